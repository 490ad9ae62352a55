// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/piece_refusal.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::floor {

namespace {

using packages::PackageState;

bool isAtBench(const Obstacle& obstacle)
{
    return obstacle.state == PackageState::ready || obstacle.state == PackageState::in_wave ||
           obstacle.state == PackageState::picked || obstacle.state == PackageState::cancelled;
}

bool hasReason(const Obstacle& obstacle, const std::string_view word)
{
    const auto words = split(obstacle.reasons, ' ');
    return std::ranges::find(words, word) != words.end();
}

class Judge {
public:
    Judge(const Station& station, const ProductId product, BenchRepository& bench, StationRepository& stations,
          WaveRepository& waves)
        : m_station{station},
          m_product{product},
          m_bench{bench},
          m_stations{stations},
          m_waves{waves},
          m_obstacles{bench.obstacles(station, product)}
    {
        // A package that fell apart when orders were merged or split was never anybody's: no piece was fetched for it.
        std::erase_if(m_obstacles, [this](const Obstacle& one) {
            return one.state == PackageState::cancelled && !one.wave && !m_bench.orderFlags(one.package).isCancelled;
        });
    }

    Refused judge()
    {
        auto refused = m_station.openWave ? inWave(*m_station.openWave) : anywhere();
        refused.facts.bin = m_bench.binOf(m_product, m_station.warehouse);
        if (m_station.openWave) {
            if (const auto wave = m_waves.find(*m_station.openWave)) {
                refused.facts.labelled = wave->packed;
                refused.facts.packages = wave->packages;
            }
        }
        return refused;
    }

private:
    /// What stands in the way of a package that would be packed here otherwise.
    [[nodiscard]] std::optional<Refused> blockOf(const Obstacle& obstacle)
    {
        Refused refused{.code = {}, .facts = {.wave = obstacle.wave, .why = {}}};
        const auto flags = m_bench.orderFlags(obstacle.package);
        if (obstacle.state == PackageState::cancelled || flags.isCancelled) {
            refused.code = AnswerCode::cancelled_;
            refused.facts.since = flags.changedAt;
            return refused;
        }
        if (obstacle.isHeld || flags.isHeld) {
            refused.code = AnswerCode::held_;
            refused.facts.why = obstacle.heldReason.empty() ? flags.heldReason : obstacle.heldReason;
            return refused;
        }
        if (hasReason(obstacle, "changed")) {
            refused.code = AnswerCode::changed_;
            return refused;
        }
        if (obstacle.station && *obstacle.station != m_station.id) {
            refused.code = AnswerCode::other_station_;
            refused.facts.station = m_stations.get(*obstacle.station).name;
            return refused;
        }
        return {};
    }

    Refused inWave(const WaveId wave)
    {
        for (const auto& obstacle : m_bench.obstacles(wave, m_product)) {
            if (isAtBench(obstacle)) {
                if (auto refused = blockOf(obstacle)) {
                    return *std::move(refused);
                }
            }
        }
        if (m_bench.waveHas(wave, m_product)) {
            // Given up by the picker: its pieces were not all found.
            const bool isShort =
                std::ranges::any_of(m_obstacles, [](const auto& one) { return hasReason(one, "short"); });
            return {isShort ? AnswerCode::short_ : AnswerCode::all_done_, {}};
        }
        return elsewhere();
    }

    /// Nothing of the open wave wants it: does anything else?
    Refused elsewhere()
    {
        Refused refused{.code = AnswerCode::not_in_wave_, .facts = {}};
        for (const auto& obstacle : m_obstacles) {
            if (!isAtBench(obstacle) || obstacle.state == PackageState::cancelled || obstacle.isHeld) {
                continue;
            }
            ++refused.facts.waiting;
            if (obstacle.wave && refused.code == AnswerCode::not_in_wave_) {
                refused.code = AnswerCode::other_wave_;
                refused.facts.wave = obstacle.wave;
            }
        }
        return refused;
    }

    Refused anywhere()
    {
        for (const auto& obstacle : m_obstacles) {
            if (isAtBench(obstacle)) {
                if (auto refused = blockOf(obstacle)) {
                    return *std::move(refused);
                }
                return {AnswerCode::not_in_wave_, {.waiting = 1}}; // ready, and the station packs waves only
            }
        }
        const auto any = [this](const std::string_view word) {
            return std::ranges::any_of(m_obstacles, [&](const auto& one) { return hasReason(one, word); });
        };
        if (any("short")) {
            return {AnswerCode::short_, {}};
        }
        if (any("no_number")) {
            return {AnswerCode::number_pool_empty_, {}};
        }
        if (!m_obstacles.empty()) {
            const auto& first = m_obstacles.front();
            return first.isHeld ? Refused{AnswerCode::held_, {.why = first.heldReason}}
                                : Refused{AnswerCode::no_label_yet_, {.why = first.reasons}};
        }
        return {m_bench.wasEverPacked(m_product) ? AnswerCode::all_done_ : AnswerCode::not_in_wave_, {}};
    }

    const Station& m_station;
    ProductId m_product;
    BenchRepository& m_bench;
    StationRepository& m_stations;
    WaveRepository& m_waves;
    std::vector<Obstacle> m_obstacles;
};

} // namespace

Refused refusalOf(const Station& station, const ProductId product, BenchRepository& bench, StationRepository& stations,
                  WaveRepository& waves)
{
    return Judge{station, product, bench, stations, waves}.judge();
}

} // namespace supercargo::floor
