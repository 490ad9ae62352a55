// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/list_view.h"

#include <QCollator>
#include <QHeaderView>
#include <QMenu>
#include <QStackedLayout>

#include <algorithm>

namespace supercargo::ui {

void ListFilter::setWords(const QString& text)
{
    m_words = text.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    invalidateFilter();
}

bool ListFilter::filterAcceptsRow(const int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty()) {
        return true;
    }
    QString all;
    for (int column = 0; column < sourceModel()->columnCount(parent); ++column) {
        all += sourceModel()->index(row, column, parent).data(Qt::AccessibleTextRole).toString() + QLatin1Char{'\n'};
    }
    return std::ranges::all_of(m_words,
                               [&](const QString& word) { return all.contains(word, Qt::CaseInsensitive); });
}

bool ListFilter::lessThan(const QModelIndex& left, const QModelIndex& right) const
{
    const QVariant a = left.data(OrderRole);
    const QVariant b = right.data(OrderRole);
    if (a.typeId() != QMetaType::QString) {
        return QVariant::compare(a, b) == QPartialOrdering::Less;
    }
    static const QCollator collator = [] {
        QCollator made;
        made.setNumericMode(true); // A-1-2 before A-1-10
        made.setCaseSensitivity(Qt::CaseInsensitive);
        return made;
    }();
    return collator.compare(a.toString(), b.toString()) < 0;
}

ListView::ListView(const Parts& parts, QAbstractItemModel* model, QWidget* parent)
    : QWidget{parent},
      m_parts{parts},
      m_filter{new ListFilter{this}},
      m_table{new TableView{parts.look, this}},
      m_empty{new EmptyView{parts.look, parts.emptyIcon, this}},
      m_stack{new QStackedLayout{this}}
{
    m_filter->setSourceModel(model);
    m_table->setModel(m_filter);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    auto* head = m_table->horizontalHeader();
    head->setStretchLastSection(true);
    head->setSortIndicatorClearable(true);
    m_table->setSortingEnabled(true);
    head->setSortIndicator(-1, Qt::AscendingOrder); // as the core gave them
    head->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(head, &QWidget::customContextMenuRequested, this, &ListView::openColumnMenu);
    connect(m_table, &TableView::opened, this,
            [this](const QModelIndex& index) { Q_EMIT opened(m_filter->mapToSource(index).row()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListView::currentChanged);
    connect(model, &QAbstractItemModel::modelAboutToBeReset, this, &ListView::keepCurrent);
    connect(m_filter, &QAbstractItemModel::modelReset, this, &ListView::findCurrentAgain);
    showEmptiness();
}

void ListView::dressColumn(const int column, const CellKind kind)
{
    m_table->setItemDelegateForColumn(column, new CellDelegate{m_parts.look, kind, m_table});
}

void ListView::rememberColumns(const QStringList& names)
{
    m_columns = new ColumnMemory{m_parts.settings, m_parts.name, names, *m_table->horizontalHeader()};
    m_columns->keepSort();
    connect(m_columns, &ColumnMemory::changed, this, &ListView::fitColumns);
    fitColumns();
}

void ListView::fitColumns()
{
    const ColumnMemory::Fitting fitting{*m_columns};
    for (int column = 0; column < m_widths.size(); ++column) {
        m_table->setColumnHidden(column, !m_columns->isShown(column) || m_idle.contains(column));
        m_table->setColumnWidth(column, m_columns->width(column).value_or(m_parts.look.grown(m_widths[column])));
    }
}

void ListView::setNeeded(const int column, const bool needed)
{
    if (needed == m_idle.contains(column)) {
        needed ? static_cast<void>(m_idle.remove(column)) : static_cast<void>(m_idle.insert(column));
        fitColumns();
    }
}

void ListView::openColumnMenu(const QPoint& at)
{
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_columns->fill(*menu);
    menu->popup(m_table->horizontalHeader()->mapToGlobal(at));
}

void ListView::setEmptyTexts(const QString& title, const QString& sentence)
{
    m_emptyTitle = title;
    m_emptySentence = sentence;
    showEmptiness();
}

void ListView::setName(const QString& accessibleName)
{
    m_table->setAccessibleName(accessibleName);
}

void ListView::setFilter(const QString& words)
{
    m_words = words.trimmed();
    m_filter->setWords(m_words);
    if (currentRow() < 0 && m_filter->rowCount() > 0) {
        m_table->selectRow(0);
    }
    showEmptiness();
}

int ListView::currentRow() const
{
    return m_filter->mapToSource(m_table->currentIndex()).row();
}

std::vector<int> ListView::selectedRows() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows()) {
        rows.push_back(m_filter->mapToSource(index).row());
    }
    std::ranges::sort(rows);
    return rows;
}

bool ListView::select(const QString& key)
{
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        if (m_filter->index(row, 0).data(KeyRole).toString() == key) {
            m_table->selectRow(row);
            m_table->scrollTo(m_filter->index(row, 0));
            return true;
        }
    }
    return false;
}

void ListView::keepCurrent()
{
    const QModelIndex current = m_table->currentIndex();
    m_currentKey = current.isValid() ? current.data(KeyRole).toString() : QString{};
}

void ListView::findCurrentAgain()
{
    if ((m_currentKey.isEmpty() || !select(m_currentKey)) && m_filter->rowCount() > 0) {
        m_table->selectRow(0);
    }
    showEmptiness();
    Q_EMIT currentChanged();
}

void ListView::showEmptiness()
{
    const bool isFiltered = m_filter->rowCount() == 0 && m_filter->sourceModel()->rowCount() > 0;
    m_empty->setTexts(isFiltered ? tr("Nothing matches") : m_emptyTitle,
                      isFiltered ? tr("No row has “%1”.").arg(m_words) : m_emptySentence);
    m_stack->setCurrentIndex(m_filter->rowCount() == 0 ? 1 : 0);
    Q_EMIT shownChanged();
}

std::vector<int> ListView::columnsInSight() const
{
    const auto* head = m_table->horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < head->count(); ++place) {
        if (!head->isSectionHidden(head->logicalIndex(place))) {
            columns.push_back(head->logicalIndex(place));
        }
    }
    return columns;
}

QStringList ListView::heads() const
{
    QStringList heads;
    for (const int column : columnsInSight()) {
        heads.append(m_filter->headerData(column, Qt::Horizontal).toString());
    }
    return heads;
}

std::vector<QStringList> ListView::shownTexts() const
{
    const auto columns = columnsInSight();
    std::vector<QStringList> texts{heads()};
    for (int row = 0; row < m_filter->rowCount(); ++row) {
        auto& line = texts.emplace_back();
        for (const int column : columns) {
            line.append(m_filter->index(row, column).data(Qt::AccessibleTextRole).toString());
        }
    }
    return texts;
}

} // namespace supercargo::ui
