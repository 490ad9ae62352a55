// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/print_dispatch.h"
#include "core/printing/printer_thread.h"

#include <map>
#include <memory>
#include <mutex>
#include <vector>

namespace supercargo::printing {

/// Printing for a window: one thread a printer, from construction until the end. Its functions may be called from
/// any lane.
class PrintingService final : public PrintDispatch {
public:
    PrintingService(ConnectionFactory connect, const processes::DataFolder& folder, const Clock& clock,
                    const processes::ProcessIdentity& process, DriverOptions options = {});
    ~PrintingService() override;
    PrintingService(const PrintingService&) = delete;
    PrintingService& operator=(const PrintingService&) = delete;

    /// Call it after a printer was added or removed: starts and ends threads.
    void refresh();
    [[nodiscard]] std::vector<PrinterStatus> statuses();

    [[nodiscard]] std::optional<PrinterTurn> takeTurn(PrinterId printer) override;
    void sendNow(PrintJobId job, std::string bytes, PrinterTurn turn) override;
    [[nodiscard]] PrintResult waitFor(PrintJournal& journal, PrintJobId job, std::chrono::milliseconds limit) override;
    [[nodiscard]] bool drives(PrinterId printer) override;

private:
    // Shared with the turns that are out: one may outlast its printer's removal.
    using Thread = std::shared_ptr<PrinterThread>;

    [[nodiscard]] Thread find(PrinterId printer);

    const ConnectionFactory m_connect;
    const processes::DataFolder& m_folder;
    const Clock& m_clock;
    const processes::ProcessIdentity& m_process;
    const DriverOptions m_options;
    std::mutex m_mutex; // of the map
    std::map<PrinterId, Thread> m_threads;
};

} // namespace supercargo::printing
