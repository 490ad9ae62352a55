// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/address_label.h"
#include "core/labels/block_fitting.h"

#include <algorithm>

namespace supercargo::labels {

namespace {

constexpr int kTickMm = 1;
constexpr int kNumberMm = 10;

constexpr double kRoomMm = 8; // at each end, so that the whole page can be moved as labels are

/// One ruler through the middle of the page, with a tick a millimetre and a number every ten, counted from the cross.
class Ruler {
public:
    Ruler(Drawing& drawing, const bool upright)
        : m_drawing{drawing},
          m_scale{drawing.dpi},
          m_upright{upright},
          m_centre{(upright ? drawing.height : drawing.width) / 2},
          m_middle{(upright ? drawing.width : drawing.height) / 2},
          m_reach{m_centre - std::min(m_scale(kRoomMm), m_centre / 2)},
          m_line{std::max(m_scale(0.25), 1)}
    {}

    void draw(TextRasteriser& fonts)
    {
        bar(m_centre - m_reach, m_middle, 2 * m_reach, m_line);
        for (int mm = 0; m_scale(mm) < m_reach; mm += kTickMm) {
            const double tick = mm % kNumberMm == 0 ? 4 : mm % 5 == 0 ? 2.5 : 1.5;
            for (const int at : {mm, -mm}) {
                bar(m_centre + m_scale(at), m_middle - m_scale(tick) / 2, m_line, m_scale(tick));
                if (mm % kNumberMm == 0 && mm > 0 && m_scale(mm + 4) < m_reach) {
                    number(at, fonts);
                }
            }
        }
    }

private:
    /// `along` the ruler and `across` it.
    void bar(const int along, const int across, const int length, const int thickness)
    {
        m_drawing.steps.emplace_back(
            Bar{m_upright ? Rectangle{across, along, thickness, length} : Rectangle{along, across, length, thickness}});
    }

    void number(const int mm, TextRasteriser& fonts)
    {
        const int size = m_scale(2.4);
        const int along = m_centre + m_scale(mm) - (m_upright ? size * 3 / 5 : m_scale(3));
        const int across = m_middle + m_scale(2.6);
        const Rectangle area =
            m_upright ? Rectangle{across, along, m_scale(6), 2 * size} : Rectangle{along, across, m_scale(6), 2 * size};
        for (auto& text : fitBlock(
                 {{.text = std::to_string(mm), .field = "ruler"}},
                 {.area = area, .largest = size, .smallest = size, .align = m_upright ? Align::left : Align::centre},
                 {}, fonts)) {
            m_drawing.steps.emplace_back(std::move(text));
        }
    }

    Drawing& m_drawing;
    Scale m_scale;
    bool m_upright;
    int m_centre; // of the paper, along the ruler
    int m_middle; // across it
    int m_reach;  // from the centre to each end
    int m_line;
};

} // namespace

Drawing layoutTestPage(const std::string_view printerName, const PrinterProfile& profile, TextRasteriser& fonts)
{
    auto drawing = emptyDrawing(profile);
    const Scale scale{profile.dpi};
    Ruler{drawing, false}.draw(fonts);
    Ruler{drawing, true}.draw(fonts);
    const int margin = scale(4);
    const std::vector<BlockLine> lines{
        {.text = std::string{printerName}, .field = "printer", .weight = Weight::bold, .relativeSize = 1.5},
        {.text = std::to_string(profile.widthMm) + " x " + std::to_string(profile.heightMm) + " mm", .field = "paper"},
        {.text = std::to_string(profile.dpi) + " dpi", .field = "dpi"}};
    const BlockPlace place{
        .area = {margin, margin, drawing.width / 2 - margin - scale(3), drawing.height / 2 - scale(10)},
        .largest = scale(3.2),
        .smallest = scale(1.8)};
    for (auto& text : fitBlock(lines, place, {}, fonts)) {
        drawing.steps.emplace_back(std::move(text));
    }
    return drawing;
}

} // namespace supercargo::labels
