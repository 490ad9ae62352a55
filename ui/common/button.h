// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"
#include "ui/theme/supercargo_style.h"

#include <QPushButton>

#include <optional>

class QAction;

namespace supercargo::ui {

/// What an action tells its buttons beside text and tooltip: int(Icon), and the name of its key.
inline constexpr char kDrawingProperty[] = "supercargoDrawing";
inline constexpr char kKeyProperty[] = "supercargoKey";

/// A button that prints its key on itself: icon, word, key. `Link` sits in a line of text, in the link's colour.
class Button final : public QPushButton {
    Q_OBJECT
public:
    enum class Size { Normal, Small, Bench };

    Button(const Appearance& look, ButtonKind kind, QWidget* parent = nullptr);

    void setDrawing(Icon icon);
    /// What stands in the small box; empty for none. It does not bind the key: an action does.
    void setKeyText(const QString& key);
    void setSize(Size size);
    /// Draws the word in the link's colour (for flat buttons).
    void setLink(bool link);
    /// A chevron at the end: it opens a menu.
    void setOpensMenu(bool opens);
    /// The key stands before the word, as at the station.
    void setKeyFirst(bool first);
    /// Takes text, drawing, key, tooltip and "enabled" from the action, follows it, and triggers it.
    void setAction(QAction& action);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QColor inkColor() const;
    [[nodiscard]] int contentsWidth() const;
    void followAction(const QAction& action);

    const Appearance& m_look;
    ButtonKind m_kind;
    Size m_size = Size::Normal;
    std::optional<Icon> m_drawing;
    QString m_key;
    bool m_link = false;
    bool m_opensMenu = false;
    bool m_keyFirst = false;
};

} // namespace supercargo::ui
