// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/labels/block_fitting.h"

#include "core/base/error.h"
#include "core/labels/text_fitting.h"

#include <algorithm>
#include <cstdio>
#include <optional>

#include <unicode/utf8.h>

#pragma GCC diagnostic ignored "-Wold-style-cast" // in ICU's U8_… macros

namespace supercargo::labels {

namespace {

constexpr double kShrinkStep = 0.94;
constexpr double kLineHeight = 1.16;
constexpr double kGap = 0.08; // between the marks of one line and the letters above
constexpr double kCapRoom = 0.92;
constexpr double kLeastShare = 0.75; // of the smallest size, for what is set smaller than its block
constexpr double kBelow = 0.28;      // descenders

int part(const int size, const double factor)
{
    return static_cast<int>(size * factor + 0.5);
}

std::string codePointName(const std::string& character)
{
    UChar32 c = 0;
    std::int32_t i = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(character.data());
    U8_NEXT_OR_FFFD(bytes, i, static_cast<std::int32_t>(character.size()), c);
    char name[16];
    std::snprintf(name, sizeof name, "U+%04X", static_cast<unsigned>(c));
    return name;
}

class BlockFitter {
public:
    BlockFitter(const std::vector<BlockLine>& lines, const BlockPlace& place, const std::string_view package,
                TextRasteriser& fonts)
        : m_place{place},
          m_package{package},
          m_fonts{fonts}
    {
        for (const auto& line : lines) {
            auto cleaned = line;
            cleaned.text = cleanText(line.text);
            if (!cleaned.text.empty()) {
                refuseMissing(cleaned);
                m_lines.push_back(std::move(cleaned));
            }
        }
    }

    [[nodiscard]] std::vector<Text> fit()
    {
        for (double size = m_place.largest; size > m_place.smallest; size *= kShrinkStep) {
            if (auto texts = tryAt(static_cast<int>(size + 0.5), BreakRule::words)) {
                return std::move(*texts);
            }
        }
        for (const auto rule : {BreakRule::words, BreakRule::anywhere}) {
            if (auto texts = tryAt(m_place.smallest, rule)) {
                return std::move(*texts);
            }
        }
        throw Error{ErrorCode::label_not_printable, {std::string{m_package}, longestField(), "too_long"}};
    }

private:
    [[nodiscard]] TextStyle styleOf(const BlockLine& line, const int size) const
    {
        const int least = std::max(part(m_place.smallest, kLeastShare), 1);
        return {.size = std::max(part(size, line.relativeSize), least),
                .weight = line.weight,
                .language = m_place.language};
    }

    void refuseMissing(const BlockLine& line)
    {
        const auto missing = m_fonts.measure(line.text, styleOf(line, m_place.largest)).missing;
        if (!missing.empty()) {
            throw Error{
                ErrorCode::label_not_printable,
                {std::string{m_package}, std::string{line.field}, "no_glyph " + codePointName(missing.front())}};
        }
    }

    [[nodiscard]] std::optional<std::vector<Text>> tryAt(const int size, const BreakRule rule)
    {
        std::vector<Text> texts;
        int y = m_place.area.y;
        for (const auto& line : m_lines) {
            const auto style = styleOf(line, size);
            // What fits whole, or can be wrapped at words, is never parted elsewhere.
            auto rows = wrapText(line.text, style, m_place.area.width, BreakRule::words, m_fonts);
            if (rows.empty() && rule == BreakRule::anywhere) {
                rows = wrapText(line.text, style, m_place.area.width, rule, m_fonts);
            }
            if (rows.empty()) {
                return {};
            }
            y += texts.empty() ? 0 : part(style.size, line.gapBefore);
            for (auto& row : rows) {
                const auto metrics = m_fonts.measure(row, style);
                const int ascent = std::max(part(style.size, kCapRoom), metrics.ascent + part(style.size, kGap));
                const int descent = std::max(part(style.size, kLineHeight - kCapRoom), metrics.descent);
                texts.push_back({.x = m_place.area.x,
                                 .baseline = y + ascent,
                                 .width = m_place.area.width,
                                 .text = std::move(row),
                                 .style = style,
                                 .align = m_place.align});
                y += ascent + descent;
                if (y > m_place.area.y + m_place.area.height) {
                    return {};
                }
            }
        }
        return texts;
    }

    /// The paragraph that takes most room, for the person who has to shorten one.
    [[nodiscard]] std::string longestField() const
    {
        const auto longest = std::ranges::max_element(m_lines, {}, [](const BlockLine& line) {
            return static_cast<double>(line.text.size()) * line.relativeSize;
        });
        return longest == m_lines.end() ? std::string{} : std::string{longest->field};
    }

    const BlockPlace& m_place;
    std::string_view m_package;
    TextRasteriser& m_fonts;
    std::vector<BlockLine> m_lines;
};

} // namespace

std::vector<Text> fitBlock(const std::vector<BlockLine>& lines, const BlockPlace& place, const std::string_view package,
                           TextRasteriser& fonts)
{
    return BlockFitter{lines, place, package, fonts}.fit();
}

int bottomOf(const std::vector<Text>& texts, const int otherwise)
{
    if (texts.empty()) {
        return otherwise;
    }
    const auto& last = texts.back();
    return last.baseline + part(last.style.size, kBelow);
}

} // namespace supercargo::labels
