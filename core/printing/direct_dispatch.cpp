// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/direct_dispatch.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/printing/printer_repository.h"

#include <thread>
#include <utility>

namespace supercargo::printing {

using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kJournalLook{2};
constexpr std::chrono::seconds kFinishLimit{10};

} // namespace

DirectDispatch::DirectDispatch(db::Connection& db, PrintJournal& journal, const processes::DataFolder& folder,
                               const Clock& clock, DriverOptions options)
    : m_db{db}, m_journal{journal}, m_folder{folder}, m_clock{clock}, m_options{std::move(options)}
{
    m_options.onDelivered = [this](const PrintJobId job, const Delivery& delivery) {
        if (delivery.handedOverAt) {
            m_lastHandedOver.emplace(job, *delivery.handedOverAt);
        }
    };
}

DirectDispatch::~DirectDispatch()
{
    try {
        finish(kFinishLimit);
    } catch (const Error&) {
        // Whatever could not be written now is in doubt, as after a crash, and is told when the folder is next
        // opened. A destructor has nobody to tell; who wants to know calls finish.
    }
}

PrinterDriver& DirectDispatch::driverOf(const PrinterId printer)
{
    if (const auto found = m_drivers.find(printer); found != m_drivers.end()) {
        return found->second;
    }
    const auto known = PrinterRepository{m_db}.find(printer);
    if (!known) {
        throw Error{ErrorCode::not_found, {"printer", std::to_string(printer.value)}};
    }
    return m_drivers
        .try_emplace(printer, printer, m_folder.printerLock(printer.value), m_journal, makeTransport(*known, m_clock),
                     m_options)
        .first->second;
}

bool DirectDispatch::drives(const PrinterId printer)
{
    const auto found = m_drivers.find(printer);
    return found != m_drivers.end() && found->second.holds();
}

std::optional<PrinterTurn> DirectDispatch::takeTurn(const PrinterId printer)
{
    auto& driver = driverOf(printer);
    // Held from the wait before: a one-time scan has no connection yet and is queued. Nothing else runs on this
    // thread, so a turn needs no giving back.
    return driver.isReady() ? std::optional<PrinterTurn>{std::in_place, printer, nullptr} : std::nullopt;
}

void DirectDispatch::sendNow(const PrintJobId job, std::string bytes, PrinterTurn turn)
{
    auto hash = sha256Hex(bytes);
    m_claimed.emplace(turn.printer(), ClaimedJob{job, {}, std::move(bytes), std::move(hash)});
}

PrintResult DirectDispatch::waitFor(PrintJournal& journal, const PrintJobId job, const std::chrono::milliseconds limit)
{
    const auto deadline = steady_clock::now() + limit;
    const SendControl control{.deadline = deadline};
    auto found = journal.get(job);
    auto& driver = driverOf(found.printer);
    for (;;) {
        if (m_claimed && m_claimed->first == found.printer) {
            driver.send(std::exchange(m_claimed, std::nullopt)->second, control);
        }
        if (driver.tryTake()) {
            driver.drive(job, control);
        }
        found = journal.get(job);
        if (isOver(found.state) || steady_clock::now() >= deadline) {
            break;
        }
        const auto version = journal.version();
        if (driver.holds()) { // the printer is out of reach: it is tried again in a while
            std::this_thread::sleep_for(kJournalLook);
        }
        while (!driver.holds() && journal.version() == version && steady_clock::now() < deadline && !driver.tryTake()) {
            std::this_thread::sleep_for(kJournalLook);
        }
    }
    PrintResult result{outcomeOf(found.state)};
    if (m_lastHandedOver && m_lastHandedOver->first == job) {
        result.handedOverAt = m_lastHandedOver->second;
    }
    return result;
}

void DirectDispatch::finish(const std::chrono::milliseconds limit)
{
    const auto deadline = steady_clock::now() + limit;
    if (m_claimed) {
        driverOf(m_claimed->first).send(std::exchange(m_claimed, std::nullopt)->second, {.deadline = deadline});
    }
    for (auto& [printer, driver] : m_drivers) {
        finish(driver, deadline);
    }
}

void DirectDispatch::finish(PrinterDriver& driver, const steady_clock::time_point deadline)
{
    const SendControl control{.deadline = deadline};
    while (driver.holds()) {
        const auto newest = m_journal.newestQueued(driver.printer());
        driver.drive(newest, control);
        driver.letGo(control);
        // Once more: what was queued while the lock was held would else wait for the next one who prints.
        if (m_journal.newestQueued(driver.printer()) > newest && steady_clock::now() < deadline) {
            driver.tryTake();
        }
    }
}

} // namespace supercargo::printing
