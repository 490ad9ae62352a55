// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"
#include "core/base/quantity.h"
#include "core/printing/print_dispatch.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// What the bench is told: one of four, each with its sound and colour.
enum class Answer { print, slot, verify, stop };

/// The stable words of the answers; those from `unknown_code` on are stops.
#define SUPERCARGO_ANSWER_CODES(X)                                                                                     \
    X(label_out)         /* the printer has it */                                                                      \
    X(label_queued)      /* it waits for the printer, or for whoever drives it */                                      \
    X(put_in_slot)       /* into this slot of the sorting wall */                                                      \
    X(piece_ok)          /* verified; more to come */                                                                  \
    X(unknown_code)      /* nothing here bears this code */                                                            \
    X(not_in_wave)       /* nothing in the open wave, or in any wave, wants it */                                      \
    X(other_wave)        /* another wave wants it */                                                                   \
    X(all_done)          /* all that wanted it have their labels: put it back */                                       \
    X(held)              /* its package is held */                                                                     \
    X(cancelled)         /* its package, or the order behind it, is cancelled: put it back */                          \
    X(changed)           /* the platform changed the order after picking began: a person must approve */               \
    X(short)             /* pieces are missing */                                                                      \
    X(too_many)          /* the open package has enough of it */                                                       \
    X(wrong_piece)       /* it does not belong into the open package */                                                \
    X(no_number)         /* the channel's number must be typed: type it now */                                         \
    X(number_pool_empty) /* the channel's number range is used up */                                                   \
    X(no_label_yet)      /* its package is not ready for a label */                                                    \
    X(dead_label)        /* this number was voided */                                                                  \
    X(not_printable)     /* the label cannot be printed right */                                                       \
    X(printer_missing)   /* the station has no printer */                                                              \
    X(ask_which)         /* two things bear this code */                                                               \
    X(other_station)     /* another station has claimed it */

enum class AnswerCode {
#define X(code) code##_,
    SUPERCARGO_ANSWER_CODES(X)
#undef X
};

[[nodiscard]] std::string_view toString(Answer answer);
[[nodiscard]] std::string_view toString(AnswerCode code);
/// The answer that a code belongs to.
[[nodiscard]] Answer answerOf(AnswerCode code);

/// A product as the bench sees it.
struct ProductFace {
    ProductId id;
    std::string sku;
    std::string nameEnglish;
    std::string nameChinese;
    std::string picture; // a file below attachments/; may be empty
};

/// Pieces that are wanted, and where they should come from.
struct WantedPiece {
    ProductFace product;
    Quantity quantity;
    std::string bin; // the first of those that they were promised from; empty for none
};

/// Pieces that leave a package, and where they go.
struct PutBack {
    std::string sku;
    Quantity quantity;
    std::string bin; // empty when they never lay in one
};

/// What the sentence of an answer is made of. Only what is known and matters is set.
struct ScanFacts {
    std::optional<WaveId> wave; // where the piece, or the package, belongs
    std::string station;        // that has claimed the package
    std::string bin;            // where the piece goes back
    std::string why;            // a hold's reason; a number's fault; the address field that cannot be printed
    std::vector<std::string> details;
    std::optional<Instant> since; // cancelled, packed
    std::string tracking;
    std::int64_t labelled = 0; // packages of the open wave that have their label
    std::int64_t packages = 0; // of how many in the open wave
    std::int64_t inHand = 0;   // pieces, where several were said to be one scan
    std::int64_t waiting = 0;  // packages elsewhere that want the piece
    std::vector<WantedPiece> wanted = {}; // what the open package, or the slot, still lacks
    std::string nextPackage = {};         // wants the piece, and may have it once the open package is done
    std::optional<std::int64_t> nextSlot = {};
    bool isTakenBack = false;  // a piece, or a claim, was given back
    bool isConfirmed = false;  // the scan has settled that the label in doubt came out
};

/// The answer to one scan.
struct ScanAnswer {
    AnswerCode code = AnswerCode::unknown_code_;
    std::optional<PackageId> package;
    std::string packageNumber;
    std::string country; // of the package
    std::string channel; // its code
    std::optional<ProductFace> product;
    std::optional<std::int64_t> slot;
    std::optional<std::int64_t> remaining; // pieces of the package; after opening a wave, its packages
    std::optional<PrintJobId> job;
    std::optional<printing::PrintOutcome> printed;
    bool isDrivenHere = false; // this process drives the printer
    std::vector<ProductFace> choices;
    ScanFacts facts;
    /// From reading the code to the last byte handed to the printer, or to the answer where none was.
    std::chrono::microseconds elapsed{};

    [[nodiscard]] Answer answer() const { return answerOf(code); }
};

} // namespace supercargo::floor
