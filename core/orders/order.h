// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/postal_address.h"
#include "core/orders/incoming_order.h"
#include "core/orders/stage.h"

#include <string>
#include <vector>

namespace supercargo::orders {

struct OrderLine {
    OrderLineId id;
    std::int64_t position = 0; // from 1, in the order in which the lines were first seen
    std::string platformLineId;
    std::string platformSku;
    std::string skuKey; // the SKU (else the title) folded: what an alias is found by
    std::string title;
    std::int64_t quantity = 0; // ordered − cancelled
    /// Elsewhere, not by our packages; negative: pieces of ours that the platform does not count any more, because it
    /// gave the order back.
    std::int64_t shipped = 0;
    std::optional<Money> unitPrice;
    std::optional<Money> total;
    bool needsShipping = true;
    ProductId product; // 0: unmapped
    std::int64_t productQuantity = 1;

    /// Pieces of the line that are ours to ship, whether on a package or not.
    [[nodiscard]] std::int64_t toShip() const
    {
        return needsShipping && quantity > shipped ? quantity - shipped : 0;
    }
};

/// The platform's order as we mirror it, with our flags.
struct Order {
    OrderId id;
    ShopId shop;
    std::string platformOrderId;
    std::optional<Instant> version;
    std::string contentHash; // of the content taken last
    PlatformStatus status = PlatformStatus::paid;
    Stage stage = Stage::waiting;
    std::string buyerId;
    std::string buyerName;
    std::string buyerEmail;
    std::string buyerPhone;
    PostalAddress shipTo;
    /// What the platform says, where a person has corrected it here.
    std::optional<PostalAddress> platformShipTo;
    std::optional<DayOrInstant> placedAt;
    std::optional<DayOrInstant> paidAt;
    std::optional<DayOrInstant> shipBy;
    std::optional<DayOrInstant> deliverBy;
    std::string serviceLevel;
    std::string buyerNote;
    std::string iossNumber;
    std::string vatNumber;
    std::optional<Money> total;
    std::optional<Money> shippingPaid; // of the total's currency, where both are known
    bool fulfilledByPlatform = false;
    bool buyerAskedCancel = false;
    bool inReview = false;
    bool held = false;
    std::string heldReason;
    std::optional<Instant> heldUntil;
    std::string mergeKey;
    std::vector<OrderLine> lines;

    /// Paid, not the platform's own to send, and not yet sent as far as the platform knows.
    [[nodiscard]] bool isOursToShip() const
    {
        return !fulfilledByPlatform && (status == PlatformStatus::paid || status == PlatformStatus::partly_shipped);
    }
    [[nodiscard]] std::int64_t pieces() const
    {
        std::int64_t sum = 0;
        for (const auto& line : lines) {
            sum += line.needsShipping ? line.quantity : 0;
        }
        return sum;
    }
};

/// Where an order without a deadline (or a payment date) stands in lists: after all that have one.
inline constexpr std::int64_t kNoDeadline = 253'402'300'799'999; // the last millisecond of the year 9999

[[nodiscard]] inline std::int64_t sortKey(const std::optional<DayOrInstant>& when)
{
    return when ? toMilliseconds(when->at) : kNoDeadline;
}

/// The hold that the platform's "buyer asked to cancel" sets.
inline constexpr std::string_view kBuyerAskedCancel = "buyer_asked_cancel";
/// The hold of an order that had left, and that the platform gave back to be shipped again: a person decides.
inline constexpr std::string_view kGivenBack = "given_back";

/// The hold of an order whose number another shop of its platform has, where numbers are the platform's and not the
/// shop's: a file was imported into the wrong shop, or two shops are connected to one account. A person decides.
inline constexpr std::string_view kInOtherShop = "in_other_shop";

} // namespace supercargo::orders
