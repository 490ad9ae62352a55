// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/station/bench_view.h"
#include "ui/station/station_chooser.h"
#include "ui/station/station_desk.h"
#include "ui/station/wall_window.h"

#include <QTimer>

#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string_view>

class QStackedLayout;

namespace supercargo::ui {

/// The packing station: one field that takes every scan, and the answer over the whole screen. Nothing on it waits
/// for a mouse, and no question swallows a scan.
class StationPage final : public Page {
    Q_OBJECT
public:
    explicit StationPage(const StationParts& parts, QWidget* parent = nullptr);

    void opened() override;
    [[nodiscard]] bool wantsWholeWindow() const override { return true; }
    /// What the colours mean.
    [[nodiscard]] QList<HelpEntry> help() const override;
    /// Begins to work at a station, and remembers it.
    void use(const floor::Station& station);

    [[nodiscard]] const AnswerCard& card() const { return m_bench->answer->card(); }

Q_SIGNALS:
    void sounded(supercargo::ui::Sound sound);
    /// What stands at the bench has been read anew.
    void refreshed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    void addActions();
    enum class Place { AtStart, AtEnd, Nowhere }; // of a key's button
    void addAction(const Command& command, void (StationPage::*act)(), Place place);
    void setTexts();

    void takeScan(const QString& code);
    void takeCard(floor::ControlCard card);
    void takeBounce(const QString& code);
    void takeDigit(int digit);
    void takeReport(const BenchReport& report);
    void takeFailure(const Failure& failure);
    void showState(const BenchReport& report);
    void noteLateLabel(const BenchState& bench);
    void play(Sound sound);

    using Answered = std::function<void(int)>;
    void ask(const QString& question, const QString& detail, const QStringList& answers, Answered answered);
    /// The same with a last answer that leads to words of one's own; of the others their stored word is told.
    using Told = std::function<void(const QString&)>;
    void askWhy(const QString& question, const QString& detail, std::span<const std::string_view> reasons, Told told);
    /// What a scan means while words are asked for: what it always means, or the answer.
    enum class ScanIs { Scan, Answer };
    void askWords(const QString& question, const QString& detail, ScanIs scan, Told told);
    void closeQuestion();
    void shareDigits();
    void askTakeOver(const floor::ScanAnswer& answer);

    // The keys.
    void askQuantity();
    void showQueue();
    void askMissing();
    void askDamaged();
    void takePieces(Loss loss, const BenchPieces& open);
    void askWhichPiece(Loss loss, const BenchPieces& open);
    void askGiveBack();
    void askEnd();
    void askGaps(const std::vector<floor::WallGap>& gaps);
    void askReprint();
    void askVoid();
    void skip();
    void refresh();
    void end();
    void undo();
    void toggleWall();
    void showMore();
    void clear();
    void tell(const QString& heading, const QString& reason);

    StationParts m_parts;
    QStackedLayout* m_stack;
    StationChooser* m_chooser;
    BenchView* m_bench;
    ScanInput* m_input;
    std::unique_ptr<StationDesk> m_desk;
    WallWindow* m_wall; ///< the slots on another screen
    QTimer m_refresh;
    BenchReport m_last; // the last act, with the bench as it was read last
    Answered m_answered;
    Told m_onScan; // takes the scan that answers a question; none: a scan closes it
    Told m_told; // takes the words that are asked for
    ScanIs m_scanIs = ScanIs::Scan;
    bool m_asksQuantity = false;
    int m_times = 1;
    QString m_strayed; // typed before the scan that is being taken
};

} // namespace supercargo::ui
