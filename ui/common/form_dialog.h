// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form.h"
#include "ui/text/sentences.h"

#include <QDialog>

namespace supercargo::ui {

/// Several fields asked for at once. Its title is the question, its button the verb, Esc the harmless way out. It
/// stays open, with what was typed, until what it asked for is done.
class FormDialog : public QDialog {
    Q_OBJECT
public:
    FormDialog(const Appearance& look, const QString& question, const QString& verb, QWidget* parent);

    [[nodiscard]] Form& form() { return *m_form; }
    /// While what was submitted is under way nothing more can be submitted.
    void setBusy(bool busy);
    /// Why it cannot be submitted yet, said beside the button; empty: it can.
    void setObstacle(const QString& reason);
    /// It did not work: said in the form, which can be submitted again.
    void fail(const Failure& failure);

Q_SIGNALS:
    void submitted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void submit();
    void enableVerb();

    Form* m_form;
    Button* m_verb;
    Label* m_obstacle;
    bool m_isBusy = false;
};

} // namespace supercargo::ui
