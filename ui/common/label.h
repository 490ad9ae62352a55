// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QLabel>

#include <optional>

namespace supercargo::ui {

/// A text of one rank and one colour role; both follow the appearance. Plain text only: what comes from outside
/// is never read as markup.
class Label : public QLabel {
    Q_OBJECT
public:
    Label(const Appearance& look, Rank rank, Role role = Role::Text, QWidget* parent = nullptr);

    void setRole(Role role);
    /// The text colour of a state instead of a role.
    void setSign(Sign sign);

private:
    void apply();

    const Appearance& m_look;
    Rank m_rank;
    Role m_role;
    std::optional<Sign> m_sign;
};

/// A picture of one icon, drawn in its size; it follows the appearance.
class IconLabel : public QWidget {
    Q_OBJECT
public:
    /// `size` in pixels of a 10 pt font.
    IconLabel(const Appearance& look, Icon icon, int size, Role role = Role::Muted, QWidget* parent = nullptr);

    void setIcon(Icon icon);
    void setRole(Role role);
    void setSign(Sign sign);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    Icon m_icon;
    int m_size;
    Role m_role;
    std::optional<Sign> m_sign;
};

} // namespace supercargo::ui
