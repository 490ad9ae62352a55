// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/list_view.h"
#include "ui/common/panel.h"
#include "ui/picking/picking_lists.h"
#include "ui/picking/picking_parts.h"
#include "ui/picking/picking_work.h"
#include "ui/picking/walk_map.h"

#include <optional>

class QHBoxLayout;
class QStackedLayout;

namespace supercargo::ui {

/// The chosen wave, made or proposed: its figures, what will stop at the bench, and the walk stop by stop.
class WavePanel final : public Ground {
    Q_OBJECT
public:
    WavePanel(const PickingParts& parts, QWidget* parent);

    struct Heading {
        Icon icon;
        QString title; ///< "Multi-item"
        QString note;  ///< "wave 12 · lin 09:12", "not made yet"
    };
    void present(const Heading& heading, const Walk& walk);
    /// Nothing is chosen.
    void clear();

    [[nodiscard]] std::optional<WalkRow> currentStop() const;
    /// The stop at this bin, or for this SKU. False where the walk has none.
    bool select(const QString& code);
    [[nodiscard]] ListView& walk() { return *m_view; }

Q_SIGNALS:
    void stopChanged();

private:
    void layOut();
    void setTexts();
    void showFigures();

    PickingParts m_parts;
    ProductPictures m_pictures;
    IconLabel* m_icon;
    Label* m_title;
    Label* m_note;
    QWidget* m_inside;
    EmptyView* m_empty;
    QStackedLayout* m_stack;
    QList<std::pair<Label*, Label*>> m_figures;
    Banner* m_warning;
    WalkMap* m_map;
    WalkModel* m_model;
    ListView* m_view;
    floor::WaveFigures m_shown;
};

} // namespace supercargo::ui
