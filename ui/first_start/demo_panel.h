// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"

namespace supercargo::ui {

/// What can be done with the demo seller, beside the choice of the first orders.
class DemoPanel final : public Ground {
    Q_OBJECT
public:
    explicit DemoPanel(const Appearance& look, QWidget* parent);

private:
    void setTexts();

    Label* m_title;
    QList<Label*> m_lines;
    Label* m_hint;
};

} // namespace supercargo::ui
