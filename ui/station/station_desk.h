// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#ifndef Q_MOC_RUN // which cannot parse `short##_`
#include "core/workspace/bench.h"
#endif
#include "ui/station/bench_state.h"
#include "ui/station/station_parts.h"
#include "ui/text/sentences.h"

#include <QObject>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

namespace supercargo::ui {

/// What was done when there is more to say than a scan's answer.
enum class BenchAct {
    Scanned,
    Undone,
    NothingToUndo,
    GivenBack,
    NothingOpen,
    TakenOver,
    Reprinted,
    Voided,
    Missed,
    Damaged,
    GapsReported,
    Refreshed,
};

/// What a packer reports of a piece: it is not there, or it is broken.
enum class Loss { Missing, Damaged };

/// How an act at the bench ended, and what stands there now.
struct BenchReport {
    BenchAct act = BenchAct::Refreshed;
    std::optional<floor::ScanAnswer> answer;
    PackageProgress progress; // of the answer's package
    std::optional<floor::LostPieces> lost; // with Missed and Damaged
    std::vector<floor::LostPieces> gaps;   // with GapsReported
    floor::GivenBack given;                // with GivenBack
    QString reason;                        // with Reprinted: the packer's, or its stored word
    std::vector<floor::PutBack> back;      // with Voided
    std::string code;
    std::chrono::microseconds elapsed{}; // from the last key to the label handed over, or to the answer
    BenchState bench;
};

/// The station behind the page: sends every act to the station's lane and brings back what came of it, in order.
class StationDesk final : public QObject {
    Q_OBJECT
public:
    StationDesk(const StationParts& parts, const floor::Station& station, QObject* parent);
    ~StationDesk() override;

    [[nodiscard]] const floor::Station& station() const { return m_station; }

    /// `times`: so many pieces of the product are in the hand.
    void scan(const QString& code, int times = 1);
    /// The answer to ask_which.
    void choose(ProductId product, const QString& code);
    void undo();
    /// The open package, or the open wave.
    void giveBack();
    void takeOver(PackageId package);
    void reprint(PackageId package, const QString& reason);
    void voidLabel(PackageId package, const QString& reason);
    /// What may be missing or damaged here, read for `listed`: of the product alone that bears the code, if there is
    /// one (of several products the one that is open here).
    void listPieces(Loss loss, const QString& code = {});
    /// One piece of the product; a damaged one may lie in a slot. What takes its place is fetched from another bin, or
    /// the package waits.
    void reportLoss(Loss loss, ProductId product, std::optional<std::int64_t> slot = {});
    /// What the open wall still lacks, read for `gapsListed`.
    void listGaps();
    /// None of it is there.
    void reportGaps();
    void usePrinter(std::optional<PrinterId> printer);
    void settle(PrintJobId job, printing::CameOut cameOut);
    void refresh();

Q_SIGNALS:
    void reported(const supercargo::ui::BenchReport& report);
    void listed(supercargo::ui::Loss loss, const supercargo::ui::BenchPieces& pieces);
    void gapsListed(const std::vector<supercargo::floor::WallGap>& gaps);
    void failed(const supercargo::ui::Failure& failure);

private:
    using Work = std::function<void(workspace::Workspace&, workspace::Bench&, BenchReport&)>;
    void run(Work work);

    StationParts m_parts;
    floor::Station m_station;
    QString m_lane;
};

} // namespace supercargo::ui
