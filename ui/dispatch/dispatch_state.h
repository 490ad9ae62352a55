// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel.h"
#include "core/floor/dispatch.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace supercargo::ui {

/// What stands at the door.
struct DispatchState {
    std::vector<channels::Channel> channels;
    std::vector<floor::Dispatch> dispatches;      // newest first
    std::vector<floor::LabelledPackage> labelled; // still here
    std::map<floor::DispatchId, std::vector<floor::DispatchedPackage>> inBags; // open ones; what went in last is first
    std::vector<std::string> printers; // the names of those that take a handover list's pages
};

/// What a scan, or taking a parcel out again, came to, and what stands at the door now.
struct DoorReport {
    floor::DispatchAnswer answer;
    std::int64_t inBag = 0; // packages, of the bag that it left with
    DispatchState state;
};

} // namespace supercargo::ui
