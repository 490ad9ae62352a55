// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fault.h"
#include "core/base/refusal.h"
#include "core/files/rejection.h"
#include "tests/support/temporary_folder.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"
#include "ui/text/rejections.h"
#include "ui/text/sentences.h"
#include "ui/text/subjects.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

#include <filesystem>
#include <functional>
#include <regex>
#include <set>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

bool isChinese(const QString& text)
{
    return std::any_of(text.begin(), text.end(), [](const QChar c) { return c.script() == QChar::Script_Han; });
}

/// Runs `check` in each language with what tells whether a text is in it.
void inBothLanguages(const std::function<void(const std::function<bool(const QString&)>& isIn)>& check)
{
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("en"));
    check([](const QString& text) { return !text.isEmpty() && !isChinese(text); });
    language.set(QStringLiteral("zh_CN"));
    check(isChinese);
}

void checkFailure(const Error& error, const std::function<bool(const QString&)>& isIn)
{
    INFO(error.what());
    INFO(toStdString(sentenceFor(error)));
    INFO(toStdString(hintFor(error)));
    CHECK(isIn(sentenceFor(error)));
    CHECK(isIn(hintFor(error)));
    CHECK_FALSE(sentenceFor(error).contains(QLatin1Char{'%'}));
}

/// The words that errors about something begin with, as the sources have them.
std::set<std::string> subjectsOfSources()
{
    std::set<std::string> subjects;
    const std::regex thrown{R"re(ErrorCode::(invalid_argument|not_found|already_exists),\s*\{"([^"]+)")re"};
    for (const char* top : {"core", "app", "ui"}) {
        for (const auto& entry :
             std::filesystem::recursive_directory_iterator{std::filesystem::path{SUPERCARGO_SOURCE_DIR} / top}) {
            if (entry.path().extension() != ".cpp") {
                continue;
            }
            const auto text = supercargo::tests::readFile(entry.path());
            for (auto found = text.find("ErrorCode::"); found != std::string::npos;
                 found = text.find("ErrorCode::", found + 1)) {
                std::smatch match;
                const auto part = text.substr(found, 120);
                if (std::regex_search(part, match, thrown, std::regex_constants::match_continuous)) {
                    subjects.insert(match[2]);
                }
            }
        }
    }
    return subjects;
}

} // namespace

TEST_CASE("Every failure says what happened and what to do, in both languages", "[text]")
{
    inBothLanguages([](const auto& isIn) {
#define X(code) checkFailure(Error{ErrorCode::code, {"a", "b", "c", "d"}}, isIn);
        SUPERCARGO_ERROR_CODES(X)
#undef X
    });
}

TEST_CASE("Every refusal says why and what to do instead, in both languages", "[text]")
{
    inBothLanguages([](const auto& isIn) {
#define X(refusal) checkFailure(notAllowed(Refusal::refusal, {"P0000GV", "in_wave"}), isIn);
        SUPERCARGO_REFUSALS(X)
#undef X
    });
}

TEST_CASE("What is wrong with a file, a backup or a number is said in both languages", "[text]")
{
    inBothLanguages([](const auto& isIn) {
#define X(fault)                                                                                                       \
    for (const auto code : {ErrorCode::file_malformed, ErrorCode::backup_invalid, ErrorCode::number_invalid}) {        \
        const Error error{code, {"x", toString(Fault::fault), "7"}};                                                   \
        checkFailure(error, isIn);                                                                                     \
        CHECK_FALSE(sentenceFor(error).contains(QStringLiteral(#fault)));                                              \
    }
        SUPERCARGO_FAULTS(X)
#undef X
    });
}

TEST_CASE("Every reason of a rejected row is a sentence in both languages", "[text]")
{
    inBothLanguages([](const auto& isIn) {
#define X(code)                                                                                                        \
    CHECK(isIn(rejectionSentence({3, files::RejectionCode::code, "weight_g", "heavy", "1 – 9"})));                     \
    CHECK(isIn(rejectionSentence({3, files::RejectionCode::code, {}, {}, {}})));                                       \
    CHECK(rejectionSentence(#code, "weight_g", "heavy", "") ==                                                         \
          rejectionSentence({3, files::RejectionCode::code, "weight_g", "heavy", {}}));
        SUPERCARGO_REJECTION_CODES(X)
#undef X
        checkFailure(Error{ErrorCode::file_nothing_readable,
                           {"a.csv", "2", "3", "not_a_whole_number", "weight_g", "heavy", ""}},
                     isIn);
    });
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("en"));
    CHECK(rejectionSentence({3, files::RejectionCode::below_reserved, "quantity", "2", "3"}) ==
          QString::fromUtf8("column “quantity”: “2” is below the 3 pieces that are promised to packages: "
                            "count this bin by itself"));
    CHECK(rejectionSentence({3, files::RejectionCode::value_missing, "sku", {}, {}}) ==
          QString::fromUtf8("column “sku” must not be empty"));
}

TEST_CASE("Whatever an error is about has a Chinese word", "[text]")
{
    const std::set<std::string> names{"ICU", "OpenSSL", "libcurl", "libsodium", "pdf", "png", "zlib", "dpi"}; // are called so everywhere
    const auto subjects = subjectsOfSources();
    CHECK(subjects.size() > 30);
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("zh_CN"));
    for (const auto& subject : subjects) {
        INFO(subject);
        CHECK((isChinese(subjectWord(subject)) || names.contains(subject)));
    }
}

TEST_CASE("A wrong value is named with how it is to be written", "[text]")
{
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("en"));
    const Error media{ErrorCode::invalid_argument, {"media", "100"}};
    CHECK(sentenceFor(media) == QString::fromUtf8("“100” cannot be used as size of a label."));
    CHECK(hintFor(media) == QStringLiteral("Write width and height in millimetres, as 100x150."));
    CHECK(sentenceFor(Error{ErrorCode::invalid_argument, {"reason", " "}}) ==
          QStringLiteral("Nothing is given as reason."));
}
