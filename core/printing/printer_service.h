// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/db/connection.h"
#include "core/labels/label_output.h"
#include "core/printing/print_journal.h"
#include "core/printing/printer.h"
#include "core/printing/printer_repository.h"

#include <string_view>
#include <vector>

namespace supercargo::printing {

/// Adding, listing, calibrating and removing printers, and their test page.
class PrinterService {
public:
    PrinterService(db::Connection& db, const Clock& clock, PrintJournal& journal)
        : m_db{db},
          m_printers{db},
          m_clock{clock},
          m_journal{journal}
    {}

    /// Throws invalid_argument for an empty or overlong name, a resolution outside 100 to 1200 dots per inch or
    /// a target that names no place; already_exists for a name in use.
    PrinterId add(const Printer& printer, const audit::Actor& actor);
    [[nodiscard]] std::vector<Printer> list() { return m_printers.list(); }
    /// Throws not_found.
    [[nodiscard]] Printer get(std::string_view name);
    /// What labels are printed with from now on. Throws not_found; invalid_argument {"offset" | "darkness" | "speed",
    /// value} for one outside ±20 mm, the language's steps or 1 to 14 inches a second.
    void calibrate(std::string_view name, const Calibration& calibration, const audit::Actor& actor);
    /// Throws not_allowed while jobs wait for it or a station prints on it.
    void remove(std::string_view name, const audit::Actor& actor);
    /// Queues a page that shows name, size and edges. Throws not_found.
    PrintJobId printTestPage(std::string_view name, labels::DrawingTools tools);

private:
    db::Connection& m_db;
    PrinterRepository m_printers;
    const Clock& m_clock;
    PrintJournal& m_journal;
};

} // namespace supercargo::printing
