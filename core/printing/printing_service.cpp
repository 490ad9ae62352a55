// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printing_service.h"

#include "core/printing/printer_repository.h"

#include <algorithm>
#include <utility>

namespace supercargo::printing {

using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kResultLook{2};

} // namespace

PrintingService::PrintingService(ConnectionFactory connect, const processes::DataFolder& folder, const Clock& clock,
                                 const processes::ProcessIdentity& process, DriverOptions options)
    : m_connect{std::move(connect)}, m_folder{folder}, m_clock{clock}, m_process{process}, m_options{std::move(options)}
{
    refresh();
}

PrintingService::~PrintingService()
{
    for (const auto& [printer, thread] : m_threads) {
        thread->stop(); // all at once, then each is joined
    }
}

void PrintingService::refresh()
{
    auto db = m_connect();
    const auto printers = PrinterRepository{db}.list();
    std::map<PrinterId, Thread> ended; // joined when the map's mutex is free again
    const std::lock_guard lock{m_mutex};
    for (const auto& printer : printers) {
        if (!m_threads.contains(printer.id)) {
            m_threads.emplace(printer.id, std::make_shared<PrinterThread>(printer, m_connect, m_folder, m_clock,
                                                                          m_process, m_options));
        }
    }
    for (auto thread = m_threads.begin(); thread != m_threads.end();) {
        const bool isKnown = std::any_of(printers.begin(), printers.end(),
                                         [&](const Printer& printer) { return printer.id == thread->first; });
        const auto next = std::next(thread);
        if (!isKnown) {
            thread->second->stop();
            ended.insert(m_threads.extract(thread));
        }
        thread = next;
    }
}

PrintingService::Thread PrintingService::find(const PrinterId printer)
{
    const std::lock_guard lock{m_mutex};
    const auto found = m_threads.find(printer);
    return found == m_threads.end() ? nullptr : found->second;
}

std::vector<PrinterStatus> PrintingService::statuses()
{
    const std::lock_guard lock{m_mutex};
    std::vector<PrinterStatus> statuses;
    for (const auto& [printer, thread] : m_threads) {
        statuses.push_back(thread->status());
    }
    return statuses;
}

bool PrintingService::drives(const PrinterId printer)
{
    const auto thread = find(printer);
    return thread && thread->status().drivenHere;
}

std::optional<PrinterTurn> PrintingService::takeTurn(const PrinterId printer)
{
    const auto thread = find(printer);
    if (!thread || !thread->takeTurn()) {
        return std::nullopt;
    }
    return std::optional<PrinterTurn>{std::in_place, printer, [thread] { thread->giveBackTurn(); }};
}

void PrintingService::sendNow(const PrintJobId job, std::string bytes, PrinterTurn turn)
{
    const auto thread = find(turn.printer());
    if (thread) {
        turn.spend();
        thread->send(job, std::move(bytes));
    }
}

PrintResult PrintingService::waitFor(PrintJournal& journal, const PrintJobId job, const std::chrono::milliseconds limit)
{
    const auto deadline = steady_clock::now() + limit;
    auto found = journal.get(job);
    auto thread = find(found.printer);
    if (!thread) { // added by another process since
        refresh();
        thread = find(found.printer);
    }
    if (thread) {
        thread->wake();
    }
    auto version = journal.version();
    found = journal.get(job);
    while (!isOver(found.state) && steady_clock::now() < deadline) {
        thread ? thread->awaitChange(kResultLook) : std::this_thread::sleep_for(kResultLook);
        if (const auto now = journal.version(); now != version) {
            version = now;
            found = journal.get(job);
        }
    }
    PrintResult result{outcomeOf(found.state)};
    if (thread) {
        result.handedOverAt = thread->handedOverAt(job);
        const auto status = thread->status();
        if (found.state == PrintJobState::sending && status.drivenHere && status.job != job) {
            result.outcome = PrintOutcome::queued; // begun, and not a byte of it handed over
        }
    }
    return result;
}

} // namespace supercargo::printing
