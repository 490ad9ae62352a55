// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProxyStyle>

namespace supercargo::ui {

class Appearance;

/// What a button is for; `Button` and the style know it by the property below.
enum class ButtonKind { Secondary, Primary, Flat, Danger };
inline constexpr char kButtonKindProperty[] = "supercargoButtonKind";
/// True on a field whose content is refused: it gets the red edge.
inline constexpr char kInvalidProperty[] = "supercargoInvalid";

/// Fusion with our own edges, rings and boxes. Everything is drawn from the appearance, so there is no style
/// sheet anywhere: one mechanism, and no cost for the children of a styled container.
class SupercargoStyle final : public QProxyStyle {
    Q_OBJECT
public:
    explicit SupercargoStyle(const Appearance& look);

    void polish(QWidget* widget) override;
    using QProxyStyle::polish;
    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    [[nodiscard]] QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl part,
                                       const QWidget* widget) const override;
    [[nodiscard]] QRect subElementRect(SubElement element, const QStyleOption* option,
                                       const QWidget* widget) const override;
    [[nodiscard]] QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                         const QWidget* widget) const override;
    [[nodiscard]] int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    [[nodiscard]] int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                                QStyleHintReturn* returned) const override;

private:
    const Appearance& m_look;
};

} // namespace supercargo::ui
