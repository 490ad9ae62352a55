// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/count_service.h"

#include "core/base/refusal.h"
#include "core/base/text.h"

#include <algorithm>
#include <string>

namespace supercargo::floor {

namespace {

constexpr std::int64_t kLargeCount = 10;

bool isLargeDifference(const Quantity books, const Quantity counted)
{
    const auto difference = counted > books ? counted - books : books - counted;
    return books > Quantity{0} && difference > Quantity{kLargeCount} && difference * 2 > books;
}

/// What is in somebody's hands, and who has it; each once.
struct InHand {
    Quantity pieces;
    std::vector<std::string> holders;

    void add(const Quantity quantity, const std::string& holder)
    {
        pieces += quantity;
        if (std::ranges::find(holders, holder) == holders.end()) {
            holders.push_back(holder);
        }
    }
};

std::string textOf(const Quantity quantity)
{
    return std::to_string(quantity.value);
}

} // namespace

CountReport CountService::count(const std::string_view sku, const std::string_view bin, const Quantity counted,
                                const CountDoubts& agreed)
{
    db::Transaction transaction{m_db};
    CountReport report{.counted = counted, .before = m_books.levelAt(sku, bin)};
    report.doubts.isLarge = isLargeDifference(report.before.onHand, counted);
    if (counted >= Quantity{0} && counted < report.before.reserved) {
        settle(report);
    }
    m_books.countWithin(sku, bin, counted);
    report.isBooked = !report.doubts.any() || report.doubts == agreed;
    if (report.isBooked) { // else what it would bring about is known now, and taken back
        transaction.commit();
    }
    return report;
}

void CountService::settle(CountReport& report)
{
    InHand walked;
    InHand packed;
    std::vector<WaveShare> ready;
    for (const auto& [share, wave, station] : m_promises.promisesOn(report.before.bin, report.before.product)) {
        if (!station.empty()) {
            packed.add(share.quantity, station);
        } else if (wave) {
            walked.add(share.quantity, std::to_string(wave->value));
        } else {
            ready.push_back(share);
        }
    }
    if (report.counted < walked.pieces + packed.pieces) {
        throw walked.holders.empty()
            ? notAllowed(Refusal::reserved_at_stations,
                         {textOf(report.counted), textOf(packed.pieces), joined(packed.holders, ", ")})
            : notAllowed(Refusal::reserved_in_waves,
                         {textOf(report.counted), textOf(walked.pieces), joined(walked.holders, ", ")});
    }
    Settlement settlement;
    const auto sku = m_products.get(report.before.product).sku;
    const auto binCode = m_promises.binCode(report.before.bin);
    m_shortages.settlePromises({.product = report.before.product,
                                .sku = sku,
                                .bin = report.before.bin,
                                .binCode = binCode,
                                .quantity = report.before.reserved - report.counted,
                                .reason = kCountedShort,
                                .reference = {},
                                .wave = {},
                                .isBinEmpty = true},
                               ready, m_actor, settlement);
    for (const auto package : settlement.givenUp) {
        Quantity lost;
        for (const auto& share : ready) {
            lost += share.package == package ? share.quantity : Quantity{0};
        }
        m_audit.record(m_actor, m_clock.now(),
                       {"package", package.value, kCountedShort, {}, {}, sku + "@" + binCode + "=" + textOf(lost)});
    }
    report.doubts.waitAgain = std::move(settlement.givenUp);
    report.moved = std::move(settlement.moved);
}

} // namespace supercargo::floor
