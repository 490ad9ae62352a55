// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/drawing.h"

#include <algorithm>

namespace supercargo::labels {

namespace {

template <class... Ts>
struct Overload : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overload(Ts...) -> Overload<Ts...>;

Rectangle areaOf(const Text& text)
{
    return {text.x, text.baseline - text.style.size, text.width, text.style.size * 5 / 4};
}

Rectangle areaOf(const Step& step)
{
    return std::visit(Overload{[](const Text& text) { return areaOf(text); }, [](const Bar& bar) { return bar.area; },
                               [](const Symbol& symbol) { return labels::areaOf(symbol); },
                               [](const Image& image) {
                                   return Rectangle{image.x, image.y, image.bits.width(), image.bits.height()};
                               }},
                      step);
}

} // namespace

void moveBy(Step& step, const int right, const int down)
{
    std::visit(Overload{[=](Text& text) {
                            text.x += right;
                            text.baseline += down;
                        },
                        [=](Bar& bar) {
                            bar.area.x += right;
                            bar.area.y += down;
                        },
                        [=](auto& placed) {
                            placed.x += right;
                            placed.y += down;
                        }},
               step);
}

Rectangle areaOf(const Symbol& symbol)
{
    const auto modules = barcode::modulesOf(symbol.symbology, symbol.data);
    const int width = modules.width() * symbol.module;
    return {symbol.x, symbol.y, width, symbol.symbology == Symbology::qr ? width : symbol.height};
}

Drawing moved(Drawing drawing, int right, int down)
{
    if (right == 0 && down == 0) {
        return drawing;
    }
    int left = drawing.width;
    int top = drawing.height;
    int rightmost = 0;
    int bottom = 0;
    for (const auto& step : drawing.steps) {
        const auto area = areaOf(step);
        left = std::min(left, area.x);
        top = std::min(top, area.y);
        rightmost = std::max(rightmost, area.x + area.width);
        bottom = std::max(bottom, area.y + area.height);
    }
    right = std::clamp(right, -std::max(left, 0), std::max(drawing.width - rightmost, 0));
    down = std::clamp(down, -std::max(top, 0), std::max(drawing.height - bottom, 0));
    for (auto& step : drawing.steps) {
        moveBy(step, right, down);
    }
    return drawing;
}

} // namespace supercargo::labels
