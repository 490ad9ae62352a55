// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <compare>
#include <cstdint>
#include <functional>

namespace supercargo {

/// The number of one row of one table. Each table has its own type, so an order's id is never taken for a
/// product's. 0 means "not stored yet" and never leaves a repository.
template <typename Tag>
struct Id {
    std::int64_t value = 0;

    [[nodiscard]] constexpr explicit operator bool() const { return value != 0; }
    friend constexpr auto operator<=>(const Id&, const Id&) = default;
};

} // namespace supercargo

template <typename Tag>
struct std::hash<supercargo::Id<Tag>> {
    std::size_t operator()(const supercargo::Id<Tag>& id) const noexcept { return std::hash<std::int64_t>{}(id.value); }
};
