// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/moves.h"

#include "ui/text/convert.h"
#include "ui/text/history_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

struct Word {
    std::string_view reason;
    const char* text;
};

constexpr std::array kReasons{
    Word{"packed", QT_TRANSLATE_NOOP("Moves", "packed")},
    Word{"void", QT_TRANSLATE_NOOP("Moves", "label voided, put back")},
    Word{"import", QT_TRANSLATE_NOOP("Moves", "counted, from a file")},
    Word{"count", QT_TRANSLATE_NOOP("Moves", "counted")},
    Word{"transfer", QT_TRANSLATE_NOOP("Moves", "carried to another bin")},
};

} // namespace

QString moveReason(const std::string_view reason)
{
    const auto found = std::ranges::find(kReasons, reason, &Word::reason);
    if (found != kReasons.end()) {
        return QCoreApplication::translate("Moves", found->text);
    }
    return historyActionWord(reason).value_or(toQString(reason)); // what happened on the floor, or a person's own words
}

} // namespace supercargo::ui
