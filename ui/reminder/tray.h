// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QString>

namespace supercargo::ui {

/// A line of the tray's menu.
struct TrayEntry {
    QString id;
    QString text;
    bool isUrgent = false;
};

/// The place beside the clock, where the desktop has one. A seam: tests look at what would stand there.
class Tray : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    [[nodiscard]] virtual bool isThere() const = 0;
    /// Shows the drawing with this tooltip and these lines in its menu; an urgent one marks the drawing.
    virtual void present(const QString& tip, const QList<TrayEntry>& entries) = 0;
    virtual void hide() = 0;
    /// A message that goes by itself.
    virtual void say(const QString& title, const QString& text) = 0;

Q_SIGNALS:
    /// A line of the menu was chosen.
    void chosen(const QString& id);
    /// The drawing or the message was clicked.
    void clicked();
};

} // namespace supercargo::ui
