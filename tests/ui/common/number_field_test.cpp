// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/number_field.h"
#include "ui/theme/appearance.h"

#include <catch2/catch.hpp>

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace supercargo::ui;

TEST_CASE("A number field takes what fingers type and no scanner's code", "[common]")
{
    Appearance look{*qApp};
    NumberField field;
    field.setRange(0, 999'999);
    field.setValue(24);
    field.show();
    field.setFocus();
    QApplication::processEvents();
    QSignalSpy refused{&field, &NumberField::codeRefused};
    QSignalSpy entered{field.findChild<QLineEdit*>(), &QLineEdit::returnPressed};
    const auto scan = [&](const char* code) {
        field.selectAll();
        QTest::keyClicks(&field, QLatin1String{code});
        QTest::keyClick(&field, Qt::Key_Return);
        REQUIRE(QTest::qWaitFor([&field] { return !field.isRefusing(); }));
    };
    for (const char* code : {"A-03-3-02", "6901234000214", "69012340", "SZ/ZZ-99", "-5"}) {
        INFO(code);
        scan(code);
        CHECK(field.value() == 24);
    }
    CHECK(refused.count() == 5);
    CHECK(entered.count() == 0);
    scan("37");
    CHECK(field.value() == 37);
    CHECK(entered.count() == 1);
}
