// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/fill.h"

namespace supercargo::ui {

QString filled(const QString& sentence, const QStringList& arguments)
{
    QString text;
    for (qsizetype i = 0; i < sentence.size(); ++i) {
        const bool isMark = sentence[i] == QLatin1Char{'%'} && i + 1 < sentence.size() && sentence[i + 1].isDigit();
        const int number = isMark ? sentence[i + 1].digitValue() : 0;
        if (number < 1) {
            text += sentence[i];
            continue;
        }
        text += number <= arguments.size() ? arguments[number - 1] : QStringLiteral("?");
        ++i;
    }
    return text;
}

} // namespace supercargo::ui
