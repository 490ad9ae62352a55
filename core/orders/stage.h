// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/incoming_order.h"

#include <array>
#include <optional>
#include <string_view>

namespace supercargo::orders {

/// Where an order stands in the lists: the least advanced of its live packages. From `cancelled` to
/// `no_channel` are the flags that win over the others, in this order, as long as a live package is before
/// `shipped`; the rest follow the line. Stored and shown to scripts as these words.
#define SUPERCARGO_STAGES(X)                                                                                           \
    X(cancelled) X(held) X(unmapped) X(address) X(short_) X(no_channel)                                                \
    X(unpaid) X(review) X(waiting) X(ready) X(in_wave) X(picked) X(packed) X(shipped) X(done)

enum class Stage {
#define X(stage) stage,
    SUPERCARGO_STAGES(X)
#undef X
};

inline constexpr std::array kStages{
#define X(stage) Stage::stage,
    SUPERCARGO_STAGES(X)
#undef X
};

/// "short" for Stage::short_, else the enumerator's own name.
[[nodiscard]] std::string_view toString(Stage stage);
[[nodiscard]] std::optional<Stage> parseStage(std::string_view word);

[[nodiscard]] std::string_view toString(PlatformStatus status);
/// Throws database_damaged for a word that is none.
[[nodiscard]] PlatformStatus platformStatusFrom(std::string_view word);

} // namespace supercargo::orders
