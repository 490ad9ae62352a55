// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/aliexpress_items.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace supercargo::orders {

namespace {

constexpr std::array<std::string_view, 4> kFacts{"产品属性", "商家编码", "产品数量", "物流等级"};

struct Bracket {
    std::size_t begin = 0; // of the bracket
    std::size_t value = 0; // behind the colon
};

/// The next bracket with one of our facts, or with the one asked for.
std::optional<Bracket> findBracket(const std::string_view text, const std::size_t from, const std::string_view fact)
{
    for (auto at = text.find(fact, from); at != std::string_view::npos; at = text.find(fact, at + 1)) {
        const auto before = text.substr(0, at);
        const std::size_t width = before.ends_with("(") ? 1 : before.ends_with("（") ? 3 : 0;
        const auto colon = std::min(text.find(':', at), text.find("：", at));
        if (width > 0 && colon != std::string_view::npos) {
            return Bracket{at - width, colon + (text[colon] == ':' ? 1 : 3)};
        }
    }
    return {};
}

/// What stands in the bracket of a fact: up to the last closing bracket before the next fact.
std::string_view factOf(const std::string_view item, const std::string_view fact)
{
    const auto bracket = findBracket(item, 0, fact);
    if (!bracket) {
        return {};
    }
    std::size_t end = item.size();
    for (const auto other : kFacts) {
        if (const auto next = findBracket(item, bracket->value, other)) {
            end = std::min(end, next->begin);
        }
    }
    auto value = trimmed(item.substr(bracket->value, std::max(end, bracket->value) - bracket->value));
    for (const std::string_view close : {")", "）"}) {
        if (value.ends_with(close)) {
            value.remove_suffix(close.size());
            break;
        }
    }
    return trimmed(value);
}

std::optional<std::int64_t> leadingNumber(const std::string_view text)
{
    std::int64_t value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    constexpr std::int64_t kMost = 1'000'000;
    return result.ec == std::errc{} && value >= 0 && value <= kMost ? std::optional{value} : std::nullopt;
}

std::optional<AliexpressItem> readItem(const std::string_view text)
{
    const auto quantity = leadingNumber(factOf(text, "产品数量"));
    if (!quantity) {
        return {};
    }
    auto titleEnd = text.size();
    for (const auto fact : kFacts) {
        if (const auto bracket = findBracket(text, 0, fact)) {
            titleEnd = std::min(titleEnd, bracket->begin);
        }
    }
    return AliexpressItem{.title = std::string{trimmed(text.substr(0, titleEnd))},
                          .sku = std::string{factOf(text, "商家编码")},
                          .quantity = *quantity,
                          .service = std::string{factOf(text, "物流等级")}};
}

/// The end of a marker `【12】` at `at`, npos where none stands there.
std::size_t markerEnd(const std::string_view text, const std::size_t at)
{
    constexpr std::size_t kWidth = 3; // bytes of 【 and of 】
    auto end = at + kWidth;
    while (end < text.size() && text[end] >= '0' && text[end] <= '9') {
        ++end;
    }
    return end > at + kWidth && text.substr(end).starts_with("】") ? end + kWidth : std::string_view::npos;
}

} // namespace

std::optional<std::vector<AliexpressItem>> readAliexpressItems(const std::string_view cell)
{
    std::vector<std::string_view> texts;
    std::size_t begin = 0;
    int expected = 1; // a title may hold 【3】 itself: only the next number is a marker
    for (auto at = cell.find("【"); at != std::string_view::npos; at = cell.find("【", at + 1)) {
        const auto end = markerEnd(cell, at);
        const auto number = end == std::string_view::npos ? std::nullopt : leadingNumber(cell.substr(at + 3));
        if (number != expected) {
            continue;
        }
        if (expected > 1) {
            texts.push_back(cell.substr(begin, at - begin));
        }
        begin = end;
        ++expected;
    }
    texts.push_back(cell.substr(begin));
    std::vector<AliexpressItem> items;
    for (const auto text : texts) {
        auto item = readItem(text);
        if (!item) {
            return {};
        }
        items.push_back(*std::move(item));
    }
    return items;
}

} // namespace supercargo::orders
