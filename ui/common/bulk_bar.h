// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/panel.h"

class QAction;
class QHBoxLayout;

namespace supercargo::ui {

/// What can be done with what is selected, each with its key; what does not fit moves, from the end, into *More*.
class BulkBar final : public Ground {
    Q_OBJECT
public:
    BulkBar(const Appearance& look, const QList<QAction*>& actions, QWidget* parent = nullptr);

    /// "3 selected · 4 pieces".
    void setNote(const QString& note);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void fit();
    void openMore();

    const Appearance& m_look;
    QList<QAction*> m_actions;
    QList<Button*> m_buttons;
    Button* m_more;
    Label* m_note;
};

} // namespace supercargo::ui
