// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/address_label.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/labels/block_fitting.h"

#include <algorithm>
#include <iterator>

namespace supercargo::labels {

namespace {

/// Heights and sizes in millimetres. A label as high as a hand is long has room; a square one is set closer.
struct Measures {
    double header, sender, barcode, bars, mostDetails;
    double code, country, caption, small, recipient, number;
};
constexpr Measures kRoomy{.header = 15,
                          .sender = 16,
                          .barcode = 35,
                          .bars = 25,
                          .mostDetails = 42,
                          .code = 7.5,
                          .country = 11,
                          .caption = 2.4,
                          .small = 2.8,
                          .recipient = 5.6,
                          .number = 6};
constexpr Measures kClose{.header = 11,
                          .sender = 10.5,
                          .barcode = 20,
                          .bars = 12.5,
                          .mostDetails = 29,
                          .code = 5.5,
                          .country = 8,
                          .caption = 2.1,
                          .small = 2.2,
                          .recipient = 4.2,
                          .number = 4.2};
constexpr int kRoomyFrom = 130; // millimetres of height
constexpr double kMargin = 3;
constexpr double kRule = 0.375;
constexpr double kSmallestRecipient = 2.4; // what a sorter still reads at arm's length
constexpr double kSmallestSmall = 1.8;
constexpr double kModule = 0.375;
constexpr double kSmallestModule = 0.25; // ISO/IEC 15417 applications: what hand scanners read
constexpr double kQrModule = 0.5;
constexpr int kSpareModules = 22; // a printer may choose other Code 128 subsets than libzint: two characters more
constexpr std::size_t kShownLines = 6;
constexpr std::size_t kShownOrders = 3;

/// An S10 number (UPU) in groups that people read and type, "RB 1234 5678 5 CN"; all others stay as they are.
std::string readable(const std::string& number)
{
    const auto isLetter = [](const char c) { return c >= 'A' && c <= 'Z'; };
    constexpr std::size_t kS10Length = 13;
    if (number.size() == kS10Length && isLetter(number[0]) && isLetter(number[1]) && isLetter(number[11])) {
        return number.substr(0, 2) + ' ' + number.substr(2, 4) + ' ' + number.substr(6, 4) + ' ' +
               number.substr(10, 1) + ' ' + number.substr(11);
    }
    return number;
}

std::string readablePackage(const std::string& number)
{
    constexpr std::size_t kHead = 3;
    return number.size() > kHead ? number.substr(0, kHead) + '-' + number.substr(kHead) : number;
}

class AddressLabel {
public:
    AddressLabel(const LabelContent& content, const PrinterProfile& profile, const Measures& measures,
                 TextRasteriser& fonts)
        : m_content{content},
          m_scale{profile.dpi},
          m_measures{measures},
          m_fonts{fonts},
          m_drawing{emptyDrawing(profile)},
          m_margin{m_scale(kMargin)},
          m_inner{m_drawing.width - 2 * m_margin}
    {
        constexpr int kNarrowestMm = 70;
        constexpr int kLowestMm = 90;
        if (profile.widthMm < kNarrowestMm || profile.heightMm < kLowestMm) {
            throw Error{ErrorCode::label_not_printable, {content.packageNumber, "paper", "too_small"}};
        }
    }

    [[nodiscard]] Drawing make()
    {
        // From below: what the details need decides where they begin, and the recipient has all that is left.
        const int detailsTop = m_drawing.height - details();
        for (auto& step : m_drawing.steps) {
            moveBy(step, 0, detailsTop);
        }
        const int barcodeTop = detailsTop - m_scale(m_measures.barcode);
        int y = header(0);
        y = sender(y);
        recipient(y, barcodeTop);
        barcode(barcodeTop, detailsTop);
        return std::move(m_drawing);
    }

private:
    void add(std::vector<Text> texts)
    {
        m_drawing.steps.insert(m_drawing.steps.end(), std::make_move_iterator(texts.begin()),
                               std::make_move_iterator(texts.end()));
    }

    int block(const std::vector<BlockLine>& lines, const Rectangle& area, const double size, const double smallest,
              const Align align = Align::left, const std::string& language = "zh-Hans")
    {
        auto texts = fitBlock(lines,
                              {.area = area,
                               .largest = m_scale(size),
                               .smallest = m_scale(smallest),
                               .align = align,
                               .language = language},
                              m_content.packageNumber, m_fonts);
        const int bottom = bottomOf(texts, area.y);
        add(std::move(texts));
        return bottom;
    }

    void rule(const int y) { m_drawing.steps.emplace_back(Bar{{0, y, m_drawing.width, std::max(m_scale(kRule), 1)}}); }

    [[nodiscard]] int widthOf(const std::string& text, const double size) const
    {
        return m_fonts.measure(text, {.size = m_scale(size), .weight = Weight::bold}).width;
    }

    int header(const int top)
    {
        const int height = m_scale(m_measures.header);
        const int gap = m_scale(2);
        const int countryWidth = widthOf("MM", m_measures.country);
        const int countryX = m_drawing.width - m_margin - countryWidth;
        const int codeRoom = countryX - m_margin - gap;
        const auto middle = [&](const double size) { return top + (height - m_scale(size * 1.2)) / 2; };
        block({{.text = m_content.recipient.country, .field = "country", .weight = Weight::bold}},
              {countryX, middle(m_measures.country), countryWidth, height}, m_measures.country, m_measures.country / 2,
              Align::right);
        const int codeWidth = std::min(widthOf(m_content.channelCode, m_measures.code) + 1, codeRoom);
        block({{.text = m_content.channelCode, .field = "channel", .weight = Weight::bold}},
              {m_margin, middle(m_measures.code), codeWidth, height - (middle(m_measures.code) - top)}, m_measures.code,
              kSmallestRecipient);
        const int nameX = m_margin + codeWidth + gap;
        const int nameWidth = countryX - gap - nameX;
        if (nameWidth > m_scale(15)) {
            const auto first = m_drawing.steps.size();
            const int bottom = block({{.text = m_content.channelName, .field = "channel_name"}},
                                     {nameX, top, nameWidth, height}, m_measures.small, kSmallestSmall);
            for (auto i = first; i < m_drawing.steps.size(); ++i) {
                moveBy(m_drawing.steps[i], 0, (top + height - bottom) / 2);
            }
        }
        rule(top + height);
        return top + height;
    }

    int sender(const int top)
    {
        int height = m_scale(m_measures.sender);
        int width = m_inner;
        if (m_content.reprint > 0) {
            const int markWidth = m_scale(30);
            width -= markWidth + m_scale(3);
            reprintMark({m_drawing.width - m_margin - markWidth, top + m_scale(2.5), markWidth, height - m_scale(4)});
        }
        std::vector<BlockLine> lines{{.text = "From", .field = "caption", .weight = Weight::bold, .relativeSize = 0.9}};
        std::string rest;
        for (const auto& line : addressLines(m_content.sender)) {
            if (line.field == "name" || line.field == "company") {
                lines.push_back({.text = line.text, .field = "sender"});
            } else {
                rest += (rest.empty() ? "" : ", ") + line.text;
            }
        }
        lines.push_back({.text = rest, .field = "sender"});
        const int bottom = block(lines, {m_margin, top + m_scale(1), width, height - m_scale(1)}, m_measures.small,
                                 kSmallestSmall, Align::left, ideographsOf(m_content.sender.country));
        if (m_content.reprint == 0) {
            height = std::min(height, bottom - top + m_scale(1));
        }
        rule(top + height);
        return top + height;
    }

    /// A framed word, so that nobody takes this label for the first one.
    void reprintMark(const Rectangle& area)
    {
        const int line = std::max(m_scale(0.75), 1);
        m_drawing.steps.emplace_back(Bar{{area.x, area.y, area.width, line}});
        m_drawing.steps.emplace_back(Bar{{area.x, area.y + area.height - line, area.width, line}});
        m_drawing.steps.emplace_back(Bar{{area.x, area.y, line, area.height}});
        m_drawing.steps.emplace_back(Bar{{area.x + area.width - line, area.y, line, area.height}});
        const int size = m_scale(4);
        block({{.text = "REPRINT " + std::to_string(m_content.reprint), .field = "reprint", .weight = Weight::bold}},
              {area.x + 2 * line, area.y + (area.height - size * 6 / 5) / 2, area.width - 4 * line, size * 3 / 2}, 4, 2,
              Align::centre);
    }

    void recipient(const int top, const int bottom)
    {
        const int y =
            block({{.text = "To", .field = "caption", .weight = Weight::bold}},
                  {m_margin, top + m_scale(1.2), m_inner, m_scale(4)}, m_measures.caption, m_measures.caption);
        std::vector<BlockLine> lines;
        for (auto& line : addressLines(m_content.recipient)) {
            const bool city = line.field == "city";
            lines.push_back({.text = std::move(line.text),
                             .field = line.field,
                             .weight = Weight::bold,
                             .relativeSize = city ? 1.15 : 1.0});
        }
        if (!m_content.recipient.phone.empty()) {
            lines.push_back({.text = "Tel " + m_content.recipient.phone, .field = "phone", .relativeSize = 0.62});
        }
        block(lines, {m_margin, y, m_inner, bottom - m_scale(0.6) - y}, m_measures.recipient, kSmallestRecipient,
              Align::left, ideographsOf(m_content.recipient.country));
        rule(bottom);
    }

    void barcode(const int top, const int bottom)
    {
        const auto& data = barcodeOf(m_content);
        const auto symbology = Symbology::code128;
        const int modules = modulesFor(symbology, data, "tracking_number").width();
        const int quiet = 2 * barcode::quietModules(symbology);
        int module = std::max(m_scale(kModule), 1);
        while ((modules + quiet + kSpareModules) * module > m_drawing.width) {
            if (--module < m_scale(kSmallestModule)) {
                throw Error{ErrorCode::label_not_printable, {m_content.packageNumber, "tracking_number", "too_long"}};
            }
        }
        const int y = top + m_scale(2.5);
        const int height = m_scale(m_measures.bars);
        m_drawing.steps.emplace_back(Symbol{.symbology = symbology,
                                            .data = data,
                                            .x = (m_drawing.width - modules * module) / 2,
                                            .y = y,
                                            .module = module,
                                            .height = height});
        const int textTop = y + height + m_scale(0.6);
        block({{.text = readable(data), .field = "tracking_number", .weight = Weight::bold}},
              {m_margin, textTop, m_inner, bottom - textTop}, m_measures.number * 0.75, kSmallestSmall, Align::centre);
        rule(bottom);
    }

    /// QR and package number on the left; on the right what is in the package, and customs. Laid at the top of the
    /// drawing; gives the height that it needs.
    int details()
    {
        const auto& number = m_content.packageNumber;
        const int module = std::max(m_scale(kQrModule), 1);
        const int side = modulesFor(Symbology::qr, number, "package_number").width() * module;
        const int quiet = barcode::quietModules(Symbology::qr) * module;
        const int qrY = quiet + m_scale(kRule);
        m_drawing.steps.emplace_back(Symbol{
            .symbology = Symbology::qr, .data = number, .x = m_margin, .y = qrY, .module = module, .height = side});
        const int bottom = m_scale(m_measures.mostDetails);
        const int leftWidth = m_scale(34);
        const int numberTop = qrY + side + quiet;
        const int below = block({{.text = readablePackage(number), .field = "package_number", .weight = Weight::bold}},
                                {m_margin, numberTop, leftWidth, bottom - numberTop}, m_measures.number, 2.4);
        const int leftBottom =
            block(orderLines(), {m_margin, below, leftWidth, bottom - below}, m_measures.small, kSmallestSmall);
        if (m_content.wave > 0) {
            const int x = m_margin + side + quiet;
            std::vector<BlockLine> place{{.text = "Wave " + std::to_string(m_content.wave), .field = "wave"}};
            if (m_content.slot > 0) {
                place.push_back({.text = "Slot " + std::to_string(m_content.slot),
                                 .field = "slot",
                                 .weight = Weight::bold,
                                 .relativeSize = 1.4});
            }
            block(place, {x, qrY, m_margin + leftWidth - x, side}, m_measures.small * 1.1, kSmallestSmall);
        }
        const int x = m_margin + leftWidth + m_scale(3);
        const int textTop = m_scale(1.5);
        const int width = m_drawing.width - m_margin - x;
        const int rightBottom =
            block(contentLines(), {x, textTop, width, bottom - textTop}, m_measures.small, kSmallestSmall);
        const int needed = std::max(leftBottom, rightBottom);
        const int customsTop = rightBottom + m_scale(1);
        customs({x, customsTop, width, needed - customsTop});
        return needed + m_scale(2);
    }

    /// Only where room is left anyway: the form that customs want is another paper.
    void customs(const Rectangle& area)
    {
        std::vector<BlockLine> lines;
        for (const auto& text : m_content.customs) {
            lines.push_back({.text = text, .field = "customs"});
        }
        if (area.height < m_scale(kSmallestSmall)) {
            return;
        }
        try {
            block(lines, area, m_measures.small * 0.9, kSmallestSmall);
        } catch (const Error& error) {
            if (error.code() != ErrorCode::label_not_printable) {
                throw;
            }
        }
    }

    [[nodiscard]] std::vector<BlockLine> orderLines() const
    {
        std::vector<BlockLine> lines;
        const auto& orders = m_content.orderNumbers;
        for (std::size_t i = 0; i < std::min(orders.size(), kShownOrders); ++i) {
            lines.push_back({.text = orders[i], .field = "order_number"});
        }
        if (orders.size() > kShownOrders) {
            lines.push_back(
                {.text = "+ " + std::to_string(orders.size() - kShownOrders) + " more", .field = "order_number"});
        }
        return lines;
    }

    [[nodiscard]] std::vector<BlockLine> contentLines() const
    {
        std::vector<BlockLine> lines;
        for (std::size_t i = 0; i < std::min(m_content.lines.size(), kShownLines); ++i) {
            const auto& line = m_content.lines[i];
            lines.push_back(
                {.text = std::to_string(line.quantity) + " x " + line.sku + (line.bin.empty() ? "" : " @ " + line.bin),
                 .field = "sku",
                 .weight = Weight::bold});
        }
        if (m_content.lines.size() > kShownLines) {
            lines.push_back(
                {.text = "+ " + std::to_string(m_content.lines.size() - kShownLines) + " more SKU", .field = "sku"});
        }
        return lines;
    }

    [[nodiscard]] Bitmap modulesFor(const Symbology symbology, const std::string& data, const char* field) const
    {
        try {
            return barcode::modulesOf(symbology, data);
        } catch (const Error& error) {
            throw Error{
                ErrorCode::label_not_printable, {m_content.packageNumber, field, "not_a_barcode"}, error.detail()};
        }
    }

    const LabelContent& m_content;
    Scale m_scale;
    const Measures& m_measures;
    TextRasteriser& m_fonts;
    Drawing m_drawing;
    int m_margin;
    int m_inner;
};

} // namespace

std::string ideographsOf(const std::string_view country)
{
    const auto code = upperAscii(country);
    if (code == "JP") {
        return "ja";
    }
    if (code == "KR" || code == "KP") {
        return "ko";
    }
    if (code == "TW") {
        return "zh-Hant";
    }
    return code == "HK" || code == "MO" ? "zh-HK" : "zh-Hans";
}

Drawing layoutAddressLabel(const LabelContent& content, const PrinterProfile& profile, TextRasteriser& fonts)
{
    if (profile.heightMm >= kRoomyFrom) {
        try {
            return AddressLabel{content, profile, kRoomy, fonts}.make();
        } catch (const Error& error) {
            if (error.code() != ErrorCode::label_not_printable || error.arguments().back() != "too_long") {
                throw;
            }
            // Set closer, all else leaves more room for what did not fit; if that is not enough, it says so.
        }
    }
    return AddressLabel{content, profile, kClose, fonts}.make();
}

} // namespace supercargo::labels
