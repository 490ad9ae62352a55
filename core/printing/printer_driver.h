// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/print_journal.h"
#include "core/printing/printer.h"
#include "core/printing/transport.h"
#include "core/processes/file_lock.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace supercargo::printing {

struct DriverOptions {
    /// How long to wait after the first, second, … fault in a row before the printer is tried again.
    std::vector<std::chrono::milliseconds> backoff{std::chrono::seconds{1}, std::chrono::seconds{2},
                                                   std::chrono::seconds{5}, std::chrono::seconds{10}};
    /// A printer takes one connection at a time, and a colleague prints too: it is closed when nothing comes.
    std::chrono::milliseconds idleClose{5'000};
    /// Told of each job as it leaves, before its end is written into the journal.
    std::function<void(PrintJobId, const Delivery&)> onDelivered = {};
};

/// Drives one printer for as long as this process holds its lock `run/printer-<id>.lock`. Used by one thread, with
/// a journal on that thread's own connection.
class PrinterDriver {
public:
    PrinterDriver(PrinterId printer, std::filesystem::path lockFile, PrintJournal& journal,
                  std::unique_ptr<Transport> transport, DriverOptions options = {});

    [[nodiscard]] PrinterId printer() const { return m_printer; }
    /// True when this process drives the printer, from now on or already.
    bool tryTake();
    [[nodiscard]] bool holds() const { return m_lock.has_value(); }
    /// True when a label could go out this instant: held, connected, nothing waits.
    [[nodiscard]] bool isReady();
    /// True when there may be something to send now; a query or less.
    [[nodiscard]] bool hasWork();

    /// Sends the queued jobs up to `newest`, oldest first, until one fails. Only while held.
    void drive(PrintJobId newest, const SendControl& control);
    /// Sends a job that was committed as `sending` under a turn.
    void send(const ClaimedJob& job, const SendControl& control);
    /// True when the connection is open and nothing has been sent for a while: then `close`.
    [[nodiscard]] bool isIdle() const;
    void close(const SendControl& control);
    /// Closes the connection in order and lets others drive.
    void letGo(const SendControl& control);

private:
    [[nodiscard]] Sending deliver(const ClaimedJob& job, const SendControl& control);
    void open(const SendControl& control);
    [[nodiscard]] bool makeReady(const SendControl& control);
    void recordLast();
    void clearUp();
    void backOff();

    PrinterId m_printer;
    std::filesystem::path m_lockFile;
    PrintJournal& m_journal;
    std::unique_ptr<Transport> m_transport;
    DriverOptions m_options;
    std::optional<processes::FileLock> m_lock;
    std::optional<Sending> m_last; // ended, and not yet written into the journal
    bool m_mustClearUp = false;    // something may have been left behind as being sent
    std::size_t m_faults = 0;      // in a row
    std::chrono::steady_clock::time_point m_retryAt{};
    bool m_wasOpened = false;
    std::chrono::steady_clock::time_point m_lastSentAt{};
};

} // namespace supercargo::printing
