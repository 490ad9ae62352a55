// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_table.h"

#include "ui/common/translated.h"

#include <QApplication>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr auto kRows = QItemSelectionModel::Rows;

} // namespace

OrderTable::OrderTable(const Appearance& look, Settings& settings, orders::OrderListRepository& list,
                       const Clock& clock, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_model{new OrderTableModel{list, clock, this}},
      m_view{new TableView{look, this}},
      m_columns{nullptr}
{
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_view);
    buildView();
    m_columns = new ColumnMemory{settings, QStringLiteral("orders"), OrderTableModel::columnNames(), m_view->head()};
    connect(m_columns, &ColumnMemory::changed, this, [this] {
        hideColumns();
        fitColumns();
    });
    hideColumns();
    setFocusProxy(m_view);
    translated(*this, [this] {
        m_view->setAccessibleName(tr("Orders"));
        fitColumns();
    });
    connect(&look, &Appearance::changed, this, &OrderTable::fitColumns);
}

void OrderTable::buildView()
{
    m_view->setModel(m_model);
    m_model->setTicks(m_view->selectionModel());
    for (int column = 0; column < OrderTableModel::ColumnCount; ++column) {
        m_view->setItemDelegateForColumn(column, new CellDelegate{m_look, OrderTableModel::kindOf(column), m_view});
    }
    auto* head = &m_view->head();
    head->setFirstSectionMovable(false);
    head->setCheckColumn(OrderTableModel::CheckColumn);
    head->setSortIndicatorShown(true);
    head->setSortIndicator(OrderTableModel::ShipByColumn, Qt::AscendingOrder);
    head->setSectionResizeMode(OrderTableModel::CheckColumn, QHeaderView::Fixed);
    connect(head, &QHeaderView::sectionClicked, this, [this, head](const int column) {
        if (column == OrderTableModel::CheckColumn) {
            tickAllOrNone();
        }
        const bool isSorting = column == OrderTableModel::ShipByColumn && m_isSorted;
        if (isSorting) {
            m_deadlineFirst = !m_deadlineFirst;
        }
        head->setSortIndicator(OrderTableModel::ShipByColumn,
                               m_deadlineFirst ? Qt::AscendingOrder : Qt::DescendingOrder);
        if (isSorting) {
            Q_EMIT sortChanged();
        }
    });
    auto* selection = m_view->selectionModel();
    connect(selection, &QItemSelectionModel::currentRowChanged, this, [this] {
        if (!m_reopening) {
            Q_EMIT currentChanged();
        }
    });
    connect(selection, &QItemSelectionModel::selectionChanged, this, [this] {
        m_view->viewport()->update();
        if (!m_reopening) {
            showTicks();
            Q_EMIT selectionChanged();
        }
    });
    connect(m_view, &TableView::opened, this, &OrderTable::opened);
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this, &OrderTable::sightChanged);
    m_view->installEventFilter(this);
    m_view->viewport()->installEventFilter(this);
}

void OrderTable::setSorted(const bool sorted)
{
    m_isSorted = sorted;
    m_view->head().setSortIndicatorShown(sorted);
}

void OrderTable::reopen(const std::function<void()>& open)
{
    const int place = m_view->verticalScrollBar()->value();
    const int current = m_view->currentIndex().row();
    const OrderId currentId = currentOrder();
    std::vector<std::pair<int, OrderId>> ticked;
    if (selectedCount() <= kMostSelected) {
        for (const auto& range : m_view->selectionModel()->selection()) {
            for (int row = range.top(); row <= range.bottom(); ++row) {
                if (const auto* order = m_model->pages().rowAtHand(row)) {
                    ticked.emplace_back(row, order->id);
                }
            }
        }
    }
    m_reopening = true;
    open();
    const auto find = [this](const int row, const OrderId id) {
        constexpr int kNear = 50; // others may have come or gone before it
        for (int away = 0; away <= kNear; ++away) {
            for (const int at : {row - away, row + away}) {
                const auto* order = m_model->order(at);
                if (order != nullptr && order->id == id) {
                    return at;
                }
            }
        }
        return -1;
    };
    QItemSelection kept;
    for (const auto& [row, id] : ticked) {
        if (const int at = find(row, id); at >= 0) {
            kept.select(m_model->index(at, 0), m_model->index(at, OrderTableModel::ColumnCount - 1));
        }
    }
    auto* selection = m_view->selectionModel();
    const int found = current >= 0 ? find(current, currentId) : -1;
    const int next = found >= 0 ? found : std::min(std::max(current, 0), m_model->rowCount() - 1);
    if (next >= 0) {
        selection->setCurrentIndex(m_model->index(next, OrderTableModel::StateColumn), QItemSelectionModel::NoUpdate);
    }
    selection->select(kept, QItemSelectionModel::ClearAndSelect | kRows);
    if (kept.isEmpty()) {
        m_ticking = false;
        if (next >= 0) {
            selection->select(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect | kRows);
        }
    }
    m_reopening = false;
    m_view->verticalScrollBar()->setValue(place);
    showTicks();
    Q_EMIT currentChanged();
    Q_EMIT selectionChanged();
    Q_EMIT sightChanged();
}

void OrderTable::openAtTop(const std::function<void()>& open)
{
    m_reopening = true;
    m_ticking = false;
    open();
    m_view->scrollToTop();
    if (m_model->rowCount() > 0) {
        m_view->selectionModel()->setCurrentIndex(m_model->index(0, OrderTableModel::StateColumn),
                                                  QItemSelectionModel::ClearAndSelect | kRows);
    }
    m_reopening = false;
    fitColumns();
    showTicks();
    Q_EMIT currentChanged();
    Q_EMIT selectionChanged();
    Q_EMIT sightChanged();
}

int OrderTable::selectedCount() const
{
    int count = 0;
    for (const auto& range : m_view->selectionModel()->selection()) {
        count += range.height();
    }
    return count;
}

std::vector<orders::OrderRow> OrderTable::selected() const
{
    std::vector<int> rows;
    for (const auto& range : m_view->selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && std::ssize(rows) < kMostSelected; ++row) {
            rows.push_back(row);
        }
    }
    std::ranges::sort(rows);
    std::vector<orders::OrderRow> orders;
    for (const int row : rows) {
        if (const auto* order = m_model->order(row)) {
            orders.push_back(*order);
        }
    }
    return orders;
}

OrderId OrderTable::currentOrder() const
{
    const auto* order = m_model->pages().rowAtHand(m_view->currentIndex().row());
    return order == nullptr ? OrderId{} : order->id;
}

bool OrderTable::untick()
{
    if (!std::exchange(m_ticking, false) && selectedCount() <= 1) {
        return false;
    }
    m_view->selectionModel()->select(m_view->currentIndex(), QItemSelectionModel::ClearAndSelect | kRows);
    return true;
}

void OrderTable::toggle(const int row)
{
    const QModelIndex index = m_model->index(row, OrderTableModel::StateColumn);
    auto* selection = m_view->selectionModel();
    const bool isOnlySelected = selectedCount() == 1 && selection->isRowSelected(row);
    selection->setCurrentIndex(index, QItemSelectionModel::NoUpdate);
    if (!std::exchange(m_ticking, true)) {
        // What an arrow has selected becomes the first tick.
        selection->select(index,
                          (isOnlySelected ? QItemSelectionModel::Select : QItemSelectionModel::ClearAndSelect) | kRows);
        return;
    }
    selection->select(index, QItemSelectionModel::Toggle | kRows);
    m_ticking = selectedCount() > 0;
}

void OrderTable::tickAllOrNone()
{
    if (m_model->rowCount() == 0 || untick()) {
        return;
    }
    m_ticking = true;
    const QItemSelection all{m_model->index(0, 0),
                             m_model->index(m_model->rowCount() - 1, OrderTableModel::ColumnCount - 1)};
    m_view->selectionModel()->select(all, QItemSelectionModel::ClearAndSelect);
}

void OrderTable::showTicks()
{
    const int selected = selectedCount();
    m_view->head().setCheckState(selected == 0                     ? Qt::Unchecked
                                 : selected == m_model->rowCount() ? Qt::Checked
                                                                   : Qt::PartiallyChecked);
}

/// What it shows may have become wider while it was out of sight: another language, other states.
void OrderTable::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    fitColumns();
}

bool OrderTable::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress) {
        return takeKey(*static_cast<QKeyEvent*>(event));
    }
    if (watched == m_view->viewport()) {
        if (event->type() == QEvent::Resize) {
            fitColumns();
            Q_EMIT sightChanged();
        }
        const bool press = event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick;
        if (press || event->type() == QEvent::MouseButtonRelease) {
            const auto* mouse = static_cast<QMouseEvent*>(event);
            const QModelIndex index = m_view->indexAt(mouse->position().toPoint());
            if (index.isValid() && index.column() == OrderTableModel::CheckColumn) {
                if (press) { // the whole cell is the box
                    m_view->setFocus(Qt::MouseFocusReason);
                    toggle(index.row());
                }
                return true;
            }
            if (press && mouse->modifiers() == Qt::NoModifier) {
                m_ticking = false;
            }
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool OrderTable::takeKey(const QKeyEvent& key)
{
    const int row = m_view->currentIndex().row();
    if (key.matches(QKeySequence::SelectAll)) {
        m_view->clearSelection();
        m_ticking = false;
        tickAllOrNone();
        return true;
    }
    if (key.key() == Qt::Key_Space && key.modifiers() == Qt::NoModifier && row >= 0) {
        toggle(row);
        return true;
    }
    const bool moves = key.key() == Qt::Key_Up || key.key() == Qt::Key_Down || key.key() == Qt::Key_PageUp ||
                       key.key() == Qt::Key_PageDown;
    if (m_ticking && moves && (key.modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier) {
        QKeyEvent only{QEvent::KeyPress, key.key(),
                       Qt::ControlModifier}; // with Ctrl the view moves, and selects nothing
        QApplication::sendEvent(m_view, &only);
        return true;
    }
    return false;
}

void OrderTable::setNarrow(const bool narrow)
{
    m_narrow = narrow;
    m_model->setNarrow(narrow);
    hideColumns();
    fitColumns();
}

void OrderTable::setHasTags(const bool hasTags)
{
    if (std::exchange(m_hasTags, hasTags) != hasTags) {
        hideColumns();
        fitColumns();
    }
}

std::pair<int, int> OrderTable::rowsInSight() const
{
    if (m_model->rowCount() == 0) {
        return {0, 0};
    }
    // By arithmetic: before it is laid out the view knows no row at its foot, and all of a million would be "in sight".
    const int height = m_view->verticalHeader()->defaultSectionSize();
    const int top = m_view->verticalScrollBar()->value() / height;
    const int shown = m_view->viewport()->height() / height;
    return {std::min(top + 1, m_model->rowCount()), std::min(top + std::max(shown, 1), m_model->rowCount())};
}

} // namespace supercargo::ui
