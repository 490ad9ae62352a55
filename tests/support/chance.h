// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/loopback_http.h"

#include <cstddef>
#include <cstdint>
#include <iterator>

// What the fake marketplaces draw their faults with: the same seed and the same requests meet the same faults.
namespace supercargo::tests {

class Chance {
public:
    explicit Chance(const std::uint64_t seed = 1) : m_state{seed * 2862933555777941757ULL + 3037000493ULL} {}

    /// So often of a hundred times.
    [[nodiscard]] bool happens(const int ofHundred)
    {
        return ofHundred > 0 && below(100) < static_cast<std::uint64_t>(ofHundred);
    }
    /// From 0 on, less than `count`.
    [[nodiscard]] std::uint64_t below(const std::uint64_t count) { return (next() >> 33U) % count; }
    [[nodiscard]] std::uint64_t number() { return next() >> 40U; }
    /// An entry of a map that has some.
    template <typename Map>
    [[nodiscard]] auto& anyOf(Map& map)
    {
        return std::next(map.begin(), static_cast<std::ptrdiff_t>(below(map.size())))->second;
    }

private:
    [[nodiscard]] std::uint64_t next() { return m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL; }

    std::uint64_t m_state;
};

/// What happens to a request on its way, of faults with `reset`, `lost`, `cut` and `slow` of a hundred each.
template <typename Faults>
[[nodiscard]] LoopbackFault faultOnTheWay(Chance& chance, const Faults& faults)
{
    if (chance.happens(faults.reset)) {
        return LoopbackFault::reset_before;
    }
    if (chance.happens(faults.lost)) {
        return LoopbackFault::reset_after;
    }
    if (chance.happens(faults.cut)) {
        return LoopbackFault::cut;
    }
    return chance.happens(faults.slow) ? LoopbackFault::slow : LoopbackFault::none;
}

/// 429 of a web server, every other one with Retry-After: 1.
[[nodiscard]] inline LoopbackAnswer slowDown(Chance& chance)
{
    LoopbackAnswer answer{429, "<html>Slow down</html>", {}};
    if (chance.happens(50)) {
        answer.headers.push_back({"Retry-After", "1"});
    }
    return answer;
}

} // namespace supercargo::tests
