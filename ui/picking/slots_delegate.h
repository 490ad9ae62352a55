// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/figures.h"
#include "ui/theme/appearance.h"

#include <QStyledItemDelegate>

namespace supercargo::ui {

/// What each slot of the wall gets of a stop: a small box a slot, "× 2" behind it where it gets several. The text of
/// the cell is that of slotsText; boxes that have no room are told by an ellipsis, and the tooltip has all.
class SlotsDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    SlotsDelegate(const Appearance& look, QObject* parent);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGround(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    [[nodiscard]] int boxWidth(const QString& slot) const;
    void fit();

    const Appearance& m_look;
    Figures m_number; // in the box
    Figures m_times;  // behind it
};

} // namespace supercargo::ui
