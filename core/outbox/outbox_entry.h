// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/outbox/shipment_mark.h"

#include <optional>
#include <string>
#include <string_view>

namespace supercargo::outbox {

/// waiting → sending → done | failed; `ask`: whether it arrived is not known, and a person is asked; `cancelled`:
/// its label was void before it was told.
enum class OutboxState { waiting, sending, done, failed, ask, cancelled };

[[nodiscard]] std::string_view toString(OutboxState state);
/// Throws database_damaged for a word that is none.
[[nodiscard]] OutboxState outboxStateFrom(std::string_view word);

/// One order of one package, to be marked as shipped at its platform.
struct NewMark {
    ShopId shop;
    OrderId order;
    PackageId package;
    int labelSequence = 1;
    bool isFollowUp = false; // the same label was told before, without the number that it got since
    ShipmentMark mark;
};

/// The key under which a mark is told once: order, package, which of the package's labels it was, and whether it
/// follows up on that label's first mark.
[[nodiscard]] std::string markKey(const NewMark& mark);

struct OutboxEntry {
    OutboxEntryId id;
    std::string kind; // "mark_shipped"
    ShopId shop;
    OrderId order;
    PackageId package;
    std::string tracking;
    std::string carrier;
    std::string payload;
    OutboxState state = OutboxState::waiting;
    int attempts = 0;
    std::optional<Instant> nextTryAt;
    std::string lastError; // a code, empty when there was none
    std::string lastWords; // the platform's own, where it refused
    std::string file;      // the file it was written to, below outbox/; empty when there is none
    Instant createdAt{};
    std::optional<Instant> doneAt;
};

} // namespace supercargo::outbox
