// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/stages.h"

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

constexpr std::array kStageWords{
    Word{"all", QT_TRANSLATE_NOOP("Stages", "All")},
    Word{"unpaid", QT_TRANSLATE_NOOP("Stages", "Unpaid")},
    Word{"review", QT_TRANSLATE_NOOP("Stages", "To review")},
    Word{"held", QT_TRANSLATE_NOOP("Stages", "Held")},
    Word{"unmapped", QT_TRANSLATE_NOOP("Stages", "Unmapped")},
    Word{"address", QT_TRANSLATE_NOOP("Stages", "Address")},
    Word{"short", QT_TRANSLATE_NOOP("Stages", "Short")},
    Word{"no_channel", QT_TRANSLATE_NOOP("Stages", "No channel")},
    Word{"waiting", QT_TRANSLATE_NOOP("Stages", "Waiting")},
    Word{"ready", QT_TRANSLATE_NOOP("Stages", "Ready")},
    Word{"in_wave", QT_TRANSLATE_NOOP("Stages", "In wave")},
    Word{"picked", QT_TRANSLATE_NOOP("Stages", "Picked")},
    Word{"packed", QT_TRANSLATE_NOOP("Stages", "Packed")},
    Word{"shipped", QT_TRANSLATE_NOOP("Stages", "Shipped")},
    Word{"delivered", QT_TRANSLATE_NOOP("Stages", "Delivered")},
    Word{"returned", QT_TRANSLATE_NOOP("Stages", "Returned")},
    Word{"done", QT_TRANSLATE_NOOP("Stages", "Done")},
    Word{"cancelled", QT_TRANSLATE_NOOP("Stages", "Cancelled")},
    Word{"overdue", QT_TRANSLATE_NOOP("Stages", "Overdue")},
    Word{"due_today", QT_TRANSLATE_NOOP("Stages", "Due today")},
};

constexpr std::array kStageMeanings{
    Word{"unpaid", QT_TRANSLATE_NOOP("Stages", "The buyer has not paid yet.")},
    Word{"review", QT_TRANSLATE_NOOP("Stages", "A rule asks for a person to look and approve.")},
    Word{"held", QT_TRANSLATE_NOOP("Stages", "Kept back on purpose until somebody releases it.")},
    Word{"unmapped", QT_TRANSLATE_NOOP("Stages", "A platform SKU has no product yet.")},
    Word{"address", QT_TRANSLATE_NOOP("Stages", "Something is missing or wrong in the address.")},
    Word{"short", QT_TRANSLATE_NOOP("Stages", "At least one piece is not in stock.")},
    Word{"no_channel", QT_TRANSLATE_NOOP("Stages", "No shipping channel takes this package.")},
    Word{"waiting", QT_TRANSLATE_NOOP("Stages", "Waits for a warehouse and its stock.")},
    Word{"ready", QT_TRANSLATE_NOOP("Stages", "Stock is reserved and the channel is chosen.")},
    Word{"in_wave", QT_TRANSLATE_NOOP("Stages", "In a wave, about to be picked.")},
    Word{"picked", QT_TRANSLATE_NOOP("Stages", "Fetched from its bins, not yet packed.")},
    Word{"packed", QT_TRANSLATE_NOOP("Stages", "Packed and labelled, not yet handed over.")},
    Word{"shipped", QT_TRANSLATE_NOOP("Stages", "Handed over to the carrier.")},
    Word{"delivered", QT_TRANSLATE_NOOP("Stages", "The carrier has delivered it.")},
    Word{"returned", QT_TRANSLATE_NOOP("Stages", "The carrier brought it back.")},
    Word{"done", QT_TRANSLATE_NOOP("Stages", "Nothing is left to do.")},
    Word{"cancelled", QT_TRANSLATE_NOOP("Stages", "Stopped by the buyer, the platform or us.")},
    Word{"overdue", QT_TRANSLATE_NOOP("Stages", "Past its ship-by time.")},
    Word{"due_today", QT_TRANSLATE_NOOP("Stages", "Should leave before tomorrow; late ones are among them.")},
};

constexpr std::array kReasonWords{
    Word{"short", QT_TRANSLATE_NOOP("Reasons", "Out of stock")},
    Word{"unmatched_sku", QT_TRANSLATE_NOOP("Reasons", "SKU not mapped to a product")},
    Word{"no_channel", QT_TRANSLATE_NOOP("Reasons", "No channel takes it")},
    Word{"no_number", QT_TRANSLATE_NOOP("Reasons", "No tracking number")},
    Word{"bad_address", QT_TRANSLATE_NOOP("Reasons", "Address needs a look")},
    Word{"too_heavy", QT_TRANSLATE_NOOP("Reasons", "Too heavy for the channel")},
    Word{"too_big", QT_TRANSLATE_NOOP("Reasons", "Too big for the channel")},
    Word{"value_limit", QT_TRANSLATE_NOOP("Reasons", "Over the channel's value limit")},
    Word{"changed", QT_TRANSLATE_NOOP("Reasons", "Changed at the platform")},
    Word{"held", QT_TRANSLATE_NOOP("Reasons", "On hold")},
    Word{"cancelled", QT_TRANSLATE_NOOP("Reasons", "Cancelled")},
    Word{"order_cancelled", QT_TRANSLATE_NOOP("Reasons", "The order was cancelled")},
    Word{"buyer_asked_cancel", QT_TRANSLATE_NOOP("Reasons", "The buyer asked to cancel")},
    Word{"left_since_backup", QT_TRANSLATE_NOOP("Reasons", "It left after the backup that was restored")},
    Word{"in_other_shop", QT_TRANSLATE_NOOP("Reasons", "Another shop has this order, too: ship it once")},
    // of a label that was printed again, or voided
    Word{"label_smudged", QT_TRANSLATE_NOOP("Reasons", "Smudged")},
    Word{"label_torn", QT_TRANSLATE_NOOP("Reasons", "Torn or jammed")},
    Word{"did_not_come_out", QT_TRANSLATE_NOOP("Reasons", "It did not come out")},
    Word{"label_lost", QT_TRANSLATE_NOOP("Reasons", "Lost")},
    Word{"wrong_piece_in_bag", QT_TRANSLATE_NOOP("Reasons", "Wrong piece in the bag")},
    Word{"address_changed", QT_TRANSLATE_NOOP("Reasons", "Address changed")},
    Word{"buyer_cancelled", QT_TRANSLATE_NOOP("Reasons", "Buyer cancelled")},
    Word{"piece_damaged", QT_TRANSLATE_NOOP("Reasons", "Piece damaged")},
    Word{"given_back", QT_TRANSLATE_NOOP("Reasons", "It had left; the platform wants it shipped again")},
};

/// What `bad_address:` names: the rule that failed.
constexpr std::array kAddressFaults{
    Word{"unknown_country", QT_TRANSLATE_NOOP("AddressFaults", "the country is unknown")},
    Word{"missing_name", QT_TRANSLATE_NOOP("AddressFaults", "the name is missing")},
    Word{"missing_address", QT_TRANSLATE_NOOP("AddressFaults", "the street is missing")},
    Word{"missing_city", QT_TRANSLATE_NOOP("AddressFaults", "the city is missing")},
    Word{"missing_region", QT_TRANSLATE_NOOP("AddressFaults", "the state or province is missing")},
    Word{"missing_postcode", QT_TRANSLATE_NOOP("AddressFaults", "the postcode is missing")},
    Word{"postcode_form", QT_TRANSLATE_NOOP("AddressFaults", "the postcode does not have the country's form")},
};

QString translated(const char* context, const std::span<const Word> words, const std::string_view name)
{
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word& word) { return word.name == name; });
    return found == words.end() ? toQString(name) : QCoreApplication::translate(context, found->text);
}

} // namespace

QString stageWord(const std::string_view stage)
{
    return translated("Stages", kStageWords, stage);
}

QString stageMeaning(const std::string_view stage)
{
    return translated("Stages", kStageMeanings, stage);
}

QString reasonWord(const std::string_view reason)
{
    constexpr std::string_view kAddress = "bad_address:";
    if (!reason.starts_with(kAddress)) { // a person's own words may have a colon, too
        return translated("Reasons", kReasonWords, reason);
    }
    //: A reason and what it is about, as in "Address needs a look: postcode"
    return QCoreApplication::translate("Reasons", "%1: %2")
        .arg(translated("Reasons", kReasonWords, kAddress.substr(0, kAddress.size() - 1)),
             translated("AddressFaults", kAddressFaults, reason.substr(kAddress.size())));
}

} // namespace supercargo::ui
