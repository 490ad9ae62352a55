// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/label.h"
#include "ui/common/panel.h"

namespace supercargo::ui {

/// The top of a page: its title, a muted note, then what the page puts there.
class PageHead final : public Ground {
    Q_OBJECT
public:
    explicit PageHead(const Appearance& look, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// Behind the title.
    void addAtStart(QWidget* widget, int stretch = 0);
    /// At the end of the line.
    void addAtEnd(QWidget* widget);

private:
    void fit();

    Label* m_title;
    Label* m_note;
    QHBoxLayout* m_start;
    QHBoxLayout* m_end;
};

} // namespace supercargo::ui
