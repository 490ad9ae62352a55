// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the station's page that the keys reach.
#include "ui/station/station_page.h"

#include "ui/text/convert.h"

namespace supercargo::ui {

void StationPage::addAction(const char* id, const char* text, const QKeySequence& key, void (StationPage::*act)(),
                            const bool atEnd)
{
    QAction& action = m_parts.actions.add({.id = QLatin1String{id}, .text = text, .key = key, .scope = this});
    connect(&action, &QAction::triggered, this, [this, act] {
        if (m_desk && m_bench->isVisible()) {
            (this->*act)();
        }
    });
    atEnd ? m_bench->addKeyAtEnd(action) : m_bench->addKey(action);
}

void StationPage::addActions()
{
    addAction("station.quantity", QT_TRANSLATE_NOOP("Actions", "Quantity"), Qt::Key_F2, &StationPage::askQuantity, false);
    addAction("station.short", QT_TRANSLATE_NOOP("Actions", "Short"), Qt::Key_F8, &StationPage::askShort, false);
    addAction("station.reprint", QT_TRANSLATE_NOOP("Actions", "Reprint"), Qt::Key_F9, &StationPage::askReprint, false);
    addAction("station.void", QT_TRANSLATE_NOOP("Actions", "Void"), QKeySequence{Qt::SHIFT | Qt::Key_F9},
              &StationPage::askVoid, false);
    addAction("station.skip", QT_TRANSLATE_NOOP("Actions", "Skip"), Qt::Key_F10, &StationPage::skip, false);
    addAction("station.undo", QT_TRANSLATE_NOOP("Actions", "Undo scan"), QKeySequence{Qt::CTRL | Qt::Key_Z},
              &StationPage::undo, false);
    addAction("station.queue", QT_TRANSLATE_NOOP("Actions", "Print queue"), Qt::Key_F6, &StationPage::showQueue, true);
    addAction("station.end", QT_TRANSLATE_NOOP("Actions", "End"), Qt::Key_F12, &StationPage::end, true);
    addAction("station.clear", QT_TRANSLATE_NOOP("Actions", "Back"), Qt::Key_Escape, &StationPage::clear, true);
}

void StationPage::tell(const QString& heading, const QString& reason)
{
    m_bench->answer->present({.kind = AnswerCard::Kind::Told, .heading = heading, .reason = reason});
    play(Sound::Wrong);
}

void StationPage::askQuantity()
{
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

void StationPage::askShort()
{
    if (m_last.bench.missing.empty()) {
        tell(tr("No package is open"), tr("Scan the package that lacks a piece"));
        return;
    }
    QStringList skus;
    for (const auto& sku : m_last.bench.missing) {
        if (skus.size() < 9) {
            skus.append(toQString(sku));
        }
    }
    ask(tr("Which piece of %1 is missing?").arg(toQString(m_last.bench.openPackage)),
        tr("The package is held and put aside until somebody has found the piece."), skus,
        [this, skus](const int chosen) { m_desk->reportShort(tr("Missing at the bench: %1").arg(skus[chosen])); });
}

void StationPage::askReprint()
{
    if (!hasLabelledPackage()) {
        tell(tr("Which label?"), tr("Scan the label, or the package, then F9"));
        return;
    }
    const QStringList reasons{tr("Smudged"), tr("Torn or jammed"), tr("It did not come out"), tr("Lost")};
    ask(tr("Print the label of %1 again: why?").arg(toQString(m_last.answer->packageNumber)),
        tr("It is marked as a reprint and counted."), reasons,
        [this, reasons, package = *m_last.answer->package](const int chosen) {
            m_desk->reprint(package, reasons[chosen]);
        });
}

void StationPage::askVoid()
{
    if (!hasLabelledPackage()) {
        tell(tr("Which label?"), tr("Scan the label, or the package, then Shift F9"));
        return;
    }
    const QStringList reasons{tr("Wrong piece in the bag"), tr("Address changed"), tr("Buyer cancelled"),
                              tr("Piece damaged")};
    ask(tr("Void the label of %1: why?").arg(toQString(m_last.answer->packageNumber)),
        tr("Its number is dead for good, and the pieces go back to their bins."), reasons,
        [this, reasons, package = *m_last.answer->package](const int chosen) {
            m_desk->voidLabel(package, reasons[chosen]);
        });
}

void StationPage::skip()
{
    if (m_last.bench.openPackage.empty()) {
        tell(tr("No package is open"), tr("Scan the next piece"));
        return;
    }
    m_desk->giveBack();
}

void StationPage::end()
{
    if (m_last.bench.openPackage.empty() && !m_last.bench.wave) {
        Q_EMIT left();
        return;
    }
    m_desk->giveBack();
}

void StationPage::undo()
{
    m_desk->undo();
}

/// One step back: the text, the question, the open package, the answer.
void StationPage::clear()
{
    m_bench->field->setFocus();
    if (!m_input->text().isEmpty()) {
        m_input->clear();
    } else if (m_answered || m_asksQuantity) {
        closeQuestion();
    } else if (m_times != 1) {
        m_times = 1;
        showState(m_last);
    } else if (!m_last.bench.openPackage.empty()) {
        m_desk->giveBack();
    } else {
        m_bench->answer->present(idleCard(m_last.bench));
        shareDigits();
    }
}

} // namespace supercargo::ui
