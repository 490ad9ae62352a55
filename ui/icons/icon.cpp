// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/icons/icon.h"

namespace supercargo::ui {

QString iconPath(const Icon icon)
{
    QLatin1String name;
    switch (icon) {
#define X(which)                                                                                                       \
    case Icon::which:                                                                                                  \
        name = QLatin1String{#which};                                                                                  \
        break;
        SUPERCARGO_ICONS(X)
#undef X
    }
    // A trailing underscore only keeps the name apart from a word of C++.
    if (name.endsWith(QLatin1Char{'_'})) {
        name.chop(1);
    }
    return QLatin1String{":/icons/"} + name + QLatin1String{".svg"};
}

bool isMirroredRightToLeft(const Icon icon)
{
    switch (icon) {
    case Icon::back:
    case Icon::undo:
    case Icon::merge:
    case Icon::split:
    case Icon::shipped:
    case Icon::no_channel:
    case Icon::chevron_left:
    case Icon::chevron_right:
        return true;
    default:
        return false;
    }
}

} // namespace supercargo::ui
