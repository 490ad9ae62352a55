// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printer_thread.h"

#include "core/base/error.h"
#include "core/base/hash.h"

#include <algorithm>
#include <utility>

namespace supercargo::printing {

using std::chrono::steady_clock;

namespace {

constexpr std::chrono::milliseconds kTurnLook{5};
constexpr std::chrono::milliseconds kLastClose{500};
constexpr std::size_t kRememberedJobs = 64;

} // namespace

PrinterThread::PrinterThread(Printer printer, ConnectionFactory connect, const processes::DataFolder& folder,
                             const Clock& clock, const processes::ProcessIdentity& process, DriverOptions options)
    : m_printer{std::move(printer)}, m_connect{std::move(connect)}, m_lockFile{folder.printerLock(m_printer.id.value)},
      m_clock{clock}, m_process{process}, m_options{std::move(options)}
{
    m_status.printer = m_printer.id;
    m_options.onDelivered = [this](const PrintJobId job, const Delivery& delivery) { noteDelivery(job, delivery); };
    m_thread = std::jthread{[this](const std::stop_token& stop) { run(stop); }};
}

bool PrinterThread::takeTurn()
{
    const std::lock_guard lock{m_mutex};
    if (!m_isReady || m_turnIsOut) {
        return false;
    }
    m_turnIsOut = true;
    return true;
}

void PrinterThread::giveBackTurn()
{
    const std::lock_guard lock{m_mutex};
    m_turnIsOut = false;
}

void PrinterThread::send(const PrintJobId job, std::string bytes)
{
    auto hash = sha256Hex(bytes);
    const std::lock_guard lock{m_mutex};
    m_claimed = ClaimedJob{job, {}, std::move(bytes), std::move(hash)};
    m_work.notify_all();
}

void PrinterThread::wake()
{
    const std::lock_guard lock{m_mutex};
    m_isWoken = true;
    m_work.notify_all();
}

void PrinterThread::stop()
{
    m_thread.request_stop();
}

PrinterStatus PrinterThread::status()
{
    const std::lock_guard lock{m_mutex};
    return m_status;
}

std::optional<steady_clock::time_point> PrinterThread::handedOverAt(const PrintJobId job)
{
    const std::lock_guard lock{m_mutex};
    const auto found = std::find_if(m_handedOver.begin(), m_handedOver.end(),
                                    [&](const auto& known) { return known.first == job; });
    return found == m_handedOver.end() ? std::nullopt : std::optional{found->second};
}

void PrinterThread::awaitChange(const std::chrono::milliseconds limit)
{
    std::unique_lock lock{m_mutex};
    m_ended.wait_for(lock, limit);
}

void PrinterThread::noteDelivery(const PrintJobId job, const Delivery& delivery)
{
    const std::lock_guard lock{m_mutex};
    m_status.error = delivery.error;
    if (delivery.handedOverAt) {
        m_handedOver.emplace_back(job, *delivery.handedOverAt);
        if (m_handedOver.size() > kRememberedJobs) {
            m_handedOver.pop_front();
        }
    }
}

void PrinterThread::noteProgress(const PrintJobId job, const std::size_t handedOver)
{
    const std::lock_guard lock{m_mutex};
    m_status.job = job;
    m_status.handedOver = handedOver;
    m_status.progressAt = steady_clock::now();
}

void PrinterThread::noteFault(const std::string_view code)
{
    const std::lock_guard lock{m_mutex};
    m_status.error = code;
    m_status.drivenHere = false;
    m_isReady = false;
    m_claimed.reset(); // the lock is gone: whoever takes it finds the job being sent, and asks
    m_turnIsOut = false;
}

void PrinterThread::run(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        try {
            auto db = m_connect();
            PrintJournal journal{db, m_clock, m_process};
            work(journal, stop);
        } catch (const Error& error) {
            // The store failed: what was being sent is cleared up when the thread starts anew.
            noteFault(toString(error.code()));
            std::unique_lock lock{m_mutex};
            m_work.wait_for(lock, stop, std::chrono::seconds{1}, [] { return false; });
        }
    }
}

void PrinterThread::work(PrintJournal& journal, const std::stop_token& stop)
{
    PrinterDriver driver{m_printer.id, m_lockFile, journal, makeTransport(m_printer, m_clock), m_options};
    const SendControl control{.stop = stop, .onProgress = [this](const PrintJobId job, const std::size_t bytes) { noteProgress(job, bytes); }};
    std::unique_lock lock{m_mutex};
    while (!stop.stop_requested() || m_claimed) {
        m_work.wait_for(lock, stop, kTurnLook, [this] { return m_claimed || (m_isWoken && !m_turnIsOut); });
        if (!m_turnIsOut || m_claimed) {
            m_isWoken = false;
            step(journal, driver, control, lock);
        }
    }
    m_isReady = false;
    lock.unlock();
    driver.letGo({.deadline = steady_clock::now() + kLastClose});
}

/// Called and left with the mutex held. A look without work keeps it, so that a turn is refused only while
/// something is really being sent.
void PrinterThread::step(PrintJournal& journal, PrinterDriver& driver, const SendControl& control,
                         std::unique_lock<std::mutex>& lock)
{
    if (m_claimed || !driver.holds() || driver.hasWork() || driver.isIdle()) {
        m_isReady = false;
        m_turnIsOut = false;
        const auto claimed = std::exchange(m_claimed, std::nullopt);
        lock.unlock();
        if (claimed && driver.holds()) {
            driver.send(*claimed, control);
        } else if (driver.tryTake()) {
            driver.drive(journal.newestQueued(m_printer.id), control);
        }
        if (driver.isIdle()) {
            driver.close(control);
        }
        lock.lock();
        m_status.drivenHere = driver.holds();
        m_ended.notify_all();
    }
    m_isReady = driver.isReady();
}

} // namespace supercargo::printing
