// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/drawing.h"
#include "core/labels/label_content.h"

#include <string>
#include <utility>
#include <vector>

namespace supercargo::tests {

/// A page of 100 × 150 mm at 203 dpi with one thing on it.
[[nodiscard]] inline labels::Drawing drawingOf(labels::Step step)
{
    return {.width = 800, .height = 1200, .dpi = 203, .steps = {std::move(step)}};
}

/// A label to Berlin with everything on it.
[[nodiscard]] inline labels::LabelContent sampleLabel()
{
    labels::LabelContent content;
    content.packageNumber = "P0007KQ";
    content.trackingNumber = "RB123456785CN";
    content.channelCode = "SPX-G";
    content.channelName = "Registered parcel";
    content.recipient = {.name = "Jürgen Großmann",
                         .company = "",
                         .lines = {"Straße des 17. Juni 135"},
                         .city = "Berlin",
                         .region = "",
                         .postcode = "10623",
                         .country = "DE",
                         .phone = "+49 30 123456"};
    content.sender = {.name = "Northpier Trading",
                      .company = "",
                      .lines = {"Xixiang Street 4"},
                      .city = "Shenzhen",
                      .region = "Guangdong",
                      .postcode = "518101",
                      .country = "CN",
                      .phone = ""};
    content.orderNumbers = {"303-7712094-5518726"};
    content.lines = {{.sku = "MUG-CER-350-TL", .quantity = 1, .bin = "A-01-4-07"}};
    content.customs = {"CN22 - sale of goods", "Ceramic mug x 1, 412 g, EUR 24.99"};
    content.wave = 312;
    content.slot = 7;
    return content;
}

/// What buyers, or those who pose as them, write into a name.
[[nodiscard]] inline const std::vector<std::string>& hostileTexts()
{
    static const std::vector<std::string> texts{"^XZ~JA",
                                                "~JA",
                                                "_5E",
                                                "a_b",
                                                "\\&",
                                                ">",
                                                "\"",
                                                "! U1 do \"device.reset\"",
                                                "A\xE2\x80\xAE"
                                                "B",
                                                std::string{"nul\0nul", 7},
                                                "\x1B!R",
                                                "Bob^XZ~JA^XA^FO40,200^A0N,60,60^FDPAID^FS",
                                                "A\"\r\nSELFTEST\r\n",
                                                "x\r\nKILL F,\"*.*\"\r\n",
                                                "\\[R]KILL",
                                                "~!T",
                                                "{}{\"a\"}",
                                                "^CC!",
                                                "_7EJA",
                                                "\xC2\x85^JUF",
                                                "é^~_\\\"",
                                                "\t^FX~JR",
                                                "％^~",
                                                "^FH\\^FD\\5EXZ"};
    return texts;
}

} // namespace supercargo::tests
