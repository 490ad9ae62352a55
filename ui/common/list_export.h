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

    /// All that a list stands for, read on the long lane while it is written: nothing in it may belong to the page.
    struct Whole {
        Rows rows{};
        /// How many there will be, for the progress; 0 where only reading them all would tell.
        std::function<std::int64_t(workspace::Workspace& workspace)> count{};
    };

    /// A list of another kind: the words of its heads, and all of its rows.
    struct Source {
        std::function<QStringList()> heads;
        std::function<Whole()> whole;
    };

    /// Adds the action "PAGE.export" for the page that it is given as `scope`.
    ListExport(Parts parts, ListView& list, QWidget& scope);
    ListExport(Parts parts, Source source, QWidget& scope);
    [[nodiscard]] QAction& action() { return *m_action; }
    /// Another list of the page is in sight; its file is first called `name`.
    void setList(ListView& list, const QString& name);
    /// `whole` is asked at each export for all that the list stands for; what it gives has no rows where the list
    /// shows all.
    void setWhole(std::function<Whole()> whole) { m_whole = std::move(whole); }
    /// Writes it there at once, on the long lane.
    void writeTo(const QString& path);

private:
    void ask();
    [[nodiscard]] Whole whole() const;
    [[nodiscard]] static Source sourceOf(ListView& list);

    Parts m_parts;
    Source m_shown; // what the list in sight shows
    QString m_name;
    std::function<Whole()> m_whole;
    QWidget& m_scope;
    QAction* m_action;
};

/// The rows of a list that is read part by part, as the texts of the columns in sight. `nextPart` gives one part after
/// another, an empty one at the end.
template <class Row>
[[nodiscard]] ListExport::Rows rowsInParts(std::vector<ListColumn<Row>> columns, std::vector<int> inSight,
                                           std::function<std::vector<Row>(workspace::Workspace&)> nextPart)
{
    return [columns = std::move(columns), inSight = std::move(inSight), nextPart = std::move(nextPart),
            part = std::vector<Row>{}, next = std::size_t{0}](workspace::Workspace& workspace, QStringList& texts) mutable {
        if (next == part.size()) {
            part = nextPart(workspace);
            next = 0;
        }
        if (part.empty()) {
            return false;
        }
        texts.clear();
        for (const int column : inSight) {
            texts.append(wholeText(columns[static_cast<std::size_t>(column)].cell(part[next])));
        }
        ++next;
        return true;
    };
}

} // namespace supercargo::ui
