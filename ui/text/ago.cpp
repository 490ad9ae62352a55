// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ago.h"

#include "ui/text/formats.h"

#include <QCoreApplication>

namespace supercargo::ui {

QString agoText(const Instant at, const Instant now)
{
    const auto say = [](const char* text, const std::int64_t count = -1) {
        return QCoreApplication::translate("Ago", text, nullptr, static_cast<int>(count));
    };
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(now - at).count();
    if (minutes < 1) {
        return say(QT_TRANSLATE_NOOP("Ago", "just now"));
    }
    if (minutes < 60) {
        return say(QT_TRANSLATE_N_NOOP("Ago", "%Ln min ago"), minutes);
    }
    return minutes < 60 * 24 ? say(QT_TRANSLATE_N_NOOP("Ago", "%Ln h ago"), minutes / 60) : momentText(at, now);
}

} // namespace supercargo::ui
