// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demo_random.h"

#include <string>
#include <string_view>

namespace supercargo::demo {

struct DemoBuyer {
    std::string id; // the platform's
    std::string name;
    std::string email;
    std::string line1;
    std::string line2;
    std::string city;
    std::string region;
    std::string postcode;
    std::string countryCode;
    std::string countryName; // in English, as platforms spell it
    std::string phone;
};

/// An invented buyer in `country` (one of the twenty of the demo), with an address in the country's own form and
/// script.
[[nodiscard]] DemoBuyer demoBuyer(std::string_view country, std::int64_t number, DemoRandom& random);

} // namespace supercargo::demo
