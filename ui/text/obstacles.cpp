// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/obstacles.h"

#include "ui/text/convert.h"

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

constexpr std::array kObstacles{
    Word{"not_alike", QT_TRANSLATE_NOOP("Obstacles", "Not merged: they go to different buyers or addresses")},
    Word{"held", QT_TRANSLATE_NOOP("Obstacles", "Not merged: one of them is held")},
    Word{"in_review", QT_TRANSLATE_NOOP("Obstacles", "Not merged: one of them is still to be reviewed")},
    Word{"in_wave", QT_TRANSLATE_NOOP("Obstacles", "Not merged: one of them is already in a wave")},
    Word{"same_order", QT_TRANSLATE_NOOP("Obstacles", "Not merged: they were split on purpose")},
    Word{"other_warehouse", QT_TRANSLATE_NOOP("Obstacles", "Not merged: they lie in two warehouses")},
    Word{"one_parcel_route",
         QT_TRANSLATE_NOOP("Obstacles", "Not merged: the platform wants one parcel an order on this route")},
    Word{"too_heavy", QT_TRANSLATE_NOOP("Obstacles", "Not merged: together too heavy for every channel")},
    Word{"too_big", QT_TRANSLATE_NOOP("Obstacles", "Not merged: together too big for every channel")},
    Word{"value_limit", QT_TRANSLATE_NOOP("Obstacles", "Not merged: together over every channel's value limit")},
    Word{"no_channel", QT_TRANSLATE_NOOP("Obstacles", "Not merged: no channel takes them together")},
    Word{"duty_threshold", QT_TRANSLATE_NOOP("Obstacles", "Not merged: together over the duty-free value")},
};

constexpr std::array kVerdicts{
    Word{"short", QT_TRANSLATE_NOOP("Verdicts", "lacks stock")},
    Word{"dearer", QT_TRANSLATE_NOOP("Verdicts", "dearer")},
    Word{"slower", QT_TRANSLATE_NOOP("Verdicts", "slower")},
    Word{"no_rate", QT_TRANSLATE_NOOP("Verdicts", "no exchange rate")},
    Word{"no_channel", QT_TRANSLATE_NOOP("Verdicts", "no channel from there")},
    Word{"no_number", QT_TRANSLATE_NOOP("Verdicts", "out of tracking numbers")},
    Word{"too_heavy", QT_TRANSLATE_NOOP("Verdicts", "too heavy")},
    Word{"too_big", QT_TRANSLATE_NOOP("Verdicts", "too big")},
    Word{"value_limit", QT_TRANSLATE_NOOP("Verdicts", "over the value limit")},
    Word{"country", QT_TRANSLATE_NOOP("Verdicts", "does not go there")},
    Word{"warehouse", QT_TRANSLATE_NOOP("Verdicts", "not from this warehouse")},
    Word{"battery", QT_TRANSLATE_NOOP("Verdicts", "takes no batteries")},
    Word{"liquid", QT_TRANSLATE_NOOP("Verdicts", "takes no liquids")},
    Word{"only_choice", QT_TRANSLATE_NOOP("Verdicts", "the only choice")},
    Word{"lowest_cost", QT_TRANSLATE_NOOP("Verdicts", "the lowest cost")},
    Word{"fastest", QT_TRANSLATE_NOOP("Verdicts", "the fastest")},
    Word{"split", QT_TRANSLATE_NOOP("Verdicts", "split over warehouses")},
};

QString translated(const char* context, const std::span<const Word> words, const std::string_view name)
{
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return word.name == name; });
    return found == words.end() ? toQString(name) : QCoreApplication::translate(context, found->text);
}

} // namespace

QString obstacleSentence(const std::string_view obstacle)
{
    return translated("Obstacles", kObstacles, obstacle);
}

QString verdictWord(const std::string_view verdict)
{
    return translated("Verdicts", kVerdicts, verdict);
}

} // namespace supercargo::ui
