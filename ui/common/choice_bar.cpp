// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/choice_bar.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kOneLine = 5; // answers that fit beside each other
constexpr int kInLines = 3; // of more, so many stand in each line

} // namespace

ChoiceBar::ChoiceBar(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_icon{new IconLabel{look, Icon::help, 24, Role::Accent, this}},
      m_question{new Label{look, Rank::Title, Role::Text, this}},
      m_detail{new Label{look, Rank::Body, Role::Muted, this}},
      m_words{new QLineEdit{this}},
      m_answers{new QGridLayout}
{
    constexpr int kMostLetters = 120;
    const auto& sizes = look.sizes();
    m_detail->setWordWrap(true);
    m_question->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(sizes.gapInside);
    words->addWidget(m_question);
    words->addWidget(m_detail);
    auto* line = new QHBoxLayout;
    line->setSpacing(sizes.gapPanels);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addLayout(words, 1);
    m_answers->setSpacing(sizes.gap);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.panelPadding, sizes.gapPanels, sizes.panelPadding, sizes.gapPanels);
    all->setSpacing(sizes.gap);
    all->addLayout(line);
    all->addLayout(m_answers);
    m_words->setMaxLength(kMostLetters);
    m_words->setMinimumHeight(look.grown(40)); // as the buttons of a bench
    m_words->hide();
    all->addWidget(m_words);
    connect(m_words, &QLineEdit::returnPressed, this, [this] {
        if (const QString typed = m_words->text().trimmed(); !typed.isEmpty()) {
            Q_EMIT written(typed);
        }
    });
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ChoiceBar::ask(const Kind kind, const QString& question, const QString& detail, const QStringList& answers)
{
    setQuestion(kind, question, detail);
    setAnswers(answers);
    m_words->hide();
}

void ChoiceBar::askWords(const QString& question, const QString& detail)
{
    setQuestion(Kind::Choice, question, detail);
    setAnswers({});
    m_words->clear();
    m_words->setAccessibleName(question);
    m_words->show();
}

void ChoiceBar::setQuestion(const Kind kind, const QString& question, const QString& detail)
{
    m_kind = kind;
    m_icon->setIcon(kind == Kind::Fact ? Icon::stop : Icon::help);
    kind == Kind::Fact ? m_icon->setSign(Sign::Overdue) : m_icon->setRole(Role::Accent);
    m_question->setText(question);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    setAccessibleName(question);
    setAccessibleDescription(detail);
    update();
}

void ChoiceBar::setAnswers(const QStringList& answers)
{
    QStringList now;
    for (const Button* button : m_buttons) {
        now.append(button->text());
    }
    if (now != answers) { // a question that is told anew keeps the focus where it is
        while (QLayoutItem* item = m_answers->takeAt(0)) {
            delete item;
        }
        for (Button* button : m_buttons) {
            button->hide();
            button->deleteLater();
        }
        m_buttons.clear();
        for (int column = 0; column <= kOneLine; ++column) {
            m_answers->setColumnStretch(column, 0);
        }
        const int columns = answers.size() <= kOneLine ? kOneLine : kInLines;
        for (const QString& answer : answers) {
            auto* button = new Button{m_look, ButtonKind::Secondary, this};
            button->setSize(Button::Size::Bench);
            button->setKeyFirst(true);
            button->setText(answer);
            button->setAccessibleName(answer);
            const auto index = static_cast<int>(m_buttons.size());
            connect(button, &QPushButton::clicked, this, [this, index] { Q_EMIT chosen(index); });
            m_answers->addWidget(button, index / columns, index % columns);
            m_buttons.append(button);
        }
        m_answers->setColumnStretch(columns, 1);
    }
    showKeys();
}

void ChoiceBar::setShowsKeys(const bool shows)
{
    m_showsKeys = shows;
    showKeys();
}

void ChoiceBar::showKeys()
{
    int number = 0;
    for (Button* button : m_buttons) {
        button->setKeyText(m_showsKeys ? QString::number(++number) : QString{});
    }
}

void ChoiceBar::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    const bool fact = m_kind == Kind::Fact;
    const double width = fact ? 2 : 1;
    painter.setPen(QPen{fact ? m_look.theme().sign(Sign::Overdue).text : m_look.color(Role::LineStrong), width});
    painter.setBrush(m_look.color(Role::Surface));
    const double inset = width / 2;
    const int radius = m_look.sizes().radius;
    painter.drawRoundedRect(QRectF{rect()}.adjusted(inset, inset, -inset, -inset), radius, radius);
}

} // namespace supercargo::ui
