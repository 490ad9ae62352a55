// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/orders/address_service.h"
#include "tests/support/order_builders.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::orders;
using tests::incomingOrder;

namespace {

struct AddressDesk : tests::OrderDesk {
    AddressService service{db, maker, clock, actor};
    OrderRepository orders{db};
    IncomingOrder incoming = incomingOrder("A-1", {{"MUG", 1}});
    OrderId id{1};

    AddressDesk() { merge({incoming}); }

    void correctTo(const std::string& city, const std::string& postcode)
    {
        auto to = orders.get(id).shipTo;
        to.city = city;
        to.postcode = postcode;
        service.correct(id, to);
    }
    [[nodiscard]] std::string city() { return orders.get(id).shipTo.city; }
    void expectRefused(const PostalAddress& to, const ErrorCode code)
    {
        try {
            service.correct(id, to);
            FAIL("taken");
        } catch (const Error& error) {
            CHECK(error.code() == code);
        }
    }
};

} // namespace

TEST_CASE("A corrected address is where the package goes, and the history says from what to what", "[orders][address]")
{
    AddressDesk desk;
    const auto keyBefore = desk.orders.get(desk.id).mergeKey;
    desk.correctTo("Potsdam", "14467");
    CHECK(desk.city() == "Potsdam");
    REQUIRE(desk.orders.get(desk.id).platformShipTo);
    CHECK(desk.orders.get(desk.id).platformShipTo->city == "Berlin");
    CHECK(desk.orders.get(desk.id).mergeKey != keyBefore);
    CHECK(desk.text("SELECT before || ' ' || after FROM audit_entries WHERE field = 'ship_to.city'") == "Berlin Potsdam");

    // The same again is no change, and back to the platform's own word is no correction any more.
    desk.correctTo("Potsdam", "14467");
    CHECK(desk.number("SELECT count(*) FROM audit_entries WHERE field = 'ship_to.city'") == 1);
    desk.correctTo("Berlin", "10115");
    CHECK_FALSE(desk.orders.get(desk.id).platformShipTo);
    CHECK(desk.orders.get(desk.id).mergeKey == keyBefore);
}

TEST_CASE("A correction outlives what the platform says again, until it says something else", "[orders][address]")
{
    AddressDesk desk;
    desk.correctTo("Potsdam", "14467");
    desk.incoming.buyerNote = "please hurry"; // a later version, of the same address
    desk.merge({desk.incoming});
    CHECK(desk.city() == "Potsdam");
    CHECK(desk.orders.get(desk.id).buyerNote == "please hurry");

    desk.incoming.shipTo.postcode = "10999";
    desk.merge({desk.incoming});
    CHECK(desk.city() == "Berlin"); // all of what the platform says, not a mixture
    CHECK(desk.orders.get(desk.id).shipTo.postcode == "10999");
    CHECK_FALSE(desk.orders.get(desk.id).platformShipTo);
}

TEST_CASE("A ready package waits anew for its new address, one in a wave must be approved", "[orders][address]")
{
    AddressDesk desk;
    desk.db.execute("UPDATE packages SET state = 'ready'");
    desk.correctTo("Potsdam", "14467");
    CHECK(desk.text("SELECT state FROM packages") == "waiting");

    desk.db.execute("UPDATE packages SET state = 'in_wave'");
    desk.correctTo("Leipzig", "04109");
    CHECK(desk.text("SELECT state FROM packages") == "in_wave");
    CHECK(desk.text("SELECT reasons FROM packages") == "changed");
}

TEST_CASE("An address is trimmed and bounded, and its country is one", "[orders][address]")
{
    AddressDesk desk;
    auto to = desk.orders.get(desk.id).shipTo;
    to.lines = {"  Am Markt 1 ", "", "Hinterhaus"};
    to.country = "Germany";
    desk.service.correct(desk.id, to);
    CHECK(desk.orders.get(desk.id).shipTo.lines == std::vector<std::string>{"Am Markt 1", "Hinterhaus"});
    CHECK(desk.orders.get(desk.id).shipTo.country == "DE");

    auto bad = to;
    bad.country = "Nowhere";
    desk.expectRefused(bad, ErrorCode::invalid_argument);
    bad = to;
    bad.city = std::string(201, 'x');
    desk.expectRefused(bad, ErrorCode::invalid_argument);
    bad = to;
    bad.name = "two\nlines";
    desk.expectRefused(bad, ErrorCode::invalid_argument);
    bad = to;
    bad.lines.assign(11, "line");
    desk.expectRefused(bad, ErrorCode::invalid_argument);
}

TEST_CASE("What has left, or is not ours to send, keeps its address", "[orders][address]")
{
    AddressDesk desk;
    const auto to = desk.orders.get(desk.id).shipTo;
    for (const auto* stage : {"shipped", "done", "cancelled"}) {
        desk.db.execute(std::string{"UPDATE orders SET stage = '"} + stage + "'");
        desk.expectRefused(to, ErrorCode::not_allowed);
    }
    desk.db.execute("UPDATE orders SET stage = 'waiting', fulfilled_by_platform = 1");
    desk.expectRefused(to, ErrorCode::not_allowed);
}

TEST_CASE("With the personal data the platform's own word of the address goes, too", "[orders][address]")
{
    AddressDesk desk;
    desk.correctTo("Potsdam", "14467");
    desk.orders.purgePersonalData(desk.id, desk.clock.now());
    CHECK(desk.number("SELECT count(*) FROM corrected_addresses") == 0);
}
