// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo {

/// Why a step is not allowed now, with what follows the name in the arguments of the error. The names are stable:
/// scripts see them; the sentences, and what to do instead, are the user's language's.
#define SUPERCARGO_REFUSALS(X)                                                                                         \
    /* waves and stations */                                                                                           \
    X(wave_done)               /* {wave} */                                                                            \
    X(not_on_the_floor)        /* {package} */                                                                         \
    X(nothing_open)            /* {station} neither a package nor a wave */                                            \
    X(nothing_lacks_it)        /* {} nothing open here lacks the product */                                            \
    X(nothing_to_undo)         /* {} */                                                                                \
    X(label_is_out)            /* {package} */                                                                         \
    X(taken_over)              /* {package} by another station */                                                      \
    X(piece_not_counted)       /* {package} */                                                                         \
    X(not_to_be_packed)        /* {package} */                                                                         \
    X(other_package_open)      /* {package} another one is open at the station */                                      \
    /* labels and shipping */                                                                                          \
    X(station_without_printer) /* {station} */                                                                         \
    X(package_without_label)   /* {package} */                                                                         \
    X(package_held)            /* {package} */                                                                         \
    X(package_cancelled)       /* {package} */                                                                         \
    X(package_changed)         /* {package} */                                                                         \
    X(package_not_packed)      /* {package} */                                                                         \
    X(package_shipped)         /* {package} */                                                                         \
    X(bag_has_follower)        /* {dispatch, channel, the channel's newer one} */                                      \
    X(bag_has_left)            /* {dispatch} */                                                                        \
    X(label_changed)           /* {package} at this very moment */                                                     \
    X(number_is_fixed)         /* {package, its tracking number} */                                                    \
    /* packages */                                                                                                     \
    X(package_on_its_way)      /* {package} it is in a wave or further */                                              \
    X(several_orders)          /* {package} */                                                                         \
    X(one_parcel_route)        /* {package} */                                                                         \
    X(no_open_package)         /* {order} */                                                                           \
    X(pieces_not_there)        /* {order} */                                                                           \
    X(order_is_over)           /* {order} it has left, or is cancelled */                                              \
    X(nothing_to_join)         /* {order} */                                                                           \
    X(not_mergeable)           /* {package, obstacle} */                                                               \
    X(not_merged)              /* {package} */                                                                         \
    X(void_label_first)        /* {package} */                                                                         \
    /* printers, numbers, outbox */                                                                                    \
    X(job_is_settled)          /* {job} */                                                                             \
    X(printer_has_jobs)        /* {printer} */                                                                         \
    X(printer_in_use)          /* {printer} */                                                                         \
    X(printer_of_labels)       /* {printer} */                                                                         \
    X(numbers_not_from_range)  /* {channel} */                                                                         \
    X(platform_by_files_only)  /* {shop, platform} it cannot be connected */                                           \
    X(entry_has_not_failed)    /* {entry} */                                                                           \
    /* stock */                                                                                                        \
    X(bundle_without_stock)    /* {sku} */                                                                             \
    X(below_reserved)          /* {} */                                                                                \
    X(reserved_in_waves)       /* {counted, reserved for them, waves: "3, 5"} */                                       \
    X(reserved_at_stations)    /* {counted, reserved for them, stations} */                                            \
    X(count_frees_packages)    /* {counted, reserved, packages} it was not agreed to */                                \
    X(count_differs_much)      /* {counted, on hand by the books} it was not agreed to */                              \
    X(reserved_elsewhere)      /* {} */                                                                                \
    X(bin_is_ambiguous)        /* {bin} */                                                                             \
    X(data_not_empty)          /* {} */

enum class Refusal {
#define X(refusal) refusal,
    SUPERCARGO_REFUSALS(X)
#undef X
};
/// "wave_done".
[[nodiscard]] std::string_view toString(Refusal refusal);

/// The error `not_allowed` {refusal, what it names…}, to be thrown.
[[nodiscard]] Error notAllowed(Refusal refusal, std::vector<std::string> what = {});

} // namespace supercargo
