// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/bench_table.h"

#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

using reports::BenchFigures;

constexpr int kMostBenches = 4; // then it scrolls

Cell figure(const std::int64_t count)
{
    return {.text = numberText(count), .muted = count == 0};
}

Cell printerCell(const BenchFigures& bench)
{
    if (bench.printer.empty()) {
        return {.text = BenchTable::tr("no printer"), .muted = true};
    }
    const QString name = toQString(bench.printer);
    if (bench.printerAsks) {
        return {.text = BenchTable::tr("asks a question"), .sign = Sign::Overdue, .icon = Icon::stop, .tip = name};
    }
    if (bench.jobsWaiting > 0) {
        return {.text = BenchTable::tr("%Ln waiting", nullptr, static_cast<int>(bench.jobsWaiting)),
                .sign = Sign::Review,
                .icon = Icon::clock,
                .tip = name};
    }
    return {.text = name, .sign = Sign::Shipped, .icon = Icon::check, .tip = BenchTable::tr("nothing waits")};
}

} // namespace

BenchTable::BenchTable(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_panel{new Panel{look, this}},
      m_model{{{"bench", CellKind::Text, 96, [] { return tr("Bench"); },
                [](const BenchFigures& bench) {
                    return Cell{.text = toQString(bench.name), .strong = true, .tip = toQString(bench.warehouseCode)};
                }},
               {"wave", CellKind::Text, 64, [] { return tr("Wave"); },
                [](const BenchFigures& bench) {
                    return Cell{.text = bench.wave ? QString::number(bench.wave->value) : QStringLiteral("–"),
                                .muted = !bench.wave};
                }},
               {"last_hour", CellKind::Figure, 76, [] { return tr("Last hour"); },
                [](const BenchFigures& bench) { return figure(bench.scansLastHour); }},
               {"today", CellKind::Figure, 64, [] { return tr("Today"); },
                [](const BenchFigures& bench) { return figure(bench.scansToday); }},
               {"printer", CellKind::State, 130, [] { return tr("Printer"); },
                [](const BenchFigures& bench) { return printerCell(bench); }}},
              [](const BenchFigures& bench) { return toQString(bench.name); },
              this},
      m_view{new TableView{look, m_panel}},
      m_empty{new Label{look, Rank::Body, Role::Muted, m_panel}}
{
    m_panel->body()->setContentsMargins(0, 0, 0, 0);
    m_panel->body()->addWidget(m_view);
    m_panel->body()->addWidget(m_empty);
    m_empty->setWordWrap(true);
    m_empty->setContentsMargins(look.sizes().edgePadding, look.sizes().gap, look.sizes().edgePadding,
                                look.sizes().gapPanels);
    m_view->setModel(&m_model);
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->horizontalHeader()->setSectionsMovable(false);
    m_view->horizontalHeader()->setStretchLastSection(true);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        const auto& made = m_model.columns()[static_cast<std::size_t>(column)];
        m_view->setItemDelegateForColumn(column, new CellDelegate{look, made.kind, m_view});
        m_view->setColumnWidth(column, look.grown(made.width));
    }
    connect(m_view, &TableView::opened, this, [this](const QModelIndex& index) {
        const auto& bench = m_model.row(index.row());
        const bool needsPrinter = bench.printerAsks || bench.jobsWaiting > 0;
        Q_EMIT opened({needsPrinter ? pages::kPrinters.id : pages::kStation.id, {}});
    });
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    connect(&look, &Appearance::changed, this, &BenchTable::fit);
    translated(*this, [this] { setTexts(); });
    fit();
}

void BenchTable::present(std::vector<BenchFigures> benches)
{
    const int before = m_view->currentIndex().row();
    m_model.present(std::move(benches));
    if (m_model.rowCount() > 0) {
        m_view->selectRow(qBound(0, before, m_model.rowCount() - 1));
    }
    fit();
}

void BenchTable::fit()
{
    const auto& sizes = m_look.sizes();
    const int rows = m_model.rowCount();
    m_view->setVisible(rows > 0);
    m_empty->setVisible(rows == 0);
    m_view->setFixedHeight(sizes.tableHead + qMin(rows, kMostBenches) * sizes.row);
}

void BenchTable::setTexts()
{
    m_panel->setTitle(tr("Benches"));
    m_panel->setNote(tr("scans"));
    m_view->setAccessibleName(tr("Benches"));
    m_empty->setText(tr("No bench yet. Add one on the page Station."));
    m_model.retranslate();
}

} // namespace supercargo::ui
