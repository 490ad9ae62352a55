// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the station service that reads numbers typed by hand.
#include "core/floor/station_service.h"

#include "core/base/check_code.h"
#include "core/base/text.h"

namespace supercargo::floor {

namespace {

constexpr std::size_t kMostSlotDigits = 3;
constexpr std::size_t kMostWaveDigits = 9;

/// The number that the text is, of at most so many digits.
std::optional<std::int64_t> numberIn(const std::string_view text, const std::size_t mostDigits)
{
    return text.size() <= mostDigits && isDigits(text) ? std::optional<std::int64_t>{std::stoll(std::string{text})}
                                                       : std::nullopt;
}

} // namespace

std::optional<SlotScan> StationService::typedSlot(const Scan& scan)
{
    const auto number = numberIn(scan.code, kMostSlotDigits);
    const auto wave = m_stations.get(scan.station).openWave;
    if (!number || !wave) {
        return {};
    }
    if (m_waves.unpacked(*wave).empty()) {
        return {}; // nobody asks for a slot of it any more
    }
    const SlotScan slot{*wave, *number};
    return m_bench.packageInSlot(slot.wave, slot.slot) ? std::optional{slot} : std::nullopt;
}

std::optional<SlotScan> StationService::emptySlot(const Scan& scan)
{
    if (const auto slot = readSlotCode(scan.code)) {
        return SlotScan{WaveId{slot->wave}, slot->slot};
    }
    const auto number = numberIn(scan.code, kMostSlotDigits);
    const auto wave = m_stations.get(scan.station).openWave;
    const bool isAtWall = wave && m_waves.find(*wave)->kind == WaveKind::multi;
    return number && isAtWall ? std::optional{SlotScan{*wave, *number}} : std::nullopt;
}

std::optional<WaveId> StationService::typedWave(const Scan& scan)
{
    const auto station = m_stations.get(scan.station);
    if (station.openPackage) {
        return {}; // what it waits for may be a number
    }
    std::string_view digits{scan.code};
    const bool isMarked = upperAscii(digits.substr(0, 2)) == "W-";
    if (isMarked) {
        digits.remove_prefix(2);
    }
    const auto number = numberIn(digits, kMostWaveDigits);
    if (!number || !m_waves.find(WaveId{*number})) {
        return {};
    }
    const WaveId wave{*number};
    const bool isElsewhere =
        station.openWave && station.openWave != wave && !m_waves.unpacked(*station.openWave).empty();
    return isMarked || !isElsewhere ? std::optional{wave} : std::nullopt; // a bare number means a slot of the open wave
}

} // namespace supercargo::floor
