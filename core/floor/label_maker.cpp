// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/label_maker.h"

namespace supercargo::floor {

labels::PrinterProfile profileOf(const printing::Printer& printer)
{
    const auto language = [&] {
        switch (printer.language) {
        case printing::PrinterLanguage::zpl:
            return labels::Language::zpl;
        case printing::PrinterLanguage::tspl:
            return labels::Language::tspl;
        case printing::PrinterLanguage::pdf:
            break;
        }
        return labels::Language::pdf;
    }();
    return {.language = language,
            .widthMm = printer.media.widthMm,
            .heightMm = printer.media.heightMm,
            .dpi = printer.dpi,
            .offsetRightUm = printer.offsetRightMicrometres,
            .offsetDownUm = printer.offsetDownMicrometres,
            .darkness = printer.darkness};
}

std::string LabelMaker::make(const PackageId package, const std::string_view tracking,
                             const labels::PrinterProfile& profile, const std::int64_t reprint)
{
    auto content = m_labels.content(package);
    content.trackingNumber = tracking;
    content.reprint = reprint;
    return labels::labelBytes(content, profile, m_tools);
}

} // namespace supercargo::floor
