// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/compression.h"
#include "core/base/error.h"
#include "core/orders/order_repository.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

#include <map>
#include <random>
#include <set>

using namespace supercargo;
using orders::IncomingLine;
using orders::IncomingOrder;
using orders::MergeReport;
using orders::PlatformStatus;
using tests::incomingOrder;
using tests::OrderDesk;

namespace {

/// The rules of versions once more, as plainly as they can be said, for a few fields.
class Model {
public:
    MergeReport merge(const IncomingOrder& incoming)
    {
        const auto content = contentOf(incoming);
        auto [entry, isNew] = m_orders.try_emplace(incoming.platformOrderId);
        auto& ours = entry->second;
        MergeReport report;
        if (isNew) {
            ours.status = PlatformStatus::paid;
            take(ours, incoming);
            report.added = 1;
        } else if (ours.version && incoming.version && *incoming.version < *ours.version) {
            report.stale = 1;
            return report;
        } else if (content == ours.content) {
            report.unchanged = 1;
        } else if (!(ours.version && incoming.version && *incoming.version > *ours.version) &&
                   ours.taken.contains(content)) {
            report.stale = 1;
            return report;
        } else {
            const auto before = describe(ours);
            take(ours, incoming);
            (before == describe(ours) ? report.unchanged : report.changed) = 1;
        }
        ours.content = content;
        ours.taken.insert(content);
        if (incoming.version && (!ours.version || *ours.version < *incoming.version)) {
            ours.version = incoming.version;
        }
        return report;
    }
    [[nodiscard]] std::map<std::string, std::string> all() const
    {
        std::map<std::string, std::string> described;
        for (const auto& [number, order] : m_orders) {
            described.emplace(number, describe(order) + (order.version ? toIso8601(*order.version) : ""));
        }
        return described;
    }
    static std::string describeLine(const std::string& sku, const std::optional<Money>& price, const std::int64_t quantity,
                                    const std::int64_t shipped)
    {
        return sku + "@" + (price ? price->toDecimal() : "?") + "*" + std::to_string(quantity) + "-" +
               std::to_string(shipped) + " ";
    }

private:
    struct Line {
        std::string sku;
        std::optional<Money> price;
        std::int64_t quantity = 0;
        std::int64_t shipped = 0;
    };
    struct Order {
        std::optional<Instant> version;
        std::string content;
        std::set<std::string> taken;
        PlatformStatus status{};
        std::string city;
        std::string note;
        std::vector<Line> lines;
    };

    static std::string describe(const Order& order)
    {
        std::string text = std::string{toString(order.status)} + "|" + order.city + "|" + order.note + "|";
        for (const auto& line : order.lines) {
            text += describeLine(line.sku, line.price, line.quantity, line.shipped);
        }
        return text;
    }
    static std::string contentOf(const IncomingOrder& incoming)
    {
        std::string text = incoming.status ? std::string{toString(*incoming.status)} : "-";
        text += "|" + incoming.shipTo.city.value_or("-") + "|" + incoming.buyerNote.value_or("-") + "|";
        for (const auto& line : incoming.lines) {
            text += describeLine(line.platformSku, line.unitPrice, line.quantity, line.shipped.value_or(-1));
        }
        return text;
    }
    static void take(Order& ours, const IncomingOrder& incoming)
    {
        if (incoming.status && ours.status != PlatformStatus::cancelled) {
            ours.status = *incoming.status;
        }
        ours.city = incoming.shipTo.city.value_or(ours.city);
        ours.note = incoming.buyerNote.value_or(ours.note);
        std::set<std::size_t> used;
        std::map<std::size_t, std::size_t> same;
        for (const bool strict : {true, false}) {
            for (std::size_t i = 0; i < incoming.lines.size(); ++i) {
                for (std::size_t j = 0; j < ours.lines.size() && !same.contains(i); ++j) {
                    const auto& their = incoming.lines[i];
                    const auto& our = ours.lines[j];
                    const bool fits = strict ? our.price == their.unitPrice : !our.price || !their.unitPrice;
                    if (!used.contains(j) && our.sku == their.platformSku && fits) {
                        same[i] = j;
                        used.insert(j);
                    }
                }
            }
        }
        for (std::size_t i = 0; i < incoming.lines.size(); ++i) {
            const auto& their = incoming.lines[i];
            if (!same.contains(i)) {
                ours.lines.push_back({their.platformSku, their.unitPrice, their.quantity, their.shipped.value_or(0)});
                continue;
            }
            auto& our = ours.lines[same[i]];
            our.price = their.unitPrice ? their.unitPrice : our.price;
            our.quantity = their.quantity;
            our.shipped = std::max(our.shipped, their.shipped.value_or(0));
        }
    }

    std::map<std::string, Order> m_orders;
};

IncomingOrder randomVersion(std::mt19937& random)
{
    const auto pick = [&random](const unsigned below) { return static_cast<int>(random() % below); };
    IncomingOrder order;
    order.platformOrderId = "N-" + std::to_string(pick(4));
    if (pick(3) != 0) {
        order.version = Instant{std::chrono::hours{pick(4) + 1}};
    }
    if (pick(3) == 0) {
        order.status = std::array{PlatformStatus::unpaid, PlatformStatus::paid, PlatformStatus::paid,
                                  PlatformStatus::shipped, PlatformStatus::cancelled}
                           .at(random() % 5);
    }
    if (pick(2) == 0) {
        order.shipTo.city = std::array{"Berlin", "Paris", ""}.at(random() % 3);
    }
    if (pick(4) == 0) {
        order.buyerNote = std::array{"red", "blue"}.at(random() % 2);
    }
    const int lines = pick(4);
    for (int i = 0; i < lines; ++i) {
        IncomingLine line;
        line.platformSku = std::array{"MUG", "LID", "WHAT"}.at(random() % 3);
        line.quantity = pick(4);
        if (pick(3) != 0) {
            line.unitPrice = Money{pick(2) == 0 ? 500 : 700, Currency{"USD"}};
        }
        if (pick(4) == 0) {
            line.shipped = pick(3);
        }
        order.lines.push_back(line);
    }
    return order;
}

std::map<std::string, std::string> stored(OrderDesk& desk)
{
    std::vector<OrderId> ids;
    for (std::int64_t id = 1; id <= desk.number("SELECT count(*) FROM orders"); ++id) {
        ids.push_back(OrderId{id});
    }
    std::map<std::string, std::string> described;
    for (const auto& order : orders::OrderRepository{desk.db}.list(ids)) {
        auto text = std::string{toString(order.status)} + "|" + order.shipTo.city + "|" + order.buyerNote + "|";
        for (const auto& line : order.lines) {
            text += Model::describeLine(line.platformSku, line.unitPrice, line.quantity, line.shipped);
        }
        described.emplace(order.platformOrderId, text + (order.version ? toIso8601(*order.version) : ""));
    }
    return described;
}

} // namespace

TEST_CASE("Whatever versions come in whatever order and parts, orders end as the plain rules say", "[orders]")
{
    for (unsigned seed = 1; seed <= 12; ++seed) {
        INFO("seed " << seed);
        std::mt19937 random{seed};
        OrderDesk desk;
        Model model;
        std::vector<IncomingOrder> history;
        for (int round = 0; round < 12; ++round) {
            std::vector<IncomingOrder> file;
            for (auto rows = random() % 5 + 1; rows > 0; --rows) {
                file.push_back(history.empty() || random() % 4 != 0 ? randomVersion(random)
                                                                    : history[random() % history.size()]);
            }
            history.insert(history.end(), file.begin(), file.end());
            MergeReport expected;
            for (const auto& order : file) {
                expected += model.merge(order);
            }
            const auto report = desk.merge(file);
            CHECK(report.added == expected.added);
            CHECK(report.changed == expected.changed);
            CHECK(report.unchanged == expected.unchanged);
            CHECK(report.stale == expected.stale);
            REQUIRE(stored(desk) == model.all());

            const auto again = desk.merge(file); // the same file twice changes nothing
            CHECK(again.added + again.changed == 0);
            REQUIRE(stored(desk) == model.all());
        }
        CHECK(desk.countersAreTrue());
        CHECK(desk.number("SELECT count(*) FROM (SELECT l.id FROM order_lines AS l JOIN package_lines AS pl"
                          " ON pl.order_line_id = l.id JOIN packages AS p ON p.id = pl.package_id"
                          " WHERE p.state <> 'cancelled' AND p.merged_into IS NULL"
                          " GROUP BY l.id HAVING sum(pl.quantity) > l.quantity - l.shipped)") == 0);
        CHECK(desk.number("SELECT count(*) FROM orders AS o WHERE o.platform_status IN ('paid', 'partly_shipped') AND"
                          " (SELECT coalesce(sum(max(l.quantity - l.shipped, 0)), 0) FROM order_lines AS l WHERE l.order_id = o.id) <>"
                          " (SELECT coalesce(sum(pl.quantity), 0) FROM order_lines AS l JOIN package_lines AS pl"
                          "   ON pl.order_line_id = l.id JOIN packages AS p ON p.id = pl.package_id"
                          "   WHERE l.order_id = o.id AND p.state <> 'cancelled')") == 0);
    }
}

TEST_CASE("A line is never matched by its SKU alone", "[orders]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 1}, {"MUG", 2}});
    order.lines[1].unitPrice = Money{999, Currency{"USD"}};
    desk.merge({order});
    auto later = order;
    std::swap(later.lines[0], later.lines[1]);
    later.lines[0].quantity = 5;
    CHECK(desk.merge({later}).changed == 1);
    CHECK(desk.number("SELECT count(*) FROM order_lines") == 2);
    CHECK(desk.number("SELECT quantity FROM order_lines WHERE unit_price_minor = 999") == 5);
    CHECK(desk.number("SELECT quantity FROM order_lines WHERE unit_price_minor = 1299") == 1);
}

TEST_CASE("A source's rows are kept, packed, with the content that they said", "[orders]")
{
    OrderDesk desk;
    auto order = incomingOrder("A-1", {{"MUG", 1}});
    desk.merge({order});
    CHECK(decompressed(orders::OrderRepository{desk.db}.payload(OrderId{1})) == order.rawPayload);
    CHECK_THROWS_AS(decompressed("not packed"), Error);
}

TEST_CASE("An order's id is found by its shop and number, or by our number", "[orders]")
{
    OrderDesk desk;
    desk.merge({incomingOrder("A-1", {{"MUG", 1}})});
    orders::OrderRepository repository{desk.db};
    CHECK(repository.getId("Shop:A-1") == OrderId{1});
    CHECK(repository.getId("1") == OrderId{1});
    CHECK_THROWS_AS(repository.getId("Shop:A-2"), Error);
    CHECK_THROWS_AS(repository.getId("99"), Error);
    CHECK_THROWS_AS(repository.getId("1x"), Error);
}
