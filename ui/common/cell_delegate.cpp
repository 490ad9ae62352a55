// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/cell_delegate.h"

#include "ui/common/table_view.h"
#include "ui/common/tag_chips.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kRing = 2;
constexpr int kBarWidth = 62;
constexpr int kBarHeight = 10;
constexpr int kChartWidth = 143;
constexpr int kChartGap = 2;

bool isFirst(const QTableView& view, const QModelIndex& index)
{
    const auto* header = view.horizontalHeader();
    int first = 0;
    while (first < header->count() - 1 && header->isSectionHidden(header->logicalIndex(first))) {
        ++first;
    }
    return header->visualIndex(index.column()) == first;
}

bool isLast(const QTableView& view, const QModelIndex& index)
{
    const auto* header = view.horizontalHeader();
    int last = header->count() - 1;
    while (last > 0 && header->isSectionHidden(header->logicalIndex(last))) {
        --last;
    }
    return header->visualIndex(index.column()) == last;
}

} // namespace

CellDelegate::CellDelegate(const Appearance& look, const CellKind kind, QObject* parent)
    : QStyledItemDelegate{parent},
      m_look{look},
      m_kind{kind},
      m_body{look.font(Rank::Body)},
      m_strong{look.font(Rank::Strong)}
{
    connect(&look, &Appearance::changed, this, &CellDelegate::fit);
}

void CellDelegate::fit()
{
    m_body = Figures{m_look.font(Rank::Body)};
    m_strong = Figures{m_look.font(Rank::Strong)};
}

Qt::Alignment CellDelegate::alignmentOf(const CellKind kind)
{
    return (kind == CellKind::Figure || kind == CellKind::Link ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
}

void CellDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    painter->save();
    paintGround(*painter, option, index);
    const auto& sizes = m_look.sizes();
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    const bool first = view != nullptr && isFirst(*view, index);
    const bool last = view != nullptr && isLast(*view, index);
    const int before = first ? sizes.edgePadding : sizes.cellPadding;
    const int after = last ? sizes.edgePadding : sizes.cellPadding;
    const bool mirrored = option.direction == Qt::RightToLeft;
    paintContent(*painter, option.rect.adjusted(mirrored ? after : before, 0, mirrored ? -before : -after, 0), option,
                 index);
    painter->restore();
}

void CellDelegate::paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* table = qobject_cast<const TableView*>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = table != nullptr && table->hoveredRow() == index.row();
    const QRect& rect = option.rect;
    painter.fillRect(rect, m_look.color(selected ? Role::Selection : hovered ? Role::Hover : Role::Surface));
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, m_look.color(Role::Line));
    if (table == nullptr || table->currentIndex().row() != index.row()) {
        return;
    }
    const QColor& ring = m_look.color(table->hasFocus() ? Role::FocusRing : Role::LineStrong);
    painter.fillRect(rect.x(), rect.y(), rect.width(), kRing, ring);
    painter.fillRect(rect.x(), rect.bottom() + 1 - kRing, rect.width(), kRing, ring);
    const bool mirrored = option.direction == Qt::RightToLeft;
    const bool first = isFirst(*table, index);
    const bool last = isLast(*table, index);
    if (mirrored ? last : first) {
        painter.fillRect(rect.x(), rect.y(), kRing, rect.height(), ring);
    }
    if (mirrored ? first : last) {
        painter.fillRect(rect.right() + 1 - kRing, rect.y(), kRing, rect.height(), ring);
    }
}

void CellDelegate::paintContent(QPainter& painter, QRect rect, const QStyleOptionViewItem& option,
                                const QModelIndex& index) const
{
    if (m_kind == CellKind::Check) {
        QStyleOptionViewItem box{option};
        const int size = m_look.grown(16);
        box.rect = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {size, size}, rect);
        const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
        box.state.setFlag(QStyle::State_On, ticked);
        box.state.setFlag(QStyle::State_HasFocus, false);
        option.widget->style()->drawPrimitive(QStyle::PE_IndicatorItemViewItemCheck, &box, &painter, option.widget);
        return;
    }
    if (m_kind == CellKind::Progress) {
        paintProgress(painter, rect, option, index);
        return;
    }
    if (m_kind == CellKind::Bars) {
        if (const QVariant bars = index.data(BarsRole); bars.isValid()) {
            paintBars(painter, rect, bars.value<CellBars>());
            return;
        }
    }
    if (m_kind == CellKind::Tags) {
        paintTagChips(m_look, painter, rect, index.data(TagsRole).value<QList<TagChip>>(), option.direction);
        return;
    }
    const QVariant sign = index.data(SignRole);
    const SignLook* look = sign.isValid() ? &m_look.theme().sign(static_cast<Sign>(sign.toInt())) : nullptr;
    const bool muted = index.data(MutedRole).toBool();
    const Role role = m_kind == CellKind::Link ? Role::Link : muted ? Role::Muted : Role::Text;
    const QColor color = look != nullptr ? look->text : m_look.color(role);
    const bool strong = index.data(StrongRole).toBool() || (m_kind == CellKind::Time && look != nullptr);

    const auto takeFromStart = [&](const int width) {
        const QRect taken =
            QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, {width, width}, rect);
        const int gap = m_look.grown(6);
        option.direction == Qt::RightToLeft ? rect.adjust(0, 0, -width - gap, 0) : rect.adjust(width + gap, 0, 0, 0);
        return taken;
    };
    const QVariant icon = index.data(IconRole);
    if (look != nullptr || icon.isValid()) {
        const bool shows = icon.isValid() || m_kind == CellKind::State || m_kind == CellKind::Time;
        if (shows) {
            const int size = m_look.sizes().tableIcon;
            const Icon which = icon.isValid() ? static_cast<Icon>(icon.toInt()) : look->icon;
            const QVariant own = index.data(IconSignRole);
            const QColor ink = own.isValid() ? m_look.theme().sign(static_cast<Sign>(own.toInt())).text : color;
            painter.drawPixmap(takeFromStart(size).topLeft(),
                               m_look.pixmap(which, ink, size, painter.device()->devicePixelRatioF()));
        }
    }
    if (m_kind == CellKind::Picture) {
        const int size = m_look.sizes().picture;
        const QRect where = takeFromStart(size);
        if (const auto picture = index.data(PictureRole).value<QPixmap>(); !picture.isNull()) {
            painter.drawPixmap(where, picture);
        } else {
            painter.fillRect(where, m_look.color(Role::Raised));
        }
    }
    paintWords(painter, rect, index, color, strong, option.direction);
}

void CellDelegate::paintProgress(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                                 const QModelIndex& index) const
{
    const QVariant sign = index.data(SignRole);
    const QColor& color =
        sign.isValid() ? m_look.theme().sign(static_cast<Sign>(sign.toInt())).text : m_look.color(Role::Accent);
    const QSize size{std::min(m_look.grown(kBarWidth), rect.width()), m_look.grown(kBarHeight)};
    const QRect bar = QStyle::alignedRect(option.direction, Qt::AlignLeft | Qt::AlignVCenter, size, rect);
    painter.fillRect(bar, m_look.color(Role::LineStrong));
    painter.fillRect(bar.adjusted(1, 1, -1, -1), m_look.color(Role::Surface));
    const QRect inside = bar.adjusted(2, 2, -2, -2);
    const double share = std::clamp(index.data(ShareRole).toDouble(), 0.0, 1.0);
    const QSize filled{qRound(inside.width() * share), inside.height()};
    painter.fillRect(QStyle::alignedRect(option.direction, Qt::AlignLeft, filled, inside), color);
    const int used = size.width() + m_look.sizes().gap;
    const bool mirrored = option.direction == Qt::RightToLeft;
    paintWords(painter, mirrored ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0), index,
               m_look.color(Role::Text), false, option.direction);
}

/// Time runs to the right in every script.
void CellDelegate::paintBars(QPainter& painter, const QRect& rect, const CellBars& bars) const
{
    const auto count = static_cast<int>(bars.heights.size());
    if (count == 0) {
        return;
    }
    const int gap = m_look.grown(kChartGap);
    const int step = std::max(2, (std::min(m_look.grown(kChartWidth), rect.width()) + gap) / count);
    const int width = std::max(1, step - gap);
    const int tallest = rect.height() - m_look.grown(14);
    const int foot = rect.bottom() - m_look.grown(7);
    const auto most = std::max<std::int64_t>(1, std::ranges::max(bars.heights));
    const QColor& ink = m_look.theme().sign(Sign::Ready).text;
    const int known = std::min(count, static_cast<int>(bars.knownTo));
    for (int bar = 0; bar < known; ++bar) {
        const auto height = bars.heights[static_cast<std::size_t>(bar)];
        const int drawn = height == 0 ? 1 : std::max(2, static_cast<int>(tallest * height / most));
        painter.fillRect(rect.x() + bar * step, foot + 1 - drawn, width, drawn,
                         height == 0 ? m_look.color(Role::LineStrong) : ink);
    }
    if (known < count) {
        painter.fillRect(rect.x() + known * step, foot, (count - known) * step - gap, 2,
                         m_look.theme().sign(Sign::Overdue).text);
    }
}

void CellDelegate::paintWords(QPainter& painter, QRect rect, const QModelIndex& index, const QColor& color,
                              const bool strong, const Qt::LayoutDirection direction) const
{
    const QString text = index.data(Qt::DisplayRole).toString();
    const QString second = index.data(SecondRole).toString();
    const Figures& figures = strong ? m_strong : m_body;
    const Qt::Alignment side = QStyle::visualAlignment(direction, alignmentOf(m_kind));
    painter.setPen(color);
    if (m_kind == CellKind::Figure) {
        if (!second.isEmpty()) {
            const int width = m_body.width(second);
            painter.setPen(m_look.color(Role::Muted));
            m_body.draw(painter, rect, second, side);
            const int taken = width + m_look.sizes().gapInside;
            side.testFlag(Qt::AlignRight) ? rect.adjust(0, 0, -taken, 0) : rect.adjust(taken, 0, 0, 0);
            painter.setPen(color);
        }
        figures.draw(painter, rect, text, side);
        return;
    }
    const QString shown = m_kind == CellKind::Code ? shortenedFront(text, figures.metrics(), rect.width())
                                                   : figures.metrics().elidedText(text, Qt::ElideRight, rect.width());
    figures.draw(painter, rect, shown, side);
    if (second.isEmpty()) {
        return;
    }
    const int used = figures.width(shown) + m_look.grown(6);
    rect = direction == Qt::RightToLeft ? rect.adjusted(0, 0, -used, 0) : rect.adjusted(used, 0, 0, 0);
    constexpr int kLeastForSecond = 24;
    if (rect.width() >= m_look.grown(kLeastForSecond)) {
        painter.setPen(m_look.color(Role::Muted));
        m_body.draw(painter, rect, m_body.metrics().elidedText(second, Qt::ElideRight, rect.width()), side);
    }
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    const auto& sizes = m_look.sizes();
    const bool strong = index.data(StrongRole).toBool() || index.data(SignRole).isValid();
    // One more: a width that was rounded down would elide the last letter.
    int width = (strong ? m_strong : m_body).width(index.data(Qt::DisplayRole).toString()) + 1;
    if (const QString second = index.data(SecondRole).toString(); !second.isEmpty()) {
        width += m_look.grown(6) + m_body.width(second);
    }
    if (index.data(SignRole).isValid() || index.data(IconRole).isValid()) {
        width += sizes.tableIcon + m_look.grown(6);
    }
    if (m_kind == CellKind::Picture) {
        width += sizes.picture + m_look.grown(6);
    }
    if (m_kind == CellKind::Bars && index.data(BarsRole).isValid()) {
        width = m_look.grown(kChartWidth);
    }
    if (m_kind == CellKind::Tags) {
        constexpr int kWidest = 190;
        width = std::min(tagChipsWidth(m_look, index.data(TagsRole).value<QList<TagChip>>()), m_look.grown(kWidest));
    }
    if (m_kind == CellKind::Progress) {
        width += m_look.grown(kBarWidth) + sizes.gap;
    }
    return {width + sizes.cellPadding + sizes.edgePadding,
            m_kind == CellKind::Picture ? sizes.rowWithPicture : sizes.row};
}

bool CellDelegate::editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                               const QModelIndex& index)
{
    if (m_kind != CellKind::Check || !index.flags().testFlag(Qt::ItemIsUserCheckable)) {
        return QStyledItemDelegate::editorEvent(event, model, option, index);
    }
    // The whole cell is the box: gloves and quick hands.
    if (event->type() != QEvent::MouseButtonRelease) {
        return event->type() == QEvent::MouseButtonPress;
    }
    const bool ticked = index.data(Qt::CheckStateRole).toInt() == Qt::Checked;
    return model->setData(index, ticked ? Qt::Unchecked : Qt::Checked, Qt::CheckStateRole);
}

} // namespace supercargo::ui
