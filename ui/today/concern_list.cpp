// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/concern_list.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QHeaderView>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kLinkWidth = 140;

QString keyOf(const reports::Concern& concern)
{
    return QString::number(static_cast<int>(concern.kind)) + QLatin1Char{' '} + toQString(concern.name);
}

} // namespace

ConcernList::ConcernList(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_panel{new Panel{look, this}},
      m_model{{{"concern", CellKind::State, 500, [] { return QString{}; },
                [](const Line& line) {
                    return Cell{.text = line.words.title,
                                .second = line.words.detail,
                                .icon = line.words.icon,
                                .iconSign = line.words.sign,
                                .strong = true,
                                .tip = line.words.detail};
                }},
               {"link", CellKind::Link, kLinkWidth, [] { return QString{}; },
                [](const Line& line) { return Cell{.text = line.words.link}; }}},
              [](const Line& line) { return keyOf(line.concern); },
              this},
      m_view{new TableView{look, m_panel}},
      m_empty{new EmptyView{look, Icon::check, m_panel}},
      m_stack{new QStackedLayout},
      m_keys{new Label{look, Rank::Caption, Role::Muted, m_panel}}
{
    m_panel->addToHead(m_keys);
    m_panel->body()->setContentsMargins(0, 0, 0, 0);
    m_panel->body()->addLayout(m_stack);
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    m_view->setModel(&m_model);
    m_view->setHasPictures(true); // taller rows: a sentence each
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* head = m_view->horizontalHeader();
    head->hide();
    head->setSectionResizeMode(0, QHeaderView::Stretch);
    head->setSectionResizeMode(1, QHeaderView::Fixed);
    head->resizeSection(1, look.grown(kLinkWidth));
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_view->setItemDelegateForColumn(
            column, new CellDelegate{look, m_model.columns()[static_cast<std::size_t>(column)].kind, m_view});
    }
    const auto open = [this](const QModelIndex& index) {
        if (const Door& door = m_model.row(index.row()).words.door; !door.page.isEmpty()) {
            Q_EMIT opened(door);
        }
    };
    connect(m_view, &TableView::opened, this, open);
    connect(m_view, &QAbstractItemView::clicked, this, [open](const QModelIndex& index) {
        if (index.column() == 1) {
            open(index);
        }
    });
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    translated(*this, [this] { setTexts(); });
}

void ConcernList::present(const std::vector<reports::Concern>& concerns, const Instant now)
{
    m_concerns = concerns;
    m_now = now;
    layLines();
}

void ConcernList::layLines()
{
    const QModelIndex current = m_view->currentIndex();
    const QString chosen = current.data(KeyRole).toString();
    const int before = current.row();
    std::vector<Line> lines;
    for (const auto& concern : m_concerns) {
        lines.push_back({concern, wordsOf(concern, m_now)});
    }
    m_model.present(std::move(lines));
    int row = std::max(0, std::min(before, m_model.rowCount() - 1));
    for (int i = 0; i < m_model.rowCount(); ++i) {
        row = m_model.index(i, 0).data(KeyRole).toString() == chosen ? i : row;
    }
    if (m_model.rowCount() > 0) {
        m_view->selectRow(row);
    }
    m_stack->setCurrentIndex(m_model.rowCount() > 0 ? 0 : 1);
    m_keys->setVisible(m_model.rowCount() > 0);
    m_panel->setNote(m_model.rowCount() > 0 ? numberText(m_model.rowCount()) : QString{});
}

void ConcernList::setTexts()
{
    m_panel->setTitle(tr("Needs a hand"));
    m_view->setAccessibleName(tr("Needs a hand"));
    m_keys->setText(tr("↑ ↓ choose   Enter opens the list"));
    m_empty->setTexts(tr("Nothing needs a hand"), tr("No order is late, short or in doubt, and everything prints."));
    layLines();
}

} // namespace supercargo::ui
