// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/page_bits.h"

namespace supercargo::labels {

namespace {

class PagePen {
public:
    PagePen(Bitmap& page, TextRasteriser& fonts) : m_page{page}, m_fonts{fonts} {}

    void operator()(const Text& text)
    {
        const auto placed = drawText(text, m_fonts);
        m_page.draw(placed.bits, placed.x, placed.y);
    }
    void operator()(const Bar& bar) { m_page.fill(bar.area); }
    void operator()(const Symbol& symbol)
    {
        m_page.draw(barcode::drawSymbol(symbol.symbology, symbol.data, symbol.module, symbol.height), symbol.x,
                    symbol.y);
    }
    void operator()(const Image& image) { m_page.draw(image.bits, image.x, image.y); }

private:
    Bitmap& m_page;
    TextRasteriser& m_fonts;
};

} // namespace

PlacedBits drawText(const Text& text, TextRasteriser& fonts)
{
    auto drawn = fonts.draw(text.text, text.style);
    int indent = 0;
    if (text.align != Align::left) {
        const int free = text.width - fonts.measure(text.text, text.style).width;
        indent = text.align == Align::right ? free : free / 2;
    }
    PlacedBits placed{
        .x = text.x + indent + drawn.left, .y = text.baseline - drawn.baseline, .bits = std::move(drawn.bits)};
    return placed;
}

Bitmap drawPage(const Drawing& drawing, TextRasteriser& fonts)
{
    Bitmap page{drawing.width, drawing.height};
    for (const auto& step : drawing.steps) {
        std::visit(PagePen{page, fonts}, step);
    }
    return page;
}

} // namespace supercargo::labels
