// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace supercargo::files {

/// Why a row of a file could not be taken. The names are stable: scripts see them; the sentences are the user's
/// language's. Behind each what `more` holds, where it holds anything.
#define SUPERCARGO_REJECTION_CODES(X)                                                                                  \
    /* any file */                                                                                                     \
    X(row_cut_off)          /* the file ends within the row */                                                         \
    X(nul_in_cell)                                                                                                     \
    X(nul_in_key)                                                                                                      \
    X(digits_destroyed)     /* a long number that a spreadsheet rounded */                                             \
    X(value_missing)                                                                                                   \
    X(currency_differs)     /* the currency that is wanted */                                                          \
    /* the seller's own files */                                                                                       \
    X(not_a_whole_number)                                                                                              \
    X(number_out_of_range)  /* "0 – 1000000"; nothing for an amount below zero */                                      \
    X(not_yes_or_no)                                                                                                   \
    X(not_a_currency)                                                                                                  \
    X(not_an_amount)                                                                                                   \
    X(amount_negative)                                                                                                 \
    X(not_a_country)                                                                                                   \
    X(country_unknown)                                                                                                 \
    X(sku_twice)                                                                                                       \
    X(code_twice)                                                                                                      \
    X(bin_twice)                                                                                                       \
    X(counted_twice)                                                                                                   \
    X(sku_unknown)                                                                                                     \
    X(sku_is_bundle)                                                                                                   \
    X(shop_unknown)                                                                                                    \
    X(warehouse_unknown)                                                                                               \
    X(bin_unknown)                                                                                                     \
    X(kind_unknown)         /* the words that are known */                                                             \
    X(numbers_unknown)      /* the words that are known */                                                             \
    X(kind_fixed)           /* a product would become a bundle, or a bundle a product */                               \
    X(component_malformed)                                                                                             \
    X(component_unknown)                                                                                               \
    X(component_is_bundle)                                                                                             \
    X(picture_outside)                                                                                                 \
    X(code_malformed)                                                                                                  \
    X(currencies_differ)                                                                                               \
    X(days_reversed)                                                                                                   \
    X(below_reserved)       /* pieces that are promised */                                                             \
    /* order files */                                                                                                  \
    X(order_number_missing)                                                                                            \
    X(order_row_missing)    /* the row goes on with an order that does not begin */                                    \
    X(order_twice)                                                                                                     \
    X(quantity_missing)                                                                                                \
    X(quantity_not_a_number)                                                                                           \
    X(quantity_out_of_range) /* "0 – 1000000" */                                                                       \
    X(amount_unreadable)                                                                                               \
    X(currency_unknown)                                                                                                \
    X(date_unreadable)                                                                                                 \
    X(date_ambiguous)                                                                                                  \
    X(status_unknown)                                                                                                  \
    X(items_unreadable)

enum class RejectionCode {
#define X(code) code,
    SUPERCARGO_REJECTION_CODES(X)
#undef X
};
/// "quantity_not_a_number".
[[nodiscard]] std::string_view toString(RejectionCode code);

/// A row that could not be taken, kept apart with its reason; the others go in.
struct Rejection {
    std::int64_t line = 0; // 1-based line (csv) or row (xlsx)
    RejectionCode code{};
    std::string column; // as the file calls it; empty where it is no one column's fault
    std::string value;  // what stands there, as shownValue gives it
    std::string more;   // see the code

    friend bool operator==(const Rejection&, const Rejection&) = default;
};

/// The value cut to what a person can take in.
[[nodiscard]] std::string shownValue(std::string_view value);
/// "0 – 1000000".
[[nodiscard]] std::string rangeText(std::int64_t least, std::int64_t most);

} // namespace supercargo::files
