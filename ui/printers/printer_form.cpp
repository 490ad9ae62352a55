// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_form.h"

#include "core/base/error.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/sentences.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>

namespace supercargo::ui {

PrinterForm::PrinterForm(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_name{new QLineEdit{this}},
      m_language{new QComboBox{this}},
      m_media{new QLineEdit{this}},
      m_dpi{new QComboBox{this}},
      m_target{new QLineEdit{this}},
      m_hint{new Label{look, Rank::Caption, Role::Muted, this}},
      m_fault{new Label{look, Rank::Body, Role::Text, this}},
      m_add{new Button{look, ButtonKind::Primary, this}}
{
    auto* form = new QFormLayout{this};
    form->setContentsMargins(0, 0, 0, 0);
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setHorizontalSpacing(look.sizes().gapEdge);
    form->setVerticalSpacing(look.sizes().gap);
    m_nameWord = addRow(*form, m_name);
    m_languageWord = addRow(*form, m_language);
    m_mediaWord = addRow(*form, m_media);
    m_dpiWord = addRow(*form, m_dpi);
    m_targetWord = addRow(*form, m_target);
    form->addRow(m_hint);
    form->addRow(m_fault);
    form->addRow(m_add);
    m_hint->setWordWrap(true);
    m_fault->setWordWrap(true);
    m_fault->setSign(Sign::Overdue);
    m_language->addItems({QStringLiteral("ZPL"), QStringLiteral("TSPL"), QStringLiteral("PDF")});
    m_dpi->addItems({QStringLiteral("203"), QStringLiteral("300"), QStringLiteral("600")});
    clear();
    connect(m_add, &QPushButton::clicked, this, &PrinterForm::submit);
    for (const QLineEdit* field : {m_name, m_media, m_target}) {
        connect(field, &QLineEdit::returnPressed, this, &PrinterForm::submit);
    }
    translated(*this, [this] { setTexts(); });
}

Label* PrinterForm::addRow(QFormLayout& form, QWidget* field)
{
    auto* word = new Label{m_look, Rank::Body, Role::Muted, this};
    word->setMinimumHeight(m_look.sizes().control);
    word->setBuddy(field);
    form.addRow(word, field);
    return word;
}

void PrinterForm::setTexts()
{
    const auto name = [](Label* word, QWidget* field, const QString& text) {
        word->setText(text);
        field->setAccessibleName(text);
    };
    name(m_nameWord, m_name, tr("Name"));
    name(m_languageWord, m_language, tr("Language"));
    name(m_mediaWord, m_media, tr("Paper, mm"));
    name(m_dpiWord, m_dpi, tr("Dots per inch"));
    name(m_targetWord, m_target, tr("Connected to"));
    m_name->setPlaceholderText(tr("Bench 1"));
    m_target->setPlaceholderText(QStringLiteral("tcp://192.168.1.41:9100"));
    m_hint->setText(tr("A network printer is tcp:// with its address; file:/folder writes each label into a folder."));
    m_add->setText(tr("Add printer"));
    m_add->setAccessibleName(m_add->text());
}

void PrinterForm::clear()
{
    m_name->clear();
    m_target->clear();
    m_media->setText(QStringLiteral("100x150"));
    m_fault->hide();
}

void PrinterForm::showFault(const QString& sentence)
{
    m_fault->setText(sentence);
    m_fault->show();
}

void PrinterForm::submit()
{
    m_fault->hide();
    printing::Printer printer;
    printer.name = toStdString(m_name->text().trimmed());
    printer.language =
        printing::printerLanguageFrom(toStdString(m_language->currentText().toLower())).value_or(printer.language);
    printer.dpi = m_dpi->currentText().toInt();
    printer.target = toStdString(m_target->text().trimmed());
    try {
        printer.media = printing::mediaSizeFrom(toStdString(m_media->text().trimmed()));
    } catch (const Error& error) { // said where it was typed, before anything is begun
        showFault(sentenceFor(error));
        m_media->setFocus();
        return;
    }
    Q_EMIT submitted(printer);
}

} // namespace supercargo::ui
