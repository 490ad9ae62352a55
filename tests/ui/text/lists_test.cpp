// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"
#include "ui/text/lists.h"

#include <catch2/catch.hpp>

#include <QCoreApplication>

using namespace supercargo::ui;

TEST_CASE("In a list ideographs and Latin letters stand apart", "[text]")
{
    Language language{*QCoreApplication::instance()};
    language.set(QStringLiteral("zh_CN"));
    CHECK(listText({QStringLiteral("SZ"), QStringLiteral("YW")}) == QStringLiteral("SZ 和 YW"));
    CHECK(listText({QStringLiteral("带电商品"), QStringLiteral("液体")}) == QStringLiteral("带电商品和液体"));
    language.set(QStringLiteral("en"));
    CHECK(listText({QStringLiteral("SZ"), QStringLiteral("YW")}) == QStringLiteral("SZ and YW"));
}
