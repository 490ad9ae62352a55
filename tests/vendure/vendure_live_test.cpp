// SPDX-License-Identifier: GPL-3.0-or-later
// The Vendure adapter against a real Vendure: what a buyer orders and the seller changes there arrives here, and what
// leaves here shows there.
#include "core/base/error.h"
#include "core/platforms/vendure/order_mapping.h"
#include "core/sync/stored_order_notes.h"
#include "core/sync/sync_service.h"
#include "tests/support/order_builders.h"
#include "tests/vendure/live_shop.h"

#include <algorithm>
#include <optional>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::tests;
using nlohmann::json;
using orders::IncomingOrder;
using orders::PlatformStatus;
using std::chrono::hours;
using std::chrono::minutes;

namespace {

/// All of the shop's orders that changed lately, by code.
std::map<std::string, IncomingOrder> pull(sync::ShopConnection& connection)
{
    const auto now = SystemClock{}.now();
    std::map<std::string, IncomingOrder> found;
    std::string next;
    do {
        auto page = connection.pull({now - hours{1}, now + minutes{1}}, next, {});
        CHECK(page.unreadable.empty());
        for (auto& order : page.orders) {
            auto code = order.platformOrderId;
            found.insert_or_assign(std::move(code), std::move(order));
        }
        next = page.next;
    } while (!next.empty());
    return found;
}

sync::ShipmentNews news(const IncomingOrder& order, const std::string& tracking,
                        const std::vector<outbox::MarkedLine>& lines, const bool isPart,
                        const std::string& reference = "7")
{
    return {.mark = {.platformOrderId = order.platformOrderId,
                     .lines = lines,
                     .isPart = isPart,
                     .shippedAt = SystemClock{}.now(),
                     .carrier = "Yanwen",
                     .tracking = tracking},
            .reference = reference};
}

bool isTold(sync::ShopConnection& connection, const sync::ShipmentNews& news)
{
    const auto known = connection.read(news.mark.platformOrderId, {}).shipments;
    return std::any_of(known.begin(), known.end(), [&](const auto& each) { return connection.isSame(each, news); });
}

template <typename Work>
std::optional<Error> errorOf(Work&& work)
{
    try {
        work();
    } catch (const Error& error) {
        return error;
    }
    return std::nullopt;
}

/// The SKU's line.
const orders::IncomingLine& lineOf(const IncomingOrder& order, const std::string& sku)
{
    return *std::find_if(order.lines.begin(), order.lines.end(),
                         [&](const auto& line) { return line.platformSku == sku; });
}

} // namespace

TEST_CASE("What buyers order at a real Vendure arrives as the shop has it", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop;
    const auto code = shop.place({{"SC-CASE-BLK", 2}, {"SC-FILM-2", 1}});
    const auto unpaid = shop.place({{"SC-CASE-RED", 1}}, "authorized");
    const auto connection = shop.open();
    const auto orders = pull(*connection);

    REQUIRE(orders.count(code) == 1);
    const auto& order = orders.at(code);
    CHECK(order.status == PlatformStatus::paid);
    CHECK(order.lines.size() == 2);
    CHECK(lineOf(order, "SC-CASE-BLK").quantity == 2);
    CHECK(lineOf(order, "SC-CASE-BLK").unitPrice == Money{1188, Currency{"USD"}}); // 9.90 and 20 % tax
    CHECK(lineOf(order, "SC-FILM-2").title == "Screen film");
    CHECK(order.total == Money{2376 + 540 + 500, Currency{"USD"}});
    CHECK(order.shippingPaid == Money{500, Currency{"USD"}});
    CHECK(order.shipTo.name == "Erika Mustermann");
    CHECK(order.shipTo.lines == std::vector<std::string>{"Heidestr. 17"});
    CHECK(order.shipTo.city == "Köln");
    CHECK(order.shipTo.country == "DE");
    CHECK(order.shipTo.phone == "+49221000000");
    CHECK(order.buyerEmail == "erika@example.net");
    CHECK(order.serviceLevel == "Standard Shipping");
    CHECK(order.paidAt.has_value());
    CHECK(orders.at(unpaid).status == PlatformStatus::unpaid); // the money is not taken yet
}

TEST_CASE("What is changed and cancelled at a real Vendure arrives changed and cancelled", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop;
    const auto changed = shop.place({{"SC-CASE-BLK", 2}});
    const auto cut = shop.place({{"SC-CASE-BLK", 3}});
    const auto gone = shop.place({{"SC-CASE-RED", 1}});
    const auto connection = shop.open();
    const auto before = pull(*connection);
    REQUIRE(before.size() == 3);

    shop.move(changed, "Modifying");
    CHECK(pull(*connection).at(changed).status == PlatformStatus::unpaid); // nothing is shipped meanwhile
    shop.administer("mutation($input: ModifyOrderInput!) { modifyOrder(input: $input) {"
                    " ... on ErrorResult { errorCode message } } }",
                    {{"input",
                      {{"dryRun", false},
                       {"orderId", shop.order(changed).at("id")},
                       {"updateShippingAddress", {{"streetLine1", "Domplatz 1"}}}}}});
    shop.move(changed, "PaymentSettled");
    const auto cancel = [&](const std::string& code, const int pieces) {
        const auto order = shop.order(code);
        shop.administer("mutation($input: CancelOrderInput!) { cancelOrder(input: $input) {"
                        " ... on ErrorResult { errorCode message } } }",
                        {{"input",
                          {{"orderId", order.at("id")},
                           {"lines", {{{"orderLineId", order.at("lines").at(0).at("id")}, {"quantity", pieces}}}}}}});
    };
    cancel(cut, 1);
    cancel(gone, 1);

    const auto after = pull(*connection);
    CHECK(after.at(changed).status == PlatformStatus::paid);
    CHECK(after.at(changed).shipTo.lines->front() == "Domplatz 1");
    CHECK(after.at(cut).status == PlatformStatus::paid);
    CHECK(after.at(cut).lines.front().quantity == 2);
    CHECK(after.at(gone).status == PlatformStatus::cancelled);
    const auto error = errorOf([&] { connection->markShipped(news(after.at(gone), "RR1CN", {{"3", 1}}, false), {}); });
    REQUIRE(error.has_value());
    CHECK(error->arguments() == std::vector<std::string>{"409", "state: Cancelled"});
    CHECK(shop.order(gone).at("fulfillments").empty());
}

TEST_CASE("What leaves in parts shows at a real Vendure as shipped in parts, each parcel once", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop;
    const auto code = shop.place({{"SC-CASE-BLK", 3}, {"SC-FILM-2", 1}});
    const auto connection = shop.open();
    const auto order = pull(*connection).at(code);
    const auto cases = lineOf(order, "SC-CASE-BLK").platformLineId;
    const auto films = lineOf(order, "SC-FILM-2").platformLineId;

    const auto first = news(order, "RR1CN", {{cases, 2}}, true);
    CHECK_FALSE(isTold(*connection, first));
    connection->markShipped(first, {});
    CHECK(isTold(*connection, first));
    auto there = shop.order(code);
    CHECK(there.at("state") == "PartiallyShipped");
    REQUIRE(there.at("fulfillments").size() == 1);
    CHECK(there.at("fulfillments").at(0).at("state") == "Shipped");
    CHECK(there.at("fulfillments").at(0).at("method") == "Yanwen");
    CHECK(there.at("fulfillments").at(0).at("trackingCode") == "RR1CN");
    const auto partly = pull(*connection).at(code);
    CHECK(partly.status == PlatformStatus::partly_shipped);
    CHECK(lineOf(partly, "SC-CASE-BLK").shipped == 2);
    CHECK(lineOf(partly, "SC-FILM-2").shipped == 0);

    // The first one arrives before the second one leaves: Vendure's own state stays behind then.
    const bool hasArrived = GENERATE(false, true);
    if (hasArrived) {
        shop.administer("mutation($id: ID!) { transitionFulfillmentToState(id: $id, state: \"Delivered\") {"
                        " ... on ErrorResult { errorCode message } } }",
                        {{"id", there.at("fulfillments").at(0).at("id")}});
    }
    const auto last = news(order, "RR2CN", {{cases, 1}, {films, 1}}, true, "8");
    connection->markShipped(last, {});
    CHECK(isTold(*connection, last));
    there = shop.order(code);
    CHECK(there.at("state") == (hasArrived ? "PartiallyDelivered" : "Shipped"));
    CHECK(there.at("fulfillments").size() == 2);
    CHECK(pull(*connection).at(code).status == PlatformStatus::shipped);

    const auto again = errorOf([&] { connection->markShipped(news(order, "RR3CN", {{films, 1}}, true, "9"), {}); });
    REQUIRE(again.has_value());
    CHECK(again->code() == ErrorCode::platform_refused);
    CHECK(again->arguments().front() == "ITEMS_ALREADY_FULFILLED_ERROR");
    CHECK(shop.order(code).at("fulfillments").size() == 2);
}

TEST_CASE("A fulfillment that a real Vendure has made, and that was not moved, is moved and not made again",
          "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop;
    const auto code = shop.place({{"SC-CASE-BLK", 1}});
    const auto connection = shop.open();
    const auto order = pull(*connection).at(code);
    const auto line = order.lines.front().platformLineId;
    shop.administer("mutation($line: ID!) { addFulfillmentToOrder(input: {lines: [{orderLineId: $line, quantity: 1}],"
                    " handler: {code: \"manual-fulfillment\", arguments: [{name: \"method\", value: \"Yanwen\"}, "
                    "{name: \"trackingCode\", value: \"RR1CN\"}]}})"
                    " { ... on ErrorResult { errorCode message } } }",
                    {{"line", line}});
    const auto parcel = news(order, "RR1CN", {{line, 1}}, false);
    CHECK_FALSE(isTold(*connection, parcel)); // it has not left
    connection->markShipped(parcel, {});
    CHECK(isTold(*connection, parcel));
    CHECK(shop.order(code).at("state") == "Shipped");
    CHECK(shop.order(code).at("fulfillments").size() == 1);
}

TEST_CASE("A package's next label takes the place of the one before at a real Vendure", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop;
    const auto code = shop.place({{"SC-CASE-BLK", 1}});
    const auto connection = shop.open();
    const auto order = pull(*connection).at(code);
    const auto line = order.lines.front().platformLineId;
    connection->markShipped(news(order, "RR1CN", {{line, 1}}, false), {});
    connection->markShipped(news(order, "RR9CN", {{line, 1}}, false), {});
    const auto there = shop.order(code);
    CHECK(there.at("state") == "Shipped");
    REQUIRE(there.at("fulfillments").size() == 2);
    for (const auto& each : there.at("fulfillments")) {
        CHECK(each.at("state") == (each.at("trackingCode") == "RR9CN" ? "Shipped" : "Cancelled"));
    }
    CHECK(pull(*connection).at(code).status == PlatformStatus::shipped);
}

TEST_CASE("Who signs in at a real Vendure may do what his role says, with tokens and with cookies", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop{GENERATE("bearer", "cookie")};
    const auto code = shop.place({{"SC-CASE-BLK", 1}});
    const auto report = shop.open()->test({});
    CHECK(report.accountName == "shipper");
    CHECK(report.missing.empty());
    CHECK(shop.open("reader")->test({}).missing ==
          std::vector<std::string>{"UpdateOrder", "ReadProduct", "UpdateProduct"});
    const auto order = pull(*shop.open("reader")).at(code);
    const auto forbidden = errorOf([&] {
        shop.open("reader")->markShipped(news(order, "RR1CN", {{order.lines[0].platformLineId, 1}}, false), {});
    });
    REQUIRE(forbidden.has_value());
    CHECK(forbidden->code() == ErrorCode::role_missing);

    shop.secrets().put("shipper", {{"username", "shipper"}, {"password", "wrong"}});
    const auto refused = errorOf([&] { (void)shop.open()->test({}); });
    REQUIRE(refused.has_value());
    CHECK(refused->code() == ErrorCode::authorization_ended);
    CHECK(refused->arguments().back() == "INVALID_CREDENTIALS_ERROR: The provided credentials are invalid");

    // A session that the shop has forgotten is begun anew.
    shop.secrets().put("shipper", {{"username", "shipper"}, {"password", "shipper"}, {"session", "Bearer gone"}});
    CHECK(pull(*shop.open()).count(code) == 1);
}

TEST_CASE("Stock that is told to a real Vendure can be bought there, less what is ordered", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure shop;
    const auto code = shop.place({{"SC-CASE-BLK", 2}});
    const auto connection = shop.open();
    const std::vector<sync::StockLevel> levels{{"SC-CASE-BLK", 5}, {"SC-STICKER", 3}, {"NO-SUCH", 1}};
    CHECK(connection->readStock(std::vector<std::string>{"SC-STICKER"}, {}).empty()); // not tracked
    const auto refusals = connection->pushStock(levels, {});
    REQUIRE(refusals.size() == 1);
    CHECK(refusals.front().platformSku == "NO-SUCH");
    CHECK(connection->readStock(std::vector<std::string>{"SC-CASE-BLK", "SC-STICKER", "NO-SUCH"}, {}) ==
          std::vector<sync::StockLevel>{{"SC-CASE-BLK", 5}, {"SC-STICKER", 3}});
    CHECK_THROWS(shop.place({{"SC-CASE-BLK", 6}})); // no more than five can be bought
    const auto next = shop.place({{"SC-CASE-BLK", 5}});
    CHECK(connection->readStock(std::vector<std::string>{"SC-CASE-BLK"}, {}).front().quantity == 0);

    // What leaves was counted when it was ordered.
    const auto order = pull(*connection).at(code);
    connection->markShipped(news(order, "RR1CN", {{order.lines[0].platformLineId, 2}}, false), {});
    CHECK(connection->readStock(std::vector<std::string>{"SC-CASE-BLK"}, {}).front().quantity == 0);
}

TEST_CASE("Rounds of the engine keep a real Vendure and us the same", "[vendure-live]")
{
    if (!hasVendure()) {
        return;
    }
    LiveVendure live;
    OrderDesk desk;
    const SystemClock clock;
    processes::ProcessIdentity process{desk.folder.path(), "test", clock.now()};
    const shops::Shop which{.id = desk.shop, .name = "Shop", .platform = Platform::vendure};
    const sync::Connection how{.shop = desk.shop, .account = live.account(), .connectedAt = clock.now()};
    sync::ConnectionRepository connections{desk.db};
    db::Transaction connecting{desk.db};
    connections.put(how);
    connecting.commit();
    sync::StoredOrderNotes notes{desk.db, desk.shop};
    const auto round = [&] {
        auto parts = live.parts();
        parts.notes = &notes;
        const auto connection = platforms::vendure::open(live.account(), parts);
        sync::SyncService service{desk.db, desk.maker, clock, desk.actor, process, desk.folder / "bulk.lock"};
        const auto report = service.round(which, how, *connection, {});
        CHECK_FALSE(report.error.has_value());
        return report;
    };
    const auto first = live.place({{"SC-CASE-BLK", 2}});
    const auto second = live.place({{"SC-FILM-2", 1}});
    const auto unpaid = live.place({{"SC-CASE-RED", 1}}, "authorized");
    live.age(minutes{5}); // the engine leaves the last ones for later
    CHECK(round().pulled.orders.added == 3);
    const auto statusOf = [&](const std::string& code) {
        auto query = desk.db.statement("SELECT platform_status FROM orders WHERE platform_order_id = $1");
        query.bind("$1", code);
        return query.next() ? query.text(0) : std::string{};
    };
    CHECK(statusOf(unpaid) == "unpaid");

    // What the seller does there moves the order's state and not its updatedAt; and it moves back.
    const auto updated = live.order(unpaid).at("updatedAt");
    live.administer("mutation($id: ID!) { settlePayment(id: $id) { ... on ErrorResult { errorCode message } } }",
                    {{"id", live.order(unpaid).at("payments").at(0).at("id")}});
    live.move(second, "Modifying");
    CHECK(live.order(unpaid).at("updatedAt") == updated);
    CHECK(round().pulled.orders.changed == 2);
    CHECK(statusOf(unpaid) == "paid");
    CHECK(statusOf(second) == "unpaid");
    live.move(second, "PaymentSettled");
    CHECK(round().pulled.orders.changed == 1);
    CHECK(statusOf(second) == "paid");

    const auto line = live.order(first).at("lines").at(0).at("id").get<std::string>();
    auto query = desk.db.statement("SELECT id FROM orders WHERE platform_order_id = $1");
    query.bind("$1", first);
    REQUIRE(query.next());
    db::Transaction leaving{desk.db};
    for (int parcel = 1; parcel <= 2; ++parcel) {
        outbox::OutboxRepository{desk.db}.add(
            {.shop = desk.shop,
             .order = OrderId{query.integer(0)},
             .package = PackageId{parcel},
             .labelSequence = 1,
             .mark = {first, {{line, 1}}, true, clock.now(), "Yanwen", "RR" + std::to_string(parcel) + "CN"}},
            clock.now());
    }
    leaving.commit();
    CHECK(round().marks.told == 2);
    CHECK(round().marks.told == 0);
    const auto there = live.order(first);
    CHECK(there.at("state") == "Shipped");
    CHECK(there.at("fulfillments").size() == 2);
    CHECK(live.order(second).at("fulfillments").empty());
}
