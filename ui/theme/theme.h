// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon.h"

#include <QColor>

#include <array>
#include <optional>
#include <string_view>

namespace supercargo::ui {

enum class Scheme { Light, Dark };

/// What a colour is for. Each role's contrast with what it stands on is tested.
enum class Role {
    Window,     ///< ground: sidebar, bars, margins
    Surface,    ///< tables, fields, panels
    Raised,     ///< table heads, detail panel, bulk bar, toast
    Line,       ///< separators, never the only sign
    LineStrong, ///< edges of fields, buttons, boxes
    Text,       ///< first rank
    Muted,      ///< second rank, heads
    Disabled,   ///< what cannot be used now
    Accent,     ///< primary button, current page, checked
    AccentHover,
    AccentPressed,
    AccentText, ///< on accent
    AccentSoft, ///< current page in the sidebar, chosen option
    Selection,  ///< selected rows
    Hover,      ///< row or button under the mouse
    FocusRing,
    Link,
};
inline constexpr std::size_t kRoleCount = 17;

/// A stage of an order, a state of a package, or *overdue*, as it looks everywhere: list, chip, chart, pill.
enum class Sign {
    Unpaid,
    Review,
    Held,
    Short,
    Ready,
    InWave,
    Picked,
    Packed,
    Shipped,
    Delivered,
    Cancelled,
    Overdue,
    Unmapped,
    Address,
    NoChannel,
    Waiting,
    Done,
    Returned,
};
inline constexpr std::size_t kSignCount = 18;

struct SignLook {
    Icon icon;
    QColor text; ///< on its soft ground and on every neutral ground
    QColor soft;
};

/// What the station answers, by colour.
enum class Answer { Print, Slot, Verify, Stop };
inline constexpr std::size_t kAnswerCount = 4;

struct AnswerLook {
    Icon icon;
    QColor ground;
    QColor text;
};

/// All colours of the program, as one value.
class Theme {
public:
    [[nodiscard]] static Theme of(Scheme scheme);

    [[nodiscard]] Scheme scheme() const { return m_scheme; }
    [[nodiscard]] const QColor& color(Role role) const { return m_colors[static_cast<std::size_t>(role)]; }
    [[nodiscard]] const SignLook& sign(Sign sign) const { return m_signs[static_cast<std::size_t>(sign)]; }
    [[nodiscard]] const AnswerLook& answer(Answer answer) const { return m_answers[static_cast<std::size_t>(answer)]; }

private:
    Scheme m_scheme = Scheme::Light;
    std::array<QColor, kRoleCount> m_colors;
    std::array<SignLook, kSignCount> m_signs;
    std::array<AnswerLook, kAnswerCount> m_answers;
};

/// The sign of a stage or package state by its stable name ("in_wave"); empty for an unknown name.
[[nodiscard]] std::optional<Sign> signOf(std::string_view name);

/// WCAG 2.1 contrast of two opaque colours, 1 to 21 (relative luminance as defined there).
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

} // namespace supercargo::ui
