// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product_columns.h"
#include "core/floor/label_service.h"
#include "core/orders/order_version.h"
#include "tests/support/order_builders.h"
#include "ui/text/convert.h"
#include "ui/text/history.h"
#include "ui/text/history_words.h"
#include "ui/text/language.h"
#include "ui/text/stages.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QDate>
#include <QLocale>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <sstream>
#include <string>

using namespace supercargo;
using namespace supercargo::ui;
namespace fs = std::filesystem;

namespace {

/// All of core, without its comments, line ends as blanks.
std::string coreText()
{
    std::string all;
    for (const auto& file : fs::recursive_directory_iterator{fs::path{SUPERCARGO_SOURCE_DIR} / "core"}) {
        if (file.path().extension() == ".cpp" || file.path().extension() == ".h") {
            std::ifstream stream{file.path()};
            for (std::string line; std::getline(stream, line);) {
                all += line.substr(0, line.find("//")) + " ";
            }
        }
    }
    return all;
}

/// What stands in the first, second … bracket of every place where the pattern fits.
void collect(std::set<std::string>& found, const std::string& text, const char* pattern, const std::size_t group = 1)
{
    const std::regex expression{pattern};
    for (std::sregex_iterator at{text.begin(), text.end(), expression}, end; at != end; ++at) {
        if (const auto word = (*at)[group].str(); !word.empty()) {
            found.insert(word);
        }
    }
}

struct CoreWords {
    std::set<std::string> subjects;
    std::set<std::string> actions;
    std::set<std::string> fields;
};

/// Every name that the sources of core give to an entry of history.
CoreWords wordsOfCore()
{
    const auto text = coreText();
    CoreWords words;
    // {"package", package.value, "voided", "label", …}
    constexpr auto kBrief = "\\{\\s*\"([a-z_]+)\",\\s*(?:[a-zA-Z_>.()-]+\\.value|0),\\s*\"([a-z_]+)\",\\s*"
                            "(?:\"([a-z_.]+)\")?";
    collect(words.subjects, text, kBrief, 1);
    collect(words.actions, text, kBrief, 2);
    collect(words.fields, text, kBrief, 3);
    collect(words.subjects, text, "\\.subject = \"([a-z_]+)\"");
    collect(words.actions, text, "\\.action = \"([a-z_]+)\"");
    for (const std::size_t side : {1, 2}) {
        collect(words.actions, text, "\\baction = [^,;]*\\? \"([a-z_]+)\" : \"([a-z_]+)\"", side);
        collect(words.subjects, text, "string_view subject = [^;]*\\? \"([a-z_]+)\" : \"([a-z_]+)\"", side);
    }
    collect(words.fields, text, "\\.subject = [^{}]*\\.field = \"([a-z_.]+)\"");
    // the small functions that areas write it with
    collect(words.actions, text, "\\brecord\\([a-zA-Z][^;{\"]*\"([a-z_]+)\"");
    collect(words.actions, text, "\\brecord\\(\"[a-z_]+\",[^;{\"]*\"([a-z_]+)\"");
    collect(words.fields, text, "\\bnote\\(\"([a-z_]+)\",");
    collect(words.fields, text, "\\btaker\\.(?:take|set)\\(\\s*\"([a-z_.]+)\"");
    collect(words.fields, text, "Setting<[a-z_:0-9]+> k[A-Za-z]+\\{\\s*\"([a-z_.]+)\"");
    return words;
}

struct InChinese {
    Language language{*qApp};
    InChinese() { language.set(QStringLiteral("zh_CN")); }
    ~InChinese() { language.set(QStringLiteral("en")); }
};

bool isChinese(const std::optional<QString>& text)
{
    return text && std::any_of(text->begin(), text->end(), [](const QChar letter) {
               return letter.script() == QChar::Script_Han;
           });
}

} // namespace

TEST_CASE("Every subject, action and field that core writes into history has a Chinese word", "[history-words]")
{
    const InChinese chinese;
    const auto words = wordsOfCore();
    // A pattern that finds nothing any more would let all through.
    CHECK(words.subjects.size() >= 12);
    CHECK(words.actions.size() >= 35);
    CHECK(words.fields.size() >= 35);
    for (const char* known : {"merged_into", "released", "dispatched", "stock_counted", "approved", "packed_unscanned", "mapped"}) {
        CHECK(words.actions.contains(known));
    }
    for (const char* known : {"ship_to.postcode", "buyer_name", "time_zone", "merge.automatic", "tracking"}) {
        CHECK(words.fields.contains(known));
    }

    for (const auto& subject : words.subjects) {
        INFO("subject " << subject);
        CHECK(isChinese(historySubjectWord(subject)));
    }
    for (const auto& action : words.actions) {
        INFO("action " << action);
        CHECK(isChinese(historyActionWord(action)));
    }
    for (const auto& field : words.fields) {
        INFO("field " << field);
        CHECK((field == "sku" || isChinese(historyFieldWord(field))));
    }
    for (const auto& column : catalog::productColumns()) {
        INFO("column " << column.name);
        CHECK(isChinese(historyFieldWord(column.name)));
    }
}

TEST_CASE("What a platform changes of an order's lines is said in words, with the SKU", "[history-words]")
{
    const InChinese chinese;
    const auto before = supercargo::tests::incomingOrder("303-1", {{"MUG", 1}});
    auto order = orders::firstVersion(ShopId{1}, before);
    auto after = supercargo::tests::incomingOrder("303-1", {{"MUG", 3}, {"LID", 2}});
    after.lines[0].title = "Mug, blue";
    after.lines[0].needsShipping = false;
    const auto changes = orders::takeVersion(order, after, {});
    REQUIRE(changes.fields.size() >= 3);
    for (const auto& change : changes.fields) {
        INFO(change.field);
        const auto word = historyFieldWord(change.field);
        REQUIRE(isChinese(word));
        CHECK((word->contains(QStringLiteral("MUG")) || word->contains(QStringLiteral("LID"))));
    }
    CHECK(historyFieldWord("line MUG quantity") == QStringLiteral("行 MUG：数量"));
    CHECK(historyFieldWord("exchange_rate.EUR.CNY") == QStringLiteral("汇率 EUR → CNY"));
}

TEST_CASE("A reason that the bench offers is said in the reader's language, one that was typed as it was typed",
          "[history-words]")
{
    audit::RecordedEntry entry;
    entry.subject = "package";
    const auto check = [&entry](const std::string& action, const std::string_view reason) {
        entry.action = action;
        entry.after = reason;
        CHECK(reasonWord(reason) != toQString(reason));
        CHECK(historySentence(entry).endsWith(reasonWord(reason)));
    };
    const auto checkAll = [&check] {
        std::ranges::for_each(floor::kReprintReasons, [&](const auto& reason) { check("reprinted", reason); });
        std::ranges::for_each(floor::kVoidReasons, [&](const auto& reason) { check("voided", reason); });
    };
    checkAll();
    const auto english = reasonWord(floor::kVoidReasons[0]);
    const InChinese chinese;
    checkAll();
    CHECK(reasonWord(floor::kVoidReasons[0]) != english);
    entry.action = "voided";
    entry.before = "RR473100005CN";
    entry.after = "Lost: wet";
    CHECK(historySentence(entry).endsWith(QStringLiteral("RR473100005CN → Lost: wet")));
}

TEST_CASE("Names of core that stand as values of history are said in words, too", "[history-words]")
{
    const InChinese chinese;
    audit::RecordedEntry entry;
    entry.subject = "package";
    entry.action = "wave";
    entry.field = "state";
    entry.before = "ready";
    entry.after = "in_wave 312";
    CHECK(historySentence(entry) == QStringLiteral("加入波次：待发货 → 已入波次 312"));
    entry = {};
    entry.subject = "order";
    entry.action = "held";
    entry.after = "buyer_asked_cancel";
    CHECK(historySentence(entry) == QStringLiteral("搁置：买家申请取消"));
    entry.after = "wrong colour";
    CHECK(historySentence(entry).endsWith(QStringLiteral("wrong colour")));
    entry.after = "see e-mail: wrong colour"; // as it was typed
    CHECK(historySentence(entry).endsWith(QStringLiteral("see e-mail: wrong colour")));
    entry = {};
    entry.subject = "print_job";
    entry.action = "resolved";
    entry.field = "state";
    entry.before = "unknown";
    entry.after = "confirmed";
    CHECK_FALSE(historySentence(entry).contains(QStringLiteral("confirmed")));
    CHECK(historyValueWord("order", "status", "partly_shipped") == QStringLiteral("部分发货"));
    CHECK(historyValueWord("order", "buyer_asked_cancel", "yes") == QStringLiteral("是"));
    CHECK_FALSE(historyValueWord("order", "buyer_note", "no"));
    CHECK(historyValueWord("order", "ship_to.country", "DE") == QStringLiteral("德国"));
    CHECK(historyValueWord("order", "ship_by", "2026-11-20") == QLocale{}.toString(QDate{2026, 11, 20}, QLocale::ShortFormat));
    CHECK(isChinese(historyValueWord("shop", "split_policy", "split")));
    const auto price = historyValueWord("order", "line MUG price", "24.99 EUR");
    REQUIRE(price);
    CHECK(price->contains(QStringLiteral("24.99")));
    CHECK_FALSE(price->contains(QStringLiteral("EUR")));
}
