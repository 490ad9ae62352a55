// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/product_words.h"

#include "ui/text/formats.h"
#include "ui/text/lists.h"

#include <QCoreApplication>
#include <QStringList>

namespace supercargo::ui {

QString hazardWords(const catalog::Hazards& hazards)
{
    QStringList words;
    const auto add = [&words](const bool is, const char* word) {
        if (is) {
            words.append(QCoreApplication::translate("Hazards", word));
        }
    };
    add(hazards.battery, QT_TRANSLATE_NOOP("Hazards", "battery"));
    add(hazards.liquid, QT_TRANSLATE_NOOP("Hazards", "liquid"));
    add(hazards.powder, QT_TRANSLATE_NOOP("Hazards", "powder"));
    add(hazards.magnet, QT_TRANSLATE_NOOP("Hazards", "magnet"));
    return listText(words);
}

QString weightText(const Grams weight)
{
    return weight.value > 0 ? numberText(weight.value) + QStringLiteral("\u00A0g") : QString{};
}

QString measuresText(const catalog::Product& product)
{
    const auto side = [](const Millimetres length) {
        return length.value > 0 ? numberText(length.value) : QStringLiteral("?");
    };
    if (product.length.value + product.width.value + product.height.value == 0) {
        return {};
    }
    return side(product.length) + QStringLiteral(" × ") + side(product.width) + QStringLiteral(" × ") +
           side(product.height) + QStringLiteral("\u00A0mm");
}

} // namespace supercargo::ui
