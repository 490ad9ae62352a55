// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QWidget>

namespace supercargo::ui {

/// One line on soft ground at the top of what it concerns: icon, sentence, one way out. Whoever shows it hides it
/// when its cause is gone.
class Banner final : public QWidget {
    Q_OBJECT
public:
    explicit Banner(const Appearance& look, QWidget* parent = nullptr);

    /// The sign gives ground and colour; the icon may be another one (a warning on Review's ground). `detail`
    /// is a second, muted line; `action` is the word of the link or button; empty for none.
    void present(Sign sign, Icon icon, const QString& sentence, const QString& detail = {}, const QString& action = {},
                 const QString& key = {});
    /// A button with an edge instead of a link, as reasons have it.
    void setActionKind(ButtonKind kind);

Q_SIGNALS:
    void activated();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    Sign m_sign = Sign::Review;
    IconLabel* m_icon;
    Label* m_sentence;
    Label* m_detail;
    Button* m_link;
    Button* m_button;
    ButtonKind m_kind = ButtonKind::Flat;
};

} // namespace supercargo::ui
