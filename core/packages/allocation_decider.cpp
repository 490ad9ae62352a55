// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/allocation_decider.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <tuple>

namespace supercargo::packages {

namespace {

ReasonCode reasonOf(const channels::Refusal obstacle)
{
    switch (obstacle) {
    case channels::Refusal::too_heavy:
        return ReasonCode::too_heavy;
    case channels::Refusal::too_big:
        return ReasonCode::too_big;
    case channels::Refusal::value_limit:
        return ReasonCode::value_limit;
    case channels::Refusal::no_number:
        return ReasonCode::no_number;
    default:
        return ReasonCode::no_channel;
    }
}

} // namespace

AllocationDecider::AllocationDecider(AllocationProblem& problem, const channels::Converter& convert)
    : m_problem{problem},
      m_convert{convert},
      m_free(problem.stock.size())
{
    std::ranges::transform(problem.stock, m_free.begin(), [](const std::vector<FreeBin>& bins) {
        return std::accumulate(bins.begin(), bins.end(), std::int64_t{0},
                               [](const std::int64_t sum, const FreeBin& bin) { return sum + bin.free; });
    });
}

AllocationDecider::Offer AllocationDecider::offerOf(const AllocationPackage& package, AllocationLoad& load,
                                                    const std::size_t warehouse) const
{
    Offer offer;
    offer.warehouse = warehouse;
    offer.hasStock = std::ranges::all_of(load.needs, [&](const AllocationNeed& need) {
        return m_free[m_problem.place(need.product, warehouse)] >= need.perUnit;
    });
    if (offer.hasStock) {
        askChannels(package, load, offer);
    }
    return offer;
}

void AllocationDecider::askChannels(const AllocationPackage& package, AllocationLoad& load, Offer& offer) const
{
    const auto& warehouse = m_problem.warehouses[offer.warehouse];
    load.parcel.warehouse = warehouse.id;
    offer.choice = channels::chooseChannel(
        m_problem.channels, load.parcel, package.policy, m_convert, [this](const channels::Channel& channel) {
            return channel.numbers != channels::NumberSource::range ||
                   m_problem.numbersLeft[static_cast<std::size_t>(&channel - m_problem.channels.data())] > 0;
        });
    if (!offer.choice.chosen) {
        return;
    }
    const auto price = *offer.choice.chosenVerdict().price;
    auto handling = warehouse.handlingPerPackage;
    handling += Money{warehouse.handlingPerPiece.times({load.pieces, 1}).minorUnits(), handling.currency()};
    const auto converted = handling.currency() == price.currency() || handling.minorUnits() == 0
                               ? std::optional{Money{handling.minorUnits(), price.currency()}}
                               : m_convert(handling, price.currency());
    if (converted) {
        offer.cost = price + *converted;
    }
}

std::optional<std::size_t> AllocationDecider::best(const AllocationPackage& package,
                                                   const std::vector<Offer>& offers) const
{
    std::optional<std::size_t> chosen;
    std::optional<Currency> currency;
    std::tuple<bool, std::int64_t, std::int64_t> bestRank;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const auto& offer = offers[i];
        if (!offer.hasStock || !offer.choice.chosen) {
            continue;
        }
        if (!currency && offer.cost) {
            currency = offer.cost->currency();
        }
        const auto cost =
            !offer.cost || offer.cost->currency() == *currency ? offer.cost : m_convert(*offer.cost, *currency);
        const auto days = m_problem.channels[*offer.choice.chosen].maxDays;
        const auto minor = cost ? cost->minorUnits() : 0;
        const bool isCheapest = package.policy == shops::CostPolicy::cheapest;
        const std::tuple rank{isCheapest && !cost, isCheapest ? minor : days, isCheapest ? days : minor};
        if (!chosen || rank < bestRank) { // equal: the code that comes first, as the warehouses are in that order
            chosen = i;
            bestRank = rank;
        }
    }
    return chosen;
}

AllocationPart AllocationDecider::take(const AllocationPackage& package, std::vector<std::int64_t> units,
                                       const Offer& offer)
{
    AllocationPart part{.warehouse = offer.warehouse,
                        .channel = *offer.choice.chosen,
                        .price = *offer.choice.chosenVerdict().price,
                        .units = std::move(units),
                        .takes = {}};
    for (std::size_t i = 0; i < package.lines.size(); ++i) {
        for (const auto& need : package.lines[i].needs) {
            auto wanted = need.perUnit * part.units[i];
            const auto place = m_problem.place(need.product, offer.warehouse);
            m_free[place] -= wanted;
            for (auto& bin : m_problem.stock[place]) {
                const auto quantity = std::min(wanted, bin.free);
                if (quantity > 0) {
                    bin.free -= quantity;
                    wanted -= quantity;
                    part.takes.push_back({i, m_problem.products[need.product].id, place, bin.bin, quantity});
                }
                if (wanted == 0) {
                    break;
                }
            }
            assert(wanted == 0);
        }
    }
    if (m_problem.channels[part.channel].numbers == channels::NumberSource::range) {
        --m_problem.numbersLeft[part.channel];
    }
    return part;
}

void AllocationDecider::giveBack(const AllocationPart& part)
{
    for (const auto& take : part.takes) {
        m_free[take.place] += take.quantity;
        std::ranges::find(m_problem.stock[take.place], take.bin, &FreeBin::bin)->free += take.quantity;
    }
    if (m_problem.channels[part.channel].numbers == channels::NumberSource::range) {
        ++m_problem.numbersLeft[part.channel];
    }
}

std::vector<std::int64_t> AllocationDecider::unitsIn(const AllocationPackage& package,
                                                     const std::vector<std::int64_t>& wanted,
                                                     const std::size_t warehouse) const
{
    std::vector<std::int64_t> units(wanted.size());
    std::vector<std::pair<std::size_t, std::int64_t>> used; // place → pieces that earlier lines have
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        auto most = wanted[i];
        for (const auto& need : package.lines[i].needs) {
            const auto place = m_problem.place(need.product, warehouse);
            auto free = m_free[place];
            for (const auto& [usedPlace, pieces] : used) {
                free -= usedPlace == place ? pieces : 0;
            }
            most = std::min(most, free / need.perUnit);
        }
        units[i] = most;
        for (const auto& need : package.lines[i].needs) {
            used.emplace_back(m_problem.place(need.product, warehouse), need.perUnit * most);
        }
    }
    return units;
}

std::vector<AllocationPart> AllocationDecider::split(const AllocationPackage& package)
{
    std::vector<AllocationPart> parts;
    auto wanted = allUnits(package);
    const auto isDone = [&] {
        return std::ranges::all_of(wanted, [](const std::int64_t units) { return units == 0; });
    };
    while (!isDone()) {
        std::optional<Offer> most;
        std::vector<std::int64_t> mostUnits;
        std::int64_t mostCount = 0;
        for (std::size_t warehouse = 0; warehouse < m_problem.warehouses.size(); ++warehouse) {
            auto units = unitsIn(package, wanted, warehouse);
            const auto count = std::accumulate(units.begin(), units.end(), std::int64_t{0});
            if (count <= mostCount) {
                continue;
            }
            auto load = loadOf(m_problem, package, units);
            auto offer = offerOf(package, load, warehouse);
            if (offer.choice.chosen) {
                most = std::move(offer);
                mostUnits = std::move(units);
                mostCount = count;
            }
        }
        if (!most) {
            std::ranges::for_each(parts, [this](const AllocationPart& part) { giveBack(part); });
            return {}; // not all of it is to be had: it waits whole
        }
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            wanted[i] -= mostUnits[i];
        }
        parts.push_back(take(package, std::move(mostUnits), *most));
    }
    return parts;
}

std::vector<Reason> AllocationDecider::reasonsFor(const std::vector<Offer>& offers) const
{
    std::vector<Reason> reasons;
    const bool isShort = std::ranges::none_of(offers, &Offer::hasStock);
    if (isShort) {
        reasons.push_back({ReasonCode::short_, {}});
    }
    const bool hasChannel =
        std::ranges::any_of(offers, [&](const Offer& offer) { return offer.choice.chosen.has_value(); });
    if (!hasChannel) {
        for (const auto& offer : offers) {
            if (!offer.hasStock && !isShort) {
                continue;
            }
            for (const auto obstacle : channels::obstacles(offer.choice)) {
                reasons.push_back({reasonOf(obstacle), {}});
            }
        }
    }
    std::ranges::stable_sort(reasons, {}, &Reason::code);
    reasons.erase(std::unique(reasons.begin(), reasons.end()), reasons.end());
    return reasons;
}

Why AllocationDecider::explain(const AllocationPackage& package, const AllocationLoad& load,
                               const std::vector<Offer>& offers, const std::optional<std::size_t> chosen) const
{
    Why why;
    std::size_t couldServe = 0;
    for (std::size_t i = 0; i < offers.size(); ++i) {
        const auto& offer = offers[i];
        couldServe += offer.hasStock && offer.choice.chosen ? 1U : 0U;
        if (i == chosen) {
            continue;
        }
        WarehouseVerdict verdict{m_problem.warehouses[offer.warehouse].code, {}, {}};
        if (!offer.hasStock) {
            verdict.whyNot = "short";
            for (const auto& need : load.needs) {
                const auto missing = need.perUnit - m_free[m_problem.place(need.product, offer.warehouse)];
                if (!chosen && missing > 0) {
                    verdict.missing.push_back({m_problem.products[need.product].sku, missing});
                }
            }
        } else if (!offer.choice.chosen) {
            verdict.whyNot = toString({reasonOf(channels::obstacles(offer.choice).front()), {}});
        } else if (package.policy == shops::CostPolicy::cheapest) {
            verdict.whyNot = toString(offer.cost ? channels::Refusal::dearer : channels::Refusal::no_rate);
        } else {
            verdict.whyNot = toString(channels::Refusal::slower);
        }
        why.others.push_back(std::move(verdict));
    }
    if (chosen) {
        const auto& offer = offers[*chosen];
        why.chosen = m_problem.warehouses[offer.warehouse].code;
        why.channel = m_problem.channels[*offer.choice.chosen].code;
        why.price = offer.choice.chosenVerdict().price;
        why.why = couldServe == 1                                 ? "only_choice"
                  : package.policy == shops::CostPolicy::cheapest ? "lowest_cost"
                                                                  : "fastest";
    }
    const auto* asked = chosen ? &offers[*chosen] : offers.empty() ? nullptr : &offers.front();
    for (const auto& verdict : asked != nullptr ? asked->choice.verdicts : std::vector<channels::Verdict>{}) {
        if (!verdict.refusals.empty() && !verdict.refusals.has(channels::Refusal::country) &&
            !verdict.refusals.has(channels::Refusal::warehouse)) {
            why.channels.push_back(
                {m_problem.channels[verdict.channel].code, std::string{toString(verdict.refusals.list().front())}});
        }
    }
    return why;
}

AllocationDecision AllocationDecider::decide(const std::size_t index)
{
    const auto& package = m_problem.packages[index];
    AllocationDecision decision;
    decision.package = index;
    auto units = allUnits(package);
    auto load = loadOf(m_problem, package, units);
    std::vector<Offer> offers;
    for (std::size_t warehouse = 0; warehouse < m_problem.warehouses.size(); ++warehouse) {
        offers.push_back(offerOf(package, load, warehouse));
    }
    if (const auto chosen = best(package, offers)) {
        decision.why = toJson(explain(package, load, offers, chosen));
        decision.parts.push_back(take(package, std::move(units), offers[*chosen]));
        return decision;
    }
    if (package.maySplit) {
        decision.parts = split(package);
    }
    for (auto& offer : offers) { // where stock is missing everywhere, a channel may be missing too
        if (!offer.hasStock) {
            askChannels(package, load, offer);
        }
    }
    auto why = explain(package, load, offers, {});
    if (decision.parts.empty()) {
        decision.reasons = offers.empty() ? std::vector{Reason{ReasonCode::short_, {}}} : reasonsFor(offers);
    } else {
        why.chosen = m_problem.warehouses[decision.parts.front().warehouse].code;
        why.channel = m_problem.channels[decision.parts.front().channel].code;
        why.price = decision.parts.front().price;
        why.why = "split";
        std::erase_if(why.others, [&](const WarehouseVerdict& other) { return other.warehouse == why.chosen; });
    }
    decision.why = toJson(why);
    return decision;
}

std::vector<AllocationDecision> AllocationDecider::decideAll()
{
    std::vector<AllocationDecision> decisions;
    for (std::size_t i = 0; i < m_problem.packages.size(); ++i) {
        if (!m_problem.packages[i].isBlocked) {
            decisions.push_back(decide(i));
        }
    }
    return decisions;
}

} // namespace supercargo::packages
