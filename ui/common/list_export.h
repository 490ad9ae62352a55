// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"
#include "ui/common/list_view.h"
#include "ui/common/toast.h"
#include "ui/tasks/lanes.h"

#include <functional>

namespace supercargo::ui {

/// Ctrl+E: what the list shows, as a workbook or csv at a place that the user chooses.
class ListExport final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        ActionRegistry& actions;
        Lanes& lanes;
        Toast& toast;
        QString page;                              ///< "stock": begins the action's id, and is the file's first name
        std::function<void(const Failure&)> failed;
    };

    /// Adds the action "PAGE.export" for the page that it is given as `scope`.
    ListExport(Parts parts, ListView& list, QWidget& scope);
    [[nodiscard]] QAction& action() { return *m_action; }
    /// Writes it there at once, on the long lane.
    void writeTo(const QString& path);

private:
    void ask();

    Parts m_parts;
    ListView& m_list;
    QWidget& m_scope;
    QAction* m_action;
};

} // namespace supercargo::ui
