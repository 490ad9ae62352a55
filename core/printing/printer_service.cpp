// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/printer_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"

#include <utility>

namespace supercargo::printing {

namespace {

constexpr std::size_t kLongestName = 64;

void checkPrinter(const Printer& printer)
{
    if (printer.name.empty() || !isValidUtf8(printer.name) || codePointCount(printer.name) > kLongestName ||
        trimmed(printer.name) != printer.name || printer.name.find_first_of("\r\n\t") != std::string::npos) {
        throw Error{ErrorCode::invalid_argument, {"name", printer.name}};
    }
    if (printer.dpi < 100 || printer.dpi > 1'200) {
        throw Error{ErrorCode::invalid_argument, {"dpi", std::to_string(printer.dpi)}};
    }
    static_cast<void>(printerTargetFrom(printer.target)); // throws when it names no place
}

void checkCalibration(const Printer& printer, const Calibration& wanted)
{
    const auto check = [](const char* what, const int value, const int least, const int most) {
        if (value < least || value > most) {
            throw Error{ErrorCode::invalid_argument, {what, std::to_string(value)}};
        }
    };
    check("offset", wanted.offsetRightMicrometres, -kLargestOffsetMicrometres, kLargestOffsetMicrometres);
    check("offset", wanted.offsetDownMicrometres, -kLargestOffsetMicrometres, kLargestOffsetMicrometres);
    check("darkness", wanted.darkness.value_or(0), 0, darkestStep(printer.language));
    check("speed", wanted.speed.value_or(1), 1, kFastestInchesPerSecond);
}

/// For the history: "right -1500 um, down 0 um, darkness 18, speed 4".
std::string textOf(const Calibration& calibration)
{
    std::string text = "right " + std::to_string(calibration.offsetRightMicrometres) + " um, down " +
                       std::to_string(calibration.offsetDownMicrometres) + " um";
    if (calibration.darkness) {
        text += ", darkness " + std::to_string(*calibration.darkness);
    }
    if (calibration.speed) {
        text += ", speed " + std::to_string(*calibration.speed);
    }
    return text;
}

} // namespace

PrinterId PrinterService::add(const Printer& printer, const audit::Actor& actor)
{
    checkPrinter(printer);
    checkCalibration(printer, printer.calibration);
    db::Transaction transaction{m_db};
    if (m_printers.findByName(printer.name)) {
        throw Error{ErrorCode::already_exists, {"printer", printer.name}};
    }
    const auto id = m_printers.add(printer);
    audit::AuditRepository{m_db}.record(actor, m_clock.now(),
                                        {.subject = "printer",
                                         .subjectId = id.value,
                                         .action = "added",
                                         .field = "target",
                                         .before = {},
                                         .after = printer.target});
    transaction.commit();
    return id;
}

Printer PrinterService::get(const std::string_view name)
{
    if (auto found = m_printers.findByName(name)) {
        return *std::move(found);
    }
    throw Error{ErrorCode::not_found, {"printer", std::string{name}}};
}

void PrinterService::calibrate(const std::string_view name, const Calibration& calibration, const audit::Actor& actor)
{
    db::Transaction transaction{m_db};
    const auto printer = get(name);
    checkCalibration(printer, calibration);
    if (calibration == printer.calibration) {
        return;
    }
    m_printers.calibrate(printer.id, calibration);
    audit::AuditRepository{m_db}.record(actor, m_clock.now(),
                                        {.subject = "printer",
                                         .subjectId = printer.id.value,
                                         .action = "changed",
                                         .field = "calibration",
                                         .before = textOf(printer.calibration),
                                         .after = textOf(calibration)});
    transaction.commit();
}

void PrinterService::remove(const std::string_view name, const audit::Actor& actor)
{
    db::Transaction transaction{m_db};
    const auto printer = get(name);
    if (m_journal.hasOpen(printer.id)) {
        throw notAllowed(Refusal::printer_has_jobs, {printer.name});
    }
    if (m_printers.stationsUsing(printer.id) > 0) {
        throw notAllowed(Refusal::printer_in_use, {printer.name});
    }
    m_printers.remove(printer.id, m_clock.now());
    audit::AuditRepository{m_db}.record(actor, m_clock.now(),
                                        {.subject = "printer",
                                         .subjectId = printer.id.value,
                                         .action = "removed",
                                         .field = {},
                                         .before = {},
                                         .after = {}});
    transaction.commit();
}

PrintJobId PrinterService::printTestPage(const std::string_view name, const labels::DrawingTools tools)
{
    const auto printer = get(name);
    const auto bytes = labels::testPageBytes(printer.name, profileOf(printer), tools);
    db::Transaction transaction{m_db};
    const auto job = m_journal.add({.printer = printer.id,
                                    .package = {},
                                    .kind = PrintJobKind::test_page,
                                    .bytes = bytes,
                                    .reprintOf = {},
                                    .reason = {}});
    transaction.commit();
    return job;
}

} // namespace supercargo::printing
