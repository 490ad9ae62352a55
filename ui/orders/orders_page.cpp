// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/orders_page.h"

#include "ui/common/bulk_bar.h"
#include "ui/common/refused_rows_dialog.h"
#include "ui/common/translated.h"
#include "ui/orders/order_detail_panel.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QDragEnterEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace supercargo::ui {

namespace {

/// What a search shows; one more is asked for, to know whether there are more.
constexpr std::int64_t kMostFound = 50;
constexpr std::chrono::milliseconds kEndOfWord{150};
constexpr std::chrono::seconds kLookForChanges{1};

QString listsLane()
{
    return QStringLiteral("lists");
}

} // namespace

OrdersPage::OrdersPage(const PageParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_search{new SearchField{parts.look, QKeySequence{Qt::CTRL | Qt::Key_F}, this}},
      m_import{new Button{parts.look, ButtonKind::Flat, this}},
      m_columns{new Button{parts.look, ButtonKind::Secondary, this}},
      m_chips{new ChipsBar{parts.look, this}},
      m_banner{new Banner{parts.look, this}},
      m_table{new OrderTable{parts.look, parts.reading.orderList, parts.reading.session().clock(), this}},
      m_empty{new EmptyView{parts.look, Icon::orders, this}},
      m_ask{new AskBar{parts.look, this}},
      m_actions{new OrderActions{parts, *m_table, *m_ask, *this}},
      m_bulk{new BulkBar{parts.look, m_actions->bulk(), this}},
      m_detail{new OrderDetailPanel{parts, *m_actions, this}}
{
    setAcceptDrops(true);
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
    m_head->addAtEnd(m_columns);
    m_import->setAction(m_actions->importFiles());
    m_columns->setDrawing(Icon::columns);
    m_banner->hide();
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
    chips->addWidget(m_chips);
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
    connect(&m_watching, &QTimer::timeout, this, &OrdersPage::loadIfChanged);
    connect(m_table, &OrderTable::sortChanged, this, [this] { load(Place::Top); });
    connect(m_table, &OrderTable::selectionChanged, this, &OrdersPage::showNotes);
    connect(m_table, &OrderTable::sightChanged, this, &OrdersPage::showNotes);
    connect(m_table, &OrderTable::opened, this, [this] { showDetail(true); });
    connect(m_table, &OrderTable::currentChanged, this, [this] { m_detail->show(m_table->currentOrder()); });
    connect(&m_table->model(), &OrderTableModel::failed, this, &OrdersPage::showFailure, Qt::QueuedConnection);
    connect(m_actions, &OrderActions::written, this, &OrdersPage::loadIfChanged);
    connect(m_actions, &OrderActions::failed, this, &OrdersPage::showFailure);
    connect(m_actions, &OrderActions::imported, this, &OrdersPage::showImport);
    connect(m_detail, &OrderDetailPanel::closed, this, [this] { showDetail(false); });
    connect(m_detail, &OrderDetailPanel::failed, this, &OrdersPage::showFailure);
    connect(m_empty->button(), &QPushButton::clicked, this, [this] {
        m_counts.all() > 0 || !m_search->text().isEmpty() ? clearFilter() : m_actions->importFiles().trigger();
    });
    connect(m_columns, &QPushButton::clicked, this, &OrdersPage::openColumns);
    connect(m_banner, &Banner::activated, this, [this] { m_onBanner(); });
    connect(m_ask, &AskBar::over, this, [this] {
        m_bulk->show();
        m_table->view().setFocus();
    });
    connect(m_actions, &OrderActions::asking, m_bulk, &QWidget::hide);
}

void OrdersPage::clearFilter()
{
    m_search->clear();
    m_typing.stop();
    m_chips->choose(QStringLiteral("all"));
    load(Place::Top);
    m_table->view().setFocus();
}

void OrdersPage::setTexts()
{
    m_head->setTitle(tr("Orders"));
    m_search->setPrompt(tr("Order no., buyer, SKU, tracking no."));
    m_columns->setToolTip(tr("Choose columns"));
    m_columns->setAccessibleName(tr("Choose columns"));
    m_chips->setChips(orderChips(m_counts));
    showEmptiness();
    showNotes();
}

void OrdersPage::opened()
{
    load(m_version == 0 ? Place::Top : Place::Kept);
    m_table->view().setFocus();
}

void OrdersPage::showList(const QString& chip)
{
    m_search->clear();
    m_typing.stop();
    m_chips->choose(chip);
    load(Place::Top);
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
        m_counts = {.stages = list.counters(), .overdue = list.countOverdue(now)};
        {
            const QSignalBlocker blocker{m_chips}; // where the chosen chip has gone, the list opens once
            m_chips->setChips(orderChips(m_counts));
        }
        Q_EMIT countChanged(m_counts.of(QStringLiteral("review")), false);
        m_foundMore = false;
        if (!m_search->text().trimmed().isEmpty()) {
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
        showFailure(failureFrom(std::current_exception()));
    }
    showEmptiness();
    showNotes();
}

void OrdersPage::loadFound(const Place place)
{
    auto& list = m_parts.reading.orderList;
    auto found = list.search(toStdString(m_search->text()), kMostFound + 1);
    m_foundMore = std::ssize(found) > kMostFound;
    found.resize(std::min(found.size(), static_cast<std::size_t>(kMostFound)));
    if (m_chips->chosen() != QStringLiteral("all")) {
        found = list.only(found, filterOf(m_chips->chosen(), m_parts.reading.session().clock().now()));
    }
    const auto open = [&] { m_table->model().open(std::move(found)); };
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
        [this](const Failure& failure) { showFailure(failure); });
}

void OrdersPage::showEmptiness()
{
    const bool searches = !m_search->text().trimmed().isEmpty();
    const bool isEmpty = m_table->model().rowCount() == 0;
    m_list->setCurrentIndex(isEmpty ? 1 : 0);
    m_bulk->setVisible(!isEmpty && !m_ask->isVisibleTo(this));
    if (m_counts.all() == 0 && !searches) {
        m_empty->setTexts(tr("No orders yet"), tr("Import a platform's order file, or drag it into this window."));
    } else if (searches) {
        m_empty->setTexts(tr("No order matches"), tr("Nothing was found for “%1”.").arg(m_search->text().trimmed()));
    } else {
        m_empty->setTexts(tr("No order here now"), tr("%1 orders in other lists.").arg(numberText(m_counts.all())));
    }
    const bool clears = searches || m_counts.all() > 0;
    const QAction& import = m_actions->importFiles();
    auto* button = m_empty->button();
    button->setText(clears ? tr("Clear filter") : import.text());
    button->setAccessibleName(button->text());
    button->setKeyText(clears ? QStringLiteral("Esc") : import.property(kKeyProperty).toString());
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
    Q_EMIT widthWanted(shown);
    if (shown) {
        m_detail->show(m_table->currentOrder());
    }
    m_table->view().setFocus();
}

void OrdersPage::showFailure(const Failure& failure)
{
    if (failure.wasCancelled) {
        return;
    }
    m_banner->present(Sign::Overdue, Icon::stop, failure.sentence, failure.hint,
                      failure.technical.isEmpty() ? QString{} : tr("Details"));
    m_onBanner = [this, failure] {
        m_banner->present(Sign::Overdue, Icon::stop, failure.sentence, failure.technical, tr("Close"),
                          QStringLiteral("Esc"));
        m_onBanner = [this] { m_banner->hide(); };
    };
}

void OrdersPage::showImport(const ImportOutcome& outcome)
{
    const auto& report = outcome.report;
    const QString taken = tr("%1: %2 new, %3 changed, %4 known")
                              .arg(outcome.file, numberText(report.orders.added), numberText(report.orders.changed),
                                   numberText(report.orders.unchanged + report.orders.stale));
    const bool refused = report.rejected > 0;
    const QString sentence =
        refused ? taken + QStringLiteral(" · ") + tr("%n row(s) refused", nullptr, static_cast<int>(report.rejected))
                : taken;
    m_banner->present(refused ? Sign::Review : Sign::Shipped, refused ? Icon::warning : Icon::import_, sentence,
                      report.stoppedEarly ? tr("Stopped half-way. What is in stays; import the file again to go on.")
                                          : QString{},
                      refused ? tr("Show refused rows") : tr("Close"), refused ? QString{} : QStringLiteral("Esc"));
    m_onBanner = [this, outcome, refused] {
        if (refused) {
            auto* dialog = new RefusedRowsDialog{
                m_parts.look, {outcome.file, outcome.report.rejections, outcome.report.rejected}, this};
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
        m_banner->hide();
    };
}

void OrdersPage::openColumns()
{
    QMenu menu{this};
    for (int column = OrderTableModel::ShopColumn; column < OrderTableModel::ColumnCount; ++column) {
        QAction* action =
            menu.addAction(m_table->model().headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(m_table->isColumnShown(column));
        connect(action, &QAction::toggled, this,
                [this, column](const bool shown) { m_table->setColumnShown(column, shown); });
    }
    menu.exec(m_columns->mapToGlobal(QPoint{0, m_columns->height()}));
}

void OrdersPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
        return;
    }
    // One step back at a time, from the nearest to the widest.
    if (m_banner->isVisible()) {
        m_banner->hide();
    } else if (m_table->untick()) {
        return;
    } else if (m_detail->isVisible()) {
        showDetail(false);
    } else {
        clearFilter();
    }
}

void OrdersPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls()) {
        event->acceptProposedAction();
    }
}

void OrdersPage::dropEvent(QDropEvent* event)
{
    QStringList files;
    for (const QUrl& url : event->mimeData()->urls()) {
        if (url.isLocalFile()) {
            files.append(url.toLocalFile());
        }
    }
    event->acceptProposedAction();
    if (!files.isEmpty()) {
        m_actions->importThese(files);
    }
}

void OrdersPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    showNotes();
}

} // namespace supercargo::ui
