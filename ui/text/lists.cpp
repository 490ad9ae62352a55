// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/lists.h"

#include <QLocale>
#include <QRegularExpression>

namespace supercargo::ui {

QString listText(const QStringList& words)
{
    static const QRegularExpression kMeeting{
        QStringLiteral("(\\p{Han})(?=[A-Za-z0-9])|([A-Za-z0-9])(?=\\p{Han})")};
    return QLocale{}.createSeparatedList(words).replace(kMeeting, QStringLiteral("\\1\\2 "));
}

} // namespace supercargo::ui
