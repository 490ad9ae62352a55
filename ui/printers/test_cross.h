// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QWidget>

namespace supercargo::ui {

/// A small drawing of the test page: its rulers, and dashed where the paper is folded.
class TestCross final : public QWidget {
public:
    TestCross(const Appearance& look, QWidget* parent);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
};

} // namespace supercargo::ui
