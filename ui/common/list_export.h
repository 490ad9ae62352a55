// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"
#include "ui/common/list_view.h"
#include "ui/common/toast.h"
#include "ui/tasks/lanes.h"

#include <functional>

namespace supercargo::ui {

/// Ctrl+E: what the list shows, as a workbook or csv at a place that the user chooses. Where the list shows only the
/// beginning of what it stands for, the file has all of it.
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

    /// Gives one row after another, the texts of its cells; false at the end. Called on the long lane.
    using Rows = std::function<bool(workspace::Workspace& workspace, QStringList& row)>;

    /// Adds the action "PAGE.export" for the page that it is given as `scope`.
    ListExport(Parts parts, ListView& list, QWidget& scope);
    [[nodiscard]] QAction& action() { return *m_action; }
    /// Another list of the page is in sight.
    void setList(ListView& list) { m_list = &list; }
    /// `rows` is asked at each export for all that the list stands for; what it gives is empty where the list shows
    /// all.
    void setWhole(std::function<Rows()> rows) { m_whole = std::move(rows); }
    /// Writes it there at once, on the long lane.
    void writeTo(const QString& path);

private:
    void ask();
    [[nodiscard]] Rows rows() const;

    Parts m_parts;
    ListView* m_list;
    std::function<Rows()> m_whole;
    QWidget& m_scope;
    QAction* m_action;
};

} // namespace supercargo::ui
