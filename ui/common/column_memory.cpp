// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/column_memory.h"

#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr int kWidest = 2'000;

QString orderWord()
{
    return QStringLiteral("order");
}
QString hiddenWord()
{
    return QStringLiteral("hidden");
}
QString widthsWord()
{
    return QStringLiteral("widths");
}
QString sortWord()
{
    return QStringLiteral("sort");
}
QString descendingWord()
{
    return QStringLiteral("descending");
}

} // namespace

ColumnMemory::ColumnMemory(Settings& settings, QString table, QStringList names, QHeaderView& head)
    : QObject{&head},
      m_settings{settings},
      m_table{std::move(table)},
      m_names{std::move(names)},
      m_head{head}
{
    restore();
    connect(&head, &QHeaderView::sectionMoved, this, [this] {
        save();
        Q_EMIT changed();
    });
    connect(&head, &QHeaderView::sectionResized, this, &ColumnMemory::takeWidth);
    connect(&head, &QHeaderView::sectionHandleDoubleClicked, this, [this](const int column) {
        if (m_widths.remove(column) > 0) {
            save();
            Q_EMIT changed();
        }
    });
}

void ColumnMemory::keepSort()
{
    const QJsonObject stored = QJsonDocument::fromJson(m_settings.columns(m_table)).object();
    const QString name = stored[sortWord()].toString();
    if (const auto column = static_cast<int>(m_names.indexOf(name)); column >= 0 && !name.isEmpty()) {
        m_head.setSortIndicator(column,
                                stored[descendingWord()].toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    m_keepsSort = true;
    connect(&m_head, &QHeaderView::sortIndicatorChanged, this, &ColumnMemory::save);
}

void ColumnMemory::setShown(const int column, const bool shown)
{
    shown ? static_cast<void>(m_hidden.remove(column)) : static_cast<void>(m_hidden.insert(column));
    save();
    Q_EMIT changed();
}

std::optional<int> ColumnMemory::width(const int column) const
{
    const auto found = m_widths.find(column);
    return found == m_widths.end() ? std::nullopt : std::optional{*found};
}

void ColumnMemory::takeWidth(const int column, const int before, const int now)
{
    if (m_fitting == 0 && before > 0 && now > 0 && !isStretched(column)) { // 0: shown or hidden
        m_widths.insert(column, now);
        save();
    }
}

bool ColumnMemory::isStretched(const int column) const
{
    int last = m_head.count() - 1;
    while (last > 0 && m_head.isSectionHidden(m_head.logicalIndex(last))) {
        --last;
    }
    return m_head.stretchLastSection() && m_head.logicalIndex(last) == column;
}

int ColumnMemory::shownCount() const
{
    const auto choosable = std::ranges::count_if(m_names, [](const QString& name) { return !name.isEmpty(); });
    return static_cast<int>(choosable - m_hidden.size());
}

void ColumnMemory::reset()
{
    m_hidden.clear();
    m_widths.clear();
    {
        const QSignalBlocker quiet{m_head};
        for (int column = 0; column < m_names.size(); ++column) {
            m_head.moveSection(m_head.visualIndex(column), column);
        }
    }
    m_head.viewport()->update();
    save();
    Q_EMIT changed();
}

void ColumnMemory::fill(QMenu& menu)
{
    const auto* model = m_head.model();
    for (int place = 0; place < m_names.size(); ++place) {
        const int column = m_head.logicalIndex(place);
        if (m_names[column].isEmpty()) {
            continue;
        }
        QAction* action = menu.addAction(model->headerData(column, Qt::Horizontal, Qt::AccessibleTextRole).toString());
        action->setCheckable(true);
        action->setChecked(isShown(column));
        action->setEnabled(!isShown(column) || shownCount() > 1);
        connect(action, &QAction::toggled, this, [this, column](const bool shown) { setShown(column, shown); });
    }
    menu.addSeparator();
    connect(menu.addAction(tr("As at first")), &QAction::triggered, this, &ColumnMemory::reset);
}

void ColumnMemory::restore()
{
    // What somebody has broken by hand counts as not set, part by part.
    const QJsonObject stored = QJsonDocument::fromJson(m_settings.columns(m_table)).object();
    int place = 0;
    for (const QJsonValue name : stored[orderWord()].toArray()) {
        const auto column = static_cast<int>(m_names.indexOf(name.toString()));
        if (column >= 0 && !m_names[column].isEmpty()) {
            while (place < m_head.count() && m_names.value(m_head.logicalIndex(place)).isEmpty()) {
                ++place; // columns without a name keep their places
            }
            m_head.moveSection(m_head.visualIndex(column), place++);
        }
    }
    for (const QJsonValue name : stored[hiddenWord()].toArray()) {
        const auto column = static_cast<int>(m_names.indexOf(name.toString()));
        if (column >= 0 && !m_names[column].isEmpty()) {
            m_hidden.insert(column);
        }
    }
    const QJsonObject widths = stored[widthsWord()].toObject();
    for (auto width = widths.begin(); width != widths.end(); ++width) {
        const auto column = static_cast<int>(m_names.indexOf(width.key()));
        const int pixels = width.value().toInt();
        if (column >= 0 && pixels >= m_head.minimumSectionSize() && pixels <= kWidest) {
            m_widths.insert(column, pixels);
        }
    }
}

void ColumnMemory::save()
{
    QJsonArray order;
    QJsonArray hidden;
    QJsonObject widths;
    for (int place = 0; place < m_names.size(); ++place) {
        const int column = m_head.logicalIndex(place);
        const QString& name = m_names[column];
        if (name.isEmpty()) {
            continue;
        }
        order.append(name);
        if (m_hidden.contains(column)) {
            hidden.append(name);
        }
        if (const auto width = m_widths.find(column); width != m_widths.end()) {
            widths.insert(name, *width);
        }
    }
    QJsonObject all{{orderWord(), order}, {hiddenWord(), hidden}, {widthsWord(), widths}};
    if (const int column = m_head.sortIndicatorSection(); m_keepsSort && column >= 0 && column < m_names.size()) {
        all.insert(sortWord(), m_names[column]);
        all.insert(descendingWord(), m_head.sortIndicatorOrder() == Qt::DescendingOrder);
    }
    m_settings.setColumns(m_table, QJsonDocument{all}.toJson(QJsonDocument::Compact));
}

} // namespace supercargo::ui
