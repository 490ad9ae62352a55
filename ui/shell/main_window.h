// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"
#include "ui/actions/lone_keys.h"
#include "ui/common/help_sheet.h"
#include "ui/common/settings.h"
#include "ui/common/toast.h"
#include "ui/shell/page.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/status_bar.h"
#include "ui/tasks/task_board.h"

#include <QHash>

class QStackedWidget;

namespace supercargo::ui {

/// What the window stands on; all of it outlives the window.
struct ShellParts {
    Appearance& look;
    Settings& settings;
    TaskBoard& board;
};

/// The frame around the pages: sidebar, page, status bar. It knows no page by name; whoever wires the program
/// adds them.
class MainWindow final : public QWidget {
    Q_OBJECT
public:
    explicit MainWindow(const ShellParts& parts);
    ~MainWindow() override;

    /// The window owns the page. The first one is shown, until the one of last time is added.
    void addPage(const PageEntry& entry, Page* page);
    void openPage(const QString& id);
    /// The list behind a figure: an Esc that the page has no use for comes back to where the figure stands. Nothing
    /// happens where the program has no such page.
    void openBy(const Door& door);
    [[nodiscard]] const QString& currentPage() const { return m_current; }
    [[nodiscard]] Page* page(const QString& id) const { return m_pages.value(id); }
    /// In the order in which they were added.
    [[nodiscard]] const QStringList& pageIds() const { return m_ids; }

    [[nodiscard]] const QList<PageEntry>& pageEntries() const { return m_entries; }
    /// The key that opens the page, as buttons show it; empty for a page that has none.
    [[nodiscard]] QString keyOf(const QString& page) const;

    [[nodiscard]] ActionRegistry& actions() { return m_actions; }
    [[nodiscard]] const ActionRegistry& actions() const { return m_actions; }
    [[nodiscard]] StatusBar& statusBar() { return *m_status; }
    [[nodiscard]] Toast& toast() { return m_toast; }
    /// What the sidebar shows behind the page's name; 0 for nothing.
    void setCount(const QString& page, qint64 count, bool urgent);

Q_SIGNALS:
    /// A scan that no field took.
    void scanned(const QString& code);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void addOwnActions();
    void showHelp();
    /// The keys of the pages, in one line.
    [[nodiscard]] HelpEntry pageHelp() const;
    void fitSidebar();
    void addPageKey(const QString& id);

    ShellParts m_parts;
    ActionRegistry m_actions;
    LoneKeys m_loneKeys;
    Sidebar* m_sidebar;
    StatusBar* m_status;
    QStackedWidget* m_stack;
    Toast m_toast;
    HelpSheet* m_help;
    QHash<QString, Page*> m_pages;
    QStringList m_ids;
    QList<PageEntry> m_entries;
    QString m_current;
    QString m_backTo; ///< where Esc goes
    QString m_before; ///< where a page over the whole window goes back to
};

} // namespace supercargo::ui
