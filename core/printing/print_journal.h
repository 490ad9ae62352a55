// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/db/connection.h"
#include "core/printing/print_job.h"
#include "core/printing/print_job_repository.h"
#include "core/processes/process_identity.h"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The journal of everything that is sent to a printer. A job's state is written before the act, so that a crash
// at any byte leaves at most one label per printer in doubt: it is named, a person is asked, and it is never sent
// again by itself. A duplicate label can ship a parcel twice; a missing one is seen at once.
namespace supercargo::printing {

/// Why a job is printed again that a person saw nothing of.
inline constexpr std::string_view kDidNotComeOut = "did_not_come_out";

enum class JobStart {
    queued,
    /// Only for who holds a PrinterTurn: the job is committed as being sent by this process.
    sending,
};

enum class CameOut { yes, no };

/// How the sending of one job ended.
struct Sending {
    PrintJobId job;
    PrintJobState state = PrintJobState::sent; // sent, failed, unknown, or queued: not a byte left
    std::string error = {};
};

class PrintJournal {
public:
    PrintJournal(db::Connection& db, const Clock& clock, const processes::ProcessIdentity& process)
        : m_db{db}, m_jobs{db}, m_clock{clock}, m_process{process}
    {}

    // ---- within the caller's transaction -----------------------------------------------------------------------

    PrintJobId add(const NewPrintJob& job, JobStart start = JobStart::queued);
    /// The package's label is void: what still waits is never sent. How many jobs that were.
    std::int64_t withdraw(PackageId package);

    // ---- reading -----------------------------------------------------------------------------------------------

    /// Throws not_found.
    [[nodiscard]] PrintJob get(PrintJobId job);
    [[nodiscard]] std::vector<PrintJob> list(const PrintJobFilter& filter) { return m_jobs.list(filter); }
    [[nodiscard]] bool hasQueued(PrinterId printer) { return m_jobs.hasQueued(printer); }
    /// Whether a job waits or is being sent.
    [[nodiscard]] bool hasOpen(PrinterId printer) { return m_jobs.hasOpen(printer); }
    /// 0 when none waits.
    [[nodiscard]] PrintJobId oldestQueued(PrinterId printer) { return m_jobs.oldestQueued(printer); }
    [[nodiscard]] PrintJobId newestQueued(PrinterId printer) { return m_jobs.newestQueued(printer); }
    /// Changes when another connection has written.
    [[nodiscard]] std::int64_t version() { return m_db.dataVersion(); }

    // ---- in transactions of its own ----------------------------------------------------------------------------

    /// What a person says about a job whose end is not known, or that was sent: it came out (→ confirmed), or it
    /// did not (→ failed, and a new job takes its place, which is returned). `drawAgain` makes the new job's bytes,
    /// with the mark of a reprint on a label. Throws not_allowed for a job that waits, is being sent or is settled.
    std::optional<PrintJobId> resolve(PrintJobId job, CameOut cameOut, const audit::Actor& actor,
                                      const std::function<std::string(const PrintJob&)>& drawAgain);
    /// Jobs that a process was sending when it died become `unknown`. Call it whenever the folder is opened.
    /// The jobs that are in doubt since then.
    std::vector<PrintJobId> resolveOrphans();

    // ---- for who holds the printer's lock ----------------------------------------------------------------------

    /// Only the holder sends, so whatever else is being sent on this printer is an orphan: → unknown.
    void resolveLeftBehind(PrinterId printer);
    /// Writes how the last sending ended and claims the oldest job queued up to `newest`, in one durable commit.
    [[nodiscard]] std::optional<ClaimedJob> next(PrinterId printer, PrintJobId newest,
                                                 const std::optional<Sending>& last);
    void record(const Sending& sending);
    void noteError(PrintJobId job, std::string_view error);
    [[nodiscard]] std::string bytesOf(PrintJobId job) { return m_jobs.bytesOf(job); }

private:
    db::Connection& m_db;
    PrintJobRepository m_jobs;
    const Clock& m_clock;
    const processes::ProcessIdentity& m_process;
};

} // namespace supercargo::printing
