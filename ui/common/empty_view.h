// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QWidget>

namespace supercargo::ui {

/// What stands where a list would: an icon, what would be here, what is so, and one button.
class EmptyView final : public QWidget {
    Q_OBJECT
public:
    EmptyView(const Appearance& look, Icon icon, QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& sentence);
    /// The primary button; made at the first call.
    [[nodiscard]] Button* button();

private:
    const Appearance& m_look;
    Label* m_title;
    Label* m_sentence;
    Button* m_button = nullptr;
};

} // namespace supercargo::ui
