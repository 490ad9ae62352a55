// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/packing_service.h"
#include "core/floor/promise_repository.h"
#include "core/floor/station_service.h"
#include "core/floor/walk_repository.h"

#include <array>
#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace supercargo::floor {

/// The answer code of the entry that a voided label gets in the list of the last scans.
inline constexpr std::string_view kVoided = "voided";

/// Why a label is printed again, or voided, as the bench offers it: stored as these words, and said in the reader's
/// language. What a person says instead is kept as it was typed.
inline constexpr std::array<std::string_view, 4> kReprintReasons{"label_smudged", "label_torn",
                                                                 printing::kDidNotComeOut, "label_lost"};
inline constexpr std::array<std::string_view, 4> kVoidReasons{"wrong_piece_in_bag", "address_changed",
                                                              "buyer_cancelled", "piece_damaged"};

/// What is done with a package's label outside the scanning: show it, print it from the office, print it again, void
/// it.
class LabelService {
public:
    LabelService(const BenchTools& tools, audit::Actor actor);

    /// The label as it is (or would be: with the next number of the range, which is not taken) in the profile's form.
    /// Nothing is changed and nothing counts as printed. Throws label_not_printable, label_unverified.
    [[nodiscard]] std::string show(PackageId package, const labels::PrinterProfile& profile);

    /// The first label, its pieces taken as verified, on the printer of `station`. Like a scan's answer: a label, or a
    /// stop that says why not; a station of another warehouse is one.
    ScanAnswer print(PackageId package, StationId station, std::chrono::milliseconds wait);

    /// The live label once more, marked, counted, and in the station's list of scans. Throws invalid_argument
    /// {"reason", …} without a reason; not_allowed for a package that has no live label, or is held, cancelled or changed.
    ScanAnswer reprint(PackageId package, std::string_view reason, StationId station, std::chrono::milliseconds wait);
    /// The bytes that take the place of a label that did not come out; for PrintJournal::resolve.
    [[nodiscard]] std::string drawAgain(const printing::PrintJob& job);

    /// Ends a packed package's label: its number is dead for good, its pieces go back into `bin` (its code, in the
    /// package's warehouse) or the bins they came from, and a mark that still waits is not told. The package is
    /// `waiting` again, and out of its wave's walk. It stands in the list of scans of the station where it was done, if
    /// any. Returns where its pieces go. Throws invalid_argument without a reason, not_found for the bin; not_allowed when
    /// it is not packed.
    std::vector<PutBack> voidLabel(PackageId package, std::string_view reason, std::optional<std::string> bin,
                                   std::optional<StationId> station = {});

    /// The station whose printer serves the package when no one is named: the first by name in its warehouse.
    /// Throws not_found {"station", warehouse}.
    [[nodiscard]] Station stationFor(PackageId package);

private:
    void recordAt(StationId station, const packages::Package& package, Answer answer, std::string_view code);
    [[nodiscard]] std::int64_t labelsBefore(PackageId package);
    [[nodiscard]] ScanAnswer answerOf(PrintJobId job, PackageId package, PrinterId printer,
                                      std::chrono::milliseconds wait);

    db::Connection& m_db;
    const Clock& m_clock;
    printing::PrintJournal& m_journal;
    printing::PrintDispatch& m_dispatch;
    audit::Actor m_actor;
    PackingService m_packing;
    LabelMaker m_labels;
    BenchRepository m_bench;
    StationRepository m_stations;
    PromiseRepository m_promises;
    WalkRepository m_walks;
    packages::PackageRepository m_packages;
    packages::StageKeeper m_stages;
    stock::StockRepository m_stock;
    channels::ChannelRepository m_channels;
    channels::NumberRepository m_numbers;
    printing::PrinterRepository m_printers;
    outbox::OutboxRepository m_outbox;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
