// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/refusals.h"

#include "core/base/refusal.h"
#include "ui/text/convert.h"
#include "ui/text/fill.h"
#include "ui/text/obstacles.h"

#include <QCoreApplication>

#include <optional>

namespace supercargo::ui {

namespace {

struct Saying {
    const char* sentence;
    const char* hint;
};

// One entry a refusal, so that a new one without a sentence and a hint does not compile.
Saying sayingOf(const Refusal refusal)
{
    switch (refusal) {
    case Refusal::wave_done:
        return {QT_TRANSLATE_NOOP("Refusals", "Wave %1 is done."),
                QT_TRANSLATE_NOOP("Refusals", "Make a new wave for what is still to be packed.")};
    case Refusal::not_on_the_floor:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is no longer on the floor."),
                QT_TRANSLATE_NOOP("Refusals", "Look at the wave again: it has changed.")};
    case Refusal::nothing_open:
        return {QT_TRANSLATE_NOOP("Refusals", "Neither a package nor a wave is open at the station %1."),
                QT_TRANSLATE_NOOP("Refusals", "Scan a wave, or a piece, first.")};
    case Refusal::nothing_lacks_it:
        return {QT_TRANSLATE_NOOP("Refusals", "Nothing that is open here lacks a piece of this product."),
                QT_TRANSLATE_NOOP("Refusals", "Choose a product that the station still waits for.")};
    case Refusal::nothing_to_undo:
        return {QT_TRANSLATE_NOOP("Refusals", "Nothing was scanned here that could be taken back."),
                QT_TRANSLATE_NOOP("Refusals", "Scan the next piece.")};
    case Refusal::label_is_out:
        return {QT_TRANSLATE_NOOP("Refusals", "The label of package %1 is out."),
                QT_TRANSLATE_NOOP("Refusals", "Void the label: its pieces then go back.")};
    case Refusal::taken_over:
        return {QT_TRANSLATE_NOOP("Refusals", "Another station has taken package %1 over."),
                QT_TRANSLATE_NOOP("Refusals", "Undo it there, or take it over again.")};
    case Refusal::piece_not_counted:
        return {QT_TRANSLATE_NOOP("Refusals", "That piece is no longer counted for package %1."),
                QT_TRANSLATE_NOOP("Refusals", "Go on from what the station shows.")};
    case Refusal::not_to_be_packed:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is not to be packed: it is held, cancelled or changed."),
                QT_TRANSLATE_NOOP("Refusals", "Look at its order, then release or approve it.")};
    case Refusal::other_package_open:
        return {QT_TRANSLATE_NOOP("Refusals",
                                  "Package %1 cannot be taken over: another package is open at the station."),
                QT_TRANSLATE_NOOP("Refusals", "Finish the open package, or give it back.")};
    case Refusal::station_without_printer:
        return {QT_TRANSLATE_NOOP("Refusals", "The station %1 has no printer."),
                QT_TRANSLATE_NOOP("Refusals", "Choose a printer for the station.")};
    case Refusal::package_without_label:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 has no label."),
                QT_TRANSLATE_NOOP("Refusals", "Scan its pieces: the last one prints the label.")};
    case Refusal::package_held:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is on hold."),
                QT_TRANSLATE_NOOP("Refusals", "Release its order first.")};
    case Refusal::package_cancelled:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is cancelled."),
                QT_TRANSLATE_NOOP("Refusals", "Keep it here: void its label, so that the pieces go back.")};
    case Refusal::package_changed:
        return {QT_TRANSLATE_NOOP("Refusals", "The order of package %1 changed at the platform."),
                QT_TRANSLATE_NOOP("Refusals", "Look at the change, then approve it.")};
    case Refusal::package_not_packed:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is not packed."),
                QT_TRANSLATE_NOOP("Refusals", "Scan its pieces first.")};
    case Refusal::package_shipped:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 has left already."),
                QT_TRANSLATE_NOOP("Refusals", "Nothing is left to do with it here.")};
    case Refusal::bag_has_follower:
        return {QT_TRANSLATE_NOOP("Refusals", "Handover %1 stays closed: %2 has a newer bag, handover %3."),
                QT_TRANSLATE_NOOP("Refusals", "Scan into the newer bag.")};
    case Refusal::bag_has_left:
        return {QT_TRANSLATE_NOOP("Refusals", "Handover %1 stays closed: it has left the house."),
                QT_TRANSLATE_NOOP("Refusals", "The next scan of its channel opens a new bag.")};
    case Refusal::label_changed:
        return {QT_TRANSLATE_NOOP("Refusals", "The label of package %1 was changed at this very moment."),
                QT_TRANSLATE_NOOP("Refusals", "Look at the package, then try again.")};
    case Refusal::number_is_fixed:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 has the tracking number %2 on its label."),
                QT_TRANSLATE_NOOP("Refusals", "Ship it under that number, or void its label first.")};
    case Refusal::package_on_its_way:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 does not wait any more: it is in a wave, or further."),
                QT_TRANSLATE_NOOP("Refusals", "Only a package that waits or is ready can be divided or taken apart.")};
    case Refusal::several_orders:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 holds several orders."),
                QT_TRANSLATE_NOOP("Refusals", "Unmerge it first.")};
    case Refusal::one_parcel_route:
        return {QT_TRANSLATE_NOOP("Refusals", "On the route of package %1 the platform wants one parcel for an order."),
                QT_TRANSLATE_NOOP("Refusals", "Send the order in one package.")};
    case Refusal::no_open_package:
        return {QT_TRANSLATE_NOOP("Refusals", "No package of order %1 waits or is ready."),
                QT_TRANSLATE_NOOP("Refusals", "Only what is in no wave yet can be split.")};
    case Refusal::pieces_not_there:
        return {QT_TRANSLATE_NOOP("Refusals", "No package of %1 has these pieces and keeps one besides."),
                QT_TRANSLATE_NOOP("Refusals", "Name SKUs as they stand on its packages, fewer pieces than there are; "
                                              "what is sold as a set stays together.")};
    case Refusal::order_is_over:
        return {QT_TRANSLATE_NOOP("Refusals", "Order %1 has left, is cancelled, or is the platform's own to send."),
                QT_TRANSLATE_NOOP("Refusals", "An address is corrected before its label is at the door.")};
    case Refusal::nothing_to_join:
        return {QT_TRANSLATE_NOOP("Refusals", "Order %1 has no two packages that could be joined."),
                QT_TRANSLATE_NOOP("Refusals", "Only packages of this order alone that are in no wave are joined.")};
    case Refusal::not_mergeable:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1: %2"),
                QT_TRANSLATE_NOOP("Refusals", "Send them one by one.")};
    case Refusal::not_merged:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is not a merged one."),
                QT_TRANSLATE_NOOP("Refusals", "Name the package that the merge made.")};
    case Refusal::void_label_first:
        return {QT_TRANSLATE_NOOP("Refusals", "Package %1 is packed already, and other things were ordered since."),
                QT_TRANSLATE_NOOP("Refusals", "Void its label first, then approve the change.")};
    case Refusal::job_is_settled:
        return {QT_TRANSLATE_NOOP("Refusals", "Print job %1 is not in doubt."),
                QT_TRANSLATE_NOOP("Refusals", "One that waits prints by itself; print a settled one again as a reprint.")};
    case Refusal::printer_has_jobs:
        return {QT_TRANSLATE_NOOP("Refusals", "Print jobs wait for the printer %1."),
                QT_TRANSLATE_NOOP("Refusals", "Let them print, or settle them, first.")};
    case Refusal::printer_in_use:
        return {QT_TRANSLATE_NOOP("Refusals", "A station prints on the printer %1."),
                QT_TRANSLATE_NOOP("Refusals", "Choose another printer for the station first.")};
    case Refusal::printer_of_labels:
        return {QT_TRANSLATE_NOOP("Refusals", "The printer %1 prints labels, not pages."),
                QT_TRANSLATE_NOOP("Refusals", "Choose a printer whose language is pdf, or write the list to a file.")};
    case Refusal::numbers_not_from_range:
        return {QT_TRANSLATE_NOOP("Refusals", "The channel %1 takes no numbers from a range."),
                QT_TRANSLATE_NOOP("Refusals", "Import the channel with numbers “range” first.")};
    case Refusal::platform_by_files_only:
        return {QT_TRANSLATE_NOOP("Refusals", "The shop %1 cannot be connected: %2 is served by files only."),
                QT_TRANSLATE_NOOP("Refusals", "Import its order files, and upload the files of the outbox.")};
    case Refusal::entry_has_not_failed:
        return {QT_TRANSLATE_NOOP("Refusals", "Outbox entry %1 has not failed."),
                QT_TRANSLATE_NOOP("Refusals", "Only one that failed, or is in doubt, is told again.")};
    case Refusal::bundle_without_stock:
        return {QT_TRANSLATE_NOOP("Refusals", "%1 is a bundle and has no stock of its own."),
                QT_TRANSLATE_NOOP("Refusals", "Change the stock of its components.")};
    case Refusal::below_reserved:
        return {QT_TRANSLATE_NOOP("Refusals", "Less would be left in the bin than is promised to packages."),
                QT_TRANSLATE_NOOP("Refusals", "If fewer lie there, count the bin: that settles the packages too.")};
    case Refusal::reserved_in_waves:
        return {QT_TRANSLATE_NOOP("Refusals", "%1 counted, but %2 are reserved for packages in wave %3."),
                QT_TRANSLATE_NOOP("Refusals", "Report the pieces as short in the wave, or pack it; then count again.")};
    case Refusal::reserved_at_stations:
        return {QT_TRANSLATE_NOOP("Refusals", "%1 counted, but %2 are reserved for packages open at %3."),
                QT_TRANSLATE_NOOP("Refusals", "Count again when these packages are packed or given back.")};
    case Refusal::count_frees_packages:
        return {QT_TRANSLATE_NOOP("Refusals", "%1 counted, %2 reserved. These packages would wait again: %3."),
                QT_TRANSLATE_NOOP("Refusals", "Count once more. If it is so, book it with --yes.")};
    case Refusal::count_differs_much:
        return {QT_TRANSLATE_NOOP("Refusals", "%1 counted, and the books have %2."),
                QT_TRANSLATE_NOOP("Refusals", "Count once more. If it is so, book it with --yes.")};
    case Refusal::reserved_elsewhere:
        return {QT_TRANSLATE_NOOP("Refusals", "Fewer pieces are reserved in the bin by now."),
                QT_TRANSLATE_NOOP("Refusals", "Look at the stock again: it has changed.")};
    case Refusal::bin_is_ambiguous:
        return {QT_TRANSLATE_NOOP("Refusals", "Several warehouses have a bin %1."),
                QT_TRANSLATE_NOOP("Refusals", "Write WAREHOUSE/BIN.")};
    case Refusal::data_not_empty:
        return {QT_TRANSLATE_NOOP("Refusals", "The data folder is in use already."),
                QT_TRANSLATE_NOOP("Refusals", "Choose an empty folder for the demo with --data.")};
    }
    return {};
}

std::optional<Refusal> refusalFrom(const QStringList& arguments)
{
    const auto name = arguments.isEmpty() ? std::string{} : toStdString(arguments.front());
#define X(refusal)                                                                                                     \
    if (name == #refusal) {                                                                                            \
        return Refusal::refusal;                                                                                       \
    }
    SUPERCARGO_REFUSALS(X)
#undef X
    return std::nullopt;
}

} // namespace

QString refusalSentence(const QStringList& arguments)
{
    const auto refusal = refusalFrom(arguments);
    if (!refusal) {
        return {};
    }
    auto names = arguments.mid(1);
    if (refusal == Refusal::not_mergeable && names.size() > 1) {
        names[1] = obstacleSentence(toStdString(names[1]));
    }
    return filled(QCoreApplication::translate("Refusals", sayingOf(*refusal).sentence), names);
}

QString refusalHint(const QStringList& arguments)
{
    const auto refusal = refusalFrom(arguments);
    return refusal ? QCoreApplication::translate("Refusals", sayingOf(*refusal).hint) : QString{};
}

} // namespace supercargo::ui
