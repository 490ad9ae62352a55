// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/tag.h"
#include "ui/theme/appearance.h"

#include <QList>
#include <QMetaType>
#include <QWidget>

#include <vector>

class QPainter;

namespace supercargo::ui {

/// A tag as it is shown: its word on the soft ground of its colour.
struct TagChip {
    QString word;
    Sign color = Sign::Ready;
};

/// What cells and widgets show of an order's tags.
[[nodiscard]] QList<TagChip> tagChips(const std::vector<orders::Tag>& tags);
/// A tag's colours are those of a state, whose contrast is tested, without its icon.
[[nodiscard]] Sign signOf(orders::TagColor color);

/// How doors and views write that only the orders with this tag are meant: "@#VIP".
[[nodiscard]] QString searchOfTag(const QString& name);

/// In one line from the start of `rect`; those for which there is no room are counted at the end: "+2".
void paintTagChips(const Appearance& look, QPainter& painter, const QRect& rect, const QList<TagChip>& chips,
                   Qt::LayoutDirection direction);
/// Of all of them in one line.
[[nodiscard]] int tagChipsWidth(const Appearance& look, const QList<TagChip>& chips);

/// The same as a widget; hidden while there are none.
class TagChips final : public QWidget {
    Q_OBJECT
public:
    explicit TagChips(const Appearance& look, QWidget* parent = nullptr);

    void present(const std::vector<orders::Tag>& tags);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    QList<TagChip> m_chips;
};

} // namespace supercargo::ui

Q_DECLARE_METATYPE(QList<supercargo::ui::TagChip>)
