// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settings.h"

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>

#include <optional>

class QHeaderView;
class QMenu;

namespace supercargo::ui {

/// What a person has made of a table's columns: which are shown, in which order, how wide the ones are that were
/// drawn wider or narrower, and which one sorts. Each change is kept at once. It stands in the settings by names, so
/// that a later version's columns do not mix it up.
/// Widths that nobody has chosen stay the table's.
class ColumnMemory final : public QObject {
    Q_OBJECT
public:
    /// `names`: a word for each column of the head's model, which is set already; an empty one for a column that
    /// stays as it is. The head belongs to the table and outlives this, its child.
    ColumnMemory(Settings& settings, QString table, QStringList names, QHeaderView& head);

    /// Takes the column that the head sorts by back, and keeps it from now on; for a table that any column sorts.
    void keepSort();

    [[nodiscard]] bool isShown(int column) const { return !m_hidden.contains(column); }
    void setShown(int column, bool shown);
    /// As it was drawn, if it was.
    [[nodiscard]] std::optional<int> width(int column) const;
    /// All columns, in their first order, as wide as the table finds right.
    void reset();

    /// While the table itself sets widths, which nobody is to remember.
    class Fitting {
    public:
        explicit Fitting(ColumnMemory& memory) : m_memory{memory} { ++m_memory.m_fitting; }
        ~Fitting() { --m_memory.m_fitting; }
        Fitting(const Fitting&) = delete;
        Fitting& operator=(const Fitting&) = delete;

    private:
        ColumnMemory& m_memory;
    };

    /// A box for each column (the last that is shown stays), and a way back.
    void fill(QMenu& menu);

Q_SIGNALS:
    /// The table hides, shows and fits its columns anew.
    void changed();

private:
    void restore();
    void save();
    void takeWidth(int column, int before, int now);
    /// The last column in sight reaches the edge, however wide that makes it.
    [[nodiscard]] bool isStretched(int column) const;
    [[nodiscard]] int shownCount() const;

    Settings& m_settings;
    QString m_table;
    QStringList m_names;
    QHeaderView& m_head;
    QSet<int> m_hidden;
    QHash<int, int> m_widths;
    int m_fitting = 0;
    bool m_keepsSort = false;
};

} // namespace supercargo::ui
