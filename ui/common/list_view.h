// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/column_memory.h"
#include "ui/common/empty_view.h"
#include "ui/common/list_model.h"
#include "ui/common/settings.h"
#include "ui/common/table_view.h"

#include <QSortFilterProxyModel>
#include <QWidget>

#include <vector>

class QStackedLayout;

namespace supercargo::ui {

/// Keeps rows in which every typed word stands in some cell, and sorts by OrderRole.
class ListFilter final : public QSortFilterProxyModel {
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;
    void setWords(const QString& text);

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;
    [[nodiscard]] bool lessThan(const QModelIndex& left, const QModelIndex& right) const override;

private:
    QStringList m_words;
};

/// A list that is held in memory whole, on the screen: sorted by a click on a head, filtered by words, its columns
/// moved, hidden (menu of the head) and kept; where nothing is to show,
/// the empty view. The current row stays on the same thing when the list is read anew. Rows are those of the model.
class ListView final : public QWidget {
    Q_OBJECT
public:
    struct Parts {
        const Appearance& look;
        Settings& settings;
        QString name; ///< under which its columns are kept: "stock"
        Icon emptyIcon;
    };

    /// The model outlives the view.
    template <class Row>
    ListView(const Parts& parts, ListModel<Row>& model, QWidget* parent) : ListView{parts, &model, parent}
    {
        QStringList names;
        for (int column = 0; column < model.columnCount(); ++column) {
            const auto& made = model.columns()[static_cast<std::size_t>(column)];
            dressColumn(column, made.kind);
            m_widths.append(made.width);
            names.append(QLatin1String{made.name});
        }
        rememberColumns(names);
    }

    [[nodiscard]] TableView& table() { return *m_table; }
    [[nodiscard]] EmptyView& empty() { return *m_empty; }
    [[nodiscard]] ColumnMemory& columns() { return *m_columns; }
    /// A column that has nothing to say now is hidden, whatever somebody has chosen.
    void setNeeded(int column, bool needed);
    /// Shown instead of the list while it has no rows at all.
    void setEmptyTexts(const QString& title, const QString& sentence);
    void setFilter(const QString& words);
    void setName(const QString& accessibleName);

    /// The model's row under the cursor; −1 for none.
    [[nodiscard]] int currentRow() const;
    [[nodiscard]] std::vector<int> selectedRows() const;
    /// Puts the cursor on the thing with this key. False where no row shows it.
    bool select(const QString& key);
    [[nodiscard]] int shownCount() const { return m_filter->rowCount(); }
    /// The model's columns that are not hidden, from left to right.
    [[nodiscard]] std::vector<int> columnsInSight() const;
    /// The words of their heads.
    [[nodiscard]] QStringList heads() const;
    /// What is shown, heads first, as text: for files.
    [[nodiscard]] std::vector<QStringList> shownTexts() const;

Q_SIGNALS:
    void currentChanged();
    void opened(int row);
    /// Filter or rows are others: what is said about them may be, too.
    void shownChanged();

private:
    ListView(const Parts& parts, QAbstractItemModel* model, QWidget* parent);
    void dressColumn(int column, CellKind kind);
    void rememberColumns(const QStringList& names);
    void fitColumns();
    void openColumnMenu(const QPoint& at);
    void keepCurrent();
    void findCurrentAgain();
    void showEmptiness();

    Parts m_parts;
    ListFilter* m_filter;
    TableView* m_table;
    EmptyView* m_empty;
    ColumnMemory* m_columns = nullptr;
    QStackedLayout* m_stack;
    QList<int> m_widths; // as the model has them
    QSet<int> m_idle;    // columns that have nothing to say now
    QString m_emptyTitle;
    QString m_emptySentence;
    QString m_words;
    QString m_currentKey;
};

} // namespace supercargo::ui
