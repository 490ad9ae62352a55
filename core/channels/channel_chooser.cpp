// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel_chooser.h"

#include <algorithm>
#include <array>
#include <tuple>

namespace supercargo::channels {

namespace {

constexpr std::array<std::string_view, 11> kRefusalWords{"country",     "warehouse", "too_heavy", "too_big",
                                                         "value_limit", "battery",   "liquid",    "no_number",
                                                         "dearer",      "slower",    "no_rate"};

std::optional<Money> converted(const Money amount, const Currency currency, const Converter& convert)
{
    return amount.currency() == currency ? std::optional{amount} : convert(amount, currency);
}

/// True when the goods are worth more than the limit, as far as rates are known.
bool isOverValue(const Money limit, const std::vector<Money>& value, const Converter& convert)
{
    Money sum{0, limit.currency()};
    for (const auto& amount : value) {
        if (const auto share = converted(amount, limit.currency(), convert)) {
            sum += *share;
        }
    }
    return sum.minorUnits() > limit.minorUnits();
}

/// How a channel that carries the parcel compares; less is better.
struct Rank {
    bool hasNoRate = false;
    std::int64_t price = 0;
    std::int64_t days = 0;
};

bool isBetter(const Rank& a, const Rank& b, const CostPolicy policy)
{
    return policy == CostPolicy::cheapest
               ? std::tie(a.hasNoRate, a.price, a.days) < std::tie(b.hasNoRate, b.price, b.days)
               : std::tie(a.days, a.hasNoRate, a.price) < std::tie(b.days, b.hasNoRate, b.price);
}

} // namespace

std::string_view toString(const Refusal refusal)
{
    return kRefusalWords[static_cast<std::size_t>(refusal)];
}

std::vector<Refusal> Refusals::list() const
{
    std::vector<Refusal> refusals;
    for (std::size_t i = 0; i < kRefusalWords.size(); ++i) {
        if (has(static_cast<Refusal>(i))) {
            refusals.push_back(static_cast<Refusal>(i));
        }
    }
    return refusals;
}

Grams billableWeight(const Channel& channel, const Grams actual, const std::int64_t volume)
{
    if (!channel.volumetricDivisor) {
        return actual;
    }
    // Cubic millimetres by (cubic centimetres per kilogram) are grams.
    const auto divisor = *channel.volumetricDivisor;
    return std::max(actual, Grams{volume / divisor + (volume % divisor != 0 ? 1 : 0)});
}

Money priceOf(const Channel& channel, const Grams billable)
{
    return channel.perKilogram.times({billable.value, 1'000}) + channel.perPiece;
}

Refusals refusalsOf(const Channel& channel, const Parcel& parcel, const Converter& convert)
{
    Refusals refusals;
    const auto refuseIf = [&](const bool stands, const Refusal refusal) {
        if (stands) {
            refusals.add(refusal);
        }
    };
    refuseIf(!channel.countries.empty() && !std::ranges::binary_search(channel.countries, parcel.country),
             Refusal::country);
    refuseIf(!channel.warehouses.empty() && !std::ranges::binary_search(channel.warehouses, parcel.warehouse),
             Refusal::warehouse);
    refuseIf(channel.maxWeight && parcel.weight > *channel.maxWeight, Refusal::too_heavy);
    refuseIf((channel.maxLength && parcel.box.length > *channel.maxLength) ||
                 (channel.maxSum && parcel.box.sum() > *channel.maxSum),
             Refusal::too_big);
    refuseIf(channel.maxValue && isOverValue(*channel.maxValue, parcel.value, convert), Refusal::value_limit);
    refuseIf(channel.noBattery && parcel.hasBattery, Refusal::battery);
    refuseIf(channel.noLiquid && parcel.hasLiquid, Refusal::liquid);
    return refusals;
}

Choice chooseChannel(const std::span<const Channel> channels, const Parcel& parcel, const CostPolicy policy,
                     const Converter& convert, const std::function<bool(const Channel&)>& hasNumber)
{
    Choice choice;
    choice.verdicts.resize(channels.size());
    std::optional<Currency> currency;
    Rank best;
    for (std::size_t i = 0; i < channels.size(); ++i) {
        const auto& channel = channels[i];
        auto& verdict = choice.verdicts[i];
        verdict.channel = i;
        verdict.refusals = refusalsOf(channel, parcel, convert);
        if (verdict.refusals.empty() && !hasNumber(channel)) {
            verdict.refusals.add(Refusal::no_number);
        }
        if (!verdict.refusals.empty()) {
            continue;
        }
        verdict.price = priceOf(channel, billableWeight(channel, parcel.weight, parcel.volume));
        if (!currency) {
            currency = verdict.price->currency();
        }
        const auto compared = converted(*verdict.price, *currency, convert);
        const Rank rank{!compared, compared ? compared->minorUnits() : 0, channel.maxDays};
        const bool isFirst = !choice.chosen;
        const bool wins = isFirst || isBetter(rank, best, policy) ||
                          (!isBetter(best, rank, policy) && channel.code < channels[*choice.chosen].code);
        const auto loser = wins ? choice.chosen : std::optional{i};
        if (loser) {
            const bool hasNoRate = wins ? best.hasNoRate : rank.hasNoRate;
            choice.verdicts[*loser].refusals.add(hasNoRate                        ? Refusal::no_rate
                                                 : policy == CostPolicy::cheapest ? Refusal::dearer
                                                                                  : Refusal::slower);
        }
        if (wins) {
            choice.chosen = i;
            best = rank;
        }
    }
    return choice;
}

std::vector<Refusal> obstacles(const Choice& choice)
{
    constexpr std::array kNamed{Refusal::no_number, Refusal::too_heavy, Refusal::too_big, Refusal::value_limit};
    std::vector<Refusal> found;
    for (const auto& verdict : choice.verdicts) {
        if (verdict.refusals.has(Refusal::country) || verdict.refusals.has(Refusal::warehouse)) {
            continue;
        }
        bool isNamed = false;
        for (const auto named : kNamed) {
            if (verdict.refusals.has(named)) {
                isNamed = true;
                found.push_back(named);
            }
        }
        if (!isNamed) {
            found.push_back(Refusal::country);
        }
    }
    if (found.empty()) {
        found.push_back(Refusal::country);
    }
    std::ranges::sort(found);
    found.erase(std::unique(found.begin(), found.end()), found.end());
    return found;
}

} // namespace supercargo::channels
