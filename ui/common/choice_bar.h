// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QList>
#include <QStringList>
#include <QWidget>

class QGridLayout;
class QLineEdit;

namespace supercargo::ui {

/// A question inside the page, never a dialog: what is asked, what is known, and equal answers on the keys 1 … 9,
/// none of them the default. A question about facts has a red edge.
class ChoiceBar final : public QWidget {
    Q_OBJECT
public:
    explicit ChoiceBar(const Appearance& look, QWidget* parent = nullptr);

    enum class Kind { Choice, Fact };
    void ask(Kind kind, const QString& question, const QString& detail, const QStringList& answers);
    /// Asks for words of one's own instead; an empty answer is none.
    void askWords(const QString& question, const QString& detail);
    /// Where they are typed.
    [[nodiscard]] QLineEdit& words() const { return *m_words; }
    /// Whether the digits stand on the answers: only one question in sight can have them.
    void setShowsKeys(bool shows);
    [[nodiscard]] qsizetype answerCount() const { return m_buttons.size(); }

Q_SIGNALS:
    /// From 0.
    void chosen(int answer);
    void written(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void setQuestion(Kind kind, const QString& question, const QString& detail);
    void setAnswers(const QStringList& answers);
    void showKeys();

    const Appearance& m_look;
    Kind m_kind = Kind::Choice;
    bool m_showsKeys = true;
    IconLabel* m_icon;
    Label* m_question;
    Label* m_detail;
    QLineEdit* m_words;
    QGridLayout* m_answers;
    QList<Button*> m_buttons;
};

} // namespace supercargo::ui
