// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/aliexpress_items.h"
#include "tests/support/order_files.h"
#include "tests/support/xlsx_file.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using namespace supercargo::tests;

namespace {
const std::string kItems =
    "【1】 Mug, the 【3】 red one\n(产品属性:Color:Black、Size:XL)\n(商家编码:SKU-1001)\n(产品数量:2 piece)\n"
    "(物流等级&买家选择物流:AliExpress Standard Shipping)\n【2】 Lid (big)\n(商家编码: A(B) )\n(产品数量: 1 lot)";
} // namespace

TEST_CASE("AliExpress's one cell of items is taken apart", "[readers]")
{
    using Items = std::vector<AliexpressItem>;
    CHECK(
        readAliexpressItems(kItems) ==
        Items{{"Mug, the 【3】 red one", "SKU-1001", 2, "AliExpress Standard Shipping"}, {"Lid (big)", "A(B)", 1, ""}});
    CHECK(readAliexpressItems("【1】Cup\n(商家编码:)\n(产品数量:3 Set)") == Items{{"Cup", "", 3, ""}});
    CHECK(readAliexpressItems("【1】Cup (产品数量:3 pieces)") == Items{{"Cup", "", 3, ""}});
    CHECK(readAliexpressItems("Cup （产品数量：4 piece）") == Items{{"Cup", "", 4, ""}});
    CHECK_FALSE(readAliexpressItems("【1】Cup (产品数量:many)"));
    CHECK_FALSE(readAliexpressItems("【1】Cup"));
    CHECK_FALSE(readAliexpressItems(""));
}

TEST_CASE("AliExpress's export is read from a workbook to the last digit", "[readers]")
{
    const auto cell = [](std::string text) {
        if (const auto sign = text.find('&'); sign != std::string::npos) {
            text.insert(sign + 1, "amp;");
        }
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    };
    std::string header = "<row>";
    for (const auto* name : {"订单号", "订单状态", "买家名称", "下单时间", "付款时间", "产品总金额", "物流费用",
                             "订单金额", "产品信息\n（双击单元格展开所有产品信息！）", "收货人名称", "收货国家",
                             "州/省", "城市", "地址", "邮编", "联系电话", "手机", "发货期限"}) {
        header += cell(name);
    }
    const auto row = [&](const std::string& id, const std::string& status, const std::string& items) {
        return "<row>" + id + cell(status) + cell("ivan") + cell("2026-04-23 10:11") + cell("2026-04-23 10:20") +
               cell("$ 12.34") + cell("US $1.00") + "<c><v>13.34</v></c>" + cell(items) + cell("Иван Петров") +
               cell("Spain") + cell("Barcelona") + cell("Badalona") + cell("улица 1") + "<c><v>8500</v></c>" +
               cell("+7 495 1") + cell("") + cell("3天 4小时") + "</row>";
    };
    const TemporaryFolder folder;
    const auto path = writeXlsx(
        folder / "a.xlsx",
        {.rows = header + "</row>" +
                 row(cell("8193340571204417123"), "等待您发货", "【1】 Mug\n(商家编码:M)\n(产品数量:2 piece)") +
                 row("<c><v>8.12345678901E+14</v></c>", "订单结束", kItems) +
                 row("<c><v>8.19334057120442E+18</v></c>", "等待您发货", kItems) +
                 row(cell("9"), "等待您发货", "【1】 Mug") + row(cell("10"), "???", kItems)});
    const auto file = readOrderFile(path, shopOf(Platform::aliexpress, "America/Los_Angeles"));
    CHECK(file.format == "aliexpress_orders");
    CHECK(rejectionCodes(file) ==
          std::vector<std::string>{"4 digits_destroyed", "5 items_unreadable", "6 status_unknown"});
    REQUIRE(file.orders.size() == 2);
    const auto& order = file.orders[0];
    CHECK(order.platformOrderId == "8193340571204417123");
    CHECK(order.status == PlatformStatus::paid);
    CHECK(toIso8601(order.placedAt->at) == "2026-04-23T17:11:00Z");
    CHECK_FALSE(order.shipBy); // the remaining time in words is no instant
    CHECK(order.total == Money{1334, kUsd});
    CHECK(order.shippingPaid == Money{100, kUsd});
    CHECK(order.shipTo.country == "ES");
    CHECK(order.shipTo.postcode == "08500");
    CHECK(order.shipTo.name == "Иван Петров");
    CHECK(order.shipTo.phone == "+7 495 1");
    REQUIRE(order.lines.size() == 1);
    CHECK(order.lines[0].unitPrice == Money{617, kUsd});
    CHECK(file.orders[1].platformOrderId == "812345678901000");
    CHECK(file.orders[1].status == PlatformStatus::cancelled); // finished, and never sent
    REQUIRE(file.orders[1].lines.size() == 2);
    CHECK_FALSE(file.orders[1].lines[0].total);
    CHECK(file.orders[1].serviceLevel == "AliExpress Standard Shipping");
}
