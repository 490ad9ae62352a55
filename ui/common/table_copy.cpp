// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/table_copy.h"

#include "core/files/formula_text.h"
#include "ui/text/convert.h"

#include <QHeaderView>
#include <QItemSelectionModel>
#include <QMimeData>
#include <QTableView>

#include <algorithm>
#include <vector>

namespace supercargo::ui {

namespace {

constexpr std::size_t kMostRows = 5'000;

std::vector<int> selectedRows(const QTableView& table)
{
    std::vector<int> rows;
    for (const auto& range : table.selectionModel()->selection()) {
        for (int row = range.top(); row <= range.bottom() && rows.size() < kMostRows; ++row) {
            rows.push_back(row);
        }
    }
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    return rows;
}

/// Columns of boxes have no words.
std::vector<int> columnsInSight(const QTableView& table)
{
    const auto* head = table.horizontalHeader();
    std::vector<int> columns;
    for (int place = 0; place < head->count(); ++place) {
        const int column = head->logicalIndex(place);
        const bool hasWords = !table.model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty();
        if (hasWords && !head->isSectionHidden(column)) {
            columns.push_back(column);
        }
    }
    return columns;
}

/// One cell of a line of text: nothing in it may end the cell, and what looks like a formula is led by a quote.
QString plain(QString text)
{
    for (const QChar divider : {QLatin1Char{'\t'}, QLatin1Char{'\n'}, QLatin1Char{'\r'}}) {
        text.replace(divider, QLatin1Char{' '});
    }
    return files::looksLikeFormula(toStdString(text)) ? QLatin1Char{'\''} + text : text;
}

} // namespace

QMimeData* copyOfSelection(const QTableView& table)
{
    const auto rows = selectedRows(table);
    const auto columns = columnsInSight(table);
    if (rows.empty() || columns.empty()) {
        return nullptr;
    }
    const auto* model = table.model();
    QString text;
    QString html = QStringLiteral("<meta charset=\"utf-8\"><table>");
    const auto addLine = [&](const QString& tag, const auto& cell) {
        QStringList cells;
        html += QStringLiteral("<tr>");
        for (const int column : columns) {
            const QString value = cell(column);
            cells.append(plain(value));
            html += QStringLiteral("<%1 style=\"mso-number-format:'\\@'\">%2</%1>").arg(tag, value.toHtmlEscaped());
        }
        html += QStringLiteral("</tr>");
        text += cells.join(QLatin1Char{'\t'}) + QLatin1Char{'\n'};
    };
    addLine(QStringLiteral("th"),
            [&](const int column) { return model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(); });
    for (const int row : rows) {
        addLine(QStringLiteral("td"),
                [&](const int column) { return model->index(row, column).data(Qt::DisplayRole).toString(); });
    }
    auto* copied = new QMimeData;
    copied->setText(text);
    copied->setHtml(html + QStringLiteral("</table>"));
    return copied;
}

} // namespace supercargo::ui
