// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/preview_reading.h"

#include "core/base/check_code.h"
#include "core/workspace/bench.h"

namespace supercargo::ui {

namespace {

/// Nobody's: it shows every part that a label can have.
labels::LabelContent sample()
{
    labels::LabelContent content;
    content.packageNumber = packageNumber(8'123);
    content.trackingNumber = "LX100000009CN";
    content.channelCode = "SPX-G";
    content.channelName = "Registered parcel";
    content.recipient.name = "Jürgen Großmann-Hölderlin";
    content.recipient.lines = {"Straße des 17. Juni 135", "Hinterhaus"};
    content.recipient.city = "Berlin";
    content.recipient.postcode = "10623";
    content.recipient.country = "DE";
    content.sender.name = "Northpier c/o hub 4";
    content.sender.city = "Shenzhen";
    content.sender.postcode = "518101";
    content.sender.country = "CN";
    content.orderNumbers = {"303-7712094-5518726"};
    content.lines = {{.sku = "MUG-CER-350-TL", .quantity = 1, .bin = "A-01-4-07"}};
    content.wave = 312;
    return content;
}

} // namespace

std::string drawPreview(workspace::Workspace& workspace, const labels::DrawingTools drawing,
                        printing::PrintDispatch& dispatch, const PreviewRequest& request)
{
    auto profile = printing::profileOf(request.printer);
    profile.language = labels::Language::png;
    if (!request.package) {
        return labels::labelBytes(sample(), profile, drawing);
    }
    return workspace::Bench{workspace, drawing, dispatch}.labels.show(*request.package, profile);
}

} // namespace supercargo::ui
