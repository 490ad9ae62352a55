// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/station_desk.h"

#include "core/base/error.h"
#include "core/floor/scan_code.h"
#include "ui/text/convert.h"

namespace supercargo::ui {

namespace {

/// A printer that takes longer than this keeps the label waiting, not the packer.
constexpr std::chrono::milliseconds kPrintWait{300};

void undoAt(workspace::Bench& bench, const StationId station, BenchReport& report)
{
    try {
        report.answer = bench.stations.undo(station);
        report.act = BenchAct::Undone;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::not_allowed) {
            throw;
        }
        report.act = BenchAct::NothingToUndo; // an outcome of every day, not a failure
    }
}

void giveBackAt(workspace::Bench& bench, const StationId station, BenchReport& report)
{
    report.given = bench.stations.giveBack(station);
    report.act = report.given.isAnything() ? BenchAct::GivenBack : BenchAct::NothingOpen;
}

BenchPieces piecesAt(workspace::Workspace& workspace, workspace::Bench& bench, const StationId station,
                     const Loss loss, const std::string& code)
{
    auto open = readPieces(workspace, station);
    if (!code.empty()) {
        open.named = bench.stations.productOf(code, station);
    }
    std::erase_if(open.pieces, [&](const BenchPiece& piece) {
        const bool isThere = loss == Loss::Missing && piece.lacking == 0; // it has been scanned
        return isThere || (open.named && piece.product != *open.named);
    });
    return open;
}

} // namespace

StationDesk::StationDesk(const StationParts& parts, const floor::Station& station, QObject* parent)
    : QObject{parent},
      m_parts{parts},
      m_station{station},
      m_lane{Lanes::station(toQString(station.name))}
{}

StationDesk::~StationDesk()
{
    m_parts.lanes.closeLane(m_lane);
}

void StationDesk::run(Work work)
{
    const auto began = std::chrono::steady_clock::now();
    m_parts.lanes.quietly(
        m_lane, this,
        [work = std::move(work), began, station = m_station.id, drawing = m_parts.drawing,
         &printing = m_parts.printing](workspace::Workspace& workspace, const TaskControl&) {
            workspace::Bench bench{workspace, drawing, printing};
            BenchReport report;
            const auto taken = std::chrono::steady_clock::now();
            work(workspace, bench, report);
            if (report.answer) {
                report.elapsed = std::chrono::duration_cast<std::chrono::microseconds>(taken - began);
                report.elapsed += report.answer->elapsed;
                if (report.answer->package) {
                    report.progress = readProgress(workspace, *report.answer->package);
                }
            }
            report.bench = readBench(workspace, station);
            return report;
        },
        [this](const BenchReport& report) { Q_EMIT reported(report); },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void StationDesk::scan(const QString& code, const int times)
{
    run([code = toStdString(code), times, station = m_station.id](workspace::Workspace&, workspace::Bench& bench,
                                                                  BenchReport& report) {
        report.code = code;
        report.act = BenchAct::Scanned;
        report.answer = bench.stations.scanPieces(code, Quantity{times}, station, kPrintWait);
    });
}

void StationDesk::choose(const ProductId product, const QString& code)
{
    run([product, code = toStdString(code), station = m_station.id](workspace::Workspace&, workspace::Bench& bench,
                                                                    BenchReport& report) {
        report.act = BenchAct::Scanned;
        report.code = code;
        report.answer = bench.stations.choose(product, code, station, kPrintWait);
    });
}

void StationDesk::undo()
{
    run([station = m_station.id](workspace::Workspace&, workspace::Bench& bench, BenchReport& report) {
        undoAt(bench, station, report);
    });
}

void StationDesk::giveBack()
{
    run([station = m_station.id](workspace::Workspace&, workspace::Bench& bench, BenchReport& report) {
        giveBackAt(bench, station, report);
    });
}

void StationDesk::takeOver(const PackageId package)
{
    run([package, station = m_station.id](workspace::Workspace&, workspace::Bench& bench, BenchReport& report) {
        report.act = BenchAct::TakenOver;
        report.answer = bench.stations.takeOver(package, station);
    });
}

void StationDesk::reprint(const PackageId package, const QString& reason)
{
    run([package, reason, station = m_station.id](workspace::Workspace&, workspace::Bench& bench, BenchReport& report) {
        report.act = BenchAct::Reprinted;
        report.reason = reason;
        report.answer = bench.labels.reprint(package, toStdString(reason), station, kPrintWait);
    });
}

void StationDesk::voidLabel(const PackageId package, const QString& reason)
{
    run([package, why = toStdString(reason), station = m_station.id](workspace::Workspace&, workspace::Bench& bench,
                                                                     BenchReport& report) {
        report.act = BenchAct::Voided;
        report.back = bench.labels.voidLabel(package, why, {}, station);
    });
}

void StationDesk::listPieces(const Loss loss, const QString& code)
{
    m_parts.lanes.quietly(
        m_lane, this,
        [station = m_station.id, loss, code = toStdString(code), drawing = m_parts.drawing,
         &printing = m_parts.printing](workspace::Workspace& workspace, const TaskControl&) {
            workspace::Bench bench{workspace, drawing, printing};
            return piecesAt(workspace, bench, station, loss, code);
        },
        [this, loss](const BenchPieces& pieces) { Q_EMIT listed(loss, pieces); },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void StationDesk::reportLoss(const Loss loss, const ProductId product, const std::optional<std::int64_t> slot)
{
    run([loss, product, slot, station = m_station.id](workspace::Workspace&, workspace::Bench& bench,
                                                      BenchReport& report) {
        const bool missing = loss == Loss::Missing;
        report.act = missing ? BenchAct::Missed : BenchAct::Damaged;
        report.lost = missing ? bench.stations.reportMissing(product, Quantity{1}, station)
                              : bench.stations.reportDamaged(product, station, slot);
    });
}

void StationDesk::listGaps()
{
    m_parts.lanes.quietly(
        m_lane, this,
        [station = m_station.id](workspace::Workspace& workspace, const TaskControl&) {
            return readGaps(workspace, station);
        },
        [this](const std::vector<floor::WallGap>& gaps) { Q_EMIT gapsListed(gaps); },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void StationDesk::reportGaps()
{
    run([station = m_station.id](workspace::Workspace&, workspace::Bench& bench, BenchReport& report) {
        report.act = BenchAct::GapsReported;
        report.gaps = bench.stations.reportGaps(station);
    });
}

void StationDesk::usePrinter(const std::optional<PrinterId> printer)
{
    run([printer, station = m_station.id](workspace::Workspace& workspace, workspace::Bench&, BenchReport&) {
        db::Transaction transaction{workspace.db};
        workspace.stations.setPrinter(station, printer);
        transaction.commit();
    });
}

void StationDesk::settle(const PrintJobId job, const printing::CameOut cameOut)
{
    run([job, cameOut, drawing = m_parts.drawing, &printing = m_parts.printing](
            workspace::Workspace& workspace, workspace::Bench&, BenchReport&) {
        settlePrintQuestion(workspace, drawing, printing, job, cameOut);
    });
}

void StationDesk::refresh()
{
    run([](workspace::Workspace&, workspace::Bench&, BenchReport&) {});
}

} // namespace supercargo::ui
