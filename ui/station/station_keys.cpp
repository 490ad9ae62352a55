// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the station's page that the keys reach.
#include "ui/station/station_page.h"

#include "ui/station/control_actions.h"
#include "ui/station/told_cards.h"
#include "ui/text/convert.h"

#include <QLineEdit>

#include <algorithm>

namespace supercargo::ui {

void StationPage::addAction(const Command& command, void (StationPage::*act)(), const Place place)
{
    Command scoped = command;
    scoped.scope = this;
    QAction& action = m_parts.actions.add(scoped);
    connect(&action, &QAction::triggered, this, [this, act] {
        if (m_desk && m_bench->isVisible()) {
            (this->*act)();
        }
    });
    if (place != Place::Nowhere) {
        place == Place::AtEnd ? m_bench->addKeyAtEnd(action) : m_bench->addKey(action);
    }
}

void StationPage::addActions()
{
    addAction({.id = QStringLiteral("station.quantity"),
               .text = QT_TRANSLATE_NOOP("Actions", "Quantity"),
               .tip = QT_TRANSLATE_NOOP("Actions", "The next scan counts as several pieces."),
               .key = Qt::Key_F2},
              &StationPage::askQuantity, Place::AtStart);
    addAction({.id = QStringLiteral("station.damaged"),
               .text = QT_TRANSLATE_NOOP("Actions", "Damaged"),
               .tip = QT_TRANSLATE_NOOP("Actions", "The piece is broken: another one is fetched, or the package waits."),
               .key = Qt::Key_F7},
              &StationPage::askDamaged, Place::AtStart);
    addAction({.id = QStringLiteral("station.short"),
               .text = QT_TRANSLATE_NOOP("Actions", "Short"),
               .tip = QT_TRANSLATE_NOOP("Actions", "A piece is not there: another one is fetched, or the package waits."),
               .key = Qt::Key_F8},
              &StationPage::askMissing, Place::AtStart);
    addAction({.id = QStringLiteral("station.reprint"),
               .text = QT_TRANSLATE_NOOP("Actions", "Reprint"),
               .tip = QT_TRANSLATE_NOOP("Actions", "The last label once more, marked and counted."),
               .key = Qt::Key_F9},
              &StationPage::askReprint, Place::AtStart);
    addAction({.id = QStringLiteral("station.void"),
               .text = QT_TRANSLATE_NOOP("Actions", "Void"),
               .tip = QT_TRANSLATE_NOOP("Actions", "The last label is dead for good; its pieces go back."),
               .key = QKeySequence{Qt::SHIFT | Qt::Key_F9}},
              &StationPage::askVoid, Place::AtStart);
    addAction({.id = QStringLiteral("station.skip"),
               .text = QT_TRANSLATE_NOOP("Actions", "Skip"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Gives the open package back, after a question; its pieces are scanned anew."),
               .key = Qt::Key_F10},
              &StationPage::skip, Place::AtStart);
    addAction({.id = QStringLiteral("station.undo"),
               .text = QT_TRANSLATE_NOOP("Actions", "Undo scan"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Takes the last piece back, until its label is out."),
               .key = QKeySequence{Qt::CTRL | Qt::Key_Z}},
              &StationPage::undo, Place::AtStart);
    addAction({.id = QStringLiteral("station.refresh"),
               .text = QT_TRANSLATE_NOOP("Actions", "Refresh"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Reads anew what stands at this bench, and clears the answer."),
               .key = Qt::Key_F5},
              &StationPage::refresh, Place::Nowhere);
    addAction({.id = QStringLiteral("station.wall"),
               .text = QT_TRANSLATE_NOOP("Actions", "Wall"),
               .tip = QT_TRANSLATE_NOOP("Actions", "The slots as large as a screen, on the second one if there is one."),
               .key = Qt::Key_F3},
              &StationPage::toggleWall, Place::Nowhere);
    addAction({.id = QStringLiteral("station.more"),
               .text = QT_TRANSLATE_NOOP("Actions", "More lines"),
               .tip = QT_TRANSLATE_NOOP("Actions", "The next lines of a list that is longer than the screen."),
               .key = Qt::Key_PageDown},
              &StationPage::showMore, Place::Nowhere);
    addAction({.id = QStringLiteral("station.queue"),
               .text = QT_TRANSLATE_NOOP("Actions", "Print queue"),
               .tip = QT_TRANSLATE_NOOP("Actions", "What waits for the printer, and another printer."),
               .key = Qt::Key_F6},
              &StationPage::showQueue, Place::AtEnd);
    addAction({.id = QStringLiteral("station.end"),
               .text = QT_TRANSLATE_NOOP("Actions", "End"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Gives the package back; closes the wave, at a wall after a look at its gaps; leaves the station."),
               .key = Qt::Key_F12},
              &StationPage::end, Place::AtEnd);
    addAction({.id = QStringLiteral("station.clear"),
               .text = QT_TRANSLATE_NOOP("Actions", "Back"),
               .tip = QT_TRANSLATE_NOOP("Actions", "One step back: the text, the question, the answer. Nothing is given back."),
               .key = Qt::Key_Escape},
              &StationPage::clear, Place::AtEnd);
    if (QAction* help = m_parts.actions.find(QStringLiteral("window.help"))) {
        m_bench->addKeyAtEnd(*help);
    }
}

QList<HelpEntry> StationPage::help() const
{
    return {{.answer = Answer::Print,
             .word = tr("Green"),
             .meaning = tr("The label is printing: into the bag, label on, next piece.")},
            {.answer = Answer::Slot, .word = tr("Amber"), .meaning = tr("Put the piece into the slot with this number.")},
            {.answer = Answer::Verify, .word = tr("Blue"), .meaning = tr("Checked. More pieces belong to this package.")},
            {.answer = Answer::Stop, .word = tr("Red"), .meaning = tr("Stop: no label. The screen says why and what to do.")}};
}

void StationPage::tell(const QString& heading, const QString& reason)
{
    m_bench->answer->present({.kind = AnswerCard::Kind::Told, .heading = heading, .reason = reason});
    play(Sound::Wrong);
}

void StationPage::askQuantity()
{
    if (!m_last.bench.wall.empty()) {
        tell(tr("At the wall every piece is scanned"), tr("The next one may belong into another slot"));
        return;
    }
    ask(tr("How many pieces of the next product?"), tr("Type the number and Enter, then scan the piece once."), {}, {});
    m_asksQuantity = true;
    shareDigits();
}

void StationPage::showQueue()
{
    const auto& bench = m_last.bench;
    QStringList printers;
    for (const auto& printer : bench.printers) {
        if (printers.size() < 9) {
            printers.append(toQString(printer.name));
        }
    }
    const auto waiting = tr("%n label(s) wait for the printer.", nullptr, static_cast<int>(bench.waitingJobs));
    if (printers.isEmpty()) {
        tell(tr("There is no printer"), tr("Add one on the page Printers"));
        return;
    }
    ask(waiting, tr("Labels of this station go to:"), printers, [this, all = bench.printers](const int chosen) {
        m_desk->usePrinter(all[static_cast<std::size_t>(chosen)].id);
    });
}

void StationPage::askMissing()
{
    m_desk->listPieces(Loss::Missing);
}

void StationPage::askDamaged()
{
    m_desk->listPieces(Loss::Damaged);
}

void StationPage::takePieces(const Loss loss, const BenchPieces& open)
{
    if (open.isNothingOpen() || (open.pieces.empty() && !open.named)) {
        tell(open.isNothingOpen() ? tr("Nothing is open here") : tr("No piece is missing"),
             tr("Scan the package or the wave first"));
    } else if (open.named && open.pieces.size() < 2) {
        m_desk->reportLoss(loss, *open.named, open.pieces.empty() ? std::nullopt : open.pieces.front().slot);
    } else {
        askWhichPiece(loss, open);
    }
}

void StationPage::askWhichPiece(const Loss loss, const BenchPieces& open)
{
    constexpr qsizetype kOnDigits = 8; // the ninth leads to all others
    const bool missing = loss == Loss::Missing;
    const QString where = open.wave ? tr("wave %1").arg(open.wave->value) : toQString(open.package);
    const auto question = open.named ? tr("Where was the damaged piece?")
                          : missing  ? tr("Which piece of %1 is missing?").arg(where)
                                     : tr("Which piece of %1 is damaged?").arg(where);
    auto shown = pieceAnswers(open.pieces);
    const bool hasMore = shown.size() > kOnDigits;
    if (hasMore) {
        shown = shown.first(kOnDigits) + QStringList{tr("Another one")};
    }
    const auto detail = tr("Another bin is asked for it. Where none has one, the package goes back to waiting.");
    const bool isScanned = !missing && !open.named; // it is in the hand; one that is missing is not
    ask(question, isScanned ? tr("Scan it, or choose.") + QLatin1Char{' '} + detail : detail, shown,
        [this, question, loss, open, hasMore](const int chosen) {
            if (!hasMore || chosen < kOnDigits) {
                const auto& piece = open.pieces[static_cast<std::size_t>(chosen)];
                m_desk->reportLoss(loss, piece.product, piece.slot);
            } else if (open.named) {
                auto others = open;
                others.pieces.erase(others.pieces.begin(), others.pieces.begin() + kOnDigits);
                askWhichPiece(loss, others);
            } else {
                askWords(question, tr("Type or scan its SKU, then Enter."), ScanIs::Answer,
                         [this, loss](const QString& code) { m_desk->listPieces(loss, code); });
            }
        });
    if (isScanned) {
        m_onScan = [this, loss](const QString& code) { m_desk->listPieces(loss, code); };
    }
}

void StationPage::askReprint()
{
    const auto& labelled = m_last.bench.labelled;
    if (!labelled) {
        tell(tr("Which label?"), tr("Scan the label, or the package, then F9"));
        return;
    }
    askWhy(tr("Print the label of %1 again: why?").arg(toQString(labelled->number)),
           tr("It is marked as a reprint and counted."),
           floor::kReprintReasons,
           [this, package = labelled->package](const QString& reason) { m_desk->reprint(package, reason); });
}

void StationPage::askVoid()
{
    const auto& labelled = m_last.bench.labelled;
    if (!labelled) {
        tell(tr("Which label?"), tr("Scan the label, or the package, then Shift F9"));
        return;
    }
    askWhy(tr("Void the label of %1: why?").arg(toQString(labelled->number)),
           tr("Its number is dead for good, and the pieces go back to their bins."),
           floor::kVoidReasons,
           [this, package = labelled->package](const QString& reason) { m_desk->voidLabel(package, reason); });
}

void StationPage::skip()
{
    if (m_last.bench.openPackage.empty()) {
        tell(tr("No package is open"), tr("Scan the next piece"));
        return;
    }
    askGiveBack();
}

/// Work that was done is not undone by one key.
void StationPage::askGiveBack()
{
    const auto scanned = static_cast<int>(m_last.bench.openProgress.verified);
    if (scanned == 0) {
        m_desk->giveBack();
        return;
    }
    ask(tr("Give %1 back?").arg(toQString(m_last.bench.openPackage)),
        tr("%n scanned piece(s) will count as not scanned.", nullptr, scanned),
        {tr("Give it back"), tr("Go on packing")}, [this](const int chosen) {
            if (chosen == 0) {
                m_desk->giveBack();
            }
        });
}

void StationPage::end()
{
    if (m_last.bench.openPackage.empty() && !m_last.bench.wave) {
        Q_EMIT left();
        return;
    }
    if (!m_last.bench.openPackage.empty()) {
        askGiveBack();
        return;
    }
    const auto& wall = m_last.bench.wall;
    const bool isSorted = std::ranges::any_of(wall, [](const WallSlot& slot) { return slot.placed > 0; });
    isSorted ? m_desk->listGaps() : askEnd();
}

void StationPage::askEnd()
{
    const auto& wave = *m_last.bench.wave;
    const auto left = static_cast<int>(wave.packages - wave.packed);
    if (left == 0) {
        m_desk->giveBack();
        return;
    }
    ask(tr("Close wave %1 here?").arg(wave.id.value),
        tr("%n package(s) of it have no label yet. They stay in the wave.", nullptr, left),
        {tr("Close it"), tr("Go on packing")}, [this](const int chosen) {
            if (chosen == 0) {
                m_desk->giveBack();
            }
        });
}

void StationPage::askGaps(const std::vector<floor::WallGap>& gaps)
{
    if (!m_last.bench.wave) {
        return; // closed meanwhile
    }
    if (gaps.empty()) {
        askEnd();
        return;
    }
    m_last.answer.reset();
    m_bench->answer->present(gapsCard(gaps));
    showState(m_last); // no slot is meant any more
    ask(tr("End wave %1 with gaps in its slots?").arg(m_last.bench.wave->id.value),
        tr("One piece that is not there is reported with F8."),
        {tr("End, they wait"), tr("All of it is missing"), tr("Go on sorting")}, [this](const int chosen) {
            if (chosen == 0) {
                m_desk->giveBack();
            } else if (chosen == 1) {
                m_desk->reportGaps();
            } else {
                m_bench->answer->present(idleCard(m_last.bench));
            }
        });
}

void StationPage::refresh()
{
    closeQuestion();
    m_last.answer.reset();
    m_last.lost.reset();
    m_last.act = BenchAct::Refreshed;
    m_bench->answer->present(idleCard(m_last.bench));
    m_desk->refresh();
}

void StationPage::undo()
{
    m_desk->undo();
}

/// What its key does; and a number answers what is asked.
void StationPage::takeCard(const floor::ControlCard card)
{
    if (const QString action = actionOf(card); !action.isEmpty()) {
        m_parts.actions.trigger(action);
        return;
    }
    const int number = static_cast<int>(card) - static_cast<int>(floor::ControlCard::answer_1) + 1;
    m_asksQuantity ? takeScan(QString::number(number)) : takeDigit(number);
}

void StationPage::showMore()
{
    m_bench->answer->turnPage();
}

void StationPage::toggleWall()
{
    m_wall->isVisible() ? m_wall->hide() : m_wall->open();
}

/// One step back: the text, the question, the answer. What was done stays done.
void StationPage::clear()
{
    m_bench->field->setFocus();
    if (!m_input->text().isEmpty()) {
        m_input->clear();
    } else if (m_answered || m_told || m_asksQuantity) {
        closeQuestion();
    } else if (m_times != 1) {
        m_times = 1;
        showState(m_last);
    } else {
        m_last.answer.reset();
        m_bench->answer->present(idleCard(m_last.bench));
        shareDigits();
    }
}

} // namespace supercargo::ui
