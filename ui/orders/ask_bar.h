// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/panel.h"

#include <functional>

class QComboBox;
class QLineEdit;

namespace supercargo::ui {

/// One question of one field, in the place of the bulk bar and over nothing: why to hold, which shop a file is for.
/// Enter answers, Esc leaves.
class AskBar final : public Ground {
    Q_OBJECT
public:
    explicit AskBar(const Appearance& look, QWidget* parent = nullptr);

    using Answered = std::function<void(const QString& answer)>;
    /// Asks for words; an empty answer is none.
    void askText(const QString& question, const QString& placeholder, const QString& verb, Answered answered);
    struct Choice {
        QString word;
        QString value;
    };
    void askChoice(const QString& question, const QList<Choice>& choices, int chosen, const QString& verb,
                   Answered answered);
    void leave();

Q_SIGNALS:
    /// It has been answered or left: the focus goes back.
    void over();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void begin(const QString& question, const QString& verb, Answered answered);
    void answer();

    const Appearance& m_look;
    Label* m_question;
    QLineEdit* m_text;
    QComboBox* m_choice;
    Button* m_do;
    Button* m_cancel;
    bool m_asksText = true;
    Answered m_answered;
};

} // namespace supercargo::ui
