// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/main_window.h"

#include "ui/common/key_cap.h"

#include <QCloseEvent>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QResizeEvent>
#include <QShortcut>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>
#include <iterator>

namespace supercargo::ui {

namespace {

constexpr int kSmallestWidth = 1280;
constexpr int kSmallestHeight = 680;
constexpr int kWideEnough = 1400; ///< for the words of the sidebar beside a list and its detail
constexpr QLatin1String kWide{"wide"};
constexpr QLatin1String kNarrow{"narrow"};

/// Ctrl and the page's place in the row of digits, which goes on with 0, - and =.
QKeySequence pageKey(const qsizetype number)
{
    constexpr std::array kRow{Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4, Qt::Key_5, Qt::Key_6,
                              Qt::Key_7, Qt::Key_8, Qt::Key_9, Qt::Key_0, Qt::Key_Minus, Qt::Key_Equal};
    return number < 1 || number > std::ssize(kRow)
               ? QKeySequence{}
               : QKeySequence{Qt::CTRL | kRow.at(static_cast<std::size_t>(number - 1))};
}

} // namespace

MainWindow::MainWindow(const ShellParts& parts)
    : m_parts{parts},
      m_actions{parts.look, *this},
      m_loneKeys{m_actions, *this},
      m_sidebar{new Sidebar{parts.look, this}},
      m_status{new StatusBar{parts.look, parts.board, this}},
      m_stack{new QStackedWidget{this}},
      m_toast{parts.look, *this},
      m_help{new HelpSheet{parts.look, *this}}
{
    setWindowTitle(QStringLiteral("Supercargo"));
    setWindowIcon(parts.look.icon(Icon::supercargo, Role::Accent));
    setMinimumSize(kSmallestWidth, kSmallestHeight);
    auto* across = new QHBoxLayout;
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(0);
    across->addWidget(m_sidebar);
    across->addWidget(m_stack, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addLayout(across, 1);
    all->addWidget(m_status);

    connect(m_sidebar, &Sidebar::chosen, this, &MainWindow::openPage);
    connect(&m_loneKeys, &LoneKeys::scanned, this, [this](const QString& code) {
        if (Page* current = page(m_current)) {
            current->scanned(code);
        }
        Q_EMIT scanned(code);
    });
    addOwnActions();
    if (!restoreGeometry(parts.settings.get(setting::kGeometry))) {
        resize(1366, 768);
    }
}

void MainWindow::addOwnActions()
{
    QAction& narrow = m_actions.add({.id = QStringLiteral("window.sidebar"),
                                     .text = QT_TRANSLATE_NOOP("Actions", "Narrow sidebar"),
                                     .tip = QT_TRANSLATE_NOOP("Actions", "Leaves only the pages' icons, or brings their words back."),
                                     .key = QKeySequence{Qt::CTRL | Qt::Key_B}});
    connect(&narrow, &QAction::triggered, this, [this] {
        m_parts.settings.set(setting::kSidebar, QString{m_sidebar->isNarrow() ? kWide : kNarrow});
        fitSidebar();
    });
    QAction& full = m_actions.add({.id = QStringLiteral("window.fullScreen"),
                                   .text = QT_TRANSLATE_NOOP("Actions", "Full screen"),
                                   .tip = QT_TRANSLATE_NOOP("Actions", "The window over the whole screen, and back."),
                                   .key = Qt::Key_F11});
    connect(&full, &QAction::triggered, this, [this] { setWindowState(windowState() ^ Qt::WindowFullScreen); });
    QAction& help = m_actions.add({.id = QStringLiteral("window.help"),
                                   .text = QT_TRANSLATE_NOOP("Actions", "Help"),
                                   .tip = QT_TRANSLATE_NOOP("Actions", "The keys of this page."),
                                   .key = Qt::Key_F1});
    connect(&help, &QAction::triggered, this, &MainWindow::showHelp);
    QAction& quit = m_actions.add({.id = QStringLiteral("window.quit"),
                                   .text = QT_TRANSLATE_NOOP("Actions", "Quit"),
                                   .tip = QT_TRANSLATE_NOOP("Actions", "Closes the window; what is under way is stopped first."),
                                   .key = QKeySequence{Qt::CTRL | Qt::Key_Q}});
    connect(&quit, &QAction::triggered, this, &QWidget::close);
}

/// Pages are hidden while their window goes: what they say then reaches nobody.
MainWindow::~MainWindow()
{
    for (const Page* page : std::as_const(m_pages)) {
        page->disconnect(this);
    }
}

void MainWindow::addPage(const PageEntry& entry, Page* page)
{
    m_pages.insert(entry.id, page);
    m_ids.append(entry.id);
    m_entries.append(entry);
    m_stack->addWidget(page);
    m_sidebar->addPage(entry);
    addPageKey(entry.id);
    const QString id = entry.id;
    connect(page, &Page::rowsChanged, this, [this, id](const QString& rows) {
        if (id == m_current) {
            m_status->setRows(rows);
        }
    });
    connect(page, &Page::doorOpened, this, &MainWindow::openBy);
    connect(page, &Page::left, this, [this] { openPage(m_before); });
    if (m_pages.size() == 1 || id == m_parts.settings.get(setting::kPage)) {
        openPage(id);
    }
}

void MainWindow::addPageKey(const QString& id)
{
    const QKeySequence key = pageKey(m_ids.size());
    if (key.isEmpty()) {
        return;
    }
    auto* shortcut = new QShortcut{key, this};
    connect(shortcut, &QShortcut::activated, this, [this, id] { openPage(id); });
}

QString MainWindow::keyOf(const QString& page) const
{
    return keyName(pageKey(m_ids.indexOf(page) + 1));
}

void MainWindow::openPage(const QString& id)
{
    Page* page = m_pages.value(id);
    if (page == nullptr) {
        return;
    }
    m_backTo.clear();
    const bool whole = page->wantsWholeWindow();
    if (Page* old = m_pages.value(m_current); old != nullptr && !old->wantsWholeWindow()) {
        m_before = m_current;
    }
    if (m_current != id) {
        m_toast.dismiss();
    }
    m_current = id;
    m_sidebar->setCurrent(id);
    m_sidebar->setVisible(!whole);
    m_status->setVisible(!whole);
    m_status->setRows({});
    m_stack->setCurrentWidget(page);
    page->opened();
}

void MainWindow::showHelp()
{
    if (const Page* page = m_pages.value(m_current)) {
        m_help->present(tr("Keys of this page"), m_actions.inSight(), page->help() + QList{pageHelp()});
    }
}

HelpEntry MainWindow::pageHelp() const
{
    QStringList keys;
    QStringList names;
    for (const PageEntry& entry : m_entries) {
        const QString key = keyOf(entry.id);
        if (!key.isEmpty()) {
            keys.append(key);
            names.append(key.section(QLatin1Char{' '}, -1) + QLatin1Char{' '} +
                         QCoreApplication::translate("Pages", entry.text));
        }
    }
    const QString last = keys.isEmpty() ? QString{} : keys.last();
    return {.key = keys.size() > 1 ? keys.first() + QStringLiteral(" … ") + last : last,
            .word = tr("Pages"),
            .meaning = names.join(QStringLiteral(" · "))};
}

void MainWindow::openBy(const Door& door)
{
    Page* page = m_pages.value(door.page);
    if (page == nullptr) {
        return;
    }
    const QString from = m_current;
    page->enterBy(door);
    openPage(door.page);
    if (m_current != from) {
        m_backTo = from;
    }
}

void MainWindow::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !m_backTo.isEmpty()) {
        openPage(QString{m_backTo}); // which forgets it
        return;
    }
    QWidget::keyPressEvent(event);
}

void MainWindow::setCount(const QString& page, const qint64 count, const bool urgent)
{
    m_sidebar->setCount(page, count, urgent);
}

/// The same on every page: what stands beside it must not jump.
void MainWindow::fitSidebar()
{
    const QString chosen = m_parts.settings.get(setting::kSidebar);
    m_sidebar->setNarrow(chosen == kNarrow || (chosen != kWide && width() < m_parts.look.grown(kWideEnough)));
}

void MainWindow::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    fitSidebar();
    m_parts.look.setDensity(densityOf(m_parts.settings.get(setting::kDensity), height(), m_parts.look));
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    m_parts.settings.set(setting::kGeometry, saveGeometry());
    m_parts.settings.set(setting::kPage, m_current);
    event->accept();
}

} // namespace supercargo::ui
