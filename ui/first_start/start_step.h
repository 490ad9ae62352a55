// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/label.h"
#include "ui/common/settings.h"
#include "ui/tasks/lanes.h"
#include "ui/text/language.h"

#include <QWidget>

namespace supercargo::ui {

/// How wide a step's questions are at most: longer lines are read worse.
constexpr int kStepWidth = 560;

/// One question of the first start. What it asks for is written when it is answered; it can be left unanswered.
class StartStep : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// "Label printer", in the list of steps.
    [[nodiscard]] virtual QString name() const = 0;
    /// The question over the step, and a sentence to it.
    [[nodiscard]] virtual QString question() const = 0;
    [[nodiscard]] virtual QString sentence() const = 0;
    /// What was answered, in the list of steps; empty before.
    [[nodiscard]] virtual QString answer() const = 0;
    /// The word of the primary button; empty where there is none now.
    [[nodiscard]] virtual QString verb() const = 0;
    /// Something is under way that must end first.
    [[nodiscard]] virtual bool isBusy() const { return false; }
    /// It came into sight: the focus goes where the answer is given.
    virtual void begin() = 0;
    /// The primary button, or Enter.
    virtual void submit() = 0;

Q_SIGNALS:
    /// Answer, verb or busyness are others.
    void changed();
    /// Answered: on to the next.
    void done();
};

} // namespace supercargo::ui
