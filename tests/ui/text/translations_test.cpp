// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/temporary_folder.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"
#include "ui/text/sentences.h"
#include "ui/text/stages.h"

#include "core/orders/stage.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

/// The file as lupdate leaves it after reading the sources anew: what is missing in ours is marked unfinished there.
QString refreshed(const std::string& name, const QStringList& options)
{
    const supercargo::tests::TemporaryFolder folder;
    const QString copy = toQString((folder / name).string());
    const QString root = QStringLiteral(SUPERCARGO_SOURCE_DIR);
    REQUIRE(QFile::copy(root + QStringLiteral("/translations/") + toQString(name), copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(root);
    lupdate.start(QStringLiteral(SUPERCARGO_LUPDATE),
                  QStringList{QStringLiteral("-silent"), QStringLiteral("-I"), QStringLiteral("."),
                              QStringLiteral("ui"), QStringLiteral("app"), QStringLiteral("-locations"),
                              QStringLiteral("none")} +
                      options + QStringList{QStringLiteral("-ts"), copy});
    REQUIRE(lupdate.waitForFinished());
    REQUIRE(lupdate.exitCode() == 0);
    QFile file{copy};
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("The Chinese words are complete, and none is left over", "[text]")
{
    const QString now = refreshed("supercargo_zh_CN.ts", {});
    CHECK_FALSE(now.contains(QStringLiteral("type=\"unfinished\"")));
    CHECK_FALSE(now.contains(QStringLiteral("type=\"vanished\"")));
    CHECK_FALSE(now.contains(QStringLiteral("type=\"obsolete\"")));
}

TEST_CASE("English has its singulars", "[text]")
{
    const QString now = refreshed("supercargo_en.ts", {QStringLiteral("-pluralonly")});
    CHECK_FALSE(now.contains(QStringLiteral("type=\"unfinished\"")));
    CHECK_FALSE(now.contains(QStringLiteral("type=\"vanished\"")));
}

TEST_CASE("Every stage of the line has its word in both languages", "[text]")
{
    Language language{*QCoreApplication::instance()};
    for (const auto& choice : Language::choices()) {
        language.set(choice.name);
        for (const auto stage : orders::kStages) {
            const auto name = orders::toString(stage);
            INFO(name << " in " << choice.name.toStdString());
            CHECK_FALSE(stageWord(name).isEmpty());
            CHECK(stageWord(name) != toQString(name));
            CHECK_FALSE(stageMeaning(name) == toQString(name));
        }
    }
    language.set(QStringLiteral("zh_CN"));
    CHECK(stageWord("short") == QString::fromUtf8("缺货"));
    CHECK(reasonWord("bad_address:postcode").startsWith(QString::fromUtf8("地址")));
}

TEST_CASE("An argument cannot change the sentence that it fills", "[text]")
{
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("en"));
    const Error tricky{ErrorCode::not_found, {"order", "%1"}};
    CHECK(sentenceFor(tricky) == QString::fromUtf8("There is no order “%1”."));
}

TEST_CASE("A fault that is none of ours still reads as a sentence", "[text]")
{
    const auto failure = failureFrom(std::make_exception_ptr(std::runtime_error{"boom"}));
    CHECK(failure.technical == QStringLiteral("boom"));
    CHECK_FALSE(failure.sentence.isEmpty());
}
