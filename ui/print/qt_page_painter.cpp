// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/qt_page_painter.h"

#include "core/base/error.h"
#include "ui/print/label_fonts.h"

#include <QBuffer>
#include <QImage>
#include <QPageLayout>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>
#include <cmath>

namespace supercargo::ui {

namespace {

using labels::Align;
using labels::Drawing;

constexpr int kPdfDpi = 1200;

double exactDpi(const int dpi)
{
    return dpi == 203 ? 203.2 : dpi;
}

std::string taken(const QByteArray& bytes)
{
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

QPageLayout pageLayout(const Drawing& page)
{
    constexpr double kPointsPerInch = 72;
    const double points = kPointsPerInch / exactDpi(page.dpi);
    const QPageSize size{QSizeF{page.width * points, page.height * points}, QPageSize::Point, QString{},
                         QPageSize::ExactMatch};
    return {size, QPageLayout::Portrait, QMarginsF{}};
}

QImage toImage(const labels::Bitmap& picture)
{
    QImage image{picture.width(), picture.height(), QImage::Format_Mono};
    image.setColorTable({qRgb(255, 255, 255), qRgb(0, 0, 0)});
    for (int y = 0; y < picture.height(); ++y) {
        std::ranges::copy(picture.row(y), image.scanLine(y));
    }
    return image;
}

/// Draws the steps of one page, in its dots.
class PagePen {
public:
    explicit PagePen(QPainter& painter) : m_painter{painter} {}

    void operator()(const labels::Text& text)
    {
        const auto layout = shapedLine(text.text, text.style);
        const auto line = layout->lineAt(0);
        const double free = text.width - line.naturalTextWidth();
        const double indent = text.align == Align::left ? 0 : text.align == Align::right ? free : free / 2;
        layout->draw(&m_painter, QPointF{text.x + indent, text.baseline - line.ascent()});
    }
    void operator()(const labels::Bar& bar)
    {
        m_painter.fillRect(QRect{bar.area.x, bar.area.y, bar.area.width, bar.area.height}, Qt::black);
    }
    void operator()(const labels::Symbol& symbol)
    {
        const auto modules = barcode::modulesOf(symbol.symbology, symbol.data);
        const int height = symbol.symbology == labels::Symbology::qr ? symbol.module : symbol.height;
        for (int y = 0; y < modules.height(); ++y) {
            for (int x = 0, end = 0; x < modules.width(); x = end + 1) {
                end = x;
                while (modules.isBlack(end, y)) {
                    ++end;
                }
                if (end > x) {
                    m_painter.fillRect(
                        QRect{symbol.x + x * symbol.module, symbol.y + y * height, (end - x) * symbol.module, height},
                        Qt::black);
                }
            }
        }
    }
    void operator()(const labels::Image& image) { m_painter.drawImage(image.x, image.y, toImage(image.bits)); }

private:
    QPainter& m_painter;
};

} // namespace

std::string QtPagePainter::pdf(const std::span<const Drawing> pages, const std::string_view title)
{
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer{&buffer};
    writer.setTitle(QString::fromUtf8(title.data(), static_cast<qsizetype>(title.size())));
    writer.setCreator(QStringLiteral("Supercargo"));
    writer.setResolution(kPdfDpi);
    QPainter painter;
    for (const auto& page : pages) {
        writer.setPageLayout(pageLayout(page));
        const bool begun = painter.isActive() ? writer.newPage() : painter.begin(&writer);
        if (!begun) {
            throw Error{ErrorCode::invalid_argument, {"pdf", std::string{title}}, "QPdfWriter takes no page"};
        }
        painter.resetTransform();
        const double scale = kPdfDpi / exactDpi(page.dpi);
        painter.scale(scale, scale);
        painter.setPen(Qt::black);
        for (const auto& step : page.steps) {
            std::visit(PagePen{painter}, step);
        }
    }
    painter.end();
    return taken(bytes);
}

std::string QtPagePainter::png(const labels::Bitmap& picture, const int dpi)
{
    auto image = toImage(picture);
    constexpr double kInchesPerMetre = 1000 / 25.4;
    const int perMetre = static_cast<int>(std::lround(exactDpi(dpi) * kInchesPerMetre));
    image.setDotsPerMeterX(perMetre);
    image.setDotsPerMeterY(perMetre);
    QByteArray bytes;
    QBuffer buffer{&bytes};
    buffer.open(QIODevice::WriteOnly);
    if (!image.save(&buffer, "PNG")) {
        throw Error{ErrorCode::invalid_argument, {"png", std::to_string(picture.width())}, "Qt writes no PNG"};
    }
    return taken(bytes);
}

} // namespace supercargo::ui
