// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/db/connection.h"
#include "core/floor/label_repository.h"
#include "core/labels/label_output.h"

#include <cstdint>
#include <string>
#include <string_view>

namespace supercargo::floor {

/// From a package to the bytes of its label: what it says is read from the store, laid out, read back, and put into
/// the printer's language.
class LabelMaker {
public:
    LabelMaker(db::Connection& db, const labels::DrawingTools tools) : m_labels{db}, m_tools{tools} {}

    /// `tracking` may be empty: then the package's own number is the barcode. `reprint`: how many labels were
    /// printed before this one. Throws label_not_printable {package, field, why} and label_unverified {package,
    /// symbol}: then nothing may be sent.
    [[nodiscard]] std::string make(PackageId package, std::string_view tracking, const labels::PrinterProfile& profile,
                                   std::int64_t reprint = 0);
    /// The same in two steps, for one who has to know later what the label was made of.
    [[nodiscard]] labels::LabelContent contentOf(PackageId package, std::string_view tracking,
                                                 std::int64_t reprint = 0);
    [[nodiscard]] std::string draw(const labels::LabelContent& content, const labels::PrinterProfile& profile)
    {
        return labels::labelBytes(content, profile, m_tools);
    }

private:
    LabelRepository m_labels;
    labels::DrawingTools m_tools;
};

} // namespace supercargo::floor
