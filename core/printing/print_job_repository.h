// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/printing/print_job.h"

#include <string>
#include <string_view>
#include <vector>

namespace supercargo::printing {

struct PrintJobFilter {
    std::optional<PrintJobState> state = {};
    std::optional<PackageId> package = {};
    std::optional<PrinterId> printer = {};
    PrintJobId after = {}; // the last one of the page before
    std::size_t limit = 100'000;
    bool newestFirst = false; // without `after`
};

/// A job that this process is about to send.
struct ClaimedJob {
    PrintJobId id;
    PackageId package;
    std::string bytes;
    std::string sha256;
};

/// The rows of the journal. Every change of state is one statement that tests the state it starts from; those
/// that may meet another process say whether they changed a row.
class PrintJobRepository {
public:
    explicit PrintJobRepository(db::Connection& db) : m_db{db} {}

    PrintJobId add(const NewPrintJob& job, PrintJobState state, std::string_view owner, Instant at);
    [[nodiscard]] std::optional<PrintJob> find(PrintJobId job);
    /// In the order of the queue, or the last ones, newest first.
    [[nodiscard]] std::vector<PrintJob> list(const PrintJobFilter& filter);
    [[nodiscard]] std::string bytesOf(PrintJobId job);
    [[nodiscard]] bool hasQueued(PrinterId printer) { return static_cast<bool>(oldestQueued(printer)); }
    [[nodiscard]] bool hasOpen(PrinterId printer);
    /// 0 when none waits.
    [[nodiscard]] PrintJobId oldestQueued(PrinterId printer);
    [[nodiscard]] PrintJobId newestQueued(PrinterId printer);

    /// queued → sending of the oldest job up to `newest`, for `owner`.
    [[nodiscard]] std::optional<ClaimedJob> claimOldest(PrinterId printer, PrintJobId newest, std::string_view owner);
    /// sending → sent, failed, unknown or back to queued.
    bool finishSending(PrintJobId job, PrintJobState state, std::string_view error, Instant at);
    /// Writes why a queued job could not be begun.
    void noteError(PrintJobId job, std::string_view error);
    /// sent, unknown or failed → confirmed or failed, as a person says.
    void settle(PrintJobId job, PrintJobState state, std::string_view error);
    /// queued → failed for all jobs of a package; how many.
    std::int64_t withdraw(PackageId package, std::string_view error);
    /// Forgets what was printed for a package: it bears a name and an address. That it was printed, and the bytes' hash,
    /// stay; jobs that are not over keep their bytes.
    void dropBytes(PackageId package);
    /// Every job that is being sent, with its owner.
    [[nodiscard]] std::vector<PrintJob> listSending();

private:
    db::Connection& m_db;
};

} // namespace supercargo::printing
