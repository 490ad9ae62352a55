// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/printing/print_dispatch.h"
#include "core/printing/printer_driver.h"
#include "core/processes/data_folder.h"

#include <condition_variable>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace supercargo::printing {

/// A connection of its own for each printer's thread.
using ConnectionFactory = std::function<db::Connection()>;

/// What a printer is doing, for the status bar and the printers' page.
struct PrinterStatus {
    PrinterId printer;
    bool drivenHere = false;
    PrintJobId job;             // the one that bytes were last handed over of; 0: none yet
    std::size_t handedOver = 0; // bytes of that job
    std::chrono::steady_clock::time_point progressAt{}; // when the printer last took a byte of it
    std::string error;          // the code of the last fault, empty since it was overcome
};

/// One printer's thread: takes the printer's lock when it is free, sends what is queued, looks every 5 ms.
/// All functions may be called from any thread.
class PrinterThread {
public:
    PrinterThread(Printer printer, ConnectionFactory connect, const processes::DataFolder& folder, const Clock& clock,
                  const processes::ProcessIdentity& process, DriverOptions options);
    /// Stops within 100 ms, or half a second where the printer's connection is closed in order.
    ~PrinterThread() = default;
    PrinterThread(const PrinterThread&) = delete;
    PrinterThread& operator=(const PrinterThread&) = delete;

    /// True when the printer's next job is the caller's; `giveBackTurn` or `send` must follow.
    [[nodiscard]] bool takeTurn();
    void giveBackTurn();
    void send(PrintJobId job, std::string bytes);
    /// Look now rather than in 5 ms.
    void wake();
    void stop();

    [[nodiscard]] PrinterStatus status();
    [[nodiscard]] std::optional<std::chrono::steady_clock::time_point> handedOverAt(PrintJobId job);
    /// Returns when a job has ended, or after `limit`.
    void awaitChange(std::chrono::milliseconds limit);

private:
    void run(const std::stop_token& stop);
    void work(PrintJournal& journal, const std::stop_token& stop);
    void step(PrintJournal& journal, PrinterDriver& driver, const SendControl& control,
              std::unique_lock<std::mutex>& lock);
    void noteDelivery(PrintJobId job, const Delivery& delivery);
    void noteProgress(PrintJobId job, std::size_t handedOver);
    void noteFault(std::string_view code);

    const Printer m_printer;
    const ConnectionFactory m_connect;
    const std::filesystem::path m_lockFile;
    const Clock& m_clock;
    const processes::ProcessIdentity& m_process;
    DriverOptions m_options;

    std::mutex m_mutex;
    std::condition_variable_any m_work; // for the thread
    std::condition_variable m_ended; // for who waits
    bool m_isReady = false;
    bool m_turnIsOut = false;
    bool m_isWoken = false;
    std::optional<ClaimedJob> m_claimed; // committed under the turn
    PrinterStatus m_status;
    std::deque<std::pair<PrintJobId, std::chrono::steady_clock::time_point>> m_handedOver; // the last few

    std::jthread m_thread; // last: it uses all of the above
};

} // namespace supercargo::printing
