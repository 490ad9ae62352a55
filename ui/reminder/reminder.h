// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/due_packages.h"
#include "ui/reminder/tray.h"
#include "ui/shell/page.h"
#include "ui/shell/page_parts.h"

#include <QTimer>

#include <vector>

namespace supercargo::ui {

/// Reminds the people of the warehouses, beside the clock, of packages that are due: counts in tooltip and menu, and a
/// message when some have come nearer to their deadline, each package once at each step. A click leads to the list.
class Reminder final : public QWidget {
    Q_OBJECT
public:
    Reminder(const PageParts& parts, Tray& tray, QWidget& window);

    /// Reads what is due; it does so by itself, too, each minute.
    void look();

Q_SIGNALS:
    /// Somebody wants to see the packages.
    void opened(const supercargo::ui::Door& door);
    /// What is due has been read.
    void looked();

private:
    [[nodiscard]] bool isWanted() const;
    /// The setting and the time.
    void follow();
    void take(const reports::DueList& list, Instant now);
    void present();
    void say();
    void open(const QString& place);

    PageParts m_parts;
    Tray& m_tray;
    reports::DueReminder m_reminder;
    std::vector<reports::DueNews> m_news;
    QTimer m_watching;
    Instant m_lookedAt{}; // never: nothing is shown yet
    bool m_reading = false;
};

} // namespace supercargo::ui
