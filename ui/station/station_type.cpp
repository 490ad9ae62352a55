// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/station_type.h"

#include <QFontMetricsF>
#include <QScreen>
#include <QWidget>

#include <algorithm>

namespace supercargo::ui {

double pixelsPerMillimetre(const QWidget& widget)
{
    constexpr double kLeast = 70;
    constexpr double kMost = 160;
    constexpr double kMillimetresPerInch = 25.4;
    const QScreen* screen = widget.screen();
    const double claimed = screen == nullptr ? kLeast : screen->physicalDotsPerInch();
    return std::clamp(claimed, kLeast, kMost) / kMillimetresPerInch;
}

QFont fontOfCapitals(const QFont& family, const double height, const bool bold)
{
    constexpr int kSample = 200;
    QFont font{family};
    font.setWeight(bold ? QFont::Bold : QFont::Normal);
    font.setPixelSize(kSample);
    const double capital = QFontMetricsF{font}.capHeight();
    font.setPixelSize(std::max(1, qRound(kSample * height / (capital > 0 ? capital : kSample * 0.7))));
    return font;
}

} // namespace supercargo::ui
