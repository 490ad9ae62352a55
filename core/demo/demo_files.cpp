// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/money.h"
#include "core/base/time_zone.h"
#include "core/demo/demo_orders.h"

#include <cstdio>

namespace supercargo::demo {

namespace {

std::string number(const char* pattern, const std::int64_t value)
{
    char text[64];
    std::snprintf(text, sizeof text, pattern, static_cast<long long>(value));
    return text;
}

std::string amount(const std::int64_t cents)
{
    return Money{cents, Currency{"USD"}}.toDecimal();
}

std::string quoted(const std::string& text)
{
    std::string result = "\"";
    for (const char c : text) {
        result += c == '"' ? "\"\"" : std::string(1, c);
    }
    return result + "\"";
}

/// Cells of one row, quoted where the format quotes.
class Row {
public:
    Row(const char separator, const bool quotes) : m_separator{separator}, m_quotes{quotes} {}
    Row& add(const std::string& cell)
    {
        m_text += (m_text.empty() ? "" : std::string(1, m_separator)) + (m_quotes ? quoted(cell) : cell);
        return *this;
    }
    [[nodiscard]] std::string line() const { return m_text + "\r\n"; }

private:
    char m_separator;
    bool m_quotes;
    std::string m_text;
};

std::int64_t total(const DemoOrder& order)
{
    std::int64_t cents = 0;
    for (const auto& line : order.lines) {
        cents += line.unitCents * line.quantity;
    }
    return cents;
}

// Amazon: the unshipped orders report, with the price columns that some accounts get.
std::string amazonFile(const DemoShop& shop, const std::vector<DemoOrder>& orders)
{
    std::string text =
        "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tdays-past-promise\t"
        "buyer-email\tbuyer-name\tbuyer-phone-number\tsku\tproduct-name\tquantity-purchased\tquantity-shipped\t"
        "quantity-to-ship\tship-service-level\trecipient-name\tship-address-1\tship-address-2\tship-address-3\tship-"
        "city\t"
        "ship-state\tship-postal-code\tship-country\tis-buyer-requested-cancellation\tcurrency\titem-price\r\n";
    for (const auto& order : orders) {
        const auto id = (shop.currency == "EUR" ? "303-" : "113-") + number("%07lld", 4'407'000 + order.number * 13) +
                        "-" + number("%07lld", 9'920'461 - order.number * 31);
        for (std::size_t i = 0; i < order.lines.size(); ++i) {
            const auto& line = order.lines[i];
            const auto& buyer = order.buyer;
            const auto quantity = std::to_string(line.quantity);
            Row row{'\t', false};
            row.add(id).add(number("%014lld", 7'014'406'031'200 + order.number * 10 + static_cast<std::int64_t>(i)));
            row.add(toIso8601(order.placedAt)).add(toIso8601(order.paidAt)).add(toIso8601(order.paidAt));
            row.add(toIso8601(order.shipBy)).add("-1").add(buyer.email).add(buyer.name).add(buyer.phone);
            row.add(line.platformSku).add(line.title).add(quantity).add("0").add(quantity).add("Standard");
            row.add(buyer.name).add(buyer.line1).add(buyer.line2).add("").add(buyer.city).add(buyer.region);
            row.add(buyer.postcode).add(buyer.countryCode).add(order.cancelAsked ? "true" : "false");
            row.add(std::string{shop.currency}).add(amount(line.unitCents * line.quantity));
            text += row.line();
        }
    }
    return text;
}

std::string ebayDate(const Instant instant, const TimeZone& zone, const bool dayFirst)
{
    static constexpr const char* months[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                             "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto date = zone.dateOf(instant);
    const auto day = number("%02lld", static_cast<unsigned>(date.day()));
    const std::string month = months[static_cast<unsigned>(date.month()) - 1];
    return (dayFirst ? day + "-" + month : month + "-" + day) + number("-%02lld", static_cast<int>(date.year()) % 100);
}

// eBay: the orders report, with its blank first line, its summary rows and its footer.
std::string ebayFile(const DemoShop& shop, const std::vector<DemoOrder>& orders)
{
    const auto zone = TimeZone::get(shop.timeZone);
    const bool british = shop.currency == "GBP";
    const std::string sign = british ? "£" : "$";
    std::string text =
        "\r\n\"Sales Record Number\",\"Order Number\",\"Buyer Username\",\"Buyer Name\",\"Buyer Email\","
        "\"Buyer Note\",\"Ship To Name\",\"Ship To Phone\",\"Ship To Address 1\",\"Ship To Address 2\","
        "\"Ship To City\",\"Ship To State\",\"Ship To Zip\",\"Ship To Country\",\"Item Number\",\"Item Title\","
        "\"Custom Label\",\"Quantity\",\"Sold For\",\"Shipping And Handling\",\"Total Price\",\"Sale Date\","
        "\"Paid On Date\",\"Ship By Date\",\"Transaction ID\"\r\n,,,,,,,,,,,,,,,,,,,,,,,,\r\n";
    const auto addRow = [&](const DemoOrder& order, const DemoLine* line, const bool withTotal) {
        const auto& buyer = order.buyer;
        std::int64_t pieces = 0;
        for (const auto& each : order.lines) {
            pieces += each.quantity;
        }
        Row row{',', true};
        row.add(number("%lld", 5'000 + order.number));
        // eBay gives a number once, whichever shop sold it.
        row.add((british ? "22-" : "14-") + number("%05lld-", 12'387 + order.number) +
                number("%05lld", 90'562 - order.number % 9'000));
        row.add(buyer.id).add(buyer.name).add(buyer.email).add(order.note).add(buyer.name).add(buyer.phone);
        row.add(buyer.line1)
            .add(buyer.line2)
            .add(buyer.city)
            .add(buyer.region)
            .add(buyer.postcode)
            .add(buyer.countryName);
        const auto item = line == nullptr ? 0 : line - order.lines.data();
        row.add(line == nullptr ? "" : number("%012lld", 254'000'000'000 + order.number * 5 + item));
        row.add(line == nullptr ? "" : line->title).add(line == nullptr ? "" : line->platformSku);
        row.add(std::to_string(line == nullptr ? pieces : line->quantity));
        row.add(line == nullptr ? "" : sign + amount(line->unitCents)).add(withTotal ? sign + "0.00" : "");
        row.add(withTotal ? sign + amount(total(order)) : "");
        row.add(ebayDate(order.placedAt, zone, british)).add(ebayDate(order.paidAt, zone, british));
        row.add(ebayDate(order.shipBy, zone, british));
        row.add(line == nullptr ? "" : number("%013lld", 2'600'000'000'000 + order.number * 5 + item));
        text += row.line();
    };
    for (const auto& order : orders) {
        const bool several = order.lines.size() > 1;
        if (several) {
            addRow(order, nullptr, true);
        }
        for (const auto& line : order.lines) {
            addRow(order, &line, !several);
        }
    }
    return text + "\r\n\"" + std::to_string(orders.size()) +
           " record(s) downloaded\"\r\n\"Seller ID : " + std::string{shop.name} + "\"\r\n";
}

std::string localTime(const Instant instant, const TimeZone& zone)
{
    const auto date = zone.dateOf(instant);
    const auto minute = std::chrono::duration_cast<std::chrono::minutes>(instant - zone.startOfDay(date)).count();
    return toIsoDate(date) + number(" %02lld", minute / 60) + number(":%02lld", minute % 60);
}

// AliExpress: the seller's export, saved as csv; all items of an order stand in one cell.
std::string aliexpressFile(const DemoShop& shop, const std::vector<DemoOrder>& orders)
{
    const auto zone = TimeZone::get(shop.timeZone);
    std::string text =
        "\xEF\xBB\xBF"
        "订单号,订单状态,买家名称,下单时间,付款时间,产品总金额,物流费用,订单金额,满立减,"
        "\"产品信息\n（双击单元格展开所有"
        "产品信息！）\",订单备注,收货人名称,收货国家,州/省,城市,地址,邮编,联系电话,手机,买家选择物流,发货期限\r\n";
    for (const auto& order : orders) {
        const auto& buyer = order.buyer;
        std::string items;
        for (std::size_t i = 0; i < order.lines.size(); ++i) {
            const auto& line = order.lines[i];
            items += (i == 0 ? "【" : "\n【") + std::to_string(i + 1) + "】 " + line.title +
                     "\n(产品属性:Color:Standard)\n(商家编码:" + line.platformSku +
                     ")\n(产品数量:" + std::to_string(line.quantity) + " piece)";
        }
        Row row{',', true};
        row.add(number("%016lld", 8'193'340'571'204'417 + order.number * 104'729)).add("等待您发货").add(buyer.id);
        row.add(localTime(order.placedAt, zone)).add(localTime(order.paidAt, zone)).add("$ " + amount(total(order)));
        row.add("$ 0.00").add("$ " + amount(total(order))).add("$ 0.00").add(items).add(order.note).add(buyer.name);
        row.add(buyer.countryName).add(buyer.region).add(buyer.city);
        row.add(buyer.line2.empty() ? buyer.line1 : buyer.line1 + ", " + buyer.line2).add(buyer.postcode);
        row.add(buyer.phone).add("").add("AliExpress Standard Shipping").add(localTime(order.shipBy, zone));
        text += row.line();
    }
    return text;
}

// Shopify: the first row of an order says all, further rows only their item.
std::string shopifyFile(const DemoShop& shop, const std::vector<DemoOrder>& orders)
{
    std::string text =
        "Name,Email,Financial Status,Paid at,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Created at,"
        "Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Lineitem requires shipping,Shipping Name,"
        "Shipping Address1,Shipping Address2,Shipping Company,Shipping City,Shipping Zip,Shipping Province,"
        "Shipping Country,Shipping Phone,Notes,Cancelled at,Id\r\n";
    const auto time = [](const Instant instant) {
        auto iso = toIso8601(std::chrono::floor<std::chrono::seconds>(instant));
        return iso.substr(0, 10) + " " + iso.substr(11, 8) + " +0000";
    };
    for (const auto& order : orders) {
        const auto& buyer = order.buyer;
        for (std::size_t i = 0; i < order.lines.size(); ++i) {
            const auto& line = order.lines[i];
            const auto once = [i](const std::string& cell) { return i == 0 ? cell : std::string{}; };
            Row row{',', true};
            row.add("#" + std::to_string(1'001 + order.number))
                .add(buyer.email)
                .add(once("paid"))
                .add(once(time(order.paidAt)));
            row.add(once("unfulfilled"))
                .add(once(std::string{shop.currency}))
                .add(once(amount(total(order))))
                .add(once("0.00"));
            row.add(once("0.00"))
                .add(once(amount(total(order))))
                .add(time(order.placedAt))
                .add(std::to_string(line.quantity));
            row.add(line.title).add(amount(line.unitCents)).add(line.platformSku).add("true").add(once(buyer.name));
            row.add(once(buyer.line1))
                .add(once(buyer.line2))
                .add("")
                .add(once(buyer.city))
                .add(once("'" + buyer.postcode));
            row.add(once(buyer.region))
                .add(once(buyer.countryCode))
                .add(once(buyer.phone))
                .add(once(order.note))
                .add("");
            row.add(once(number("%lld", 5'812'340'982'016 + order.number * 32'768)));
            text += row.line();
        }
    }
    return text;
}

} // namespace

std::string orderFile(const DemoShop& shop, const std::vector<DemoOrder>& orders)
{
    return shop.platform == "amazon"       ? amazonFile(shop, orders)
           : shop.platform == "ebay"       ? ebayFile(shop, orders)
           : shop.platform == "aliexpress" ? aliexpressFile(shop, orders)
                                           : shopifyFile(shop, orders);
}

} // namespace supercargo::demo
