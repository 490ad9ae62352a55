// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/why.h"

#include "core/base/error.h"
#include "core/base/json_text.h"

#include <nlohmann/json.hpp>

namespace supercargo::packages {

namespace {

void appendMember(std::string& json, const std::string_view key, const std::string_view value)
{
    json += json.back() == '{' ? "\"" : ",\"";
    json += key;
    json += "\":";
    appendJsonString(json, value);
}

void appendVerdict(std::string& json, const WarehouseVerdict& verdict)
{
    json += '{';
    appendMember(json, "warehouse", verdict.warehouse);
    appendMember(json, "why_not", verdict.whyNot);
    if (!verdict.missing.empty()) {
        json += ",\"missing\":[";
        for (const auto& missing : verdict.missing) {
            json += json.back() == '[' ? "{" : ",{";
            appendMember(json, "sku", missing.sku);
            json += ",\"quantity\":" + std::to_string(missing.quantity) + "}";
        }
        json += ']';
    }
    json += '}';
}

Why read(const nlohmann::json& json)
{
    Why why;
    why.chosen = json.value("chosen", "");
    why.channel = json.value("channel", "");
    why.why = json.value("why", "");
    if (const auto price = json.find("price"); price != json.end()) {
        const auto currency = Currency::parse(price->at("currency").get<std::string>());
        if (!currency) {
            throw Error{ErrorCode::database_damaged, {"why"}};
        }
        why.price = Money{price->at("minor").get<std::int64_t>(), *currency};
    }
    for (const auto& other : json.at("others")) {
        WarehouseVerdict verdict{other.at("warehouse"), other.at("why_not"), {}};
        for (const auto& missing : other.value("missing", nlohmann::json::array())) {
            verdict.missing.push_back({missing.at("sku"), missing.at("quantity")});
        }
        why.others.push_back(std::move(verdict));
    }
    for (const auto& channel : json.at("channels")) {
        why.channels.push_back({channel.at("channel"), channel.at("why_not")});
    }
    return why;
}

} // namespace

// By hand: one is written for every package of an allocation, and a document tree for each would cost more than the
// decision itself.
std::string toJson(const Why& why)
{
    std::string json{"{"};
    if (!why.chosen.empty()) {
        appendMember(json, "chosen", why.chosen);
        appendMember(json, "channel", why.channel);
        appendMember(json, "why", why.why);
    }
    if (why.price) {
        json += ",\"price\":{\"minor\":" + std::to_string(why.price->minorUnits());
        appendMember(json, "currency", why.price->currency().code());
        json += '}';
    }
    json += json.back() == '{' ? "\"others\":[" : ",\"others\":[";
    for (const auto& other : why.others) {
        if (json.back() != '[') {
            json += ',';
        }
        appendVerdict(json, other);
    }
    json += "],\"channels\":[";
    for (const auto& channel : why.channels) {
        json += json.back() == '[' ? "{" : ",{";
        appendMember(json, "channel", channel.channel);
        appendMember(json, "why_not", channel.whyNot);
        json += '}';
    }
    return json + "]}";
}

Why whyFrom(const std::string_view json)
{
    if (json.empty()) {
        return {};
    }
    try {
        return read(nlohmann::json::parse(json));
    } catch (const nlohmann::json::exception& error) {
        throw Error{ErrorCode::database_damaged, {"why"}, error.what()};
    }
}

} // namespace supercargo::packages
