// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/label_output.h"

#include "core/labels/address_label.h"
#include "core/labels/page_bits.h"
#include "core/labels/tspl/tspl_encoder.h"
#include "core/labels/verification.h"
#include "core/labels/zpl/zpl_encoder.h"

namespace supercargo::labels {

namespace {

Drawing placed(Drawing drawing, const PrinterProfile& profile)
{
    const Scale scale{profile.dpi};
    return moved(std::move(drawing), scale.micrometres(profile.offsetRightUm), scale.micrometres(profile.offsetDownUm));
}

std::string encoded(const Drawing& drawing, const PrinterProfile& profile, const std::string_view title,
                    const DrawingTools tools)
{
    switch (profile.language) {
    case Language::zpl:
        return encodeZpl(drawing, profile, tools.fonts);
    case Language::tspl:
        return encodeTspl(drawing, profile, tools.fonts);
    case Language::pdf:
        return tools.painter.pdf({&drawing, 1}, title);
    case Language::png:
        break;
    }
    return tools.painter.png(drawPage(drawing, tools.fonts), drawing.dpi);
}

} // namespace

std::string labelBytes(const LabelContent& content, const PrinterProfile& profile, const DrawingTools tools)
{
    const auto drawing = placed(layoutAddressLabel(content, profile, tools.fonts), profile);
    if (profile.language == Language::png) {
        const auto page = drawPage(drawing, tools.fonts);
        verifyPicture(content, drawing, page);
        return tools.painter.png(page, drawing.dpi);
    }
    verifySymbols(content, drawing);
    return encoded(drawing, profile, content.packageNumber, tools);
}

std::string testPageBytes(const std::string_view printerName, const PrinterProfile& profile, const DrawingTools tools)
{
    return encoded(placed(layoutTestPage(printerName, profile, tools.fonts), profile), profile, printerName, tools);
}

} // namespace supercargo::labels
