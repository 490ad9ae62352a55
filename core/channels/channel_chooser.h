// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/channels/parcel.h"
#include "core/shops/shop.h"

#include <functional>
#include <span>

namespace supercargo::channels {

/// Why a channel does not carry a parcel, or was not the one chosen.
enum class Refusal {
    country,
    warehouse,
    too_heavy,
    too_big,
    value_limit,
    battery,
    liquid,
    no_number, // its number range is used up
    dearer,
    slower,
    no_rate, // its price cannot be compared: no exchange rate is known
};

[[nodiscard]] std::string_view toString(Refusal refusal);

/// A set of refusals.
class Refusals {
public:
    void add(Refusal refusal) { m_bits |= bit(refusal); }
    [[nodiscard]] bool has(Refusal refusal) const { return (m_bits & bit(refusal)) != 0; }
    [[nodiscard]] bool empty() const { return m_bits == 0; }
    [[nodiscard]] std::vector<Refusal> list() const;

private:
    [[nodiscard]] static constexpr unsigned bit(Refusal refusal) { return 1U << static_cast<unsigned>(refusal); }
    unsigned m_bits = 0;
};

/// An amount in another currency, or nothing when no rate is known.
using Converter = std::function<std::optional<Money>(Money, Currency)>;

using shops::CostPolicy;

/// What one channel said. `channel` is its place in the list that was asked.
struct Verdict {
    std::size_t channel = 0;
    Refusals refusals;          // empty: chosen
    std::optional<Money> price; // where it would carry the parcel
};

struct Choice {
    std::optional<std::size_t> chosen; // place in the list
    std::vector<Verdict> verdicts;     // one for each channel, in the list's order

    [[nodiscard]] const Verdict& chosenVerdict() const { return verdicts[*chosen]; }
};

/// The weight that is billed: the larger of the actual and the volumetric one, rounded up to the gram after that.
[[nodiscard]] Grams billableWeight(const Channel& channel, Grams actual, std::int64_t volume);
/// Per kilogram × billable weight + per piece, rounded once. Throws amount_overflow.
[[nodiscard]] Money priceOf(const Channel& channel, Grams billable);

/// What the channel refuses the parcel for. A value in a currency without a rate is not held against the limit.
[[nodiscard]] Refusals refusalsOf(const Channel& channel, const Parcel& parcel, const Converter& convert);

/// Asks every channel. Among those that carry the parcel: the cheapest (then the fastest), or the fastest (then the
/// cheapest), then the one whose code comes first. Prices are compared in the currency of the first of them; what
/// cannot be converted comes last. The same question always has the same answer. `hasNumber` says whether a
/// channel still has tracking numbers to give.
[[nodiscard]] Choice chooseChannel(std::span<const Channel> channels, const Parcel& parcel, CostPolicy policy,
                                   const Converter& convert, const std::function<bool(const Channel&)>& hasNumber);

/// Why no channel carries the parcel, as a person would say it: of the channels that serve the route, what stands
/// in the way: too_heavy, too_big, value_limit, no_number, each once; `country` stands for everything else.
[[nodiscard]] std::vector<Refusal> obstacles(const Choice& choice);

} // namespace supercargo::channels
