// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/rejections.h"

#include "ui/text/convert.h"
#include "ui/text/fill.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

using files::RejectionCode;

// What is said of the value, so that it reads on behind it; %1 is what the code adds. One entry a code, so that a new
// code without a sentence does not compile.
const char* sayingOf(const RejectionCode code)
{
    switch (code) {
    case RejectionCode::row_cut_off:
        return QT_TRANSLATE_NOOP("Rejections", "is not whole: the file ends within this row");
    case RejectionCode::nul_in_cell:
    case RejectionCode::nul_in_key:
        return QT_TRANSLATE_NOOP("Rejections", "holds a NUL byte");
    case RejectionCode::digits_destroyed:
        return QT_TRANSLATE_NOOP("Rejections", "has lost digits in a spreadsheet: store the column as text");
    case RejectionCode::value_missing:
    case RejectionCode::order_number_missing:
    case RejectionCode::quantity_missing:
        return QT_TRANSLATE_NOOP("Rejections", "must not be empty");
    case RejectionCode::currency_differs:
        return QT_TRANSLATE_NOOP("Rejections", "does not go with the currency %1");
    case RejectionCode::not_a_whole_number:
    case RejectionCode::quantity_not_a_number:
        return QT_TRANSLATE_NOOP("Rejections", "is not a whole number");
    case RejectionCode::number_out_of_range:
    case RejectionCode::quantity_out_of_range:
        return QT_TRANSLATE_NOOP("Rejections", "is not within %1");
    case RejectionCode::not_yes_or_no:
        return QT_TRANSLATE_NOOP("Rejections", "is neither yes nor no");
    case RejectionCode::not_a_currency:
    case RejectionCode::currency_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is not a currency of three letters");
    case RejectionCode::not_an_amount:
    case RejectionCode::amount_unreadable:
        return QT_TRANSLATE_NOOP("Rejections", "is not an amount");
    case RejectionCode::amount_negative:
        return QT_TRANSLATE_NOOP("Rejections", "is below zero");
    case RejectionCode::not_a_country:
    case RejectionCode::country_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is not a country");
    case RejectionCode::sku_twice:
    case RejectionCode::code_twice:
    case RejectionCode::bin_twice:
    case RejectionCode::order_twice:
        return QT_TRANSLATE_NOOP("Rejections", "stands in the file a second time");
    case RejectionCode::counted_twice:
        return QT_TRANSLATE_NOOP("Rejections", "is counted in this bin a second time");
    case RejectionCode::sku_unknown:
    case RejectionCode::component_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is not a SKU of ours: import the product first");
    case RejectionCode::sku_is_bundle:
        return QT_TRANSLATE_NOOP("Rejections", "is a bundle: count its components");
    case RejectionCode::shop_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is neither a shop nor a platform");
    case RejectionCode::warehouse_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is not a warehouse");
    case RejectionCode::bin_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is not a bin of the warehouse");
    case RejectionCode::kind_unknown:
    case RejectionCode::numbers_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is none of: %1");
    case RejectionCode::kind_fixed:
        return QT_TRANSLATE_NOOP("Rejections",
                                 "would make a product a bundle, or a bundle a product: give it another SKU");
    case RejectionCode::component_malformed:
        return QT_TRANSLATE_NOOP("Rejections", "is not SKU*NUMBER");
    case RejectionCode::component_is_bundle:
        return QT_TRANSLATE_NOOP("Rejections", "is itself a bundle");
    case RejectionCode::picture_outside:
        return QT_TRANSLATE_NOOP("Rejections", "is not a file below the attachments folder");
    case RejectionCode::code_malformed:
        return QT_TRANSLATE_NOOP("Rejections", "holds a “/”, which parts a warehouse from its bin");
    case RejectionCode::currencies_differ:
        return QT_TRANSLATE_NOOP("Rejections", "is not in the currency of per_kg");
    case RejectionCode::days_reversed:
        return QT_TRANSLATE_NOOP("Rejections", "is below min_days");
    case RejectionCode::below_reserved:
        return QT_TRANSLATE_NOOP("Rejections",
                                 "is below the %1 pieces that are promised to packages: count this bin by itself");
    case RejectionCode::order_row_missing:
        return QT_TRANSLATE_NOOP("Rejections", "goes on with an order whose first row is missing");
    case RejectionCode::date_unreadable:
        return QT_TRANSLATE_NOOP("Rejections", "is not a date");
    case RejectionCode::date_ambiguous:
        return QT_TRANSLATE_NOOP("Rejections", "may mean two days, and the file has dates of both orders");
    case RejectionCode::status_unknown:
        return QT_TRANSLATE_NOOP("Rejections", "is not a status that is known");
    case RejectionCode::items_unreadable:
        return QT_TRANSLATE_NOOP("Rejections", "has an item without a quantity");
    }
    return "";
}

} // namespace

QString rejectionSentence(const files::Rejection& rejection)
{
    const bool isBelowZero = rejection.code == RejectionCode::number_out_of_range && rejection.more.empty();
    const auto code = isBelowZero ? RejectionCode::amount_negative : rejection.code;
    const auto saying =
        filled(QCoreApplication::translate("Rejections", sayingOf(code)), {toQString(rejection.more)});
    if (rejection.column.empty()) {
        //: %1: what is wrong with a row, as in "goes on with an order …"
        return filled(QCoreApplication::translate("Rejections", "the row %1"), {saying});
    }
    if (rejection.value.empty()) {
        //: %1: a column, %2: what is wrong there, as in "must not be empty"
        return filled(QCoreApplication::translate("Rejections", "column “%1” %2"), {toQString(rejection.column), saying});
    }
    //: %1: a column, %2: its value, %3: what is wrong with it, as in "is not a whole number"
    return filled(QCoreApplication::translate("Rejections", "column “%1”: “%2” %3"),
                  {toQString(rejection.column), toQString(rejection.value), saying});
}

QString rejectionSentence(const std::string_view code, const std::string_view column, const std::string_view value,
                          const std::string_view more)
{
#define X(name)                                                                                                        \
    if (code == #name) {                                                                                               \
        return rejectionSentence(files::Rejection{.line = 0,                                                           \
                                                  .code = RejectionCode::name,                                         \
                                                  .column = std::string{column},                                       \
                                                  .value = std::string{value},                                         \
                                                  .more = std::string{more}});                                         \
    }
    SUPERCARGO_REJECTION_CODES(X)
#undef X
    return toQString(code);
}

} // namespace supercargo::ui
