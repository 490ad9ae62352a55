// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/confirmation_file.h"

#include "core/platforms/amazon/carriers.h"

#include <algorithm>
#include <initializer_list>

namespace supercargo::platforms::amazon {

namespace {

/// A tab or a line break in a value would begin a new cell or row, and the format has no quoting.
std::string cell(const std::string_view text)
{
    std::string safe{text};
    std::replace_if(
        safe.begin(), safe.end(), [](const char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
    return safe;
}

void addRow(std::string& file, const std::initializer_list<std::string_view> cells)
{
    bool isFirst = true;
    for (const auto text : cells) {
        file += isFirst ? "" : "\t";
        file += cell(text);
        isFirst = false;
    }
    file += '\n';
}

} // namespace

std::string ConfirmationFile::write(const std::span<const outbox::ShipmentMark> marks, const TimeZone& zone) const
{
    std::string file;
    addRow(file, {"order-id", "order-item-id", "quantity", "ship-date", "carrier-code", "carrier-name",
                  "tracking-number", "ship-method"});
    for (const auto& mark : marks) {
        const auto date = toIsoDate(zone.dateOf(mark.shippedAt));
        const auto [code, name] = carrierWords(mark.carrier);
        if (!mark.isPart) {
            addRow(file, {mark.platformOrderId, "", "", date, code, name, mark.tracking, ""});
            continue;
        }
        for (const auto& line : mark.lines) {
            addRow(file, {mark.platformOrderId, line.platformLineId, std::to_string(line.quantity), date, code, name,
                          mark.tracking, ""});
        }
    }
    return file;
}

} // namespace supercargo::platforms::amazon
