// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_actions.h"

#include "core/base/check_code.h"
#include "ui/common/key_cap.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QLineEdit>
#include <QPointer>
#include <QSpinBox>

#include <utility>

namespace supercargo::ui {

namespace {

using workspace::Workspace;

constexpr int kMostCounted = 999'999; // the shortest barcode has more digits
constexpr int kNotCounted = -1;
constexpr std::size_t kMostNamed = 6; // packages, in a sentence

std::string textOf(const QLineEdit* field)
{
    return toStdString(field->text().trimmed());
}

} // namespace

StockActions::StockActions(const PageParts& parts, Current current, PageQuestion& question, QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_current{std::move(current)},
      m_question{question},
      m_page{page}
{
    add({.id = QStringLiteral("stock.count"),
         .text = QT_TRANSLATE_NOOP("Actions", "Count"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Sets a bin to what was counted in it."),
         .key = QKeySequence{Qt::Key_C},
         .icon = Icon::check},
        &StockActions::count);
    add({.id = QStringLiteral("stock.adjust"),
         .text = QT_TRANSLATE_NOOP("Actions", "Adjust"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Adds pieces or takes them away, for a reason."),
         .key = QKeySequence{Qt::Key_A},
         .icon = Icon::plus},
        &StockActions::adjust);
    add({.id = QStringLiteral("stock.transfer"),
         .text = QT_TRANSLATE_NOOP("Actions", "Transfer"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Carries free pieces to another bin."),
         .key = QKeySequence{Qt::Key_T},
         .icon = Icon::swap},
        &StockActions::transfer);
    add({.id = QStringLiteral("stock.verify"),
         .text = QT_TRANSLATE_NOOP("Actions", "Verify"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Adds up all moves and reservations and compares them with the levels."),
         .key = QKeySequence{Qt::Key_V},
         .icon = Icon::scale},
        &StockActions::verify);
    m_undoAction = &m_parts.actions.add({.id = QStringLiteral("stock.undo"),
                                         .text = QT_TRANSLATE_NOOP("Actions", "Undo"),
                                         .key = QKeySequence{Qt::CTRL | Qt::Key_Z},
                                         .icon = Icon::undo,
                                         .scope = &page});
    m_undoAction->setEnabled(false);
    connect(m_undoAction, &QAction::triggered, this, &StockActions::undo);
    connect(&m_parts.toast, &Toast::activated, this, &StockActions::undo);
}

void StockActions::add(const Command& command, void (StockActions::*act)())
{
    Command scoped = command;
    scoped.scope = &m_page;
    QAction& action = m_parts.actions.add(scoped);
    connect(&action, &QAction::triggered, this, act);
    m_all.append(&action);
}

FormDialog& StockActions::ask(const QString& question, const QString& verb)
{
    return *new FormDialog{m_parts.look, question, verb, &m_page};
}

StockActions::Place StockActions::addPlace(Form& form, const QString& binWord)
{
    return {form.addText([] { return tr("SKU"); }),
            form.addText([binWord] { return binWord; }, [] { return tr("WAREHOUSE/BIN"); })};
}

StockActions::Place StockActions::addCurrentPlace(Form& form, const QString& binWord)
{
    const Place place = addPlace(form, binWord);
    if (const auto row = m_current()) {
        place.sku->setText(toQString(row->sku));
        place.bin->setText(toQString(row->warehouseCode + "/" + row->binCode));
        form.addHint([level = row->level] {
            return tr("The books have %1 on hand there, %2 of them reserved.")
                .arg(numberText(level.onHand.value), numberText(level.reserved.value));
        });
    }
    return place;
}

template <class Work, class Told>
void StockActions::run(FormDialog* dialog, Work work, Told told)
{
    const QPointer<FormDialog> asked{dialog};
    if (asked) {
        asked->setBusy(true);
    }
    m_parts.lanes.quietly(
        Lanes::quick(), this, std::move(work),
        [this, asked, told = std::move(told)](auto& result) {
            if (asked) {
                asked->accept();
            }
            Q_EMIT written();
            told(result);
        },
        [this, asked](const Failure& failure) {
            if (asked) {
                asked->fail(failure);
            } else {
                Q_EMIT failed(failure);
            }
        });
}

void StockActions::tell(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_undoAction->setEnabled(m_undo != nullptr);
    m_parts.toast.present(sentence, m_undo ? m_undoAction->text() : QString{},
                          m_undo ? keyName(QKeySequence{Qt::CTRL | Qt::Key_Z}) : QString{});
}

void StockActions::undo()
{
    if (!m_page.isVisible()) {
        return;
    }
    if (const auto step = std::exchange(m_undo, {})) {
        m_parts.toast.hide();
        step();
    }
    m_undoAction->setEnabled(false);
}

// ---- Count -----------------------------------------------------------------------------------------------------

void StockActions::count()
{
    const auto row = m_current();
    askCount(row ? toQString(row->sku) : QString{},
             row ? toQString(row->warehouseCode + "/" + row->binCode) : QString{});
}

void StockActions::askCount(const QString& sku, const QString& bin)
{
    m_question.drop(); // it was about another count
    auto& dialog = ask(tr("How many lie there?"), tr("Count"));
    const Place place = addPlace(dialog.form(), tr("Bin"));
    place.sku->setText(sku);
    place.bin->setText(bin);
    auto* pieces = dialog.form().addNumber([] { return tr("Counted"); }, kNotCounted, kMostCounted, kNotCounted);
    pieces->setSpecialValueText(QStringLiteral(" ")); // nothing stands there until somebody has counted
    connect(&dialog, &FormDialog::submitted, this, [this, &dialog, place, pieces] {
        if (pieces->value() == kNotCounted) {
            dialog.form().setFault(pieces, tr("Count them, and type how many lie there."));
        } else {
            applyCount(textOf(place.sku), textOf(place.bin), Quantity{pieces->value()}, {}, &dialog);
        }
    });
    dialog.open();
    sku.isEmpty() ? place.sku->setFocus() : pieces->setFocus();
    pieces->selectAll();
}

void StockActions::applyCount(const std::string& sku, const std::string& bin, const Quantity counted,
                              const floor::CountDoubts& agreed, FormDialog* dialog)
{
    run(
        dialog,
        [sku, bin, counted, agreed](Workspace& workspace, const TaskControl&) {
            return workspace.counts.count(sku, bin, counted, agreed);
        },
        [this, sku, bin](const floor::CountReport& report) {
            if (!report.isBooked) {
                askAbout(report, sku, bin);
                return;
            }
            QString sentence =
                tr("%1: %2 counted in %3").arg(toQString(sku), numberText(report.counted.value), toQString(bin));
            if (const auto waiting = std::ssize(report.doubts.waitAgain); waiting > 0) {
                sentence += QStringLiteral(" · ") + tr("%n package(s) wait again", nullptr, static_cast<int>(waiting));
            }
            tell(sentence, {});
        });
}

void StockActions::askAbout(const floor::CountReport& report, const std::string& sku, const std::string& bin)
{
    const auto& waiting = report.doubts.waitAgain;
    const QString counted = numberText(report.counted.value);
    const QString books = numberText(report.before.onHand.value);
    QString question = tr("%1 counted, and the books have %2. Is that right?").arg(counted, books);
    QString detail = tr("%1 in %2").arg(toQString(sku), toQString(bin));
    if (!waiting.empty()) {
        question = tr("%1 counted, %2 reserved: %n package(s) will wait again.", nullptr, static_cast<int>(waiting.size()))
                       .arg(counted, numberText(report.before.reserved.value));
        QStringList numbers;
        for (std::size_t i = 0; i < waiting.size() && i < kMostNamed; ++i) {
            numbers.append(toQString(packageNumber(waiting[i].value)));
        }
        if (waiting.size() > kMostNamed) {
            numbers.append(QStringLiteral("…"));
        }
        detail += QStringLiteral(" · ") + tr("the books have %1").arg(books) + QStringLiteral(" · ") +
                  numbers.join(QStringLiteral(", "));
    }
    m_question.ask(question, detail, {tr("Book %1").arg(counted), tr("Count again"), tr("Leave it")},
                   [this, sku, bin, counted = report.counted, doubts = report.doubts](const int answer) {
                       if (answer == 0) {
                           applyCount(sku, bin, counted, doubts, nullptr);
                       } else if (answer == 1) {
                           askCount(toQString(sku), toQString(bin));
                       }
                   });
}

// ---- Adjust ----------------------------------------------------------------------------------------------------

void StockActions::adjust()
{
    auto& dialog = ask(tr("How many more, or less?"), tr("Adjust"));
    const Place place = addCurrentPlace(dialog.form(), tr("Bin"));
    auto* pieces = dialog.form().addNumber([] { return tr("Pieces, + or −"); }, -kMostCounted, kMostCounted, 0);
    auto* reason = dialog.form().addText([] { return tr("Reason"); }, [] { return tr("broken, found, sample …"); });
    connect(&dialog, &FormDialog::submitted, this, [this, &dialog, place, pieces, reason] {
        if (pieces->value() == 0) {
            dialog.form().setFault(pieces, tr("Nothing would change."));
        } else if (reason->text().trimmed().isEmpty()) {
            dialog.form().setFault(reason, tr("The ledger keeps why: say it in a few words."));
        } else {
            applyAdjust(textOf(place.sku), textOf(place.bin), Quantity{pieces->value()}, textOf(reason), &dialog);
        }
    });
    dialog.open();
    pieces->setFocus();
    pieces->selectAll();
}

void StockActions::applyAdjust(const std::string& sku, const std::string& bin, const Quantity delta,
                               const std::string& reason, FormDialog* dialog)
{
    run(
        dialog,
        [sku, bin, delta, reason](Workspace& workspace, const TaskControl&) {
            return workspace.stockService.adjust(sku, bin, delta, reason);
        },
        [this, sku, bin, delta, isUndo = dialog == nullptr](const stock::StockLevel& level) {
            tell(tr("%1: now %2 in %3").arg(toQString(sku), numberText(level.onHand.value), toQString(bin)),
                 isUndo ? std::function<void()>{} : [this, sku, bin, delta] {
                     applyAdjust(sku, bin, delta * -1, toStdString(tr("undone")), nullptr);
                 });
        });
}

// ---- Transfer --------------------------------------------------------------------------------------------------

void StockActions::transfer()
{
    auto& dialog = ask(tr("Where do they go?"), tr("Transfer"));
    const Place from = addCurrentPlace(dialog.form(), tr("From bin"));
    auto* to = dialog.form().addText([] { return tr("To bin"); }, [] { return tr("WAREHOUSE/BIN"); });
    auto* pieces = dialog.form().addNumber([] { return tr("Pieces"); }, 1, kMostCounted, 1);
    if (const auto row = m_current()) {
        pieces->setValue(static_cast<int>(row->level.free().value));
    }
    connect(&dialog, &FormDialog::submitted, this, [this, &dialog, from, to, pieces] {
        if (to->text().trimmed().isEmpty()) {
            dialog.form().setFault(to, tr("Say which bin they go to."));
        } else {
            applyTransfer(textOf(from.sku), textOf(from.bin), textOf(to), Quantity{pieces->value()}, &dialog);
        }
    });
    dialog.open();
    to->setFocus();
}

void StockActions::applyTransfer(const std::string& sku, const std::string& from, const std::string& to,
                                 const Quantity quantity, FormDialog* dialog)
{
    run(
        dialog,
        [sku, from, to, quantity](Workspace& workspace, const TaskControl&) {
            workspace.stockService.transfer(sku, from, to, quantity);
            return quantity;
        },
        [this, sku, from, to, isUndo = dialog == nullptr](const Quantity moved) {
            tell(tr("%1: %2 carried to %3").arg(toQString(sku), numberText(moved.value), toQString(to)),
                 isUndo ? std::function<void()>{}
                        : [this, sku, from, to, moved] { applyTransfer(sku, to, from, moved, nullptr); });
        });
}

// ---- Verify ----------------------------------------------------------------------------------------------------

void StockActions::verify()
{
    m_parts.lanes.start(
        Lanes::slow(), tr("Verify stock"), this,
        [](Workspace& workspace, const TaskControl&) { return workspace.stockService.verify(); },
        [this](const stock::Verification& found) { Q_EMIT verified(found); },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void StockActions::rebuild()
{
    m_parts.lanes.start(
        Lanes::slow(), tr("Put stock right"), this,
        [](Workspace& workspace, const TaskControl&) { return workspace.stockService.rebuild(); },
        [this](const stock::Verification& found) {
            Q_EMIT written();
            tell(tr("%n bin(s) put right", nullptr, static_cast<int>(found.wrong.size())), {});
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

} // namespace supercargo::ui
