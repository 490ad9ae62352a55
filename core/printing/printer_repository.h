// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/db/connection.h"
#include "core/printing/printer.h"

#include <optional>
#include <string_view>
#include <vector>

namespace supercargo::printing {

/// The printers in use. A removed one keeps its row, because its jobs stay in the journal.
class PrinterRepository {
public:
    explicit PrinterRepository(db::Connection& db) : m_db{db} {}

    PrinterId add(const Printer& printer);
    [[nodiscard]] std::optional<Printer> find(PrinterId printer);
    [[nodiscard]] std::optional<Printer> findByName(std::string_view name);
    /// The name of any printer there ever was; for lists of old jobs.
    [[nodiscard]] std::string nameOf(PrinterId printer);
    /// By name.
    [[nodiscard]] std::vector<Printer> list();
    void calibrate(PrinterId printer, const Calibration& calibration);
    void remove(PrinterId printer, Instant at);
    /// How many stations print on it.
    [[nodiscard]] std::int64_t stationsUsing(PrinterId printer);

private:
    db::Connection& m_db;
};

} // namespace supercargo::printing
