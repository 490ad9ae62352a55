// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form.h"

#include "ui/common/number_field.h"

#include "ui/common/translated.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

/// Never cut: it asks for the height that its lines take at the width that it has, and so a dialog grows with it. To
/// the layout that is a height as any other: rows whose height depends on their width it adds up too low.
class Form::Paragraph final : public Label {
public:
    Paragraph(const Appearance& look, const Rank rank, const Role role, QWidget* parent) : Label{look, rank, role, parent}
    {
        setWordWrap(true);
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return false; }
    [[nodiscard]] QSize sizeHint() const override
    {
        return {Label::sizeHint().width(), testAttribute(Qt::WA_Resized) ? minimumHeight() : Label::sizeHint().height()};
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return {Label::minimumSizeHint().width(), 0}; }
    void say(const QString& text)
    {
        setText(text);
        if (isVisible()) { // before, it has no width of its own yet
            fit();
        }
    }

protected:
    void resizeEvent(QResizeEvent* event) override
    {
        Label::resizeEvent(event);
        fit();
    }

private:
    void fit() { setMinimumHeight(std::max(0, heightForWidth(width()))); } // none: nothing is said
};

Form::Form(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_rows{new QFormLayout{this}},
      m_fault{new Paragraph{look, Rank::Body, Role::Text, this}}
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    m_rows->setHorizontalSpacing(look.sizes().gapEdge);
    m_rows->setVerticalSpacing(look.sizes().gap);
    m_fault->setSign(Sign::Overdue);
    m_fault->hide();
    m_rows->addRow(m_fault);
}

Label* Form::addRow(const Word& word, QWidget* field)
{
    auto* name = new Label{m_look, Rank::Body, Role::Muted, this};
    name->setMinimumHeight(m_look.sizes().control);
    name->setBuddy(field);
    auto* fault = new Paragraph{m_look, Rank::Caption, Role::Text, this};
    fault->setSign(Sign::Overdue);
    fault->hide();
    m_faults.insert(field, fault);
    const int end = m_rows->rowCount() - 1; // before the form's own fault
    m_rows->insertRow(end, name, field);
    m_rows->insertRow(end + 1, fault);
    translated(*name, [name, field, word] {
        name->setText(word());
        field->setAccessibleName(word());
    });
    return name;
}

QLineEdit* Form::addText(Word word, Word placeholder)
{
    auto* field = new QLineEdit{this};
    addRow(word, field);
    connect(field, &QLineEdit::returnPressed, this, &Form::submitted);
    if (placeholder) {
        translated(*field, [field, placeholder = std::move(placeholder)] { field->setPlaceholderText(placeholder()); });
    }
    return field;
}

QComboBox* Form::addChoice(Word word, std::function<void(QComboBox&)> fill)
{
    auto* box = new QComboBox{this};
    addRow(word, box);
    translated(*box, [box, fill = std::move(fill)] {
        const int chosen = box->currentIndex();
        box->clear();
        fill(*box);
        box->setCurrentIndex(chosen < 0 ? 0 : chosen);
    });
    return box;
}

QSpinBox* Form::addNumber(Word word, const int least, const int most, const int value)
{
    auto* box = new NumberField{this};
    box->setRange(least, most);
    box->setValue(value);
    addRow(word, box);
    connect(box->findChild<QLineEdit*>(), &QLineEdit::returnPressed, this, &Form::submitted);
    connect(box, &NumberField::codeRefused, this,
            [this, box] { setFault(box, tr("That was a code, or too large: type a number.")); });
    return box;
}

QCheckBox* Form::addTick(Word word)
{
    auto* box = new QCheckBox{this};
    const int end = m_rows->rowCount() - 1;
    m_rows->insertRow(end, QString{}, box);
    translated(*box, [box, word = std::move(word)] { box->setText(word()); });
    return box;
}

void Form::addField(Word word, QWidget* field)
{
    addRow(word, field);
}

void Form::addHint(Word word)
{
    auto* hint = new Paragraph{m_look, Rank::Caption, Role::Muted, this};
    m_rows->insertRow(m_rows->rowCount() - 1, hint);
    translated(*hint, [hint, word = std::move(word)] { hint->say(word()); });
}

Button* Form::addSubmit(Word word)
{
    auto* button = new Button{m_look, ButtonKind::Primary, this};
    m_rows->addRow(button);
    connect(button, &QPushButton::clicked, this, &Form::submitted);
    translated(*button, [button, word = std::move(word)] {
        button->setText(word());
        button->setAccessibleName(word());
    });
    return button;
}

void Form::setFault(QWidget* field, const QString& sentence)
{
    Paragraph* place = m_faults.value(field, m_fault);
    place->show(); // has its width from here on
    place->say(sentence);
    if (field != nullptr) {
        field->setFocus();
    }
}

void Form::clearFaults()
{
    m_fault->hide();
    for (Label* fault : std::as_const(m_faults)) {
        fault->hide();
    }
}

} // namespace supercargo::ui
