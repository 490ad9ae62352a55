// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/main_window.h"
#include "ui/shell/page_parts.h"

#include <QTimer>

#include <functional>
#include <vector>

namespace supercargo::ui {

/// The figures behind the pages' names in the sidebar: counted on a lane when the window opens, and again whenever
/// somebody has written, whether or not the page was ever looked at.
class SidebarCounts final : public QObject {
    Q_OBJECT
public:
    struct Count {
        QString page;          ///< its id
        bool isUrgent = false; ///< somebody must act: in a warm colour
        std::function<std::int64_t(workspace::Workspace&)> read;
    };

    /// The window owns it.
    SidebarCounts(const PageParts& parts, MainWindow& window, std::vector<Count> counts);

private:
    void readIfChanged();
    void present(const std::vector<std::int64_t>& figures);

    PageParts m_parts;
    MainWindow& m_window;
    std::vector<Count> m_counts;
    QTimer m_watching;
    std::optional<std::int64_t> m_version; // of the store, that the figures are for
    bool m_isReading = false;
};

} // namespace supercargo::ui
