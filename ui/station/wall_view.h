// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/station/bench_state.h"
#include "ui/theme/appearance.h"

#include <QWidget>

#include <optional>
#include <vector>

namespace supercargo::ui {

/// The sorting wall: each slot with n / m, complete ones ticked, the one of the last answer filled.
class WallView final : public QWidget {
    Q_OBJECT
public:
    /// In a panel beside the answer slots keep their size; on a screen of their own they fill it, and their numbers
    /// grow with them.
    enum class Size { Panel, Screen };
    explicit WallView(const Appearance& look, Size size, QWidget* parent = nullptr);

    void present(std::vector<WallSlot> wall, std::optional<std::int64_t> current);
    /// "7 complete · 18 begun · 13 empty".
    [[nodiscard]] QString summary() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintSlot(QPainter& painter, const QRectF& rect, const WallSlot& slot);
    [[nodiscard]] int rowCount() const;

    [[nodiscard]] QFont grown(Rank rank, double share) const;

    const Appearance& m_look;
    Size m_size;
    std::vector<WallSlot> m_slots;
    std::optional<std::int64_t> m_current;
};

} // namespace supercargo::ui
