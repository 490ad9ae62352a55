// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/page_actions.h"
#include "ui/common/choice_bar.h"

#include <functional>

namespace supercargo::ui {

/// The one question that a page has open, in its bar: answered by a click or, where no field takes text, by the digit
/// that stands on the answer. The page drops it on Esc, and when what it is about is no longer what is chosen.
class PageQuestion final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostAnswers = 9; ///< the digits

    PageQuestion(const PageActions& actions, const Appearance& look, QWidget& page);

    /// To be put into the page; hidden as long as nothing is asked.
    [[nodiscard]] ChoiceBar& bar() const { return *m_bar; }
    [[nodiscard]] bool isOpen() const { return m_onAnswer != nullptr; }
    /// Instead of what was asked before. `onAnswer` is told the answer's place, from 0.
    void ask(const QString& question, const QString& detail, const QStringList& answers,
             std::function<void(int)> onAnswer);
    /// It is not to be answered.
    void drop();

private:
    void enable();

    ChoiceBar* m_bar;
    QList<QAction*> m_digits;
    std::function<void(int)> m_onAnswer;
};

} // namespace supercargo::ui
