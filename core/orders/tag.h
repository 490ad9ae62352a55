// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::orders {

/// The colours that a tag may have: as many as are told apart at a glance on both grounds.
enum class TagColor { red, orange, yellow, green, teal, blue, violet, grey };
inline constexpr std::array kTagColors{TagColor::red,  TagColor::orange, TagColor::yellow, TagColor::green,
                                       TagColor::teal, TagColor::blue,   TagColor::violet, TagColor::grey};

/// A coloured word on an order, free for the seller to define.
struct Tag {
    TagId id;
    std::string name;
    TagColor color = TagColor::blue;

    [[nodiscard]] bool operator==(const Tag&) const = default;
};

/// The colour's stable word: "teal".
[[nodiscard]] std::string_view toString(TagColor color);
/// Empty for a word that is none.
[[nodiscard]] std::optional<TagColor> parseTagColor(std::string_view word);

/// What a person typed as a tag's name, trimmed, without the "#" that searches write before it. Throws
/// invalid_argument {"tag", typed} for nothing, more than 30 characters, or more than one line.
[[nodiscard]] std::string tagName(std::string_view typed);
/// What two spellings of one name have in common: case, width.
[[nodiscard]] std::string tagKey(std::string_view name);

} // namespace supercargo::orders
