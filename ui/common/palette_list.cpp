// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/palette_list.h"

#include "ui/common/key_cap.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>

namespace supercargo::ui {

namespace {

/// One line: icon, title, what tells it apart, and at the end its key or its page.
class PaletteDelegate final : public QStyledItemDelegate {
public:
    PaletteDelegate(const Appearance& look, const PaletteModel& model, QObject* parent)
        : QStyledItemDelegate{parent},
          m_look{look},
          m_model{model}
    {}

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {0, m_model.entry(index) == nullptr ? m_look.grown(28) : m_look.sizes().row};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const auto& sizes = m_look.sizes();
        const bool selected = (option.state & QStyle::State_Selected) != 0;
        painter->fillRect(option.rect, m_look.color(selected ? Role::Selection : Role::Surface));
        const QRect inside = option.rect.adjusted(sizes.edgePadding, 0, -sizes.edgePadding, 0);
        const auto* entry = m_model.entry(index);
        if (entry == nullptr) {
            painter->setFont(m_look.font(Rank::Head));
            painter->setPen(m_look.color(Role::Muted));
            painter->drawText(inside, Qt::AlignLeft | Qt::AlignVCenter, index.data().toString());
            return;
        }
        paintEntry(*painter, inside, option.direction, *entry);
    }

private:
    void paintEntry(QPainter& painter, QRect rect, const Qt::LayoutDirection direction, const PaletteEntry& entry) const
    {
        const auto& sizes = m_look.sizes();
        const auto take = [&](const int width, const bool fromEnd) {
            const QRect part = fromEnd ? QRect{rect.right() - width + 1, rect.top(), width, rect.height()}
                                       : QRect{rect.left(), rect.top(), width, rect.height()};
            const QRect all = rect;
            fromEnd ? rect.setRight(part.left() - sizes.gap) : rect.setLeft(part.right() + sizes.gap);
            return QStyle::visualRect(direction, all, part);
        };
        const bool usable = entry.obstacle.isEmpty();
        const QColor ink = m_look.color(usable ? Role::Text : Role::Disabled);
        const QColor second = m_look.color(usable ? Role::Muted : Role::Disabled);
        const QColor drawing = usable && entry.sign ? m_look.theme().sign(*entry.sign).text : second;
        const QRect icon = take(sizes.icon, false);
        painter.drawPixmap(icon.left(), icon.top() + (icon.height() - sizes.icon) / 2,
                           m_look.pixmap(entry.icon, drawing, sizes.icon, painter.device()->devicePixelRatioF()));
        if (!entry.key.isEmpty()) {
            const QSize size = keyCapSize(m_look, entry.key);
            QRect cap{QPoint{}, size};
            cap.moveCenter(take(size.width(), true).center());
            paintKeyCap(m_look, painter, cap, entry.key, second, m_look.color(Role::Line), m_look.color(Role::Raised));
        }
        const auto words = [&](const QString& text, const Rank rank, const QColor& color, const bool fromEnd) {
            const QFontMetrics metrics{m_look.font(rank)};
            const QString shown = metrics.elidedText(text, Qt::ElideRight, rect.width());
            painter.setFont(m_look.font(rank));
            painter.setPen(color);
            painter.drawText(take(metrics.horizontalAdvance(shown) + 1, fromEnd), Qt::AlignVCenter | Qt::TextDontClip,
                             shown);
        };
        if (!entry.place.isEmpty()) {
            words(entry.place, Rank::Caption, second, true);
        }
        words(entry.title, Rank::Strong, ink, false);
        if (!entry.second.isEmpty() && rect.width() > 0) {
            words(entry.second, Rank::Body, second, false);
        }
    }

    const Appearance& m_look;
    const PaletteModel& m_model;
};

} // namespace

// ---- The rows --------------------------------------------------------------------------------------------------

void PaletteModel::present(const QList<PaletteGroup>& groups)
{
    beginResetModel();
    m_rows.clear();
    for (const auto& group : groups) {
        if (group.entries.isEmpty()) {
            continue;
        }
        m_rows.append({.group = group.title, .entry = {}});
        for (const auto& entry : group.entries) {
            m_rows.append({.group = {}, .entry = entry});
        }
    }
    endResetModel();
}

const PaletteEntry* PaletteModel::entry(const QModelIndex& index) const
{
    return index.isValid() && m_rows[index.row()].group.isEmpty() ? &m_rows[index.row()].entry : nullptr;
}

int PaletteModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, const int role) const
{
    if (!index.isValid() || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)) {
        return {};
    }
    const Row& row = m_rows[index.row()];
    if (!row.group.isEmpty()) {
        return row.group;
    }
    if (role == Qt::DisplayRole) {
        return row.entry.title;
    }
    QStringList parts{row.entry.title, row.entry.second, row.entry.place, row.entry.key, row.entry.obstacle};
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(", "));
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const
{
    return entry(index) == nullptr ? Qt::NoItemFlags : Qt::ItemIsEnabled | Qt::ItemIsSelectable;
}

// ---- The list --------------------------------------------------------------------------------------------------

PaletteList::PaletteList(const Appearance& look, QWidget* parent)
    : QListView{parent},
      m_look{look},
      m_model{new PaletteModel{this}}
{
    setModel(m_model);
    setItemDelegate(new PaletteDelegate{look, *m_model, this});
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setSelectionMode(SingleSelection);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    connect(&look, &Appearance::changed, this, [this] {
        doItemsLayout();
        viewport()->update();
    });
}

void PaletteList::present(const QList<PaletteGroup>& groups, const bool keepsPlace)
{
    const int row = keepsPlace ? currentIndex().row() : 0;
    m_model->present(groups);
    select(std::max(row, 0), 1);
    if (!keepsPlace) {
        scrollToTop();
    }
}

const PaletteEntry* PaletteList::current() const
{
    return m_model->entry(currentIndex());
}

void PaletteList::select(int row, const int direction)
{
    while (row >= 0 && row < m_model->rowCount() && m_model->entry(m_model->index(row)) == nullptr) {
        row += direction;
    }
    const QModelIndex index = m_model->index(row);
    if (index.isValid()) {
        setCurrentIndex(index);
        scrollTo(index);
    }
    Q_EMIT moved();
}

void PaletteList::step(const int entries)
{
    const int direction = entries > 0 ? 1 : -1;
    int row = currentIndex().row();
    for (int left = entries; left != 0; left -= direction) {
        int next = row + direction;
        while (next >= 0 && next < m_model->rowCount() && m_model->entry(m_model->index(next)) == nullptr) {
            next += direction;
        }
        if (next < 0 || next >= m_model->rowCount()) {
            break;
        }
        row = next;
    }
    select(row, direction);
    if (row == 1) {
        scrollToTop(); // the word over the first entry comes along
    }
}

int PaletteList::wantedHeight() const
{
    int height = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        height += sizeHintForIndex(m_model->index(row)).height();
    }
    return height;
}

} // namespace supercargo::ui
