// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/quantity.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

// Out of the door: each label is scanned into its bag, and only then has the package left. A bag is of one channel.
// What was scanned into one bag is one dispatch, with a handover list that the driver signs.
namespace supercargo::floor {

using DispatchId = Id<struct DispatchTag>;

/// One bag.
struct Dispatch {
    DispatchId id; // its number, too
    ChannelId channel;
    std::string channelCode;
    std::string openedBy;
    Instant openedAt{};
    std::optional<Instant> closedAt; // absent: still scanned into
    std::int64_t packages = 0;
    Grams weight; // of all of them, as expected
};

/// What a scan at the door is answered.
#define SUPERCARGO_DISPATCH_CODES(X)                                                                                   \
    X(gone)          /* it has left: shipped */                                                                        \
    X(already_gone)  /* it had left before */                                                                          \
    X(wrong_channel) /* another channel's bag */                                                                       \
    X(cancelled)     /* its order is cancelled: keep it here */                                                        \
    X(held)          /* on hold, or to be reviewed */                                                                  \
    X(changed)       /* the platform changed the order: a person must approve */                                       \
    X(dead_label)    /* this label was voided */                                                                       \
    X(not_packed)    /* it has no label yet */                                                                         \
    X(taken_out)     /* out of its open bag again: it stands here, packed */                                           \
    X(not_in_bag)    /* it is in no open bag */                                                                        \
    X(unknown_code)  /* no package has this code */

enum class DispatchCode {
#define X(code) code,
    SUPERCARGO_DISPATCH_CODES(X)
#undef X
};

[[nodiscard]] std::string_view toString(DispatchCode code);

/// The answer to one scan. Only what is known is set.
struct DispatchAnswer {
    DispatchCode code = DispatchCode::unknown_code;
    std::optional<PackageId> package;
    std::string packageNumber;
    std::string tracking;
    std::string channel; // the package's
    std::string country;
    std::string why;                // a hold's reason
    std::optional<Instant> since;   // when it left, or was cancelled
    std::optional<DispatchId> with; // the dispatch that it leaves with, left with before, or was taken out of (and which may have vanished so)
    bool isTold = false;            // taken out: a platform knows already that it left
};

/// One line of a handover list.
struct DispatchedPackage {
    PackageId package;
    std::string number;
    std::string tracking;
    std::string channel;
    std::string country;
    Grams weight;
    Instant shippedAt{};
};

/// Labelled, and still here.
struct LabelledPackage {
    PackageId package;
    std::string number;
    std::string tracking;
    std::string channel;
    std::string country;
    std::string warehouse;
    Grams weight;
    Instant packedAt{};
    std::optional<DispatchCode> obstacle; // cancelled, held or changed: why it must not leave
};

} // namespace supercargo::floor
