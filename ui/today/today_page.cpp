// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/today_page.h"

#include "ui/common/paces.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QKeyEvent>
#include <QLocale>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::chrono::minutes kClockMoves{1}; ///< what is due changes by itself
constexpr int kDays = 14;
constexpr int kSideWidth = 416;

QString reportsLane()
{
    return QStringLiteral("reports");
}

reports::DaySpan lastDays(const Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    const auto start = [](const QDate day) { return fromMilliseconds(day.startOfDay().toMSecsSinceEpoch()); };
    reports::DaySpan span;
    for (int back = kDays - 1; back >= 0; --back) {
        span.starts.push_back(start(today.addDays(-back)));
    }
    span.end = start(today.addDays(1));
    return span;
}

} // namespace

TodayPage::TodayPage(const PageParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_banner{new FailureBanner{parts.look, this}},
      m_line{new LineStrip{parts.look, this}},
      m_concerns{new ConcernList{parts.look, this}},
      m_warehouses{new WarehouseTable{parts.look, this}},
      m_days{new DaysChart{parts.look, this}},
      m_benches{new BenchTable{parts.look, this}},
      m_finish{new FinishPanel{parts.look, this}},
      m_sync{new SyncPanel{parts.look, this}},
      m_empty{new EmptyView{parts.look, Icon::today, this}}
{
    layOut();
    connectParts();
    m_watching.setInterval(kLookForChanges);
    m_watching.start();
    translated(*this, [this] { setTexts(); });
}

void TodayPage::layOut()
{
    const auto& sizes = m_parts.look.sizes();
    auto* left = new QVBoxLayout;
    left->setSpacing(sizes.gapPanels);
    left->addWidget(m_concerns, 1);
    left->addWidget(m_warehouses);
    left->addWidget(m_sync);
    auto* right = new QVBoxLayout;
    right->setSpacing(sizes.gapPanels);
    right->addWidget(m_days, 1);
    right->addWidget(m_benches);
    right->addWidget(m_finish);
    auto* side = new QWidget{this};
    side->setLayout(right);
    right->setContentsMargins(0, 0, 0, 0);
    side->setFixedWidth(m_parts.look.grown(kSideWidth));
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapPanels);
    across->addLayout(left, 1);
    across->addWidget(side);
    auto* figures = new QWidget{this};
    auto* inside = new QVBoxLayout{figures};
    inside->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, sizes.gapPanels);
    inside->setSpacing(sizes.gapPanels);
    inside->addWidget(m_line);
    inside->addLayout(across, 1);
    m_stack = new QStackedLayout;
    m_stack->addWidget(figures);
    m_stack->addWidget(m_empty);
    auto* banner = new QHBoxLayout;
    banner->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, 0);
    banner->addWidget(m_banner);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(banner);
    all->addLayout(m_stack, 1);
}

void TodayPage::connectParts()
{
    connect(m_line, &LineStrip::opened, this, &TodayPage::doorOpened);
    connect(m_concerns, &ConcernList::opened, this, &TodayPage::doorOpened);
    connect(m_warehouses, &WarehouseTable::opened, this, &TodayPage::doorOpened);
    connect(m_benches, &BenchTable::opened, this, &TodayPage::doorOpened);
    connect(m_finish, &FinishPanel::opened, this, &TodayPage::doorOpened);
    connect(m_sync, &SyncPanel::opened, this, &TodayPage::doorOpened);
    connect(&m_watching, &QTimer::timeout, this, &TodayPage::readIfChanged);
    connect(m_empty->button(), &QPushButton::clicked, this,
            [this] { m_parts.actions.trigger(QStringLiteral("orders.import")); });
    m_place = &m_concerns->view();
    for (QWidget* part : findChildren<QWidget*>()) {
        if (part->focusPolicy() != Qt::NoFocus) {
            part->installEventFilter(this);
        }
    }
    QAction& table = m_parts.actions.add({.id = QStringLiteral("today.table"),
                                          .text = QT_TRANSLATE_NOOP("Actions", "Chart as table"),
                                          .key = QKeySequence{Qt::CTRL | Qt::Key_T},
                                          .scope = this});
    connect(&table, &QAction::triggered, this, [this] { m_days->showTable(!m_days->showsTable()); });
}

void TodayPage::setTexts()
{
    m_head->setTitle(QCoreApplication::translate("Pages", "Today"));
    m_empty->setTexts(tr("No orders yet"), tr("Import a platform's order file, and this page says what to do next."));
    m_empty->button()->setText(tr("Import orders"));
    m_empty->button()->setAccessibleName(tr("Import orders"));
    if (m_version != 0) {
        read(); // the words of what is shown
    }
}

void TodayPage::opened()
{
    read();
    m_place->setFocus();
    m_takesFocus = !m_place->hasFocus();
}

void TodayPage::readIfChanged()
{
    const auto now = m_parts.reading.session().clock().now();
    if (isVisible() && (m_parts.reading.db.dataVersion() != m_version || now - m_readAt >= kClockMoves)) {
        read();
    }
}

void TodayPage::read()
{
    if (m_reading) {
        return; // what comes back is newer than what was there
    }
    m_reading = true;
    m_version = m_parts.reading.db.dataVersion();
    m_readAt = m_parts.reading.session().clock().now();
    m_parts.lanes.quietly(
        reportsLane(), this,
        [days = lastDays(m_readAt), now = m_readAt](workspace::Workspace& workspace, const TaskControl&) {
            return reports::TodayReader{workspace.db}.read(days, now);
        },
        [this](const reports::TodayReport& report) {
            m_reading = false;
            present(report);
        },
        [this](const Failure& failure) {
            m_reading = false;
            m_banner->present(failure);
        });
}

void TodayPage::present(const reports::TodayReport& report)
{
    m_banner->hide();
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(toMilliseconds(report.at));
    //: The date at the top of the page Today (format of QLocale)
    const QString format = tr("dddd d MMMM");
    m_head->setNote(QLocale{}.toString(now.date(), format) + QStringLiteral(" · ") +
                    now.time().toString(QStringLiteral("HH:mm")));
    m_stack->setCurrentIndex(report.line.stages.empty() ? 1 : 0);
    m_line->present(report.line);
    m_concerns->present(report.concerns, report.at);
    m_warehouses->present(report.warehouses, report.everywhere);
    m_days->present(report.days);
    m_benches->present(report.benches);
    m_finish->present(report.finish, report.at);
    m_sync->present(report.sync, report.at);
    if (m_takesFocus && m_place->isVisible()) {
        m_takesFocus = false;
        m_place->setFocus();
    }
    Q_EMIT refreshed();
}

bool TodayPage::goOn(const QObject* from, const int key)
{
    const bool down = key == Qt::Key_Down;
    const bool up = key == Qt::Key_Up;
    if (qobject_cast<const LineCell*>(from) != nullptr && down) {
        m_concerns->view().setFocus();
        return true;
    }
    const TableView& concerns = m_concerns->view();
    const TableView& warehouses = m_warehouses->view();
    if (from == &concerns && up && concerns.currentIndex().row() <= 0) {
        m_line->enter();
        return true;
    }
    if (from == &concerns && down && concerns.currentIndex().row() == concerns.model()->rowCount() - 1) {
        m_warehouses->view().setFocus();
        return true;
    }
    if (from == &warehouses && up && warehouses.currentIndex().row() <= 0) {
        m_concerns->view().setFocus();
        return true;
    }
    return false;
}

bool TodayPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn && !m_takesFocus) { // else the window gave it to whatever comes first
        m_place = qobject_cast<QWidget*>(watched);
    }
    if (event->type() == QEvent::KeyPress && goOn(watched, static_cast<QKeyEvent*>(event)->key())) {
        return true;
    }
    return Page::eventFilter(watched, event);
}

} // namespace supercargo::ui
