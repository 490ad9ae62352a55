// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/names.h"

#include "ui/text/convert.h"

#include <QLocale>

namespace supercargo::ui {

QString productName(const std::string_view english, const std::string_view chinese)
{
    const bool wantsChinese = QLocale{}.language() == QLocale::Chinese;
    const auto first = wantsChinese ? chinese : english;
    return toQString(!first.empty() ? first : wantsChinese ? english : chinese);
}

} // namespace supercargo::ui
