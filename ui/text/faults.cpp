// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/faults.h"

#include "core/base/fault.h"
#include "ui/text/convert.h"
#include "ui/text/fill.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>

namespace supercargo::ui {

namespace {

// One entry a fault, so that a new one without a sentence does not compile.
const char* sayingOf(const Fault fault)
{
    switch (fault) {
    case Fault::encoding_broken:
        return QT_TRANSLATE_NOOP("Faults", "its text cannot be converted");
    case Fault::row_too_wide:
        return QT_TRANSLATE_NOOP("Faults", "row %1 has too many columns");
    case Fault::row_without_end:
        return QT_TRANSLATE_NOOP("Faults", "row %1 has no end");
    case Fault::cell_without_end:
        return QT_TRANSLATE_NOOP("Faults", "row %1 has a cell without end");
    case Fault::cells_out_of_order:
        return QT_TRANSLATE_NOOP("Faults", "row %1 has its cells out of order");
    case Fault::cell_text_missing:
        return QT_TRANSLATE_NOOP("Faults", "row %1 names a text that the workbook does not have");
    case Fault::text_without_end:
        return QT_TRANSLATE_NOOP("Faults", "a text in it has no end");
    case Fault::no_sheet:
        return QT_TRANSLATE_NOOP("Faults", "the workbook has no sheet");
    case Fault::xml_broken:
        return QT_TRANSLATE_NOOP("Faults", "the workbook's XML is broken");
    case Fault::xml_without_end:
        return QT_TRANSLATE_NOOP("Faults", "an XML element has no end");
    case Fault::xml_too_deep:
        return QT_TRANSLATE_NOOP("Faults", "its XML is nested too deep");
    case Fault::xml_document_type:
        return QT_TRANSLATE_NOOP("Faults", "it declares a document type, as no workbook does");
    case Fault::zip_broken:
        return QT_TRANSLATE_NOOP("Faults", "it is not a whole zip file");
    case Fault::zip_data_damaged:
        return QT_TRANSLATE_NOOP("Faults", "the data in the zip file is damaged");
    case Fault::zip_entry_missing:
        return QT_TRANSLATE_NOOP("Faults", "“%1” is missing in it");
    case Fault::zip_entry_unreadable:
        return QT_TRANSLATE_NOOP("Faults", "“%1” in it cannot be read");
    case Fault::zip_name_unsafe:
        return QT_TRANSLATE_NOOP("Faults", "a name in the zip file is not safe to unpack");
    case Fault::too_large:
        return QT_TRANSLATE_NOOP("Faults", "it unpacks beyond the limit of %1 bytes");
    case Fault::no_database:
        return QT_TRANSLATE_NOOP("Faults", "there is no supercargo.db in it");
    case Fault::database_empty:
        return QT_TRANSLATE_NOOP("Faults", "its database is empty");
    case Fault::database_unsound:
        return QT_TRANSLATE_NOOP("Faults", "its database is damaged");
    case Fault::number_length:
        return QT_TRANSLATE_NOOP("Faults", "a tracking number has 1 to 50 characters");
    case Fault::check_digit:
        return QT_TRANSLATE_NOOP("Faults", "its check digit is wrong");
    case Fault::not_s10:
        return QT_TRANSLATE_NOOP("Faults", "it is not an S10 number, such as RR473124829CN");
    case Fault::number_order:
        return QT_TRANSLATE_NOOP("Faults", "it does not follow %1 in the same series");
    case Fault::number_voided:
        return QT_TRANSLATE_NOOP("Faults", "it was voided");
    case Fault::number_taken:
        return QT_TRANSLATE_NOOP("Faults", "another package has it");
    }
    return "";
}

struct Word {
    std::string_view name;
    const char* text;
};

constexpr std::array kLabelFaults{
    Word{"too_long", QT_TRANSLATE_NOOP("LabelFaults", "it is too long for the label")},
    Word{"too_small", QT_TRANSLATE_NOOP("LabelFaults", "it is too small for a label")},
    Word{"not_a_barcode", QT_TRANSLATE_NOOP("LabelFaults", "no barcode can be made of it")},
    Word{"no_glyph", QT_TRANSLATE_NOOP("LabelFaults", "no font here has its character %1")},
};

constexpr std::array kLabelFields{
    Word{"name", QT_TRANSLATE_NOOP("LabelFields", "name")},
    Word{"company", QT_TRANSLATE_NOOP("LabelFields", "company")},
    Word{"address", QT_TRANSLATE_NOOP("LabelFields", "address")},
    Word{"city", QT_TRANSLATE_NOOP("LabelFields", "city")},
    Word{"country", QT_TRANSLATE_NOOP("LabelFields", "country")},
    Word{"phone", QT_TRANSLATE_NOOP("LabelFields", "phone")},
    Word{"sender", QT_TRANSLATE_NOOP("LabelFields", "sender")},
    Word{"channel", QT_TRANSLATE_NOOP("LabelFields", "channel")},
    Word{"channel_name", QT_TRANSLATE_NOOP("LabelFields", "channel's name")},
    Word{"tracking_number", QT_TRANSLATE_NOOP("LabelFields", "tracking number")},
    Word{"package_number", QT_TRANSLATE_NOOP("LabelFields", "package number")},
    Word{"order_number", QT_TRANSLATE_NOOP("LabelFields", "order number")},
    Word{"sku", QT_TRANSLATE_NOOP("LabelFields", "SKU")},
    Word{"wave", QT_TRANSLATE_NOOP("LabelFields", "wave")},
    Word{"slot", QT_TRANSLATE_NOOP("LabelFields", "slot")},
    Word{"customs", QT_TRANSLATE_NOOP("LabelFields", "customs line")},
    Word{"printer", QT_TRANSLATE_NOOP("LabelFields", "printer's name")},
    Word{"paper", QT_TRANSLATE_NOOP("LabelFields", "paper")},
};

QString translated(const char* context, const std::span<const Word> words, const QString& name)
{
    const auto plain = toStdString(name);
    const auto found = std::ranges::find_if(words, [&](const Word& word) { return word.name == plain; });
    return found == words.end() ? name : QCoreApplication::translate(context, found->text);
}

} // namespace

QString faultSaying(const QString& fault, const QStringList& particulars)
{
    const auto name = toStdString(fault);
#define X(code)                                                                                                        \
    if (name == #code) {                                                                                               \
        return filled(QCoreApplication::translate("Faults", sayingOf(Fault::code)), particulars);                      \
    }
    SUPERCARGO_FAULTS(X)
#undef X
    return fault;
}

QString labelFault(const QString& fault)
{
    const auto words = fault.split(QLatin1Char{' '});
    return filled(translated("LabelFaults", kLabelFaults, words.front()), words.mid(1));
}

QString labelField(const QString& field)
{
    return translated("LabelFields", kLabelFields, field);
}

} // namespace supercargo::ui
