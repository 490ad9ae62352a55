// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/form_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kWidth = 460;

} // namespace

FormDialog::FormDialog(const Appearance& look, const QString& question, const QString& verb, QWidget* parent)
    : QDialog{parent},
      m_form{new Form{look, this}},
      m_verb{new Button{look, ButtonKind::Primary, this}},
      m_obstacle{new Label{look, Rank::Caption, Role::Muted, this}}
{
    setWindowTitle(question);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(look.grown(kWidth));
    const auto& sizes = look.sizes();
    auto* title = new Label{look, Rank::Title, Role::Text, this};
    title->setText(question);
    title->setWordWrap(true);
    m_verb->setText(verb);
    m_verb->setAccessibleName(verb);
    m_verb->setAutoDefault(false); // Enter in a field submits, once
    auto* cancel = new Button{look, ButtonKind::Flat, this};
    cancel->setText(tr("Cancel"));
    cancel->setAccessibleName(cancel->text());
    cancel->setKeyText(QStringLiteral("Esc"));
    cancel->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(sizes.gap);
    m_obstacle->setWordWrap(true);
    buttons->addWidget(m_obstacle, 1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_verb);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(sizes.gapEdge, sizes.gapEdge, sizes.gapEdge, sizes.gapEdge);
    all->setSpacing(sizes.gapEdge);
    all->addWidget(title);
    all->addWidget(m_form);
    all->addStretch(1);
    all->addLayout(buttons);
    connect(m_verb, &QPushButton::clicked, this, &FormDialog::submit);
    connect(m_form, &Form::submitted, this, &FormDialog::submit);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    if (parent != nullptr) { // not every desktop gives the focus back by itself
        connect(this, &QDialog::finished, parent->window(), &QWidget::activateWindow);
    }
}

void FormDialog::submit()
{
    if (m_verb->isEnabled()) {
        m_form->clearFaults();
        Q_EMIT submitted();
    }
}

/// A field of text submits by itself; choices, ticks and the button leave Enter to the dialog.
void FormDialog::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const auto* focus = focusWidget();
    if (isEnter && (focus == m_verb || qobject_cast<const QComboBox*>(focus) != nullptr ||
                    qobject_cast<const QCheckBox*>(focus) != nullptr)) {
        submit();
        return;
    }
    QDialog::keyPressEvent(event);
}

void FormDialog::setBusy(const bool busy)
{
    m_isBusy = busy;
    enableVerb();
}

void FormDialog::setObstacle(const QString& reason)
{
    m_obstacle->setText(reason);
    m_verb->setToolTip(reason);
    enableVerb();
}

void FormDialog::enableVerb()
{
    m_verb->setEnabled(!m_isBusy && m_obstacle->text().isEmpty());
}

void FormDialog::fail(const Failure& failure)
{
    setBusy(false);
    const bool isApart = failure.hint.isEmpty() || failure.sentence.endsWith(u'。'); // which has its own space
    m_form->setFault(nullptr, failure.sentence + (isApart ? QString{} : QStringLiteral(" ")) + failure.hint);
}

} // namespace supercargo::ui
