// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/reminder/tray.h"
#include "ui/theme/appearance.h"

#include <QMenu>
#include <QSystemTrayIcon>

namespace supercargo::ui {

/// The desktop's own.
class SystemTray final : public Tray {
    Q_OBJECT
public:
    explicit SystemTray(const Appearance& look, QObject* parent = nullptr);

    [[nodiscard]] bool isThere() const override { return QSystemTrayIcon::isSystemTrayAvailable(); }
    void present(const QString& tip, const QList<TrayEntry>& entries) override;
    void hide() override { m_icon.hide(); }
    void say(const QString& title, const QString& text) override;

private:
    void draw();

    const Appearance& m_look;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    bool m_isUrgent = false;
};

} // namespace supercargo::ui
