// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of a wave when its list is scanned at a station.
#include "tests/core/floor/short_floor.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::floor;
using tests::ShortFloor;

TEST_CASE("A wave that is opened at a station is no longer to be picked, unless it was a mistake", "[floor]")
{
    ShortFloor floor;
    floor.ready({{floor.mug}});
    floor.ready({{floor.mug}});
    const auto first = *floor.waves.create({.maximum = 1}, floor.actor).wave;
    const auto second = floor.wave();
    const auto state = [&](const WaveId wave) { return toString(floor.waves.get(wave).state); };
    const auto spare = floor.stations.add("Bench 9", floor.warehouse, {});

    floor.scan(waveCode(first.value));
    CHECK(state(first) == "at_station");
    CHECK(state(second) == "open");
    CHECK(floor.text("SELECT station FROM audit_entries WHERE action = 'at_station'") == "Bench 1");
    floor.scan(waveCode(second.value)); // the other list was meant
    CHECK(state(first) == "open");
    CHECK(state(second) == "at_station");
    floor.stations.giveBack(floor.bench);
    CHECK(state(second) == "open");

    floor.scan(waveCode(first.value));
    floor.stations.scan(waveCode(first.value), spare, {});
    floor.stations.giveBack(spare);
    CHECK(state(first) == "at_station"); // the other station still has it
    floor.scan(waveCode(first.value));
    CHECK(floor.number("SELECT count(*) FROM audit_entries WHERE action IN ('at_station', 'left_station')") == 5);
    CHECK(floor.waves.picked(first, {}, floor.actor).picked == 1); // the walk may be reported late
    CHECK(state(first) == "picked");
    floor.stations.giveBack(floor.bench);
    CHECK(state(first) == "picked");
}

TEST_CASE("A wave of which something is packed or sorted stays at the station when it is closed there", "[floor]")
{
    ShortFloor floor;
    const auto lid = floor.stocked("LID", "222");
    floor.ready({{floor.mug}, {lid}});
    floor.ready({{floor.mug}, {lid}});
    const auto wave = floor.wave(WaveKind::multi);
    floor.scan(waveCode(wave.value));
    floor.scan("111");
    floor.stations.giveBack(floor.bench);
    CHECK(floor.waves.get(wave).state == WaveState::at_station);

    floor.scan(waveCode(wave.value));
    floor.scan("222");
    CHECK(floor.word("1") == "label_out");
    floor.stations.giveBack(floor.bench);
    CHECK(floor.waves.get(wave).state == WaveState::at_station);
    floor.waves.takeApart(wave, floor.actor);
    CHECK(floor.waves.get(wave).state == WaveState::done);
}
