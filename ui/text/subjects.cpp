// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/subjects.h"

#include "ui/text/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace supercargo::ui {

namespace {

struct Subject {
    std::string_view name;
    const char* word;
    const char* form = nullptr;
};

constexpr std::array kSubjects{
    Subject{"--line", QT_TRANSLATE_NOOP("Subjects", "part of an order"),
            QT_TRANSLATE_NOOP("Subjects", "Write SKU=QTY, as MUG-RED=2.")},
    Subject{"--locations", QT_TRANSLATE_NOOP("Subjects", "platform with locations"),
            QT_TRANSLATE_NOOP("Subjects", "Of those that can be connected only Shopify has them: leave the option out.")},
    Subject{"--map", QT_TRANSLATE_NOOP("Subjects", "column of a profile"),
            QT_TRANSLATE_NOOP("Subjects", "Write FIELD=HEADER, as order_id=\"Order No.\".")},
    Subject{"--older-than", QT_TRANSLATE_NOOP("Subjects", "age"), QT_TRANSLATE_NOOP("Subjects", "Write days, as 30d.")},
    Subject{"account field", QT_TRANSLATE_NOOP("Subjects", "field of an account"),
            QT_TRANSLATE_NOOP("Subjects", "Write lines NAME=VALUE: client_id, client_secret, refresh_token; at eBay ru_name, too.")},
    Subject{"address", QT_TRANSLATE_NOOP("Subjects", "address"),
            QT_TRANSLATE_NOOP("Subjects", "At most 10 lines, each of at most 200 characters.")},
    Subject{"bin", QT_TRANSLATE_NOOP("Subjects", "bin"),
            QT_TRANSLATE_NOOP("Subjects", "Write its code, or WAREHOUSE/CODE.")},
    Subject{"channel", QT_TRANSLATE_NOOP("Subjects", "channel")},
    Subject{"continuation", QT_TRANSLATE_NOOP("Subjects", "place in a list of pages")},
    Subject{"country", QT_TRANSLATE_NOOP("Subjects", "country"),
            QT_TRANSLATE_NOOP("Subjects", "Write its code of two letters, as CN.")},
    Subject{"days", QT_TRANSLATE_NOOP("Subjects", "number of days"), QT_TRANSLATE_NOOP("Subjects", "Write a number from zero.")},
    Subject{"dpi", QT_TRANSLATE_NOOP("Subjects", "number of dots per inch"),
            QT_TRANSLATE_NOOP("Subjects", "Label printers have 203, 300 or 600.")},
    Subject{"encoding", QT_TRANSLATE_NOOP("Subjects", "encoding")},
    Subject{"entry", QT_TRANSLATE_NOOP("Subjects", "outbox entry")},
    Subject{"exchange rate", QT_TRANSLATE_NOOP("Subjects", "exchange rate"),
            QT_TRANSLATE_NOOP("Subjects", "Write a number above zero, as 7.12.")},
    Subject{"field", QT_TRANSLATE_NOOP("Subjects", "field of an order"),
            QT_TRANSLATE_NOOP("Subjects", "Fields are order_id, quantity, sku, title, name, country and the like.")},
    Subject{"file", QT_TRANSLATE_NOOP("Subjects", "file")},
    Subject{"handling fee", QT_TRANSLATE_NOOP("Subjects", "handling fee"),
            QT_TRANSLATE_NOOP("Subjects", "Write an amount from zero, as 1.50.")},
    Subject{"header", QT_TRANSLATE_NOOP("Subjects", "header of a request")},
    Subject{"home folder", QT_TRANSLATE_NOOP("Subjects", "home folder"),
            QT_TRANSLATE_NOOP("Subjects", "Name the data folder with --data.")},
    Subject{"input", QT_TRANSLATE_NOOP("Subjects", "line of input")},
    Subject{"job", QT_TRANSLATE_NOOP("Subjects", "print job")},
    Subject{"limit", QT_TRANSLATE_NOOP("Subjects", "limit"),
            QT_TRANSLATE_NOOP("Subjects", "Write a number above zero.")},
    Subject{"location", QT_TRANSLATE_NOOP("Subjects", "location and its warehouse"),
            QT_TRANSLATE_NOOP("Subjects", "Write LOCATION=WAREHOUSE, as Berlin=SZ, and each warehouse once.")},
    Subject{"mapping", QT_TRANSLATE_NOOP("Subjects", "mapping of columns"),
            QT_TRANSLATE_NOOP("Subjects", "A profile names the columns of order_id, quantity, and sku or title.")},
    Subject{"media", QT_TRANSLATE_NOOP("Subjects", "size of a label"),
            QT_TRANSLATE_NOOP("Subjects", "Write width and height in millimetres, as 100x150.")},
    Subject{"name", QT_TRANSLATE_NOOP("Subjects", "name"),
            QT_TRANSLATE_NOOP("Subjects", "A name has 1 to 64 characters.")},
    Subject{"number range", QT_TRANSLATE_NOOP("Subjects", "number range")},
    Subject{"order", QT_TRANSLATE_NOOP("Subjects", "order"),
            QT_TRANSLATE_NOOP("Subjects", "Write SHOP:NUMBER, or our own number.")},
    Subject{"order line", QT_TRANSLATE_NOOP("Subjects", "line of an order without the platform's id"),
            QT_TRANSLATE_NOOP("Subjects", "Sync the shop, so that the order comes from the platform itself.")},
    Subject{"package", QT_TRANSLATE_NOOP("Subjects", "package"),
            QT_TRANSLATE_NOOP("Subjects", "Write its number as its barcode reads.")},
    Subject{"package of order", QT_TRANSLATE_NOOP("Subjects", "package of order"),
            QT_TRANSLATE_NOOP("Subjects", "An order that is not paid, or not ours to ship, has none.")},
    Subject{"passphrase", QT_TRANSLATE_NOOP("Subjects", "passphrase"),
            QT_TRANSLATE_NOOP("Subjects", "It must not be empty, and be the same both times.")},
    Subject{"passphrase file", QT_TRANSLATE_NOOP("Subjects", "passphrase file"),
            QT_TRANSLATE_NOOP("Subjects", "Others can read it. Let only yourself: chmod 600.")},
    Subject{"platform SKU", QT_TRANSLATE_NOOP("Subjects", "platform SKU")},
    Subject{"printer", QT_TRANSLATE_NOOP("Subjects", "printer")},
    Subject{"product", QT_TRANSLATE_NOOP("Subjects", "product")},
    Subject{"profile", QT_TRANSLATE_NOOP("Subjects", "profile")},
    Subject{"profile name", QT_TRANSLATE_NOOP("Subjects", "profile's name")},
    Subject{"quantity", QT_TRANSLATE_NOOP("Subjects", "quantity"),
            QT_TRANSLATE_NOOP("Subjects", "Write a whole number of pieces.")},
    Subject{"reason", QT_TRANSLATE_NOOP("Subjects", "reason"),
            QT_TRANSLATE_NOOP("Subjects", "Say in a few words why: the history keeps it.")},
    Subject{"region", QT_TRANSLATE_NOOP("Subjects", "region"),
            QT_TRANSLATE_NOOP("Subjects", "Amazon has na, eu and fe.")},
    Subject{"rows", QT_TRANSLATE_NOOP("Subjects", "number of rows"),
            QT_TRANSLATE_NOOP("Subjects", "A workbook has 1,048,576 rows at the most: write a csv, or fewer rows.")},
    Subject{"seller id", QT_TRANSLATE_NOOP("Subjects", "seller's id"),
            QT_TRANSLATE_NOOP("Subjects", "Authorize the shop again with its merchant token: stock needs it.")},
    Subject{"sheet", QT_TRANSLATE_NOOP("Subjects", "sheet")},
    Subject{"shop", QT_TRANSLATE_NOOP("Subjects", "shop")},
    Subject{"shop address", QT_TRANSLATE_NOOP("Subjects", "shop's address"),
            QT_TRANSLATE_NOOP("Subjects", "Write it as the shop's buyers know it, as https://shop.example.com; of Shopify NAME.myshopify.com.")},
    Subject{"shop location", QT_TRANSLATE_NOOP("Subjects", "location of the shop"),
            QT_TRANSLATE_NOOP("Subjects", "Write it as the shop does: those that it has stand in brackets.")},
    Subject{"shop name", QT_TRANSLATE_NOOP("Subjects", "shop's name"),
            QT_TRANSLATE_NOOP("Subjects", "1 to 64 characters, the first no space, and no “:” or “/” in it.")},
    Subject{"short", QT_TRANSLATE_NOOP("Subjects", "shortage"),
            QT_TRANSLATE_NOOP("Subjects", "Write SKU@BIN=QTY, with no more than was to be picked there.")},
    Subject{"sign-in address", QT_TRANSLATE_NOOP("Subjects", "sign-in address"),
            QT_TRANSLATE_NOOP("Subjects", "Copy the whole address that the browser ended at, in this very sign-in.")},
    Subject{"single location", QT_TRANSLATE_NOOP("Subjects", "single location of the shop"),
            QT_TRANSLATE_NOOP("Subjects", "It has several: connect it again, and say which of them is which of your warehouses. Until then its stock is not told.")},
    Subject{"station", QT_TRANSLATE_NOOP("Subjects", "station")},
    Subject{"target", QT_TRANSLATE_NOOP("Subjects", "printer's target"),
            QT_TRANSLATE_NOOP("Subjects", "Write tcp://HOST:PORT or file:FOLDER.")},
    Subject{"tag", QT_TRANSLATE_NOOP("Subjects", "tag"),
            QT_TRANSLATE_NOOP("Subjects", "A tag is 1 to 30 characters on one line.")},
    Subject{"time zone", QT_TRANSLATE_NOOP("Subjects", "time zone"),
            QT_TRANSLATE_NOOP("Subjects", "Write Area/City, as America/Los_Angeles.")},
    Subject{"tracking number", QT_TRANSLATE_NOOP("Subjects", "tracking number of a parcel of the order"),
            QT_TRANSLATE_NOOP("Subjects", "The platform takes no parcel without one: give its label a number.")},
    Subject{"url", QT_TRANSLATE_NOOP("Subjects", "address"),
            QT_TRANSLATE_NOOP("Subjects", "For tests it is one of this machine, as http://127.0.0.1:8080.")},
    Subject{"warehouse", QT_TRANSLATE_NOOP("Subjects", "warehouse")},
    Subject{"wave", QT_TRANSLATE_NOOP("Subjects", "wave")},
    Subject{"dispatch", QT_TRANSLATE_NOOP("Subjects", "handover")},
    Subject{"wave line", QT_TRANSLATE_NOOP("Subjects", "line of the wave")},
};

const Subject* find(const std::string_view name)
{
    const auto* found = std::ranges::find(kSubjects, name, &Subject::name);
    return found == kSubjects.end() ? nullptr : found;
}

} // namespace

QString subjectWord(const std::string_view subject)
{
    const auto* known = find(subject);
    return known == nullptr ? toQString(subject) : QCoreApplication::translate("Subjects", known->word);
}

QString subjectForm(const std::string_view subject)
{
    const auto* known = find(subject);
    return known == nullptr || known->form == nullptr ? QString{}
                                                      : QCoreApplication::translate("Subjects", known->form);
}

} // namespace supercargo::ui
