// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/money.h"
#include "core/files/rejection.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

// What a source (an order file, later a platform's interface) says of an order, before it is merged into ours.
// A field that the source does not have is absent, which is not the same as empty: an absent field leaves ours
// as it is.
namespace supercargo::orders {

/// The order as the platform sees it. Stored as these words.
enum class PlatformStatus { unpaid, paid, partly_shipped, shipped, completed, cancelled };

/// An instant that may be known only as a day. `date` is then the shop's calendar day, and `at` its first
/// millisecond there, or its last one for a deadline.
struct DayOrInstant {
    Instant at{};
    bool isDay = false;
    Date date{};

    friend bool operator==(const DayOrInstant&, const DayOrInstant&) = default;
};

struct IncomingAddress {
    std::optional<std::string> name;
    std::optional<std::string> company; // never one of the lines
    std::optional<std::vector<std::string>> lines;
    std::optional<std::string> city;
    std::optional<std::string> region; // as the platform writes it
    std::optional<std::string> postcode;
    std::optional<std::string> country; // ISO 3166-1 alpha-2; what could not be read as a country stays as written
    std::optional<std::string> phone;

    friend bool operator==(const IncomingAddress&, const IncomingAddress&) = default;
};

struct IncomingLine {
    std::string platformLineId; // empty where the source has none
    std::string platformSku;    // trimmed; may be empty
    std::string title;
    /// Ordered − cancelled, or what is to ship where a source says only that.
    std::int64_t quantity = 0;
    /// Pieces that left by another way (shipped before, or by the platform's own warehouse).
    std::optional<std::int64_t> shipped;
    std::optional<Money> unitPrice; // absent where only a total is given that the quantity does not divide exactly
    std::optional<Money> total;
    bool needsShipping = true; // false for gift cards and services

    friend bool operator==(const IncomingLine&, const IncomingLine&) = default;
};

struct IncomingOrder {
    std::string platformOrderId;
    /// The platform's change instant (last updated, reporting date), or the newest event of the rows.
    std::optional<Instant> version;
    std::optional<PlatformStatus> status;
    std::optional<std::string> buyerId;
    std::optional<std::string> buyerName;
    std::optional<std::string> buyerEmail;
    std::optional<std::string> buyerPhone;
    IncomingAddress shipTo;
    std::vector<IncomingLine> lines;
    std::optional<DayOrInstant> placedAt;
    std::optional<DayOrInstant> paidAt;
    std::optional<DayOrInstant> shipBy;
    std::optional<DayOrInstant> deliverBy;
    std::optional<std::string> serviceLevel;
    std::optional<std::string> buyerNote;
    std::optional<std::string> iossNumber;
    std::optional<std::string> vatNumber;
    std::optional<Money> total;
    std::optional<Money> shippingPaid;
    std::optional<bool> buyerAskedCancel;
    std::optional<bool> fulfilledByPlatform;
    /// Since when it is to be shipped, where the platform gives orders back to be shipped again (Wish): then even a
    /// cancelled one returns, and what had left before counts no more.
    std::optional<Instant> releasedAt;
    /// The source's own rows, for replaying a better mapping: JSON array of {column: text}.
    std::string rawPayload;
    /// First line of the file this order came from (1-based); 0 where there is no file.
    std::int64_t sourceLine = 0;
};

using files::Rejection;
using files::RejectionCode;

} // namespace supercargo::orders
