// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/shops/shop.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::shops {

namespace {
constexpr std::size_t kLongestName = 64;
}

std::string_view toString(const MarkAt markAt)
{
    return markAt == MarkAt::packed ? "packed" : "shipped";
}

std::string_view toString(const SplitPolicy policy)
{
    return policy == SplitPolicy::wait ? "wait" : "split";
}

std::string_view toString(const CostPolicy policy)
{
    return policy == CostPolicy::cheapest ? "cheapest" : "fastest";
}

std::optional<MarkAt> parseMarkAt(const std::string_view word)
{
    return word == "packed" ? std::optional{MarkAt::packed}
                            : word == "shipped" ? std::optional{MarkAt::shipped} : std::nullopt;
}

std::optional<SplitPolicy> parseSplitPolicy(const std::string_view word)
{
    return word == "wait" ? std::optional{SplitPolicy::wait}
                          : word == "split" ? std::optional{SplitPolicy::split} : std::nullopt;
}

std::optional<CostPolicy> parseCostPolicy(const std::string_view word)
{
    return word == "cheapest" ? std::optional{CostPolicy::cheapest}
                              : word == "fastest" ? std::optional{CostPolicy::fastest} : std::nullopt;
}

bool isShopName(const std::string_view name)
{
    const auto isForbidden = [](const char c) {
        const auto byte = static_cast<unsigned char>(c);
        return c == ':' || c == '/' || byte < 0x20 || byte == 0x7F;
    };
    const auto core = trimmed(name);
    return !core.empty() && core.data() == name.data() && isValidUtf8(name) && codePointCount(name) <= kLongestName &&
           std::ranges::none_of(name, isForbidden);
}

} // namespace supercargo::shops
