// SPDX-License-Identifier: GPL-3.0-or-later
// The part of the dispatch page that the scanner and the keys reach.
#include "ui/dispatch/dispatch_page.h"

#include "core/files/write_file.h"
#include "core/workspace/bench.h"
#include "ui/common/form_dialog.h"
#include "ui/common/key_cap.h"
#include "ui/common/page_printing.h"
#include "ui/dispatch/dispatch_work.h"
#include "ui/text/convert.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

void DispatchPage::scan(const QString& code)
{
    m_field->setLast(code);
    atDoor(code, [code = toStdString(code), bag = channel(), first = m_firstLabel](workspace::Workspace& workspace,
                                                                                   workspace::Bench& bench) {
        const auto report = scanAtDoor(workspace, bench, bag ? bag : *first, code);
        if (!bag && report.answer.code == floor::DispatchCode::gone) {
            *first = bench.dispatches.get(*report.answer.with).channel;
        }
        return report;
    });
}

void DispatchPage::takeOut()
{
    if (const auto package = meant()) {
        atDoor({}, [package = *package](workspace::Workspace& workspace, workspace::Bench& bench) {
            return takeOutAtDoor(workspace, bench, package);
        });
    }
}

/// The parcel is named by its code and never by a row that happens to stand out: what has left cannot be taken back.
void DispatchPage::askLeft()
{
    auto* dialog = new FormDialog{m_parts.look, tr("Which parcel has left without a bag?"), tr("It has left"), this};
    auto* parcel = dialog->form().addText([] { return tr("Parcel"); }, [] { return tr("Scan its label"); });
    auto* number = dialog->form().addText([] { return tr("Tracking number"); });
    auto* carrier = dialog->form().addText([] { return tr("Carrier"); });
    dialog->form().addHint([] { return tr("Number and carrier only where its label has none. The platform is told; this is not taken back."); });
    const auto follow = [dialog, parcel] {
        dialog->setObstacle(parcel->text().trimmed().isEmpty() ? tr("Scan or type the parcel first.") : QString{});
    };
    connect(parcel, &QLineEdit::textChanged, dialog, follow);
    follow();
    connect(dialog, &FormDialog::submitted, this, [this, dialog, parcel, number, carrier] {
        const auto typed = [](const QLineEdit* field) {
            const QString text = field->text().trimmed();
            return text.isEmpty() ? std::nullopt : std::optional{toStdString(text)};
        };
        dialog->setBusy(true);
        m_parts.lanes.quietly(
            doorLane(), dialog,
            [code = toStdString(parcel->text().trimmed()),
             tracking = floor::TypedTracking{typed(number), typed(carrier)}, drawing = m_tools.drawing,
             &printing = m_tools.printing](workspace::Workspace& workspace, const TaskControl&) {
                const auto package = workspace.packages.get(code);
                workspace::Bench{workspace, drawing, printing}.shipping.ship(package.id, tracking);
                return toQString(package.number);
            },
            [this, dialog](const QString& left) {
                dialog->accept();
                m_parts.toast.present(tr("%1 has left").arg(left));
                reload();
            },
            [dialog](const Failure& failure) { dialog->fail(failure); });
    });
    dialog->open();
    parcel->setFocus();
}

void DispatchPage::atDoor(const QString& code, DoorWork work)
{
    m_parts.lanes.quietly(
        doorLane(), this,
        [work = std::move(work), drawing = m_tools.drawing,
         &printing = m_tools.printing](workspace::Workspace& workspace, const TaskControl&) {
            workspace::Bench bench{workspace, drawing, printing};
            return work(workspace, bench);
        },
        [this, code](const DoorReport& report) { takeAnswer(report, code); },
        [this](const Failure& failure) {
            m_tools.speaker.play(Sound::Stop);
            fail(failure);
        });
}

void DispatchPage::takeAnswer(const DoorReport& report, const QString& code)
{
    if (m_parts.settings.get(setting::kSounds)) {
        m_tools.speaker.play(soundOf(report.answer.code));
    }
    m_failure->hide();
    if (m_bagList->table().hasFocus()) {
        m_field->setFocus(); // the next key means what is scanned next
    }
    present(report.state);
    const auto in = std::ranges::find(m_state.dispatches, report.answer.with.value_or(floor::DispatchId{}),
                                      &floor::Dispatch::id);
    const bool isInOpen = in != m_state.dispatches.end() && !in->closedAt;
    if (isInOpen && report.answer.code == floor::DispatchCode::gone && !channel()) {
        const auto first = m_firstLabel;
        m_chips->choose(QString::number(in->channel.value)); // from here on the bag is of this channel
        m_firstLabel = first; // which scans that are on their way may still ask
        m_isOfFirstLabel = true;
    }
    if (isInOpen) {
        choose(in->id);
        if (in->channel == channel() && report.answer.package) {
            m_bagList->select(QString::number(report.answer.package->value)); // what was taken out is not there
        }
    }
    if (report.answer.code == floor::DispatchCode::taken_out && bag() == nullptr) {
        forgetFirstLabel();
    }
    m_door->present(
        doorAnswer(report.answer, {report.inBag, isInOpen}, code, m_parts.reading.session().clock().now()));
    Q_EMIT answered();
}

void DispatchPage::run(Work work, Done done)
{
    m_parts.lanes.quietly(
        doorLane(), this,
        [work = std::move(work), drawing = m_tools.drawing,
         &printing = m_tools.printing](workspace::Workspace& workspace, const TaskControl&) {
            workspace::Bench bench{workspace, drawing, printing};
            auto sentence = work(workspace, bench);
            printing.refresh(); // it may have a list to print now
            return sentence;
        },
        [this, done = std::move(done)](const QString& sentence) {
            done ? done(sentence) : m_parts.toast.present(sentence);
            reload();
        },
        [this](const Failure& failure) {
            fail(failure);
            reload();
        });
}

void DispatchPage::closeBag()
{
    const auto* open = bag();
    if (open == nullptr) {
        return;
    }
    choose(open->id); // whose list is wanted now
    m_door->reset();
    const auto id = open->id;
    forgetFirstLabel();
    run(
        [id](workspace::Workspace&, workspace::Bench& bench) {
            const auto closed = bench.dispatches.close(id);
            return tr("Handover %1 is closed: %n package(s)", nullptr, static_cast<int>(closed.packages))
                .arg(QString::number(id.value));
        },
        [this, id](const QString& sentence) {
            m_closed = id;
            m_parts.toast.present(sentence, m_openAgain->text(), keyName(m_openAgain->shortcut()));
        });
}

void DispatchPage::openAgain(const floor::DispatchId dispatch)
{
    run(
        [dispatch](workspace::Workspace&, workspace::Bench& bench) {
            return toQString(bench.dispatches.reopen(dispatch).channelCode);
        },
        [this, dispatch](const QString& channelCode) {
            m_closed.reset();
            const auto known = std::ranges::find(m_state.channels, toStdString(channelCode), &channels::Channel::code);
            if (known != m_state.channels.end()) {
                m_chips->choose(QString::number(known->id.value)); // it is the one that is filled now
            }
            choose(dispatch);
            m_parts.toast.present(tr("Handover %1 is open again: a list of it that was printed no longer holds")
                                      .arg(QString::number(dispatch.value)));
        });
}

void DispatchPage::forgetFirstLabel()
{
    if (m_isOfFirstLabel) {
        m_chips->choose(QStringLiteral("any"));
    }
}

void DispatchPage::saveList()
{
    if (const auto* dispatch = chosen()) {
        const QString name = tr("handover-%1").arg(QString::number(dispatch->id.value)) + QStringLiteral(".pdf");
        const QString path =
            QFileDialog::getSaveFileName(this, tr("Save the handover list"), name, QStringLiteral("PDF (*.pdf)"));
        if (!path.isEmpty()) {
            saveListTo(path);
        }
    }
}

void DispatchPage::saveListTo(const QString& path)
{
    if (const auto* dispatch = chosen()) {
        run([id = dispatch->id, path, drawing = m_tools.drawing](workspace::Workspace&, workspace::Bench& bench) {
            files::writeFileWhole(path.toStdU16String(), drawManifest(bench, id, drawing));
            return tr("The handover list is in %1").arg(QFileInfo{path}.fileName());
        });
    }
}

void DispatchPage::printList()
{
    const auto* dispatch = chosen();
    if (dispatch == nullptr) {
        return;
    }
    if (m_state.printers.empty()) {
        m_parts.toast.present(tr("No printer takes pages of A4: the list is saved instead"));
        saveList();
        return;
    }
    if (m_state.printers.size() == 1) {
        printListOn(m_state.printers.front(), dispatch->id);
        return;
    }
    auto* menu = new QMenu{this};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto& printer : m_state.printers) {
        connect(menu->addAction(toQString(printer)), &QAction::triggered, this,
                [this, printer, id = dispatch->id] { printListOn(printer, id); }); // the menu takes the row's focus
    }
    menu->setActiveAction(menu->actions().front());
    menu->popup(m_door->mapToGlobal(m_door->rect().center()));
}

void DispatchPage::printListOn(const std::string& printer, const floor::DispatchId dispatch)
{
    run([dispatch, printer, drawing = m_tools.drawing](workspace::Workspace& workspace, workspace::Bench& bench) {
        queuePages(workspace, printer, printing::PrintJobKind::handover_list, drawManifest(bench, dispatch, drawing));
        return tr("The list of handover %1 is on its way to %2")
            .arg(QString::number(dispatch.value), toQString(printer));
    });
}

} // namespace supercargo::ui
