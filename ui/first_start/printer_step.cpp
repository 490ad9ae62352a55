// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/printer_step.h"

#include "core/base/error.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/sentences.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <chrono>

namespace supercargo::ui {

namespace {

constexpr int kFolder = 1; // the second of the kinds
/// A printer that is switched on has taken a label by then.
constexpr std::chrono::seconds kAnswers{4};

/// No other work waits for a printer that does not answer.
QString testLane()
{
    return QStringLiteral("test-label");
}

} // namespace

PrinterStep::PrinterStep(const Appearance& look, Lanes& lanes, printing::PrintingService& printing,
                         const labels::DrawingTools& drawing, QWidget* parent)
    : StartStep{parent},
      m_look{look},
      m_lanes{lanes},
      m_printing{printing},
      m_drawing{drawing},
      m_form{new Form{look, this}},
      m_result{new QWidget{this}},
      m_icon{new IconLabel{look, Icon::printer, 24, Role::Muted, m_result}},
      m_outcome{new Label{look, Rank::Body, Role::Text, m_result}},
      m_again{new Button{look, ButtonKind::Secondary, m_result}}
{
    addFields();
    layOut();
    connect(m_kind, &QComboBox::currentIndexChanged, this, &PrinterStep::showKind);
    connect(m_again, &QPushButton::clicked, this, &PrinterStep::printTest);
    translated(*this, [this] { setTexts(); });
}

void PrinterStep::addFields()
{
    m_name = m_form->addText([] { return tr("Name"); }, [] { return tr("Bench 1"); });
    m_kind = m_form->addChoice([] { return tr("It is"); },
                               [](QComboBox& box) {
                                   box.addItems({tr("a label printer in the network"), tr("a folder for PDF files")});
                               });
    m_place = m_form->addText([] { return tr("Address"); });
    m_language = m_form->addChoice([] { return tr("Speaks"); },
                                   [](QComboBox& box) {
                                       box.addItem(tr("ZPL (Zebra and many others)"));
                                       box.addItem(tr("TSPL (TSC and many others)"));
                                   });
    m_media = m_form->addText([] { return tr("Label, mm"); });
    m_media->setText(QStringLiteral("100x150"));
    m_dpi = m_form->addChoice([] { return tr("Dots per inch"); },
                              [](QComboBox& box) {
                                  box.addItems({QStringLiteral("203"), QStringLiteral("300"), QStringLiteral("600")});
                              });
    for (QLineEdit* field : {m_name, m_place}) {
        connect(field, &QLineEdit::textChanged, this, [this] { Q_EMIT changed(); });
    }
}

void PrinterStep::layOut()
{
    const auto& sizes = m_look.sizes();
    m_outcome->setWordWrap(true);
    m_again->setDrawing(Icon::reprint);
    m_again->setAutoDefault(false);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.gapPanels);
    line->addWidget(m_icon);
    line->addWidget(m_outcome, 1);
    auto* rows = new QVBoxLayout{m_result};
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(sizes.gapEdge);
    rows->addLayout(line);
    rows->addWidget(m_again, 0, Qt::AlignLeft);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_form);
    all->addWidget(m_result);
    all->addStretch(1);
    for (QWidget* part : std::initializer_list<QWidget*>{m_form, m_result}) {
        part->setMaximumWidth(m_look.grown(kStepWidth));
    }
}

void PrinterStep::setTexts()
{
    m_again->setText(tr("Print another test label"));
    m_again->setAccessibleName(m_again->text());
    showKind();
    show(m_test);
}

bool PrinterStep::isFolder() const
{
    return m_kind->currentIndex() == kFolder;
}

void PrinterStep::showKind()
{
    m_language->setEnabled(!isFolder());
    m_place->setPlaceholderText(isFolder() ? tr("/home/me/labels") : tr("192.168.1.41, port 9100"));
}

QString PrinterStep::question() const
{
    return tr("Which printer prints the labels?");
}

QString PrinterStep::sentence() const
{
    return m_printer.isEmpty() ? tr("It prints a test label at once, with its size and its edges.")
                               : tr("Look at the label: the name readable, all four edges on it.");
}

QString PrinterStep::answer() const
{
    return m_test == Test::sent ? tr("%1, test label sent").arg(m_printer) : m_printer;
}

QString PrinterStep::verb() const
{
    return m_printer.isEmpty() ? tr("Print test label") : tr("Next");
}

void PrinterStep::begin()
{
    m_printer.isEmpty() ? m_name->setFocus() : m_again->setFocus();
}

printing::Printer PrinterStep::typed() const
{
    printing::Printer printer;
    printer.name = toStdString(m_name->text().trimmed());
    printer.dpi = m_dpi->currentText().toInt();
    printer.media = printing::mediaSizeFrom(toStdString(m_media->text().trimmed()));
    const QString place = m_place->text().trimmed();
    if (isFolder()) {
        printer.language = printing::PrinterLanguage::pdf;
        printer.target = toStdString(place.startsWith(QLatin1String{"file:"}) ? place : QStringLiteral("file:") + place);
    } else {
        printer.language =
            m_language->currentIndex() == 0 ? printing::PrinterLanguage::zpl : printing::PrinterLanguage::tspl;
        printer.target = toStdString(place.startsWith(QLatin1String{"tcp:"}) ? place : QStringLiteral("tcp://") + place);
    }
    return printer;
}

void PrinterStep::submit()
{
    if (!m_printer.isEmpty()) {
        Q_EMIT done();
        return;
    }
    m_form->clearFaults();
    if (m_name->text().trimmed().isEmpty()) {
        m_form->setFault(m_name, tr("The printer needs a name."));
        return;
    }
    if (m_place->text().trimmed().isEmpty()) {
        m_form->setFault(m_place, isFolder() ? tr("The labels need a folder.")
                                             : tr("The address stands on the printer's own network page."));
        return;
    }
    try {
        add(typed());
    } catch (const Error& error) { // said where it was typed, before anything is begun
        m_form->setFault(m_media, sentenceFor(error));
    }
}

void PrinterStep::setBusy(const bool busy)
{
    m_isBusy = busy;
    m_form->setEnabled(!busy);
    Q_EMIT changed();
}

void PrinterStep::add(const printing::Printer& printer)
{
    setBusy(true);
    m_lanes.quietly(
        Lanes::quick(), this,
        [printer, &printing = m_printing](workspace::Workspace& workspace, const TaskControl&) {
            static_cast<void>(workspace.printers.add(printer, workspace.actor()));
            printing.refresh();
        },
        [this, name = toQString(printer.name)] {
            m_printer = name;
            setBusy(false);
            printTest();
        },
        [this](const Failure& failure) {
            setBusy(false);
            m_form->setFault(m_place, failure.sentence + QLatin1Char{' '} + failure.hint);
        });
}

void PrinterStep::printTest()
{
    show(Test::underWay);
    m_lanes.quietly(
        testLane(), this,
        [name = toStdString(m_printer), drawing = m_drawing, &printing = m_printing](workspace::Workspace& workspace,
                                                                                   const TaskControl&) {
            const auto job = workspace.printers.printTestPage(name, drawing);
            return printing.waitFor(workspace.printJournal, job, kAnswers).outcome == printing::PrintOutcome::sent;
        },
        [this](const bool isSent) { show(isSent ? Test::sent : Test::waiting); },
        [this](const Failure& failure) {
            show(Test::waiting);
            m_outcome->setText(failure.sentence);
        });
}

void PrinterStep::show(const Test test)
{
    m_test = test;
    m_form->setVisible(m_printer.isEmpty());
    m_result->setVisible(!m_printer.isEmpty());
    m_again->setEnabled(test != Test::underWay);
    switch (test) {
    case Test::none:
        break;
    case Test::underWay:
        m_icon->setIcon(Icon::printer);
        m_icon->setRole(Role::Muted);
        m_outcome->setText(tr("%1 is added. The test label is on its way …").arg(m_printer));
        break;
    case Test::sent:
        m_icon->setIcon(Icon::check);
        m_icon->setSign(Sign::Shipped);
        m_outcome->setText(
            tr("%1 has taken the test label. What is crooked or pale is set right under Printers.").arg(m_printer));
        break;
    case Test::waiting:
        m_icon->setIcon(Icon::warning);
        m_icon->setSign(Sign::Review);
        m_outcome->setText(
            tr("%1 does not answer yet. The label waits and comes out when it does; see Printers.").arg(m_printer));
        break;
    }
    Q_EMIT changed();
}

} // namespace supercargo::ui
