// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::printing {

/// queued → sending → sent → confirmed | failed | unknown.
/// `sending` is committed before the first byte leaves. `sent`: the printer's side has taken all bytes, which is
/// not yet printed. `confirmed`: a person said that it came out. `failed`: certainly not printed. `unknown`: bytes
/// were handed over and the end was not seen; a person is asked, and it is never sent again by itself.
enum class PrintJobState { queued, sending, sent, confirmed, failed, unknown };

enum class PrintJobKind { label, test_page, pick_list, handover_list };

/// The words that are stored and that scripts see. `…From` throws database_damaged for a word that is none.
[[nodiscard]] std::string_view toString(PrintJobState state);
[[nodiscard]] std::string_view toString(PrintJobKind kind);
[[nodiscard]] PrintJobState printJobStateFrom(std::string_view word);
[[nodiscard]] PrintJobKind printJobKindFrom(std::string_view word);

/// What shall be printed.
struct NewPrintJob {
    PrinterId printer;
    PackageId package = {}; // 0: not of a package
    PrintJobKind kind = PrintJobKind::label;
    std::string bytes; // in the printer's language, verified; sent as one unit
    PrintJobId reprintOf = {}; // 0: printed for the first time
    std::string reason = {};   // why it is printed again
};

/// One line of the journal, without its bytes.
struct PrintJob {
    PrintJobId id;
    PrinterId printer;
    PackageId package; // 0: not of a package
    PrintJobKind kind = PrintJobKind::label;
    PrintJobState state = PrintJobState::queued;
    std::string owner; // the process that sends it or has sent it
    std::int64_t byteCount = 0;
    std::string sha256;
    int attempts = 0;
    PrintJobId reprintOf;
    std::string reason;
    std::string error; // the code of the last failure ("printer_unreachable"), empty when there was none
    Instant queuedAt{};
    std::optional<Instant> sentAt;
};

} // namespace supercargo::printing
