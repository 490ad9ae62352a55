// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>
#include <span>

namespace supercargo::demo {

/// Chance that is the same on every machine: the standard fixes the engine's numbers, but not what its
/// distributions make of them.
class DemoRandom {
public:
    explicit DemoRandom(std::uint64_t seed) : m_engine{seed} {}

    /// 0 … limit − 1.
    [[nodiscard]] std::size_t below(std::size_t limit) { return static_cast<std::size_t>(m_engine() % limit); }
    [[nodiscard]] std::int64_t between(std::int64_t least, std::int64_t most)
    {
        return least + static_cast<std::int64_t>(m_engine() % static_cast<std::uint64_t>(most - least + 1));
    }
    /// True in `perThousand` of a thousand cases.
    [[nodiscard]] bool chance(std::size_t perThousand) { return below(1'000) < perThousand; }
    template <typename T, std::size_t size>
    [[nodiscard]] const T& oneOf(const T (&choices)[size])
    {
        return choices[below(size)];
    }
    template <typename T>
    [[nodiscard]] const T& oneOf(std::span<const T> choices)
    {
        return choices[below(choices.size())];
    }

private:
    std::mt19937_64 m_engine;
};

} // namespace supercargo::demo
