// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_form.h"

#include "core/base/error.h"
#include "ui/text/convert.h"
#include "ui/text/sentences.h"

#include <QComboBox>
#include <QLineEdit>

#include <utility>

namespace supercargo::ui {

PrinterForm::PrinterForm(FormDialog& dialog)
    : QObject{&dialog},
      m_form{dialog.form()},
      m_name{m_form.addText([] { return tr("Name"); }, [] { return tr("Bench 1"); })},
      m_language{m_form.addChoice([] { return tr("Language"); },
                                  [](QComboBox& box) {
                                      box.addItems({QStringLiteral("ZPL"), QStringLiteral("TSPL"), QStringLiteral("PDF")});
                                  })},
      m_media{m_form.addText([] { return tr("Paper, mm"); })},
      m_dpi{m_form.addChoice([] { return tr("Dots per inch"); },
                             [](QComboBox& box) {
                                 box.addItems({QStringLiteral("203"), QStringLiteral("300"), QStringLiteral("600")});
                             })},
      m_target{m_form.addText([] { return tr("Connected to"); },
                              [] { return QStringLiteral("tcp://192.168.1.41:9100"); })}
{
    m_form.addHint([] {
        return tr("A network printer is tcp:// with its address; file:/folder writes each label into a folder.");
    });
    m_media->setText(QStringLiteral("100x150"));
    connect(&dialog, &FormDialog::submitted, this, &PrinterForm::submit);
    m_name->setFocus();
}

void PrinterForm::submit()
{
    printing::Printer printer;
    printer.name = toStdString(m_name->text().trimmed());
    printer.language =
        printing::printerLanguageFrom(toStdString(m_language->currentText().toLower())).value_or(printer.language);
    printer.dpi = m_dpi->currentText().toInt();
    printer.target = toStdString(m_target->text().trimmed());
    QLineEdit* field = m_media;
    try {
        printer.media = printing::mediaSizeFrom(toStdString(m_media->text().trimmed()));
        field = m_target;
        static_cast<void>(printing::printerTargetFrom(printer.target));
    } catch (const Error& error) {
        m_form.setFault(field, sentenceFor(error));
        return;
    }
    Q_EMIT submitted(printer);
}

void askForPrinter(const Appearance& look, Lanes& lanes, printing::PrintingService& printing, QWidget& page,
                   std::function<void()> added)
{
    auto& dialog = *new FormDialog{look, PrinterForm::tr("Which printer is it?"), PrinterForm::tr("Add printer"), &page};
    auto* form = new PrinterForm{dialog};
    QObject::connect(form, &PrinterForm::submitted, &dialog,
                     [&dialog, &lanes, &printing, added = std::move(added)](const printing::Printer& printer) {
                         dialog.setBusy(true);
                         lanes.quietly(
                             Lanes::quick(), &dialog,
                             [printer, &printing](workspace::Workspace& workspace, const TaskControl&) {
                                 static_cast<void>(workspace.printers.add(printer, workspace.actor()));
                                 printing.refresh();
                             },
                             [&dialog, added] {
                                 dialog.accept();
                                 added();
                             },
                             [&dialog](const Failure& failure) { dialog.fail(failure); });
                     });
    dialog.open();
}

} // namespace supercargo::ui
