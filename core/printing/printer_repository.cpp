// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printer_repository.h"

#include "core/base/error.h"

namespace supercargo::printing {

namespace {

const std::string kPrinterColumns = "SELECT id, name, language, width_mm, height_mm, dpi, target, offset_right_um,"
                             " offset_down_um, darkness, speed FROM printers WHERE removed_at IS NULL";

Printer readPrinter(const db::Statement& row)
{
    const auto language = printerLanguageFrom(row.textView(2));
    if (!language) {
        throw Error{ErrorCode::database_damaged, {"printer language: " + row.text(2)}};
    }
    Printer printer{.id = row.as<PrinterId>(0),
                    .name = row.text(1),
                    .language = *language,
                    .media = {static_cast<int>(row.integer(3)), static_cast<int>(row.integer(4))},
                    .dpi = static_cast<int>(row.integer(5)),
                    .target = row.text(6),
                    .calibration = {.offsetRightMicrometres = static_cast<int>(row.integer(7)),
                                    .offsetDownMicrometres = static_cast<int>(row.integer(8))}};
    if (const auto darkness = row.optionalInteger(9)) {
        printer.calibration.darkness = static_cast<int>(*darkness);
    }
    if (const auto speed = row.optionalInteger(10)) {
        printer.calibration.speed = static_cast<int>(*speed);
    }
    return printer;
}

} // namespace

PrinterId PrinterRepository::add(const Printer& printer)
{
    auto insert = m_db.statement("INSERT INTO printers (name, language, width_mm, height_mm, dpi, target,"
                                 " offset_right_um, offset_down_um, darkness, speed)"
                                 " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)");
    return {insert.bind("$1", printer.name)
                .bind("$2", toString(printer.language))
                .bind("$3", printer.media.widthMm)
                .bind("$4", printer.media.heightMm)
                .bind("$5", printer.dpi)
                .bind("$6", printer.target)
                .bind("$7", printer.calibration.offsetRightMicrometres)
                .bind("$8", printer.calibration.offsetDownMicrometres)
                .bind("$9", printer.calibration.darkness)
                .bind("$10", printer.calibration.speed)
                .run()
                .lastInsertedId};
}

std::optional<Printer> PrinterRepository::find(const PrinterId printer)
{
    auto query = m_db.statement(kPrinterColumns + " AND id = $1");
    query.bind("$1", printer);
    return query.next() ? std::optional{readPrinter(query)} : std::nullopt;
}

std::optional<Printer> PrinterRepository::findByName(const std::string_view name)
{
    auto query = m_db.statement(kPrinterColumns + " AND name = $1");
    query.bind("$1", name);
    return query.next() ? std::optional{readPrinter(query)} : std::nullopt;
}

std::string PrinterRepository::nameOf(const PrinterId printer)
{
    auto query = m_db.statement("SELECT name FROM printers WHERE id = $1");
    query.bind("$1", printer);
    if (!query.next()) {
        throw Error{ErrorCode::not_found, {"printer", std::to_string(printer.value)}};
    }
    return query.text(0);
}

std::vector<Printer> PrinterRepository::list()
{
    auto query = m_db.statement(kPrinterColumns + " ORDER BY name");
    std::vector<Printer> printers;
    while (query.next()) {
        printers.push_back(readPrinter(query));
    }
    return printers;
}

void PrinterRepository::calibrate(const PrinterId printer, const Calibration& calibration)
{
    m_db.statement("UPDATE printers SET offset_right_um = $2, offset_down_um = $3, darkness = $4, speed = $5"
                   " WHERE id = $1")
        .bind("$1", printer)
        .bind("$2", calibration.offsetRightMicrometres)
        .bind("$3", calibration.offsetDownMicrometres)
        .bind("$4", calibration.darkness)
        .bind("$5", calibration.speed)
        .run();
}

void PrinterRepository::remove(const PrinterId printer, const Instant at)
{
    m_db.statement("UPDATE printers SET removed_at = $2 WHERE id = $1 AND removed_at IS NULL")
        .bind("$1", printer)
        .bind("$2", at)
        .run();
}

std::int64_t PrinterRepository::stationsUsing(const PrinterId printer)
{
    auto query = m_db.statement("SELECT count(*) FROM stations WHERE printer_id = $1");
    query.bind("$1", printer);
    query.next();
    return query.integer(0);
}

} // namespace supercargo::printing
