// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/channels/channel_repository.h"
#include "core/channels/number_repository.h"
#include "core/floor/bench_repository.h"
#include "core/floor/label_maker.h"
#include "core/floor/scan_answer.h"
#include "core/floor/station_repository.h"
#include "core/outbox/outbox_repository.h"
#include "core/packages/package_repository.h"
#include "core/packages/stage_keeper.h"
#include "core/printing/print_dispatch.h"
#include "core/printing/print_journal.h"
#include "core/printing/printer_repository.h"
#include "core/stock/stock_repository.h"

#include <optional>
#include <string>
#include <variant>

namespace supercargo::floor {

/// A package that is complete but for what this act brings.
struct PackRequest {
    PackageId package;
    Station station;
    std::optional<ProductId> piece = {};    // the last one, scanned just now
    std::string code = {};                  // that was scanned; empty: no scan is recorded
    std::optional<std::string> number = {}; // typed, for channels that want it so
    bool takePiecesAsVerified = false;      // a first label print without scanning
};

struct Packed {
    PrintJobId job;
    std::optional<printing::PrinterTurn> turn; // set: send now
    std::string bytes;
};

/// No label, and nothing has changed.
struct Refused {
    AnswerCode code{};
    ScanFacts facts;
};

/// Another bench or the office was faster: decide again.
struct Overtaken {};

using PackOutcome = std::variant<Packed, Refused, Overtaken>;

/// Everything that `packed` stands for, in one short durable transaction: the pieces leave their bins, the
/// reservation ends, the number is taken from its range, the print job stands in the journal, and the outbox owes
/// what shops want told at the label. The label is drawn and read back before, without a lock: in the transaction
/// every assumption that it rests on is tested again by its own statement.
class PackingService {
public:
    PackingService(db::Connection& db, const Clock& clock, labels::DrawingTools tools, printing::PrintJournal& journal,
                   printing::PrintDispatch& dispatch)
        : m_db{db},
          m_clock{clock},
          m_journal{journal},
          m_dispatch{dispatch},
          m_labels{db, tools},
          m_bench{db},
          m_packages{db},
          m_stations{db},
          m_stages{db},
          m_stock{db},
          m_numbers{db},
          m_channels{db},
          m_printers{db},
          m_outbox{db},
          m_marks{db},
          m_audit{db}
    {}

    /// When the label is drawn: before the transaction, or, for one that has been overtaken again and again, in it.
    enum class Draw { before, inside };
    /// Of a try, counted from 0: the first three draw before.
    [[nodiscard]] static Draw drawOf(const int tried) { return tried < 3 ? Draw::before : Draw::inside; }
    [[nodiscard]] PackOutcome pack(const PackRequest& request, const audit::Actor& actor, Draw draw);

    /// Why this package gets no label, whatever is scanned. Empty when nothing stands in the way.
    [[nodiscard]] std::optional<Refused> obstacleOf(const packages::Package& package);
    /// Throws not_allowed for a package that is cancelled, held or changed.
    void refuseObstacle(const packages::Package& package);

    /// Adds the marks that the shops want told at `moment` ("packed", "shipped"). In the caller's transaction.
    void addMarks(PackageId package, std::string_view moment);
    /// The number or carrier of a packed package is another than at its label. Shops that were told at the label get a
    /// follow-up; what they were not told yet is told right at once. In the caller's transaction.
    void followUpMarks(PackageId package);

private:
    /// What the label rests on.
    struct Plan {
        packages::Package package;
        channels::Channel channel;
        printing::Printer printer;
        std::optional<channels::NextNumber> next; // from a range
        std::string tracking;
        labels::LabelContent content; // the address and all else that the label says
        std::string bytes;
    };
    [[nodiscard]] std::variant<Plan, Refused> plan(const PackRequest& request, Draw draw);
    [[nodiscard]] std::optional<Refused> chooseNumber(const PackRequest& request, Plan& plan);
    [[nodiscard]] std::optional<Refused> drawLabel(Plan& plan);
    [[nodiscard]] bool write(const PackRequest& request, const Plan& plan, const audit::Actor& actor);
    void record(const PackRequest& request, const Plan& plan, const audit::Actor& actor);

    db::Connection& m_db;
    const Clock& m_clock;
    printing::PrintJournal& m_journal;
    printing::PrintDispatch& m_dispatch;
    LabelMaker m_labels;
    BenchRepository m_bench;
    packages::PackageRepository m_packages;
    StationRepository m_stations;
    packages::StageKeeper m_stages;
    stock::StockRepository m_stock;
    channels::NumberRepository m_numbers;
    channels::ChannelRepository m_channels;
    printing::PrinterRepository m_printers;
    outbox::OutboxRepository m_outbox;
    LabelRepository m_marks;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
