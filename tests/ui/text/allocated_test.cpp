// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/allocated.h"
#include "ui/text/language.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

using namespace supercargo;
using namespace supercargo::ui;
using orders::Stage;

TEST_CASE("What an allocation left is told apart: what stock is missing for, what a person must do, what is held", "[text]")
{
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("en"));
    packages::AllocationReport report;
    report.allocated = 452;
    CHECK(allocatedText(report) == QStringLiteral("452 packages ready"));
    report.waiting = 24;
    report.waits = {{Stage::held, 5}, {Stage::unmapped, 20}, {Stage::short_, 3}, {Stage::address, 1}};
    CHECK(allocatedText(report) ==
          QStringLiteral("452 packages ready; 3 wait for stock, 20 unmapped, 1 with a doubtful address, 5 held"));
    language.set(QStringLiteral("zh_CN"));
    CHECK(allocatedText(report) == QStringLiteral("452 个包裹待发货；3 个缺货、20 个未配对、1 个地址异常、5 个搁置"));
    language.set(QStringLiteral("en"));
}
