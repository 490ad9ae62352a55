// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/ask_bar.h"

#include "ui/common/translated.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>

#include <utility>

namespace supercargo::ui {

AskBar::AskBar(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Raised, Top, parent},
      m_look{look},
      m_question{new Label{look, Rank::Strong, Role::Text, this}},
      m_text{new QLineEdit{this}},
      m_choice{new QComboBox{this}},
      m_do{new Button{look, ButtonKind::Primary, this}},
      m_cancel{new Button{look, ButtonKind::Secondary, this}}
{
    constexpr int kMostLetters = 200;
    const auto& sizes = look.sizes();
    m_text->setMaxLength(kMostLetters);
    m_text->setMinimumWidth(look.grown(260));
    m_choice->setMinimumWidth(look.grown(220));
    m_do->setKeyText(QStringLiteral("Enter"));
    m_cancel->setKeyText(QStringLiteral("Esc"));
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(sizes.edgePadding, 0, sizes.edgePadding, 0);
    line->setSpacing(sizes.gap);
    line->addWidget(m_question);
    line->addWidget(m_text);
    line->addWidget(m_choice);
    line->addWidget(m_do);
    line->addWidget(m_cancel);
    line->addStretch();
    connect(m_do, &QPushButton::clicked, this, &AskBar::answer);
    connect(m_cancel, &QPushButton::clicked, this, &AskBar::leave);
    connect(m_text, &QLineEdit::textChanged, this,
            [this](const QString& text) { m_do->setEnabled(!m_asksText || !text.trimmed().isEmpty()); });
    translated(*this, [this] {
        m_cancel->setText(tr("Cancel"));
        m_cancel->setAccessibleName(tr("Cancel"));
    });
    hide();
}

void AskBar::askText(const QString& question, const QString& placeholder, const QString& verb, Answered answered)
{
    m_asksText = true;
    m_text->clear();
    m_text->setPlaceholderText(placeholder);
    m_do->setEnabled(false);
    begin(question, verb, std::move(answered));
}

void AskBar::askChoice(const QString& question, const QList<Choice>& choices, const int chosen, const QString& verb,
                       Answered answered)
{
    m_asksText = false;
    m_choice->clear();
    for (const Choice& choice : choices) {
        m_choice->addItem(choice.word, choice.value);
    }
    m_choice->setCurrentIndex(chosen);
    m_do->setEnabled(true);
    begin(question, verb, std::move(answered));
}

void AskBar::begin(const QString& question, const QString& verb, Answered answered)
{
    setFixedHeight(m_look.sizes().bulkBar);
    m_question->setText(question);
    m_do->setText(verb);
    m_do->setAccessibleName(verb);
    m_text->setVisible(m_asksText);
    m_choice->setVisible(!m_asksText);
    m_answered = std::move(answered);
    QWidget* field = m_asksText ? static_cast<QWidget*>(m_text) : m_choice;
    field->setAccessibleName(question);
    show();
    field->setFocus(Qt::OtherFocusReason);
}

void AskBar::answer()
{
    const QString given = m_asksText ? m_text->text().trimmed() : m_choice->currentData().toString();
    if (given.isEmpty()) {
        return;
    }
    const Answered answered = std::exchange(m_answered, {});
    leave();
    answered(given);
}

void AskBar::leave()
{
    hide();
    Q_EMIT over();
}

void AskBar::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape) {
        leave();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        answer();
    } else {
        Ground::keyPressEvent(event);
    }
}

} // namespace supercargo::ui
