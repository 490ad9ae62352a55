// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/typing_list.h"

#include "core/files/csv_writer.h"

namespace supercargo::platforms {

namespace {

/// A cell that a spreadsheet would run as a formula is shown as text.
std::string cell(const std::string& text)
{
    static constexpr std::string_view kFormulaStarts = "=+-@\t\r";
    return !text.empty() && kFormulaStarts.find(text.front()) != std::string_view::npos ? "'" + text : text;
}

} // namespace

std::string TypingList::write(const std::span<const outbox::ShipmentMark> marks, const TimeZone& zone) const
{
    files::CsvWriter csv;
    csv.row({"For typing in at the platform: this is not a file to upload"});
    csv.row({"order", "carrier", "tracking number", "date", "item", "quantity"});
    for (const auto& mark : marks) {
        const auto date = toIsoDate(zone.dateOf(mark.shippedAt));
        const auto addRow = [&](const std::string& item, const std::string& quantity) {
            csv.row({cell(mark.platformOrderId), cell(mark.carrier), cell(mark.tracking), date, cell(item), quantity});
        };
        if (!mark.isPart) {
            addRow("", "");
            continue;
        }
        for (const auto& line : mark.lines) {
            addRow(line.platformLineId, std::to_string(line.quantity));
        }
    }
    return csv.take();
}

} // namespace supercargo::platforms
