// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/names.h"

#include "ui/text/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>

namespace supercargo::ui {

QString productName(const std::string_view english, const std::string_view chinese)
{
    const bool wantsChinese = QLocale{}.language() == QLocale::Chinese;
    const auto first = wantsChinese ? chinese : english;
    return toQString(!first.empty() ? first : wantsChinese ? english : chinese);
}

QString tagColorWord(const orders::TagColor color)
{
    // In the order of TagColor.
    constexpr std::array<const char*, orders::kTagColors.size()> kWords{
        QT_TRANSLATE_NOOP("Names", "Red"),  QT_TRANSLATE_NOOP("Names", "Orange"), QT_TRANSLATE_NOOP("Names", "Yellow"),
        QT_TRANSLATE_NOOP("Names", "Green"), QT_TRANSLATE_NOOP("Names", "Teal"),  QT_TRANSLATE_NOOP("Names", "Blue"),
        QT_TRANSLATE_NOOP("Names", "Violet"), QT_TRANSLATE_NOOP("Names", "Grey")};
    return QCoreApplication::translate("Names", kWords[static_cast<std::size_t>(color)]);
}

} // namespace supercargo::ui
