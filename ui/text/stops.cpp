// SPDX-License-Identifier: GPL-3.0-or-later
// Why the station stops, and what the packer does now.
#include "ui/text/convert.h"
#include "ui/text/sentences.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

struct Stop {
    std::string_view code;
    const char* sentence;
    const char* hint;
};

constexpr std::array kStops{
    Stop{"unknown_code", QT_TRANSLATE_NOOP("Stops", "No product or package has this code"),
         QT_TRANSLATE_NOOP("Stops", "Scan the code on the piece itself, or give the product this barcode")},
    Stop{"not_in_wave", QT_TRANSLATE_NOOP("Stops", "Not in this wave"),
         QT_TRANSLATE_NOOP("Stops", "Put it aside and scan another piece")},
    Stop{"other_wave", QT_TRANSLATE_NOOP("Stops", "Belongs to another wave"),
         QT_TRANSLATE_NOOP("Stops", "Put it with that wave, or open that wave here")},
    Stop{"all_done", QT_TRANSLATE_NOOP("Stops", "No package here waits for this product"),
         QT_TRANSLATE_NOOP("Stops", "Put the piece back into its bin")},
    Stop{"held", QT_TRANSLATE_NOOP("Stops", "The package is on hold"),
         QT_TRANSLATE_NOOP("Stops", "Put it aside until somebody releases it")},
    Stop{"cancelled", QT_TRANSLATE_NOOP("Stops", "The order is cancelled"),
         QT_TRANSLATE_NOOP("Stops", "Keep it out of the bag and put it back")},
    Stop{"changed", QT_TRANSLATE_NOOP("Stops", "The order changed at the platform"),
         QT_TRANSLATE_NOOP("Stops", "Look at the change, then approve it")},
    Stop{"short", QT_TRANSLATE_NOOP("Stops", "A piece of this package is missing"),
         QT_TRANSLATE_NOOP("Stops", "Put it aside until the stock is there")},
    Stop{"too_many", QT_TRANSLATE_NOOP("Stops", "One too many"),
         QT_TRANSLATE_NOOP("Stops", "Take this piece out again")},
    Stop{"wrong_piece", QT_TRANSLATE_NOOP("Stops", "Not this one"),
         QT_TRANSLATE_NOOP("Stops", "Scan a piece that this package still needs")},
    Stop{"no_number", QT_TRANSLATE_NOOP("Stops", "A tracking number is needed"),
         QT_TRANSLATE_NOOP("Stops", "Type or scan the carrier's number")},
    Stop{"number_pool_empty", QT_TRANSLATE_NOOP("Stops", "The channel has no tracking numbers left"),
         QT_TRANSLATE_NOOP("Stops", "Import a new number range")},
    Stop{"no_label_yet", QT_TRANSLATE_NOOP("Stops", "This package has no label yet"),
         QT_TRANSLATE_NOOP("Stops", "Scan its pieces first")},
    Stop{"dead_label", QT_TRANSLATE_NOOP("Stops", "This label is void"),
         QT_TRANSLATE_NOOP("Stops", "Tear it off and scan the piece again")},
    Stop{"not_printable", QT_TRANSLATE_NOOP("Stops", "The label cannot be printed"),
         QT_TRANSLATE_NOOP("Stops", "Correct the field that is named, then scan again")},
    Stop{"printer_missing", QT_TRANSLATE_NOOP("Stops", "This station has no printer"),
         QT_TRANSLATE_NOOP("Stops", "Choose one with F6")},
    Stop{"ask_which", QT_TRANSLATE_NOOP("Stops", "This code belongs to several products"),
         QT_TRANSLATE_NOOP("Stops", "Scan the SKU or choose one")},
    Stop{"other_station", QT_TRANSLATE_NOOP("Stops", "Another station packs this package"),
         QT_TRANSLATE_NOOP("Stops", "Take it over, or bring it there")},
};

const Stop* find(const std::string_view code)
{
    const auto* found = std::find_if(kStops.begin(), kStops.end(), [&](const Stop& stop) { return stop.code == code; });
    return found == kStops.end() ? nullptr : found;
}

} // namespace

QString stopSentence(const std::string_view code)
{
    const Stop* stop = find(code);
    return stop == nullptr ? toQString(code) : QCoreApplication::translate("Stops", stop->sentence);
}

QString stopHint(const std::string_view code)
{
    const Stop* stop = find(code);
    return stop == nullptr ? QString{} : QCoreApplication::translate("Stops", stop->hint);
}

} // namespace supercargo::ui
