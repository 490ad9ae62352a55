// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/history.h"

#include "ui/text/convert.h"
#include "ui/text/stages.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>

namespace supercargo::ui {

namespace {

struct Word {
    std::string_view name;
    const char* text;
};

constexpr std::array kActions{
    Word{"imported", QT_TRANSLATE_NOOP("History", "came in with a file")},
    Word{"mapped", QT_TRANSLATE_NOOP("History", "SKU mapped to a product")},
    Word{"order_changed", QT_TRANSLATE_NOOP("History", "the platform changed the order")},
    Word{"held", QT_TRANSLATE_NOOP("History", "held")},
    Word{"purged", QT_TRANSLATE_NOOP("History", "personal data removed")},
    Word{"released", QT_TRANSLATE_NOOP("History", "released")},
    Word{"approved", QT_TRANSLATE_NOOP("History", "approved")},
    Word{"allocated", QT_TRANSLATE_NOOP("History", "stock reserved")},
    Word{"made", QT_TRANSLATE_NOOP("History", "package made")},
    Word{"merged", QT_TRANSLATE_NOOP("History", "merged from")},
    Word{"merged_into", QT_TRANSLATE_NOOP("History", "merged into")},
    Word{"unmerged", QT_TRANSLATE_NOOP("History", "taken apart")},
    Word{"came_back", QT_TRANSLATE_NOOP("History", "separate again")},
    Word{"split", QT_TRANSLATE_NOOP("History", "split")},
    Word{"joined", QT_TRANSLATE_NOOP("History", "joined again")},
    Word{"wave", QT_TRANSLATE_NOOP("History", "put into a wave")},
    Word{"picked", QT_TRANSLATE_NOOP("History", "picked")},
    Word{"packed", QT_TRANSLATE_NOOP("History", "packed")},
    Word{"packed_unscanned", QT_TRANSLATE_NOOP("History", "packed without scanning")},
    Word{"shipped", QT_TRANSLATE_NOOP("History", "shipped")},
    Word{"voided", QT_TRANSLATE_NOOP("History", "label voided")},
    Word{"reprinted", QT_TRANSLATE_NOOP("History", "label printed again")},
    Word{"number", QT_TRANSLATE_NOOP("History", "tracking number")},
    Word{"given_back", QT_TRANSLATE_NOOP("History", "given back at the station")},
    Word{"taken_over", QT_TRANSLATE_NOOP("History", "taken over by another station")},
    Word{"scan_undone", QT_TRANSLATE_NOOP("History", "a scan was undone")},
    Word{"missing_at_bench", QT_TRANSLATE_NOOP("History", "missing at the station")},
    Word{"damaged", QT_TRANSLATE_NOOP("History", "damaged")},
    Word{"added", QT_TRANSLATE_NOOP("History", "added")},
    Word{"changed", QT_TRANSLATE_NOOP("History", "changed")},
    Word{"removed", QT_TRANSLATE_NOOP("History", "removed")},
    Word{"alias", QT_TRANSLATE_NOOP("History", "platform SKU")},
    Word{"numbers_added", QT_TRANSLATE_NOOP("History", "tracking numbers added")},
    Word{"resolved", QT_TRANSLATE_NOOP("History", "printing in doubt answered")},
    Word{"retried", QT_TRANSLATE_NOOP("History", "told again")},
    Word{"stock_adjusted", QT_TRANSLATE_NOOP("History", "stock adjusted")},
    Word{"stock_transferred", QT_TRANSLATE_NOOP("History", "stock moved")},
    Word{"stock_counted", QT_TRANSLATE_NOOP("History", "stock counted")},
    Word{"stock_rebuilt", QT_TRANSLATE_NOOP("History", "level rebuilt from its moves")},
};

constexpr std::array kFields{
    Word{"status", QT_TRANSLATE_NOOP("History", "status")},
    Word{"ship_to", QT_TRANSLATE_NOOP("History", "ship-to")},
    Word{"buyer_note", QT_TRANSLATE_NOOP("History", "buyer's note")},
    Word{"lines", QT_TRANSLATE_NOOP("History", "lines")},
    Word{"ship_by", QT_TRANSLATE_NOOP("History", "ship by")},
    Word{"state", QT_TRANSLATE_NOOP("History", "state")},
};

constexpr std::array kSubjects{
    Word{"order", QT_TRANSLATE_NOOP("History", "Order")},
    Word{"package", QT_TRANSLATE_NOOP("History", "Package")},
    Word{"product", QT_TRANSLATE_NOOP("History", "Product")},
    Word{"bin", QT_TRANSLATE_NOOP("History", "Bin")},
    Word{"warehouse", QT_TRANSLATE_NOOP("History", "Warehouse")},
    Word{"shop", QT_TRANSLATE_NOOP("History", "Shop")},
    Word{"channel", QT_TRANSLATE_NOOP("History", "Channel")},
    Word{"printer", QT_TRANSLATE_NOOP("History", "Printer")},
    Word{"print_job", QT_TRANSLATE_NOOP("History", "Print job")},
    Word{"outbox_entry", QT_TRANSLATE_NOOP("History", "Shipped mark")},
    Word{"setting", QT_TRANSLATE_NOOP("History", "Setting")},
};

/// Their field says where: the bin, the platform's SKU.
constexpr std::array<std::string_view, 5> kActionsWithPlace{"alias", "stock_adjusted", "stock_transferred",
                                                            "stock_counted", "stock_rebuilt"};

QString translated(const std::span<const Word> words, const std::string_view name)
{
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return word.name == name; });
    return found == words.end() ? toQString(name) : QCoreApplication::translate("History", found->text);
}

/// One line of a panel: the full text is in its tooltip.
QString oneLine(const std::string& text)
{
    return toQString(text).replace(QLatin1Char{'\n'}, QStringLiteral(", "));
}

QString beforeAndAfter(const audit::RecordedEntry& entry)
{
    const bool isState = entry.field == "state";
    const QString before = isState ? stageWord(entry.before) : oneLine(entry.before);
    const QString after = isState ? stageWord(entry.after) : oneLine(entry.after);
    if (before.isEmpty() || after.isEmpty()) {
        return before + after;
    }
    return before + QStringLiteral(" → ") + after;
}

} // namespace

QString historySentence(const audit::RecordedEntry& entry)
{
    const bool saysField = !entry.field.empty() && (entry.action == "changed" || entry.action == "state");
    QString what = saysField ? translated(kFields, entry.field) : translated(kActions, entry.action);
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
    return translated(kSubjects, subject);
}

} // namespace supercargo::ui
