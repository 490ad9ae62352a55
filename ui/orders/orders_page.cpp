// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orders_page.h"

#include "ui/common/bulk_bar.h"
#include "ui/common/paces.h"
#include "ui/common/translated.h"
#include "ui/orders/order_detail_panel.h"
#include "ui/orders/order_export.h"
#include "ui/orders/order_news.h"
#include "ui/orders/order_scope.h"
#include "ui/orders/order_search.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/stages.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace supercargo::ui {

namespace {

QString listsLane()
{
    return QStringLiteral("lists");
}

} // namespace

OrdersPage::OrdersPage(const PageParts& parts, const LabelParts& labels, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_search{new SearchField{parts.look, QKeySequence{Qt::CTRL | Qt::Key_F}, this}},
      m_import{new Button{parts.look, ButtonKind::Flat, this}},
      m_save{new Button{parts.look, ButtonKind::Flat, this}},
      m_columns{new Button{parts.look, ButtonKind::Secondary, this}},
      m_chips{new ChipsBar{parts.look, this}},
      m_scope{new OrderScope{parts.look, *m_search, this}},
      m_banner{new Banner{parts.look, this}},
      m_table{new OrderTable{parts.look, parts.settings, parts.reading.orderList, parts.reading.session().clock(), this}},
      m_empty{new EmptyView{parts.look, Icon::orders, this}},
      m_ask{new AskBar{parts.look, this}},
      m_views{new OrderViews{parts, *m_ask, *this}},
      m_actions{new OrderActions{parts, labels, *m_table, *m_ask, *this}},
      m_bulk{new BulkBar{parts.look, m_actions->bulk(), this}},
      m_export{new ListExport{{parts.actions, parts.lanes, parts.toast, QStringLiteral("orders"),
                               [this](const Failure& failure) { m_news->show(failure); }},
                              orderRows(*m_table), *this}},
      m_detail{new OrderDetailPanel{parts, *m_actions, this}},
      m_news{new OrderNews{parts.look, *m_banner, *this}}
{
    build();
    connectParts();
    m_typing.setSingleShot(true);
    m_typing.setInterval(kEndOfWord);
    m_watching.setInterval(kLookForChanges);
    m_watching.start();
    translated(*this, [this] { setTexts(); });
}

void OrdersPage::build()
{
    const auto& sizes = m_parts.look.sizes();
    m_head->addAtStart(m_search, 1);
    m_head->addAtEnd(m_import);
    m_head->addAtEnd(m_save);
    m_head->addAtEnd(&m_views->button());
    m_head->addAtEnd(m_columns);
    m_import->setAction(m_actions->importFiles());
    m_save->setAction(m_export->action());
    m_columns->setDrawing(Icon::columns);
    m_detail->hide();

    auto* list = new QWidget{this};
    m_list = new QStackedLayout{list};
    m_list->addWidget(m_table);
    m_list->addWidget(m_empty);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    left->addWidget(list, 1);
    left->addWidget(m_bulk);
    left->addWidget(m_ask);
    auto* across = new QHBoxLayout;
    across->setSpacing(0);
    across->addLayout(left, 1);
    across->addWidget(m_detail);
    auto* chips = new QHBoxLayout;
    chips->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, 0);
    chips->addWidget(m_chips, 1);
    chips->addWidget(m_scope);
    auto* banner = new QHBoxLayout;
    banner->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, 0);
    banner->addWidget(m_banner);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(chips);
    all->addLayout(banner);
    all->addWidget(new Ground{m_parts.look, Role::Window, Ground::Bottom, this});
    all->addLayout(across, 1);
}

void OrdersPage::connectParts()
{
    connect(m_chips, &ChipsBar::chosenChanged, this, [this] { load(Place::Top); });
    connect(m_search, &QLineEdit::textEdited, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text.isEmpty()) { // also by Esc, which is no editing
            m_typing.start();
        }
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] {
        m_typing.stop();
        load(Place::Top);
        m_table->view().setFocus();
    });
    connect(&m_typing, &QTimer::timeout, this, [this] { load(Place::Top); });
    connect(m_scope, &OrderScope::removed, this, [this] { load(Place::Top); });
    connect(&m_watching, &QTimer::timeout, this, &OrdersPage::loadIfChanged);
    connect(m_table, &OrderTable::sortChanged, this, [this] { load(Place::Top); });
    connect(m_table, &OrderTable::selectionChanged, this, &OrdersPage::showNotes);
    connect(m_table, &OrderTable::sightChanged, this, &OrdersPage::showNotes);
    connect(m_table, &OrderTable::opened, this, [this] { showDetail(true); });
    connect(m_table, &OrderTable::currentChanged, this, [this] { m_detail->show(m_table->currentOrder()); });
    connect(&m_table->model(), &OrderTableModel::failed, m_news,
            qOverload<const Failure&>(&OrderNews::show), Qt::QueuedConnection);
    connect(m_actions, &OrderActions::written, this, &OrdersPage::loadIfChanged);
    connect(m_actions, &OrderActions::failed, m_news, qOverload<const Failure&>(&OrderNews::show));
    connect(m_actions, &OrderActions::imported, m_news, qOverload<const ImportOutcome&>(&OrderNews::show));
    connect(m_detail, &OrderDetailPanel::closed, this, [this] { showDetail(false); });
    connect(m_detail, &OrderDetailPanel::failed, m_news, qOverload<const Failure&>(&OrderNews::show));
    connect(m_empty->button(), &QPushButton::clicked, this, [this] {
        m_counts.all() > 0 || !m_scope->search().isEmpty() ? clearFilter() : m_actions->importFiles().trigger();
    });
    connect(m_columns, &QPushButton::clicked, this, &OrdersPage::openColumns);
    connect(m_views, &OrderViews::chosen, this, &OrdersPage::openView);
    connect(m_views, &OrderViews::asking, m_bulk, &QWidget::hide);
    connect(m_ask, &AskBar::over, this, [this] {
        m_bulk->show();
        m_table->view().setFocus();
    });
    connect(m_actions, &OrderActions::asking, m_bulk, &QWidget::hide);
}

void OrdersPage::clearFilter()
{
    m_scope->set({});
    m_typing.stop();
    m_chips->choose(QStringLiteral("all"));
    load(Place::Top);
    m_table->view().setFocus();
}

bool OrdersPage::isAsEntered() const
{
    return m_enteredBy == Door{pages::kOrders.id, m_chips->chosen(), m_scope->search()};
}

void OrdersPage::setTexts()
{
    m_head->setTitle(tr("Orders"));
    m_search->setPrompt(tr("Order no., buyer, SKU, tracking no."));
    m_columns->setToolTip(tr("Choose columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_chips->setChips(orderChips(m_counts, m_chips->chosen()));
    showEmptiness();
    showNotes();
}

QList<HelpEntry> OrdersPage::help() const
{
    return {{.key = QStringLiteral("Enter"), .word = tr("Open"), .meaning = tr("All that is known of the order.")},
            {.key = QStringLiteral("Esc"), .word = tr("Back"), .meaning = tr("One step: ticks, detail, search, list.")},
            {.key = QStringLiteral("Space"), .word = tr("Tick"), .meaning = tr("Several orders, one after another.")},
            {.key = QStringLiteral("Ctrl A"), .word = tr("Tick all"), .meaning = tr("All orders of this list.")},
            {.key = QStringLiteral("Ctrl C"), .word = tr("Copy"), .meaning = tr("The ticked rows, for a spreadsheet.")},
            {.key = QStringLiteral("Ctrl F"), .word = tr("Search"), .meaning = tr("By number, buyer, SKU, tracking; @ and a code: a warehouse; # and a word: a tag.")},
            {.key = QStringLiteral("Alt 1…9"), .word = tr("List"), .meaning = tr("The chips over the table.")}};
}

void OrdersPage::opened()
{
    load(m_version == 0 ? Place::Top : Place::Kept);
    m_table->view().setFocus();
}

void OrdersPage::enterBy(const Door& door)
{
    const bool isElsewhere = !isVisible(); // else there is nowhere to go back to
    openView({.name = {}, .chip = door.list.isEmpty() ? QStringLiteral("all") : door.list, .search = door.search});
    // A warehouse's orders are many; a number is looked for to be seen.
    const bool isOne = !door.search.isEmpty() && !door.search.startsWith(u'@');
    if (isOne) {
        showDetail(true);
    }
    m_detailCameAlong = isElsewhere && isOne;
    if (!isElsewhere) {
        return;
    }
    m_enteredBy = Door{pages::kOrders.id, m_chips->chosen(), m_scope->search()};
    showEmptiness();
}

void OrdersPage::openView(const OrderView& view)
{
    m_scope->set(view.search);
    m_typing.stop();
    {
        const QSignalBlocker blocker{m_chips};
        m_chips->setChips(orderChips(m_counts, view.chip)); // a list that is empty now has no chip otherwise
        m_chips->choose(view.chip);
    }
    load(Place::Top);
    m_table->view().setFocus();
}

void OrdersPage::loadIfChanged()
{
    if (isVisible() && m_parts.reading.db.dataVersion() != m_version) {
        load(Place::Kept);
    }
}

void OrdersPage::load(const Place place)
{
    try {
        auto& list = m_parts.reading.orderList;
        const Instant now = m_parts.reading.session().clock().now();
        m_version = m_parts.reading.db.dataVersion();
        ++m_opening;
        m_counts = {.stages = list.counters(),
                    .overdue = list.countOverdue(now),
                    .dueToday = list.countOverdue(endOfToday(now))};
        {
            const QSignalBlocker blocker{m_chips}; // the first chip is chosen here, and the list opens once
            m_chips->setChips(orderChips(m_counts, m_chips->chosen()));
        }
        m_views->follow({.name = {}, .chip = m_chips->chosen(), .search = m_scope->search()});
        m_foundMore = false;
        m_table->setSorted(m_scope->search().isEmpty());
        m_table->setHasTags(!m_parts.reading.tags.list().empty());
        if (!m_scope->search().isEmpty()) {
            loadFound(place);
        } else {
            const auto chip = m_chips->chosen();
            const auto sort =
                m_table->isDeadlineFirst() ? orders::OrderSort::deadlineFirst : orders::OrderSort::deadlineLast;
            const auto open = [&] { m_table->model().open(filterOf(chip, now), sort, m_counts.of(chip)); };
            place == Place::Top ? m_table->openAtTop(open) : m_table->reopen(open);
            loadAnchors();
        }
    } catch (...) {
        m_news->show(failureFrom(std::current_exception()));
    }
    showEmptiness();
    showNotes();
}

void OrdersPage::loadFound(const Place place)
{
    const auto filter = filterOf(m_chips->chosen(), m_parts.reading.session().clock().now());
    auto found = findOrders(m_parts.reading.db, toStdString(m_scope->search()), filter);
    m_foundMore = found.hasMore;
    const auto open = [&] { m_table->model().open(std::move(found.ids)); };
    place == Place::Top ? m_table->openAtTop(open) : m_table->reopen(open);
}

void OrdersPage::loadAnchors()
{
    const auto& pages = m_table->model().pages();
    if (!pages.wantsAnchors()) {
        return;
    }
    m_parts.lanes.quietly(
        listsLane(), this,
        [filter = pages.filter(), sort = pages.sort()](workspace::Workspace& workspace, const TaskControl& task) {
            return workspace.orderList.anchors(filter, OrderPages::kRowsPerPage, task, sort);
        },
        [this, opening = m_opening](orders::OrderAnchors& anchors) {
            if (opening == m_opening) {
                m_table->model().setAnchors(std::move(anchors));
                showNotes();
            }
        },
        [this](const Failure& failure) { m_news->show(failure); });
}

void OrdersPage::showEmptiness()
{
    const bool searches = !m_scope->search().isEmpty();
    m_list->setCurrentIndex(m_table->model().rowCount() == 0 ? 1 : 0);
    if (m_counts.all() == 0 && !searches) {
        m_empty->setTexts(tr("No orders yet"), tr("Import a platform's order file, or drag it into this window."));
    } else if (searches) {
        const QString list = m_chips->chosen() == QStringLiteral("all") ? QString{} : stageWord(toStdString(m_chips->chosen()));
        m_empty->setTexts(tr("No order matches"),
                          list.isEmpty() ? tr("Nothing was found for “%1”.").arg(m_scope->search())
                                         : tr("Nothing was found for “%1” in the list “%2”.").arg(m_scope->search(), list));
    } else {
        m_empty->setTexts(tr("No order here now"), tr("%Ln order(s) in other lists.", nullptr, static_cast<int>(m_counts.all())));
    }
    const bool clears = searches || m_counts.all() > 0;
    const QAction& import = m_actions->importFiles();
    auto* button = m_empty->button();
    button->setText(clears ? tr("Clear filter") : import.text());
    button->setAccessibleName(button->text());
    const QString esc = isAsEntered() ? QString{} : QStringLiteral("Esc"); // that leads back to where the figure stands
    button->setKeyText(clears ? esc : import.property(kKeyProperty).toString());
}

void OrdersPage::showNotes()
{
    const auto [first, last] = m_table->rowsInSight();
    const QString all = numberText(m_table->model().rowCount());
    if (m_table->model().rowCount() == 0) {
        Q_EMIT rowsChanged({});
    } else if (m_foundMore) {
        Q_EMIT rowsChanged(tr("more than %1 found").arg(all));
    } else {
        Q_EMIT rowsChanged(tr("rows %1–%2 of %3").arg(numberText(first), numberText(last), all));
    }
    const int selected = m_table->selectedCount();
    m_bulk->setNote(
        selected > OrderTable::kMostSelected
            ? tr("%1 selected, at most %2 at once").arg(numberText(selected), numberText(OrderTable::kMostSelected))
            : tr("%1 selected").arg(numberText(selected)));
}

void OrdersPage::showDetail(const bool shown)
{
    m_detail->setVisible(shown);
    m_table->setNarrow(shown);
    if (shown) {
        m_detail->show(m_table->currentOrder());
    }
    m_table->view().setFocus();
}

void OrdersPage::openColumns()
{
    auto* menu = new QMenu{m_columns};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_table->columns().fill(*menu);
    menu->popup(m_columns->mapToGlobal(QPoint{0, m_columns->height()}));
}

void OrdersPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    // One step back at a time, from the nearest to the widest.
    if (m_news->close() || m_table->untick()) {
        return;
    }
    const bool hasDetail = m_detail->isVisible();
    if (hasDetail) {
        showDetail(false);
    }
    if (hasDetail && !(isAsEntered() && m_detailCameAlong)) {
        return;
    }
    if (isAsEntered()) {
        event->ignore(); // back to where the figure stands
    } else {
        clearFilter();
    }
}

void OrdersPage::hideEvent(QHideEvent* event)
{
    m_enteredBy.reset();
    Page::hideEvent(event);
}

void OrdersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showNotes();
}

} // namespace supercargo::ui
