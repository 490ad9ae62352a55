// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/label_maker.h"

namespace supercargo::floor {

std::string LabelMaker::make(const PackageId package, const std::string_view tracking,
                             const labels::PrinterProfile& profile, const std::int64_t reprint)
{
    return draw(contentOf(package, tracking, reprint), profile);
}

labels::LabelContent LabelMaker::contentOf(const PackageId package, const std::string_view tracking,
                                           const std::int64_t reprint)
{
    auto content = m_labels.content(package);
    content.trackingNumber = tracking;
    content.reprint = reprint;
    return content;
}

} // namespace supercargo::floor
