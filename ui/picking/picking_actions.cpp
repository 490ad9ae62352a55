// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_actions.h"

#include "core/files/write_file.h"
#include "ui/common/form_dialog.h"
#include "ui/common/page_printing.h"
#include "ui/picking/picking_texts.h"
#include "ui/picking/picking_work.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/pick_list.h"

#include <QAction>
#include <QFileDialog>
#include <QFileInfo>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::int64_t kMostMissing = 999'999;

QString numberOf(const WaveId wave)
{
    return QString::number(wave.value);
}

QString madeSentence(const floor::WaveReport& report)
{
    return report.wave
               ? PickingActions::tr("Wave %1 is made: %n package(s)", nullptr, static_cast<int>(report.packages))
                     .arg(numberOf(*report.wave))
               : PickingActions::tr("Nothing of it is ready any more");
}

} // namespace

PickingActions::PickingActions(const PickingParts& parts, PageQuestion& question, QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_question{question},
      m_page{page}
{
    const PageActions actions{parts.page.actions, "picking", page};
    m_create = actions.add(QStringLiteral("create"), QT_TRANSLATE_NOOP("Actions", "Create wave"),
                   QT_TRANSLATE_NOOP("Actions", "Locks these packages to a new wave"), {}, Icon::in_wave);
    // Enter opens what the list of proposals is on; a key of the whole page would also end a scan.
    m_create->setProperty(kKeyProperty, QStringLiteral("Enter"));
    m_createAndPrint = actions.add(QStringLiteral("createAndPrint"), QT_TRANSLATE_NOOP("Actions", "Create and print list"),
                           QT_TRANSLATE_NOOP("Actions", "Makes the wave, and the picker's list comes out"),
                           QKeySequence{Qt::CTRL | Qt::Key_P}, Icon::printer);
    m_print = actions.add(QStringLiteral("print"), QT_TRANSLATE_NOOP("Actions", "Print list"),
                  QT_TRANSLATE_NOOP("Actions", "The picker's list, in walking order"),
                  QKeySequence{Qt::CTRL | Qt::Key_P}, Icon::printer);
    m_save = actions.add(QStringLiteral("save"), QT_TRANSLATE_NOOP("Actions", "Save list"),
                 QT_TRANSLATE_NOOP("Actions", "The picker's list as a PDF"), QKeySequence{Qt::CTRL | Qt::Key_S},
                 Icon::export_);
    m_picked = actions.add(QStringLiteral("picked"), QT_TRANSLATE_NOOP("Actions", "Picked"),
                   QT_TRANSLATE_NOOP("Actions", "The walk is over; what was noted as short is settled"),
                   QKeySequence{Qt::Key_P}, Icon::picked);
    m_short = actions.add(QStringLiteral("short"), QT_TRANSLATE_NOOP("Actions", "Short here"),
                  QT_TRANSLATE_NOOP("Actions", "The bin of this stop has fewer pieces than the list says"),
                  QKeySequence{Qt::Key_F8}, Icon::short_);
    m_apart = actions.add(QStringLiteral("apart"), QT_TRANSLATE_NOOP("Actions", "Take apart"),
                  QT_TRANSLATE_NOOP("Actions", "Ends the wave: what is not packed waits again"),
                  QKeySequence{Qt::Key_Delete}, Icon::split);
    connect(m_create, &QAction::triggered, this, &PickingActions::createWave);
    connect(m_createAndPrint, &QAction::triggered, this, &PickingActions::createAndPrint);
    connect(m_print, &QAction::triggered, this, &PickingActions::printList);
    connect(m_save, &QAction::triggered, this, [this] {
        if (const auto* chosen = wave()) {
            chooseFile(chosen->id);
        }
    });
    connect(m_picked, &QAction::triggered, this, [this] {
        if (const auto* chosen = wave()) {
            report(chosen->id, {});
        }
    });
    connect(m_short, &QAction::triggered, this, &PickingActions::askShort);
    connect(m_apart, &QAction::triggered, this, &PickingActions::askTakeApart);
    enable();
}

QList<QAction*> PickingActions::others() const
{
    return {m_createAndPrint, m_print, m_save, m_short, m_apart};
}

void PickingActions::choose(ChosenWave wave, std::optional<WalkRow> stop)
{
    const auto idOf = [](const ChosenWave& chosen) {
        const auto* made = std::get_if<floor::Wave>(&chosen);
        return made == nullptr ? WaveId{} : made->id;
    };
    if (m_question.isOpen() && (wave.index() != m_chosen.index() || idOf(wave) != idOf(m_chosen))) {
        m_question.drop(); // it was about another wave
    }
    m_chosen = std::move(wave);
    m_stop = std::move(stop);
    enable();
}

void PickingActions::enable()
{
    const bool isProposal = std::holds_alternative<floor::WaveProposal>(m_chosen);
    const auto* made = wave();
    const bool isUnfinished = made != nullptr && made->state != floor::WaveState::done;
    const auto set = [](QAction* action, const bool shown, const bool enabled) {
        action->setVisible(shown);
        action->setEnabled(shown && enabled);
    };
    set(m_create, isProposal, !m_busy);
    set(m_createAndPrint, isProposal, !m_busy);
    set(m_print, made != nullptr, !m_busy);
    set(m_save, made != nullptr, !m_busy);
    set(m_picked, isUnfinished, !m_busy);
    set(m_short, isUnfinished, !m_busy && m_stop && m_stop->line.quantity > Quantity{0});
    set(m_apart, isUnfinished, !m_busy);
}

void PickingActions::run(const QString& title, Work work, std::function<void(const Outcome&)> done)
{
    m_busy = true;
    enable();
    m_parts.page.lanes.start(
        Lanes::quick(), title, this,
        [work = std::move(work), &printing = m_parts.printing](workspace::Workspace& workspace, const TaskControl&) {
            auto outcome = work(workspace);
            printing.refresh(); // it may have a list to print now
            return outcome;
        },
        [this, done = std::move(done)](const Outcome& outcome) {
            m_busy = false;
            enable();
            if (done) {
                done(outcome);
            }
            m_parts.page.toast.present(outcome.sentence);
            if (!outcome.fetch.isEmpty()) {
                Q_EMIT toFetch(outcome.fetch);
            }
            Q_EMIT written();
        },
        [this](const Failure& failure) {
            m_busy = false;
            enable();
            Q_EMIT failed(failure);
            Q_EMIT written();
        });
}

// ---- Making and printing ---------------------------------------------------------------------------------------

void PickingActions::createWave()
{
    if (const auto* proposal = std::get_if<floor::WaveProposal>(&m_chosen)) {
        create(proposal->order(), {});
    }
}

void PickingActions::createAndPrint()
{
    const auto* proposal = std::get_if<floor::WaveProposal>(&m_chosen);
    if (proposal == nullptr) {
        return;
    }
    const auto order = proposal->order();
    withPrinter([this, order](const std::string& printer) { create(order, printer); },
                [this, order] { create(order, {}, [this](const WaveId wave) { chooseFile(wave); }); });
}

void PickingActions::create(const floor::WaveOrder& order, const std::string& printer,
                            std::function<void(WaveId)> then)
{
    run(
        tr("Create wave"),
        [order, printer, drawing = m_parts.drawing](workspace::Workspace& workspace) {
            const auto made = workspace.waves.create(order, workspace.actor());
            if (made.wave && !printer.empty()) {
                queuePages(workspace, printer, printing::PrintJobKind::pick_list,
                           drawPickList(workspace.waves, *made.wave, drawing));
            }
            auto sentence = madeSentence(made);
            if (made.wave && !printer.empty()) {
                sentence += QStringLiteral(" · ") + tr("its list is on its way to %1").arg(toQString(printer));
            }
            return Outcome{.sentence = sentence, .made = made.wave};
        },
        [this, then = std::move(then)](const Outcome& outcome) {
            if (outcome.made) {
                Q_EMIT made(*outcome.made);
                if (then) {
                    then(*outcome.made);
                }
            }
        });
}

void PickingActions::withPrinter(std::function<void(const std::string&)> next, std::function<void()> asFile)
{
    if (m_printers.size() == 1) {
        next(m_printers.front());
        return;
    }
    if (m_printers.empty()) {
        m_question.ask(tr("No printer takes pages of A4. Save the list as a PDF?"),
            tr("A printer of pages has the language PDF and the paper 210x297; see Printers."),
            {tr("Save as PDF"), tr("Leave it")}, [asFile = std::move(asFile)](const int answer) {
                if (answer == 0) {
                    asFile();
                }
            });
        return;
    }
    QStringList names;
    for (std::size_t i = 0; i < m_printers.size() && i < PageQuestion::kMostAnswers; ++i) {
        names.append(toQString(m_printers[i]));
    }
    m_question.ask(tr("Which printer?"), {}, names,
        [next = std::move(next), names](const int answer) { next(toStdString(names.at(answer))); });
}

void PickingActions::printList()
{
    const auto* made = wave();
    if (made == nullptr) {
        return;
    }
    withPrinter(
        [this, id = made->id](const std::string& printer) {
            run(tr("Print list"), [id, printer, drawing = m_parts.drawing](workspace::Workspace& workspace) {
                queuePages(workspace, printer, printing::PrintJobKind::pick_list, drawPickList(workspace.waves, id, drawing));
                return Outcome{.sentence = tr("The list of wave %1 is on its way to %2")
                                               .arg(numberOf(id), toQString(printer))};
            });
        },
        [this, id = made->id] { chooseFile(id); });
}

void PickingActions::chooseFile(const WaveId wave)
{
    auto* dialog = new QFileDialog{&m_page, tr("Save the pick list"), {}, QStringLiteral("PDF (*.pdf)")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(QStringLiteral("pdf"));
    dialog->selectFile(tr("wave-%1").arg(numberOf(wave)) + QStringLiteral(".pdf"));
    connect(dialog, &QFileDialog::fileSelected, this, [this, wave](const QString& path) { saveListTo(wave, path); });
    dialog->open();
}

void PickingActions::saveListTo(const WaveId wave, const QString& path)
{
    run(tr("Save list"), [wave, path, drawing = m_parts.drawing](workspace::Workspace& workspace) {
        files::writeFileWhole(path.toStdU16String(), drawPickList(workspace.waves, wave, drawing));
        return Outcome{.sentence = tr("The list is in %1").arg(QFileInfo{path}.fileName())};
    });
}

// ---- The walk --------------------------------------------------------------------------------------------------

void PickingActions::askShort()
{
    const auto* made = wave();
    if (made == nullptr || !m_stop) {
        return;
    }
    const auto& line = m_stop->line;
    const bool isNote = made->state == floor::WaveState::open; // reported with the walk; can be taken back until then
    auto* dialog =
        new FormDialog{m_parts.page.look,
                       tr("How many pieces of %1 are missing in %2?").arg(toQString(line.sku), toQString(line.binCode)),
                       isNote ? tr("Note") : tr("Report"), &m_page};
    const auto most = static_cast<int>(std::min<std::int64_t>(line.quantity.value, kMostMissing));
    QSpinBox* missing = dialog->form().addNumber([] { return tr("Missing"); }, isNote ? 0 : 1, most,
                                                 static_cast<int>(std::max<std::int64_t>(line.noted.value, 1)));
    dialog->form().addHint([] {
        return tr("They are taken from the next bin that has them. Where none has, packages wait again, as short.");
    });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, missing, wave = *made, stop = *m_stop] {
        noteShort(wave, stop, missing->value());
        dialog->accept();
    });
    dialog->open();
    missing->setFocus();
    missing->selectAll();
}

void PickingActions::noteShort(const floor::Wave& wave, const WalkRow& stop, const std::int64_t missing)
{
    const floor::Shortage shortage{stop.line.sku, stop.line.binCode, Quantity{missing}};
    if (wave.state != floor::WaveState::open) {
        report(wave.id, {shortage});
        return;
    }
    run(tr("Note"), [id = wave.id, shortage](workspace::Workspace& workspace) {
        workspace.waves.noteShort(id, shortage, workspace.actor());
        return Outcome{.sentence = shortage.missing > Quantity{0}
                                       ? tr("Noted: %1 of %2 missing. It is settled when the walk is reported")
                                             .arg(numberText(shortage.missing.value), toQString(shortage.sku))
                                       : tr("Noted: %1 is all there").arg(toQString(shortage.sku))};
    });
}

void PickingActions::report(const WaveId id, std::vector<floor::Shortage> shortages)
{
    const auto settle = [id, shortages = std::move(shortages)](workspace::Workspace& workspace) {
        const auto done = workspace.waves.picked(id, shortages, workspace.actor());
        QString sentence =
            tr("Wave %1: %n package(s) picked", nullptr, static_cast<int>(done.picked)).arg(numberOf(id));
        if (!done.givenUp.empty()) {
            sentence +=
                QStringLiteral(" · ") + tr("%n package(s) short", nullptr, static_cast<int>(done.givenUp.size()));
        }
        return Outcome{.sentence = sentence, .fetch = fetchSentences(done)};
    };
    run(tr("Picked"), settle);
}

void PickingActions::askTakeApart()
{
    const auto* made = wave();
    if (made == nullptr) {
        return;
    }
    m_question.ask(tr("Take wave %1 apart?").arg(numberOf(made->id)),
        tr("%n package(s) wait again, their stock is free. What is packed stays packed.", nullptr,
           static_cast<int>(made->packages - made->packed)),
        {tr("Take apart"), tr("Leave it")}, [this, id = made->id](const int answer) {
            if (answer == 0) {
                run(tr("Take apart"), [id](workspace::Workspace& workspace) {
                    workspace.waves.takeApart(id, workspace.actor());
                    return Outcome{.sentence = tr("Wave %1 is taken apart").arg(numberOf(id))};
                });
            }
        });
}

} // namespace supercargo::ui
