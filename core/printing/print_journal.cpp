// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/print_journal.h"

#include "core/base/error.h"
#include "core/base/refusal.h"

#include <utility>

namespace supercargo::printing {

namespace {

constexpr std::string_view kWithdrawn = "label_void";
constexpr std::string_view kInterrupted = "interrupted";

/// A failed job may be printed anew, but not one that was replaced already (a double click prints once) or whose
/// label is void.
bool canBeSettled(const PrintJob& job, const CameOut cameOut)
{
    return job.state == PrintJobState::unknown || job.state == PrintJobState::sent ||
           (job.state == PrintJobState::failed && cameOut == CameOut::no && job.error != kDidNotComeOut &&
            job.error != kWithdrawn);
}

[[noreturn]] void refuseToSettle(const PrintJob& job)
{
    throw notAllowed(Refusal::job_is_settled, {std::to_string(job.id.value)});
}

} // namespace

PrintJobId PrintJournal::add(const NewPrintJob& job, const JobStart start)
{
    const bool atOnce = start == JobStart::sending;
    return m_jobs.add(job, atOnce ? PrintJobState::sending : PrintJobState::queued, atOnce ? m_process.name() : "",
                      m_clock.now());
}

std::int64_t PrintJournal::withdraw(const PackageId package)
{
    return m_jobs.withdraw(package, kWithdrawn);
}

PrintJob PrintJournal::get(const PrintJobId job)
{
    if (auto found = m_jobs.find(job)) {
        return *std::move(found);
    }
    throw Error{ErrorCode::not_found, {"job", std::to_string(job.value)}};
}

std::optional<PrintJobId> PrintJournal::resolve(const PrintJobId id, const CameOut cameOut, const audit::Actor& actor,
                                                const std::function<std::string(const PrintJob&)>& drawAgain)
{
    const auto job = get(id);
    if (!canBeSettled(job, cameOut)) {
        refuseToSettle(job);
    }
    // Drawn before the transaction: it may take a while.
    const std::string bytes = cameOut == CameOut::no ? drawAgain(job) : std::string{};
    const auto state = cameOut == CameOut::yes ? PrintJobState::confirmed : PrintJobState::failed;

    db::Transaction transaction{m_db};
    if (const auto now = get(id); !canBeSettled(now, cameOut)) {
        refuseToSettle(now);
    }
    m_jobs.settle(id, state, cameOut == CameOut::yes ? std::string_view{} : kDidNotComeOut);
    audit::AuditRepository{m_db}.record(actor, m_clock.now(),
                                        {.subject = "print_job",
                                         .subjectId = id.value,
                                         .action = "resolved",
                                         .field = "state",
                                         .before = std::string{toString(job.state)},
                                         .after = std::string{toString(state)}});
    std::optional<PrintJobId> again;
    if (cameOut == CameOut::no) {
        again = m_jobs.add({.printer = job.printer,
                            .package = job.package,
                            .kind = job.kind,
                            .bytes = bytes,
                            .reprintOf = id,
                            .reason = std::string{kDidNotComeOut}},
                           PrintJobState::queued, "", m_clock.now());
    }
    transaction.commit();
    return again;
}

std::vector<PrintJobId> PrintJournal::resolveOrphans()
{
    std::vector<PrintJobId> inDoubt;
    for (const auto& job : m_jobs.listSending()) {
        if (m_process.isAlive(job.owner)) {
            continue;
        }
        db::Transaction transaction{m_db};
        if (m_jobs.finishSending(job.id, PrintJobState::unknown, kInterrupted, m_clock.now())) {
            inDoubt.push_back(job.id);
        }
        transaction.commit();
    }
    return inDoubt;
}

void PrintJournal::resolveLeftBehind(const PrinterId printer)
{
    for (const auto& job : m_jobs.listSending()) {
        if (job.printer == printer) {
            record({job.id, PrintJobState::unknown, std::string{kInterrupted}});
        }
    }
}

std::optional<ClaimedJob> PrintJournal::next(const PrinterId printer, const PrintJobId newest,
                                             const std::optional<Sending>& last)
{
    db::Transaction transaction{m_db};
    if (last) {
        m_jobs.finishSending(last->job, last->state, last->error, m_clock.now());
    }
    auto claimed = m_jobs.claimOldest(printer, newest, m_process.name());
    transaction.commit();
    return claimed;
}

void PrintJournal::record(const Sending& sending)
{
    // A `sent` that a power cut takes back is a `sending` again, the printer's only one: the next is durable.
    db::Transaction transaction{m_db, sending.state == PrintJobState::sent ? db::Durability::normal
                                                                           : db::Durability::full};
    m_jobs.finishSending(sending.job, sending.state, sending.error, m_clock.now());
    transaction.commit();
}

void PrintJournal::noteError(const PrintJobId job, const std::string_view error)
{
    db::Transaction transaction{m_db};
    m_jobs.noteError(job, error);
    transaction.commit();
}

} // namespace supercargo::printing
