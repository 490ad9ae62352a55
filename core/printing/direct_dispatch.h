// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/printing/print_dispatch.h"
#include "core/printing/printer_driver.h"
#include "core/processes/data_folder.h"

#include <chrono>
#include <map>
#include <optional>

namespace supercargo::printing {

/// Printing for a command line, on its own thread: while it waits for its job it drives the printer, if nobody
/// else does, and at its end it sends what others have queued meanwhile.
class DirectDispatch final : public PrintDispatch {
public:
    DirectDispatch(db::Connection& db, PrintJournal& journal, const processes::DataFolder& folder, const Clock& clock,
                   DriverOptions options = {});
    /// Calls finish, with 10 s.
    ~DirectDispatch() override;
    DirectDispatch(const DirectDispatch&) = delete;
    DirectDispatch& operator=(const DirectDispatch&) = delete;

    [[nodiscard]] std::optional<PrinterTurn> takeTurn(PrinterId printer) override;
    void sendNow(PrintJobId job, std::string bytes, PrinterTurn turn) override;
    [[nodiscard]] PrintResult waitFor(PrintJournal& journal, PrintJobId job, std::chrono::milliseconds limit) override;
    [[nodiscard]] bool drives(PrinterId printer) override;

    /// Sends what is queued for the printers held, lets them go, and looks once more, within `limit`.
    void finish(std::chrono::milliseconds limit);

private:
    [[nodiscard]] PrinterDriver& driverOf(PrinterId printer);
    void finish(PrinterDriver& driver, std::chrono::steady_clock::time_point deadline);

    db::Connection& m_db;
    PrintJournal& m_journal;
    const processes::DataFolder& m_folder;
    const Clock& m_clock;
    DriverOptions m_options;
    std::map<PrinterId, PrinterDriver> m_drivers;
    std::optional<std::pair<PrinterId, ClaimedJob>> m_claimed; // committed under a turn, sent while it is waited for
    std::optional<std::pair<PrintJobId, std::chrono::steady_clock::time_point>> m_lastHandedOver;
};

} // namespace supercargo::printing
