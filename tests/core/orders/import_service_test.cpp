// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/import_service.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using orders::ImportMode;
using tests::incomingOrder;

namespace {

/// A source of so many orders and one rejected row, in small chunks.
class ScriptedReader final : public orders::OrderReader {
public:
    explicit ScriptedReader(const int orders) : m_orders{orders} {}

    std::optional<orders::OrderChunk> next(std::size_t /*maxOrders*/) override
    {
        if (m_given >= m_orders) {
            return std::nullopt;
        }
        orders::OrderChunk chunk;
        for (int i = 0; i < 50 && m_given < m_orders; ++i, ++m_given) {
            chunk.orders.push_back(incomingOrder("N-" + std::to_string(m_given), {{"MUG", 1}, {"LID", 2}}));
            chunk.linesRead += 2;
        }
        if (m_given == m_orders) {
            chunk.rejections.push_back({.line = 7, .code = orders::RejectionCode::quantity_not_a_number, .column = "quantity", .value = "x", .more = {}});
        }
        return chunk;
    }
    [[nodiscard]] std::int64_t position() const override { return m_given; }
    [[nodiscard]] std::int64_t size() const override { return m_orders; }
    [[nodiscard]] std::string format() const override { return "scripted"; }
    [[nodiscard]] std::string description() const override { return "scripted"; }

private:
    int m_orders;
    int m_given = 0;
};

struct ImportDesk : tests::OrderDesk {
    orders::ImportService service{db, maker, clock, actor};

    orders::ImportReport import(const int orders, const ImportMode mode = ImportMode::write, const TaskControl& task = {})
    {
        ScriptedReader reader{orders};
        orders::ImportReport report;
        service.import(report, shop, reader, mode, task);
        return report;
    }
};

} // namespace

TEST_CASE("The same file twice changes nothing, and bad rows are reported apart", "[orders]")
{
    ImportDesk desk;
    const auto first = desk.import(120);
    CHECK(first.orders.added == 120);
    CHECK(first.lines == 240);
    CHECK(first.rejected == 1);
    REQUIRE(first.rejections.size() == 1);
    CHECK(first.rejections[0].line == 7);
    CHECK(desk.countersAreTrue());

    const auto entries = desk.number("SELECT count(*) FROM audit_entries");
    const auto second = desk.import(120);
    CHECK(second.orders.added == 0);
    CHECK(second.orders.changed == 0);
    CHECK(second.orders.unchanged == 120);
    CHECK(desk.number("SELECT count(*) FROM orders") == 120);
    CHECK(desk.number("SELECT count(*) FROM packages") == 120);
    CHECK(desk.number("SELECT count(*) FROM audit_entries") == entries);
}

TEST_CASE("An order that another shop of its platform has is held, so that it is shipped once", "[orders]")
{
    ImportDesk desk;
    desk.db.execute(R"(
        INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES (2, 'Twin', 'ebay', 'UTC', 'USD', 'shipped');
        INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES (3, 'Own', 'shopify', 'UTC', 'USD', 'shipped');
        INSERT INTO shops (id, name, platform, time_zone, currency, mark_at) VALUES (4, 'Own 2', 'shopify', 'UTC', 'USD', 'shipped');
    )");
    const auto held = [&desk](const int shop) {
        return desk.number("SELECT count(*) FROM orders WHERE held AND held_reason = 'in_other_shop' AND shop_id = " +
                           std::to_string(shop));
    };
    desk.import(3);
    CHECK(held(1) == 0);
    desk.shop = ShopId{2};
    desk.import(4); // three of them the first shop's
    CHECK(held(1) == 0);
    CHECK(held(2) == 3);
    CHECK(desk.number("SELECT count(*) FROM packages WHERE held") == 3);
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE action = 'held'") == 3);
    CHECK(desk.countersAreTrue());
    for (const int shop : {3, 4}) { // a shop system counts for itself
        desk.shop = ShopId{shop};
        desk.import(2);
        CHECK(held(shop) == 0);
    }
}

TEST_CASE("A dry run tells what would be done and leaves everything as it is", "[orders]")
{
    ImportDesk desk;
    CHECK(desk.import(60, ImportMode::dryRun).orders.added == 60);
    CHECK(desk.number("SELECT count(*) FROM orders") == 0);
    CHECK(desk.number("SELECT count(*) FROM order_words") == 0);
    CHECK(desk.countersAreTrue());
}

TEST_CASE("A stopped import keeps whole orders, and the next one does the rest", "[orders]")
{
    ImportDesk desk;
    std::stop_source stop;
    TaskControl task{stop.get_token(), [&stop](const std::int64_t done, std::int64_t) {
                         if (done >= 50) {
                             stop.request_stop();
                         }
                     }};
    const auto stopped = desk.import(120, ImportMode::write, task);
    CHECK(stopped.stoppedEarly);
    CHECK(desk.number("SELECT count(*) FROM orders") == 50);
    CHECK(desk.countersAreTrue());
    const auto rest = desk.import(120);
    CHECK(rest.orders.added == 70);
    CHECK(rest.orders.unchanged == 50);
}
