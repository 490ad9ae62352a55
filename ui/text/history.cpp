// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/history.h"

#include "ui/text/convert.h"
#include "ui/text/history_words.h"
#include "ui/text/stages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

/// Their field says where: the bin, the platform's SKU.
constexpr std::array<std::string_view, 7> kActionsWithPlace{"alias", "short", "short_noted", "stock_adjusted",
                                                            "stock_transferred", "stock_counted", "stock_rebuilt"};

/// One line of a panel: the full text is in its tooltip.
QString oneLine(const std::string& text)
{
    return toQString(text).replace(QLatin1Char{'\n'}, QStringLiteral(", "));
}

QString shown(const audit::RecordedEntry& entry, const std::string& value)
{
    constexpr std::array<std::string_view, 4> kWithReason{"held", "released", "voided", "reprinted"};
    if (std::ranges::find(kWithReason, entry.action) != kWithReason.end()) {
        return oneLine(toStdString(reasonWord(value))); // a person's own words stay as they are
    }
    return historyValueWord(entry.subject, entry.field, value).value_or(oneLine(value));
}

QString beforeAndAfter(const audit::RecordedEntry& entry)
{
    const QString before = shown(entry, entry.before);
    const QString after = shown(entry, entry.after);
    if (before.isEmpty() || after.isEmpty()) {
        return before + after;
    }
    return before + QStringLiteral(" → ") + after;
}

} // namespace

QString historySentence(const audit::RecordedEntry& entry)
{
    const bool saysField = !entry.field.empty() && (entry.action == "changed" || entry.action == "state");
    QString what = saysField ? historyFieldWord(entry.field).value_or(toQString(entry.field))
                             : historyActionWord(entry.action).value_or(toQString(entry.action));
    if (std::ranges::find(kActionsWithPlace, entry.action) != kActionsWithPlace.end()) {
        what += QLatin1Char{' '} + toQString(entry.field);
    }
    // A reason stands behind the step that it was given for; a state is told where it is the news.
    const QString detail = beforeAndAfter(entry);
    const bool saysAll = entry.action == "allocated" || entry.action == "released" || entry.action == "made";
    if (detail.isEmpty() || saysAll) {
        return what;
    }
    //: What happened and its particulars, as in "ship-to: Apt 21 → Apt 214"
    return QCoreApplication::translate("History", "%1: %2").arg(what, detail);
}

QString historySubject(const std::string_view subject)
{
    return historySubjectWord(subject).value_or(toQString(subject));
}

} // namespace supercargo::ui
