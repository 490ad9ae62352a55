// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QTimer>
#include <QWidget>

namespace supercargo::ui {

/// What the operator just did, for six seconds at the bottom right of its parent, longer while the mouse is on
/// it; with Undo where there is one. Never at the station.
class Toast final : public QWidget {
    Q_OBJECT
public:
    Toast(const Appearance& look, QWidget& host);

    /// `action` is the word of the link ("Undo"), empty for none; `key` its key.
    void present(const QString& sentence, const QString& action = {}, const QString& key = {});
    /// What could not be done, or needed no doing: no tick.
    void presentNothingDone(const QString& sentence);

    /// What it offers belongs to what is out of sight now.
    void dismiss();

Q_SIGNALS:
    void activated();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const QString& sentence, const QString& action, const QString& key);
    void place();

    const Appearance& m_look;
    QWidget& m_host;
    QTimer m_timer;
    IconLabel* m_icon;
    Label* m_sentence;
    Button* m_link;
};

} // namespace supercargo::ui
