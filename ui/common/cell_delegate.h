// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/figures.h"
#include "ui/theme/appearance.h"

#include <QStyledItemDelegate>

#include <cstdint>
#include <vector>

namespace supercargo::ui {

/// What a model tells beside DisplayRole about how its cell looks. All are optional.
enum CellRole {
    SignRole = Qt::UserRole + 1, ///< int(Sign): text in the state's colour, with its icon where the kind has one
    IconRole,                    ///< int(Icon): instead of the sign's own
    IconSignRole,                ///< int(Sign): the icon alone in a state's colour
    SecondRole,                  ///< QString: muted, after the text
    StrongRole,                  ///< bool: DemiBold
    MutedRole,                   ///< bool: zero where zero is good, "nothing there"
    PictureRole,                 ///< QPixmap, already scaled for the ratio of the screen
    ShareRole,    ///< double, 0 to 1: how much of the bar is filled
    BarsRole,     ///< CellBars
    TagsRole,     ///< QList<TagChip>
    FirstOwnRole,                ///< where a model's own roles begin
};

/// The kinds of columns and with them the rules of alignment and eliding.
enum class CellKind {
    State,   ///< icon and word in the state's colour
    Code,    ///< order, package, tracking number, SKU, bin: cut at the front if at all
    Text,    ///< names: cut at the end, the tooltip has all
    Figure,  ///< pieces, weights, percentages, money: right, digits under digits
    Time,    ///< left; with a sign: icon and DemiBold
    Picture, ///< a picture, then text
    Link,    ///< where the row leads to: right, in the link's colour
    Progress, ///< a bar, then text: "18 of 220"
    Bars,    ///< a small chart, whose text is for files and screen readers
    Tags,    ///< the tags of an order; their words are for copies and screen readers
    Check,   ///< a box to tick, from CheckStateRole
};

/// A small chart: a bar each, the highest as high as the row lets it.
struct CellBars {
    std::vector<std::int64_t> heights;
    std::size_t knownTo = 0; ///< from there on nobody knows: a line in the colour of what is overdue instead of bars
};

/// Paints one kind of column: ground (selection over hover over surface), line below, the 2 px ring of the
/// current row, then the content. Fonts and metrics are kept until the appearance changes.
class CellDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    CellDelegate(const Appearance& look, CellKind kind, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

    /// Alignment of the head over this kind.
    [[nodiscard]] static Qt::Alignment alignmentOf(CellKind kind);

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintContent(QPainter& painter, QRect rect, const QStyleOptionViewItem& option,
                      const QModelIndex& index) const;
    void paintProgress(QPainter& painter, const QRect& rect, const QStyleOptionViewItem& option,
                       const QModelIndex& index) const;
    void paintBars(QPainter& painter, const QRect& rect, const CellBars& bars) const;
    void paintWords(QPainter& painter, QRect rect, const QModelIndex& index, const QColor& color, bool strong,
                    Qt::LayoutDirection direction) const;
    void fit();

    const Appearance& m_look;
    CellKind m_kind;
    Figures m_body;
    Figures m_strong;
};

} // namespace supercargo::ui

Q_DECLARE_METATYPE(supercargo::ui::CellBars)
