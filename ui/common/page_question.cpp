// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page_question.h"

#include <utility>

namespace supercargo::ui {

PageQuestion::PageQuestion(const PageActions& actions, const Appearance& look, QWidget& page)
    : QObject{&page},
      m_bar{new ChoiceBar{look, &page}}
{
    m_bar->hide();
    for (int answer = 0; answer < kMostAnswers; ++answer) {
        auto* digit = actions.add(QStringLiteral("answer%1").arg(answer + 1),
                                  QT_TRANSLATE_NOOP("Actions", "Answer the question"), nullptr,
                                  QKeySequence{Qt::Key_1 + answer});
        connect(digit, &QAction::triggered, this, [this, answer] { Q_EMIT m_bar->chosen(answer); });
        m_digits.append(digit);
    }
    connect(m_bar, &ChoiceBar::chosen, this, [this](const int answer) {
        if (m_onAnswer && answer < m_bar->answerCount()) {
            const auto onAnswer = std::exchange(m_onAnswer, {});
            drop();
            onAnswer(answer);
        }
    });
    enable();
}

void PageQuestion::ask(const QString& question, const QString& detail, const QStringList& answers,
                       std::function<void(int)> onAnswer)
{
    m_onAnswer = std::move(onAnswer);
    m_bar->ask(ChoiceBar::Kind::Choice, question, detail, answers);
    m_bar->show();
    enable();
}

void PageQuestion::drop()
{
    m_onAnswer = {};
    m_bar->hide();
    enable();
}

void PageQuestion::enable()
{
    for (QAction* digit : std::as_const(m_digits)) {
        digit->setEnabled(isOpen());
    }
}

} // namespace supercargo::ui
