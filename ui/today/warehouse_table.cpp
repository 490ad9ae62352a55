// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/warehouse_table.h"

#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/stages.h"
#include "ui/today/figure_delegate.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

using reports::WarehouseFigures;

constexpr int kNameWidth = 116;
constexpr int kFigureWidth = 74;
constexpr int kMostWarehouses = 5; // then it scrolls

/// A column of figures: the list behind it bears the same name as the stage.
struct Step {
    const char* list;
    std::int64_t WarehouseFigures::*figure;
    bool isTrouble; ///< in the stage's colour where there are any
};

constexpr std::array kSteps{
    Step{"overdue", &WarehouseFigures::overdue, true},   Step{"due_today", &WarehouseFigures::dueToday, false},
    Step{"waiting", &WarehouseFigures::waiting, false},  Step{"ready", &WarehouseFigures::ready, false},
    Step{"in_wave", &WarehouseFigures::inWave, false},   Step{"picked", &WarehouseFigures::picked, false},
    Step{"packed", &WarehouseFigures::packed, false},    Step{"shipped", &WarehouseFigures::shippedToday, false},
};

/// As the list of orders searches for it.
QString placeText(const WarehouseFigures& figures, const bool isSum)
{
    return QLatin1Char{'@'} + (isSum ? QStringLiteral("*") : figures.warehouse ? toQString(figures.code) : QStringLiteral("?"));
}

} // namespace

WarehouseTable::WarehouseTable(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_panel{new Panel{look, this}},
      m_model{[] {
                  std::vector<ListColumn<Row>> columns{
                      {"warehouse", CellKind::Text, kNameWidth, [] { return tr("Warehouse"); }, [](const Row& row) {
                           const auto& figures = row.figures;
                           const bool isNone = !figures.warehouse && !row.isSum;
                           return Cell{.text = row.isSum ? tr("All")
                                               : isNone  ? tr("not decided yet")
                                               : figures.name.empty() ? toQString(figures.code)
                                                                      : toQString(figures.name),
                                       .strong = !isNone,
                                       .muted = isNone,
                                       .tip = toQString(figures.code)};
                       }}};
                  for (const auto& step : kSteps) {
                      columns.push_back({step.list, CellKind::Figure, kFigureWidth, [step] { return stageWord(step.list); },
                                         [step](const Row& row) {
                                             const auto count = row.figures.*step.figure;
                                             return Cell{.text = numberText(count),
                                                         .sign = step.isTrouble && count > 0 ? signOf(step.list)
                                                                                             : std::nullopt,
                                                         .strong = row.isSum || (step.isTrouble && count > 0),
                                                         .muted = count == 0};
                                         }});
                  }
                  return columns;
              }(),
              [](const Row& row) { return QString::number(row.figures.warehouse.value); }, this},
      m_view{new TableView{look, m_panel}}
{
    m_panel->body()->setContentsMargins(0, 0, 0, 0);
    m_panel->body()->addWidget(m_view);
    m_view->setModel(&m_model);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setSelectionBehavior(QAbstractItemView::SelectItems);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = m_view->horizontalHeader();
    head->setSectionsMovable(false);
    head->setMinimumSectionSize(look.grown(kFigureWidth) / 2);
    head->setSectionResizeMode(QHeaderView::Stretch);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_view->setItemDelegateForColumn(
            column, new FigureDelegate{look, m_model.columns()[static_cast<std::size_t>(column)].kind, m_view});
    }
    head->setSectionResizeMode(0, QHeaderView::Fixed);
    head->resizeSection(0, look.grown(kNameWidth));
    const auto open = [this](const QModelIndex& index) {
        const Row& row = m_model.row(index.row());
        const bool isName = index.column() == 0; // leads to all that is there
        const char* list = isName ? "all" : kSteps.at(static_cast<std::size_t>(index.column()) - 1).list;
        Q_EMIT opened({pages::kOrders.id, QLatin1String{list}, placeText(row.figures, row.isSum)});
    };
    connect(m_view, &TableView::opened, this, open);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    connect(&look, &Appearance::changed, this, &WarehouseTable::fit);
    translated(*this, [this] { setTexts(); });
    fit();
}

void WarehouseTable::present(const std::vector<WarehouseFigures>& rows, const WarehouseFigures& everywhere)
{
    const QModelIndex before = m_view->currentIndex();
    std::vector<Row> shown;
    for (const auto& figures : rows) {
        shown.push_back({figures, false});
    }
    if (rows.size() > 1) {
        shown.push_back({everywhere, true});
    }
    m_model.present(std::move(shown));
    const int row = std::max(0, std::min(before.row(), m_model.rowCount() - 1));
    m_view->setCurrentIndex(m_model.index(row, before.isValid() ? before.column() : 1));
    fit();
}

void WarehouseTable::fit()
{
    const auto& sizes = m_look.sizes();
    const int rows = qBound(1, m_model.rowCount(), kMostWarehouses);
    m_view->setFixedHeight(sizes.tableHead + rows * sizes.row);
    // Names are never cut while the figures have room.
    const QFontMetrics strong{m_look.font(Rank::Strong)};
    int name = m_look.grown(kNameWidth);
    for (int row = 0; row < m_model.rowCount(); ++row) {
        name = std::max(name, strong.horizontalAdvance(m_model.index(row, 0).data().toString()) + sizes.edgePadding +
                                  sizes.cellPadding + 2);
    }
    const int figures = m_look.grown(kFigureWidth) * (m_model.columnCount() - 1);
    const int least = m_look.grown(kNameWidth);
    m_view->setColumnWidth(0, std::clamp(name, least, std::max(least, m_view->viewport()->width() - figures)));
}

void WarehouseTable::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    QMetaObject::invokeMethod(this, &WarehouseTable::fit, Qt::QueuedConnection); // when the table has its width
}

void WarehouseTable::setTexts()
{
    m_panel->setTitle(tr("By warehouse"));
    m_panel->setNote(tr("orders, now; shipped: today"));
    m_view->setAccessibleName(tr("By warehouse"));
    m_model.retranslate();
}

} // namespace supercargo::ui
