// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/files/table_source.h"
#include "core/net/api_client.h"
#include "core/net/http.h"
#include "core/net/json_page.h"
#include "core/net/redirect_receiver.h"
#include "core/orders/readers/order_reader.h"
#include "core/platforms/aliexpress/complaints.h"
#include "core/platforms/aliexpress/members.h"
#include "core/platforms/aliexpress/order_mapping.h"
#include "core/platforms/aliexpress/shipment_calls.h"
#include "core/platforms/amazon/order_mapping.h"
#include "core/platforms/ebay/order_mapping.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shopify/fulfillments.h"
#include "core/platforms/shopify/order_mapping.h"
#include "core/platforms/vendure/order_mapping.h"
#include "core/platforms/vendure/told_packages.h"
#include "core/platforms/wish/order_mapping.h"
#include "core/platforms/woocommerce/order_mapping.h"
#include "core/platforms/woocommerce/told_packages.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/xlsx_file.h"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <iostream>

// What the fuzzers do with one input, and the corpus test with each kept one: anything may be refused, nothing may
// crash, hang or give what the interfaces promise never to give.
namespace supercargo::tests {

inline void promise(const bool isKept, const char* what)
{
    if (!isKept) {
        std::cerr << "broken promise: " << what << '\n';
        std::abort();
    }
}

inline void readTable(const std::filesystem::path& path)
{
    try {
        const auto source = files::openTable(path);
        files::TableRow row;
        std::int64_t last = 0;
        std::size_t rows = 0;
        for (; source->next(row); ++rows) {
            promise(row.line >= last || rows == 0, "lines are counted upwards");
            last = row.line;
            for (std::size_t i = 0; i < row.size(); ++i) {
                promise(isValidUtf8(row[i]), "cells are UTF-8");
                promise(row[i].find('\0') == std::string_view::npos, "cells have no NULs");
            }
        }
        source->rewind();
        std::size_t again = 0;
        while (source->next(row)) {
            ++again;
        }
        promise(rows == again, "a second pass gives the same rows");
    } catch (const Error&) {
        // refused by name, as it should be
    }
}

/// A csv file or a whole workbook.
inline void fuzzTable(const TemporaryFolder& folder, const std::string_view bytes)
{
    readTable(folder.write("table", bytes));
}

/// The rows of a sheet, as XML.
inline void fuzzSheet(const TemporaryFolder& folder, const std::string_view bytes)
{
    readTable(
        writeXlsx(folder / "sheet.xlsx",
                  {.rows = bytes,
                   .strings = "<si><t>one</t></si><si><t>two</t></si>",
                   .styles = "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs>"}));
}

/// An order file of whatever platform it looks like.
inline void fuzzOrders(const TemporaryFolder& folder, const std::string_view bytes)
{
    try {
        const auto path = folder.write("orders", bytes);
        const auto guess = orders::detectFormat(path);
        const orders::ReaderContext context{.timeZone = TimeZone::get("Europe/Berlin"),
                                            .currency = Currency{"EUR"},
                                            .platform = guess ? guess->platform : Platform::other};
        orders::OrderFileRequest request;
        if (!guess) {
            request.profile = orders::MappingProfile{.name = "fuzz",
                                                     .columns = {{"order_id", {"order"}},
                                                                 {"sku", {"sku"}},
                                                                 {"title", {"title"}},
                                                                 {"quantity", {"quantity"}},
                                                                 {"unit_price", {"price"}},
                                                                 {"name", {"name"}},
                                                                 {"country", {"country"}},
                                                                 {"postcode", {"postcode"}},
                                                                 {"placed_at", {"placed"}},
                                                                 {"ship_by", {"ship by"}}}};
        }
        const auto reader = orders::openOrderFile(path, context, request);
        while (const auto chunk = reader->next(3)) {
            for (const auto& order : chunk->orders) {
                promise(!order.platformOrderId.empty(), "an order has its number");
                promise(nlohmann::json::accept(order.rawPayload), "the payload is JSON");
                for (const auto& line : order.lines) {
                    promise(line.quantity >= 0, "quantities are not negative");
                }
            }
            for (const auto& rejection : chunk->rejections) {
                promise(isValidUtf8(rejection.column) && isValidUtf8(rejection.value), "a rejection says why");
            }
        }
    } catch (const Error&) {
        // refused by name, as it should be
    }
}

inline void promiseOrders(const sync::OrderPage& page)
{
    for (const auto& order : page.orders) {
        promise(!order.platformOrderId.empty() && order.status, "an order has its number and its status");
        promise(nlohmann::json::accept(order.rawPayload), "the payload is JSON");
        for (const auto& line : order.lines) {
            promise(line.quantity >= 0 && line.shipped.value_or(0) >= 0, "quantities are not negative");
        }
    }
}

/// Each order as its own page, detail and address.
inline void readAliexpressOrders(const nlohmann::json& answer)
{
    namespace ali = platforms::aliexpress;
    const ali::PacificTime time;
    sync::OrderPage page;
    if (const auto complaint = ali::gatewayComplaint(answer)) {
        promise(!complaint->words.empty() && isValidUtf8(complaint->words), "a complaint has words");
        const auto rest = ali::restOf(*complaint, Instant{});
        promise(!rest || (rest->count() >= 0 && *rest <= std::chrono::hours{24}), "a rest is bounded");
    }
    for (const auto& order : answer.is_array() ? answer : net::listOf(answer, "orders")) {
        platforms::addOrder(page, net::textOf(order, "order_id"), [&] {
            const auto& detail = platforms::member(order, "detail");
            static_cast<void>(ali::knownShipments(detail, {}));
            return ali::incomingOrder({order, detail, platforms::member(detail, "receipt_address")}, time, Instant{});
        });
    }
    promiseOrders(page);
}

/// Orders of the platforms, whatever they are made of.
inline void readOrders(const nlohmann::json& answer)
{
    sync::OrderPage ebay;
    for (const auto& order : net::listOf(answer, "orders")) {
        platforms::addOrder(ebay, net::textOf(order, "orderId"),
                            [&] { return platforms::ebay::incomingOrder(order, Currency{"USD"}); });
    }
    promiseOrders(ebay);
    sync::OrderPage woo;
    for (const auto& order : answer.is_array() ? answer : net::listOf(answer, "orders")) {
        platforms::addOrder(woo, net::textOf(order, "id"), [&] {
            return platforms::woocommerce::incomingOrder(order, platforms::woocommerce::refundedPieces(answer));
        });
        static_cast<void>(platforms::woocommerce::toldPackages(order));
    }
    promiseOrders(woo);
    readAliexpressOrders(answer);
    sync::OrderPage wish;
    for (const auto& order : net::listOf(answer, "data")) {
        platforms::addOrder(wish, net::textOf(order, "id"), [&] {
            static_cast<void>(platforms::wish::shipmentsOf(order));
            return platforms::wish::incomingOrder(order);
        });
    }
    promiseOrders(wish);
    sync::OrderPage shopify;
    for (const auto& order : answer.is_array() ? answer : net::listOf(answer, "nodes")) {
        platforms::addOrder(shopify, platforms::shopify::digitsOf(net::textOf(order, "id")), [&] {
            return platforms::shopify::incomingOrder(order, {}, platforms::shopify::shippedPieces(order));
        });
        try {
            static_cast<void>(platforms::shopify::tellingOf(
                order, order, {.mark = {.platformOrderId = "1", .tracking = "RR1CN"}, .reference = "1"}, {}));
        } catch (const Error& error) {
            promise(error.code() == ErrorCode::platform_refused || error.code() == ErrorCode::answer_malformed,
                    "what cannot be told is said");
        }
    }
    promiseOrders(shopify);
    sync::OrderPage vendure;
    for (const auto& order : net::listOf(answer, "orders")) {
        platforms::addOrder(vendure, net::textOf(order, "code"), [&] {
            static_cast<void>(platforms::vendure::toldPackages(order));
            return platforms::vendure::incomingOrder(order, 2, Instant{});
        });
    }
    promiseOrders(vendure);
    promiseOrders(platforms::amazon::orderPage(answer, platforms::amazon::Cancellations::told));
}

/// An answer's body, a header of it, or the address that a sign-in ends with.
inline void fuzzAnswer(const TemporaryFolder&, const std::string_view bytes)
{
    try {
        const auto page = net::parsePage(bytes, "fuzz");
        promise(isValidUtf8(net::textOf(page, "id")), "texts are UTF-8");
        static_cast<void>(page.dump());
        readOrders(page);
    } catch (const Error& error) {
        promise(error.code() == ErrorCode::answer_malformed, "a page is read or malformed");
    }
    const auto wait = net::retryAfter(bytes, Instant{});
    promise(!wait || (wait->count() >= 0 && *wait <= std::chrono::hours{24}), "a pause is bounded");
    if (net::isAllowedUrl(bytes)) {
        promise(!net::hostOf(bytes).empty(), "an allowed address has a host");
        promise(bytes.find('@') >= std::min(bytes.find_first_of("/?#", 8), bytes.size()), "and no user");
    }
    try {
        const auto fields = net::parsePastedRedirect(bytes, "state");
        promise(fields.find("state") == fields.end(), "the state is ours");
    } catch (const Error& error) {
        promise(error.code() == ErrorCode::invalid_argument || error.code() == ErrorCode::platform_refused,
                "an address is read or refused");
    }
}

} // namespace supercargo::tests
