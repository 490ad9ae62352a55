// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/shipment_calls.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/json_page.h"
#include "core/platforms/aliexpress/carriers.h"
#include "core/platforms/aliexpress/members.h"
#include "core/platforms/aliexpress/order_mapping.h"
#include "core/platforms/json_members.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <map>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

/// What was told and not answered shows by then, or was not done.
constexpr std::chrono::minutes kUntilShown{30};

/// A line of the order as a call of its family names it.
struct LineShare {
    std::string id;
    std::int64_t index = 0; // among the order's, from 1
    bool isLast = false;    // all of it has left, with this
};

/// Lines that were not taken with the others.
struct Refused {
    std::vector<std::string> lines; // their ids
    std::string words;              // of the first of them
};

struct Shares {
    std::vector<LineShare> lines; // of the parcel
    bool isWhole = false;         // all of the order has left, with this
};

bool isShown(const json& detail, const std::string& tracking)
{
    const auto& shown = listAt(detail, "logistic_info_list");
    return std::ranges::any_of(
        shown, [&](const json& each) { return comparable(textAt(each, "logistics_no")) == comparable(tracking); });
}

/// Its call may have been done without an answer.
bool mayYetShow(const NotedPackage& package, const Instant now)
{
    return !package.isConfirmed && now - package.at < kUntilShown;
}

/// Sent by the platform, or by anybody before, or closed: it waits for nothing.
bool isSettled(const json& line)
{
    const auto word = textAt(line, "order_status");
    return textAt(line, "send_goods_operator") == "WAREHOUSE_SEND_GOODS" || word == "WAIT_BUYER_ACCEPT_GOODS" ||
           word == "FINISH";
}

/// Pieces by line that the order's other packages had. One of them that may yet show is waited for: whether this one is
/// the last depends on it.
std::map<std::string, std::int64_t> toldPieces(const ShipmentNote& note, const sync::ShipmentNews& news,
                                               const json& detail, const Gateway& gateway)
{
    std::map<std::string, std::int64_t> told;
    for (const auto& package : note.packages) {
        if (package.reference == news.reference) {
            continue;
        }
        if (!package.isConfirmed && !isShown(detail, package.tracking)) {
            if (mayYetShow(package, gateway.now())) {
                throw Error{ErrorCode::answer_malformed, {gateway.host(), "another parcel does not show yet"}};
            }
            continue;
        }
        for (const auto& line : package.lines) {
            told[line.platformLineId] += line.quantity;
        }
    }
    return told;
}

/// Lines of this parcel, under this number, that the platform did not take with its others; empty: none were refused.
const std::vector<std::string>& refusedBefore(const ShipmentNote& note, const sync::ShipmentNews& news)
{
    static const std::vector<std::string> kNone;
    const auto* const noted = note.find(news.reference);
    return noted != nullptr && comparable(noted->tracking) == comparable(news.mark.tracking) ? noted->refused : kNone;
}

/// `refused`: where it is not empty, only these are told.
Shares sharesOf(const sync::ShipmentNews& news, const json& detail, std::map<std::string, std::int64_t> told,
                const std::vector<std::string>& refused)
{
    const auto& mark = news.mark;
    const bool lacksIds = mark.lines.empty() || std::ranges::any_of(mark.lines, [](const outbox::MarkedLine& line) {
                              return line.platformLineId.empty();
                          });
    if (lacksIds && mark.isPart) {
        throw Error{ErrorCode::invalid_argument, {"order line", mark.platformOrderId}};
    }
    std::map<std::string, std::int64_t> now;
    for (const auto& line : mark.lines) {
        now[line.platformLineId] += line.quantity;
    }
    Shares shares{.lines = {}, .isWhole = true};
    std::int64_t index = 0;
    for (const auto& line : listAt(detail, "child_order_list")) {
        const auto id = lineIdOf(line);
        const auto ordered = pieceCountAt(line, "product_count").value_or(0);
        const bool isIn = lacksIds ? !isSettled(line) : now.contains(id);
        const bool isLast = !mark.isPart || told[id] + now[id] >= ordered;
        shares.isWhole = shares.isWhole && (isLast || isSettled(line));
        ++index;
        const bool isLeft = refused.empty() || std::ranges::find(refused, id) != refused.end();
        if (isIn && isLeft) {
            shares.lines.push_back({id, integerAt(line, "order_sort_id").value_or(index), isLast});
        }
    }
    shares.isWhole = shares.isWhole || !mark.isPart;
    return shares;
}

/// What this package was told under before, where the platform has that.
struct Earlier {
    std::string tracking;
    std::string service;
};

std::optional<Earlier> earlierOf(const ShipmentNote& note, const sync::ShipmentNews& news, const json& detail)
{
    const auto* const noted = note.find(news.reference);
    if (noted == nullptr) {
        return std::nullopt;
    }
    const bool isOther = comparable(noted->tracking) != comparable(news.mark.tracking);
    if (isOther && (noted->isConfirmed || isShown(detail, noted->tracking))) {
        return Earlier{noted->tracking, noted->service};
    }
    // It was about to be replaced, and was not.
    return !noted->replaced.empty() && isShown(detail, noted->replaced)
               ? std::optional{Earlier{noted->replaced, noted->replacedService}}
               : std::nullopt;
}

/// An answer of success may refuse single lines: of those that were told. A line is known by its index, or by its place
/// where the answer has none. Throws platform_refused where it took none.
Refused refusedIn(const json& answer, const std::vector<LineShare>& told)
{
    Refused refused;
    const auto& result = member(answer, "result");
    std::size_t place = 0;
    for (const auto& line : listAt(result.is_object() ? result : answer, "sub_trade_order_list")) {
        const auto nth = place++;
        const auto code = textAt(line, "error_code");
        if (code.empty() || code == "0") {
            continue;
        }
        if (refused.words.empty()) {
            refused.words = boundedWords(code + ": " + textAt(line, "error_msg"));
        }
        const auto index = integerAt(line, "sub_trade_order_index");
        const auto share = index ? std::ranges::find(told, *index, &LineShare::index)
                                 : told.begin() + static_cast<std::ptrdiff_t>(std::min(nth, told.size()));
        if (share != told.end()) {
            refused.lines.push_back(share->id);
        }
    }
    if (!refused.words.empty() && (refused.lines.empty() || refused.lines.size() >= told.size())) {
        throw Error{ErrorCode::platform_refused, {"200", refused.words}};
    }
    return refused;
}

bool isTaken(const json& detail, const std::string& id)
{
    return std::ranges::any_of(listAt(detail, "child_order_list"),
                               [&](const json& line) { return lineIdOf(line) == id && isSettled(line); });
}

std::string sendTypeOf(const bool isLast)
{
    return isLast ? "all" : "part";
}

bool isOwn(const std::string& service)
{
    return service == kOwnService;
}

/// Refused for good: the order is as if the call had not been made.
bool wasNotDone(const ErrorCode code)
{
    return code == ErrorCode::platform_refused || code == ErrorCode::role_missing ||
           code == ErrorCode::authorization_ended || code == ErrorCode::network_unreachable ||
           code == ErrorCode::throttled;
}

} // namespace

std::string comparable(const std::string_view tracking)
{
    auto text = upperAscii(trimmed(tracking));
    std::erase(text, ' ');
    return text;
}

std::vector<sync::KnownShipment> knownShipments(const json& detail, const ShipmentNote& note)
{
    std::vector<sync::KnownShipment> shipments;
    for (const auto& each : listAt(detail, "logistic_info_list")) {
        auto& shipment = shipments.emplace_back();
        shipment.tracking = textAt(each, "logistics_no");
        for (const auto& package : note.packages) {
            if (comparable(package.tracking) != comparable(shipment.tracking)) {
                continue;
            }
            // What was refused and has left all the same was taken by a call whose answer was lost, or by hand.
            const bool isWhole = std::ranges::all_of(package.refused,
                                                     [&](const std::string& id) { return isTaken(detail, id); });
            if (!isWhole) {
                shipments.pop_back();
                break;
            }
            shipment.reference = package.reference;
            shipment.lines = package.lines;
        }
    }
    return shipments;
}

/// How a family declares a package, and how it gives it another number.
struct ShipmentCalls::Way {
    Family family;
    std::string_view declare;
    std::string_view correct;
};

struct ShipmentCalls::Parcel {
    const sync::ShipmentNews& news;
    Shares shares;
    std::optional<Earlier> earlier; // its number there, which is to be replaced
    std::string service = {};
};

void ShipmentCalls::tell(const sync::ShipmentNews& news, const json& detail, const TaskControl& task)
{
    static constexpr std::array kWays{
        Way{Family::order, "aliexpress.solution.order.fulfill", "aliexpress.logistics.sellermodifiedshipmentfortop"},
        Way{Family::order, "aliexpress.logistics.sellershipmentfortop",
            "aliexpress.logistics.sellermodifiedshipmentfortop"},
        Way{Family::lines, "aliexpress.logistics.order.shipment", "aliexpress.logistics.order.modifyshipment"}};
    const auto& mark = news.mark;
    if (trimmed(mark.tracking).empty()) {
        throw Error{ErrorCode::invalid_argument, {"tracking number", mark.platformOrderId}};
    }
    if (statusOf(detail) == orders::PlatformStatus::cancelled) {
        throw Error{ErrorCode::platform_refused, {"200", "order_status: " + textAt(detail, "order_status")}};
    }
    const auto note = shipmentNoteFrom(m_notes.find(mark.platformOrderId));
    Parcel parcel{.news = news,
                  .shares = sharesOf(news, detail, toldPieces(note, news, detail, m_gateway),
                                     refusedBefore(note, news)),
                  .earlier = earlierOf(note, news, detail)};
    std::optional<Error> missing;
    for (const auto& way : kWays) {
        if (note.family != Family::none && note.family != way.family) {
            continue;
        }
        try {
            parcel.service = serviceName(mark.carrier);
            tellBy(way, parcel, note, task);
            return;
        } catch (const Error& error) {
            if (error.code() != ErrorCode::role_missing) {
                throw;
            }
            missing = missing ? missing : error;
        }
    }
    if (note.family != Family::none) { // others may go by other calls; this order cannot
        throw Error{ErrorCode::platform_refused, {"200", boundedWords(joined(missing->arguments(), ": "))}};
    }
    throw *missing;
}

/// The family is noted before the first call: a crash right after it must not let the other one in.
void ShipmentCalls::tellBy(const Way& way, Parcel& parcel, const ShipmentNote& before, const TaskControl& task)
{
    const auto& mark = parcel.news.mark;
    auto note = before;
    note.family = way.family;
    const auto keep = [&](const bool isConfirmed, const std::vector<std::string>& refused) {
        auto lines = mark.lines;
        std::erase_if(lines, [&](const outbox::MarkedLine& line) {
            return std::ranges::find(refused, line.platformLineId) != refused.end();
        });
        const auto earlier = parcel.earlier.value_or(Earlier{});
        note.put({.reference = parcel.news.reference,
                  .tracking = std::string{trimmed(mark.tracking)},
                  .service = parcel.service,
                  .replaced = earlier.tracking,
                  .replacedService = earlier.service,
                  .lines = std::move(lines),
                  .refused = refused,
                  .at = m_gateway.now(),
                  .isConfirmed = isConfirmed});
        m_notes.put(mark.platformOrderId, toText(note));
    };
    const auto* const tried = before.find(parcel.news.reference);
    const bool mayBeThere = tried != nullptr && mayYetShow(*tried, m_gateway.now()) &&
                            comparable(tried->tracking) == comparable(mark.tracking);
    std::optional<Error> refused;
    while (true) {
        keep(false, refusedBefore(before, parcel.news));
        Refused ofLines;
        try {
            ofLines = refusedIn(send(way, parcel, task), parcel.shares.lines);
        } catch (const Error& error) {
            if (wasNotDone(error.code())) {
                m_notes.put(mark.platformOrderId, toText(before));
            }
            if (error.code() != ErrorCode::platform_refused) {
                throw;
            }
            if (mayBeThere) { // it may be refused for being there already: nothing is proven yet
                throw Error{
                    ErrorCode::answer_malformed, {m_gateway.host(), "the parcel does not show yet"}, error.what()};
            }
            refused = refused ? refused : error;
            if (isOwn(parcel.service)) {
                throw *refused;
            }
            parcel.service = kOwnService; // its carrier's service may not take such a number
            continue;
        }
        keep(true, ofLines.lines);
        if (!ofLines.lines.empty()) {
            throw Error{ErrorCode::platform_refused, {"200", ofLines.words}};
        }
        return;
    }
}

json ShipmentCalls::send(const Way& way, const Parcel& parcel, const TaskControl& task)
{
    const auto& mark = parcel.news.mark;
    const auto tracking = std::string{trimmed(mark.tracking)};
    const auto site = isOwn(parcel.service) ? std::string{kTrackingSite} : std::string{};
    const auto carrier = isOwn(parcel.service) ? mark.carrier : std::string{};
    Call call{.method = parcel.earlier ? way.correct : way.declare, .repeating = net::Repeating::unsafe};
    auto& parameters = call.parameters;
    if (parcel.earlier) {
        parameters["old_service_name"] = parcel.earlier->service;
        parameters["old_logistics_no"] = parcel.earlier->tracking;
    }
    if (way.family == Family::order) {
        const std::string prefix = parcel.earlier ? "new_" : "";
        parameters["out_ref"] = mark.platformOrderId;
        parameters["send_type"] = sendTypeOf(parcel.shares.isWhole);
        parameters[prefix + "service_name"] = parcel.service;
        parameters[prefix + "logistics_no"] = tracking;
        parameters["tracking_website"] = site;
        if (parcel.earlier) {
            parameters["actual_carrier"] = carrier;
        }
        return m_gateway.ask(call, task);
    }
    json shipment{{"service_name", parcel.service}, {"logistics_no", tracking}};
    if (!site.empty()) {
        shipment["tracking_web_site"] = site;
        shipment["actual_carrier"] = carrier;
    }
    auto lines = json::array();
    for (const auto& share : parcel.shares.lines) {
        lines.push_back({{"sub_trade_order_index", share.index},
                         {"send_type", sendTypeOf(share.isLast)},
                         {"shipment_list", json::array({shipment})}});
    }
    if (parcel.earlier) {
        parameters["trade_order_id"] = mark.platformOrderId;
        parameters["sub_trade_order_list"] = jsonText(lines);
    } else {
        parameters["param_aeop_seller_shipment_sub_trade_order_request"] =
            jsonText({{"trade_order_id", mark.platformOrderId}, {"sub_trade_order_list", lines}});
    }
    return m_gateway.ask(call, task);
}

} // namespace supercargo::platforms::aliexpress
