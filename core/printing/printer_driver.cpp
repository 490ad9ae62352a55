// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printer_driver.h"

#include "core/base/error.h"
#include "core/base/hash.h"

#include <algorithm>
#include <cassert>
#include <utility>

namespace supercargo::printing {

using std::chrono::steady_clock;

PrinterDriver::PrinterDriver(const PrinterId printer, std::filesystem::path lockFile, PrintJournal& journal,
                             std::unique_ptr<Transport> transport, DriverOptions options)
    : m_printer{printer}, m_lockFile{std::move(lockFile)}, m_journal{journal}, m_transport{std::move(transport)},
      m_options{std::move(options)}
{}

bool PrinterDriver::tryTake()
{
    if (!m_lock) {
        m_lock = processes::FileLock::tryTake(m_lockFile, processes::LockKind::exclusive);
        m_mustClearUp = m_lock.has_value();
    }
    return m_lock.has_value();
}

bool PrinterDriver::isReady()
{
    return m_lock && !m_last && !m_mustClearUp && m_transport->isOpen() && !m_journal.hasQueued(m_printer);
}

bool PrinterDriver::hasWork()
{
    return m_lock && (m_last || m_mustClearUp || (steady_clock::now() >= m_retryAt && m_journal.hasQueued(m_printer)));
}

void PrinterDriver::drive(const PrintJobId newest, const SendControl& control)
{
    assert(m_lock && "only the holder drives");
    clearUp();
    while (!control.isOver() && steady_clock::now() >= m_retryAt && m_journal.hasQueued(m_printer)) {
        if (!makeReady(control)) {
            break;
        }
        const auto job = m_journal.next(m_printer, newest, m_last);
        m_last.reset();
        if (!job) {
            return;
        }
        m_mustClearUp = true; // until its end is known
        m_last = deliver(*job, control);
        m_mustClearUp = false;
        if (m_last->state != PrintJobState::sent) {
            break;
        }
    }
    recordLast();
}

void PrinterDriver::send(const ClaimedJob& job, const SendControl& control)
{
    assert(m_lock && !m_last && "a turn is given only when nothing else is on its way");
    m_last = deliver(job, control);
    recordLast();
}

/// Opens the connection before a job is claimed: an unreachable printer puts no label in doubt.
bool PrinterDriver::makeReady(const SendControl& control)
{
    try {
        open(control);
        return true;
    } catch (const Error& error) {
        recordLast();
        if (error.code() != ErrorCode::cancelled) {
            m_journal.noteError(m_journal.oldestQueued(m_printer), toString(error.code()));
        }
        backOff();
        return false;
    }
}

void PrinterDriver::open(const SendControl& control)
{
    m_transport->open(control);
    if (!m_wasOpened) {
        m_wasOpened = true;
        m_lastSentAt = steady_clock::now();
    }
}

Sending PrinterDriver::deliver(const ClaimedJob& job, const SendControl& control)
{
    if (sha256Hex(job.bytes) != job.sha256) {
        return {job.id, PrintJobState::failed, std::string{toString(ErrorCode::database_damaged)}};
    }
    Delivery delivery;
    try {
        open(control);
        delivery = m_transport->send({job.id, job.bytes}, control);
    } catch (const Error& error) { // from opening: not a byte has left
        delivery = {.error = std::string{toString(error.code())}, .mayTryAgain = true};
    }
    if (m_options.onDelivered) {
        m_options.onDelivered(job.id, delivery);
    }
    if (delivery.complete) {
        m_faults = 0;
        m_lastSentAt = steady_clock::now();
        return {job.id, PrintJobState::sent};
    }
    backOff();
    if (delivery.handedOver > 0) {
        return {job.id, PrintJobState::unknown, delivery.error};
    }
    return {job.id, delivery.mayTryAgain ? PrintJobState::queued : PrintJobState::failed, delivery.error};
}

void PrinterDriver::recordLast()
{
    if (m_last) {
        m_journal.record(*m_last);
        m_last.reset();
    }
}

/// What was left behind by a process that died with the lock, or by a scan that never sent what it had claimed.
void PrinterDriver::clearUp()
{
    recordLast();
    if (m_mustClearUp) {
        m_journal.resolveLeftBehind(m_printer);
        m_mustClearUp = false;
    }
}

void PrinterDriver::backOff()
{
    const auto step = std::min(m_faults, m_options.backoff.size() - 1);
    m_retryAt = steady_clock::now() + m_options.backoff[step];
    ++m_faults;
}

bool PrinterDriver::isIdle() const
{
    return m_wasOpened && steady_clock::now() - m_lastSentAt > m_options.idleClose;
}

void PrinterDriver::close(const SendControl& control)
{
    m_transport->close(control);
    m_wasOpened = false;
}

void PrinterDriver::letGo(const SendControl& control)
{
    if (m_lock) {
        clearUp();
        close(control);
        m_lock.reset();
    }
}

} // namespace supercargo::printing
