// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QString>

#include <functional>
#include <optional>

namespace supercargo::ui {

/// One thing that the palette offers.
struct PaletteEntry {
    Icon icon = Icon::search;
    std::optional<Sign> sign{}; ///< its icon in a state's colour
    QString title;
    QString second{};    ///< muted, after the title
    QString place{};     ///< the page that it leads to, at the end of the line
    QString key{};       ///< the key that does the same, at the end of the line
    QString obstacle{};  ///< why it cannot be chosen now; empty: it can
    bool isRead = false; ///< it came from the store, and belongs to the text that was asked for
    std::function<void()> act{};
};

/// Entries of one kind under their word.
struct PaletteGroup {
    QString title;
    QList<PaletteEntry> entries;
};

} // namespace supercargo::ui
