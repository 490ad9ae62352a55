// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/reminder/system_tray.h"

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kDrawing = 64; ///< pixels: desktops scale it down to theirs

} // namespace

SystemTray::SystemTray(const Appearance& look, QObject* parent) : Tray{parent}, m_look{look}
{
    m_icon.setContextMenu(&m_menu);
    draw();
    connect(&look, &Appearance::changed, this, &SystemTray::draw);
    connect(&m_icon, &QSystemTrayIcon::messageClicked, this, &Tray::clicked);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](const QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::Trigger || reason == QSystemTrayIcon::DoubleClick) {
            Q_EMIT clicked();
        }
    });
}

void SystemTray::present(const QString& tip, const QList<TrayEntry>& entries)
{
    m_icon.setToolTip(tip);
    m_menu.clear();
    for (const TrayEntry& entry : entries) {
        connect(m_menu.addAction(entry.text), &QAction::triggered, this, [this, id = entry.id] { Q_EMIT chosen(id); });
    }
    m_isUrgent = std::ranges::any_of(entries, &TrayEntry::isUrgent);
    draw();
    m_icon.show();
}

void SystemTray::say(const QString& title, const QString& text)
{
    m_icon.showMessage(title, text, m_icon.icon());
}

void SystemTray::draw()
{
    const SignLook& sign = m_look.theme().sign(m_isUrgent ? Sign::Overdue : Sign::Packed);
    m_icon.setIcon(QIcon{m_look.pixmap(sign.icon, sign.text, kDrawing, 1)});
}

} // namespace supercargo::ui
