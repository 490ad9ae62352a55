// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/order_forms.h"

#include "app/cli/json_forms.h"

#include <map>
#include <set>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

void addIfKnown(nlohmann::json& form, const char* key, const std::string& text)
{
    if (!text.empty()) {
        form[key] = text;
    }
}

void addIfKnown(nlohmann::json& form, const std::string& key, const std::optional<orders::DayOrInstant>& when)
{
    if (when) {
        form[key] = toIso8601(when->at);
        if (when->isDay) {
            form[key + "_is_day"] = true;
        }
    }
}

nlohmann::json formOf(const PostalAddress& address)
{
    nlohmann::json form{{"lines", address.lines}};
    addIfKnown(form, "name", address.name);
    addIfKnown(form, "company", address.company);
    addIfKnown(form, "city", address.city);
    addIfKnown(form, "region", address.region);
    addIfKnown(form, "postcode", address.postcode);
    addIfKnown(form, "country", address.country);
    addIfKnown(form, "phone", address.phone);
    return form;
}

nlohmann::json formOf(const orders::OrderLine& line, const std::string& sku, const std::int64_t toShip)
{
    nlohmann::json form{{"quantity", line.quantity}, {"to_ship", toShip}};
    addIfKnown(form, "platform_sku", line.platformSku);
    addIfKnown(form, "title", line.title);
    addIfKnown(form, "sku", sku);
    if (line.unitPrice) {
        form["unit_price"] = toJson(*line.unitPrice);
    }
    if (line.total) {
        form["total"] = toJson(*line.total);
    }
    return form;
}

/// Everything about the packages of some orders that an order's form needs.
struct PackagesOfOrders {
    std::map<OrderId, std::vector<const packages::Package*>> packages;
    std::map<OrderLineId, std::int64_t> gone; // pieces that have left on our packages
};

PackagesOfOrders collect(const std::vector<packages::Package>& all)
{
    PackagesOfOrders result;
    for (const auto& package : all) {
        std::set<OrderId> orders;
        for (const auto& line : package.lines) {
            orders.insert(line.order);
            if (package.state >= packages::PackageState::shipped) {
                result.gone[line.orderLine] += line.quantity.value;
            }
        }
        for (const auto order : orders) {
            result.packages[order].push_back(&package);
        }
    }
    return result;
}

nlohmann::json formOf(const orders::Order& order, const std::string& shop, const std::vector<orders::Tag>& tags,
                      PackagesOfOrders& known, const std::map<ProductId, std::string>& skus)
{
    nlohmann::json form{{"id", order.id.value},
                        {"shop", shop},
                        {"platform_order_id", order.platformOrderId},
                        {"stage", toString(order.stage)},
                        {"status", toString(order.status)},
                        {"held", order.held},
                        {"ship_to", formOf(order.shipTo)}};
    if (order.platformShipTo) {
        form["platform_ship_to"] = formOf(*order.platformShipTo);
    }
    addIfKnown(form, "held_reason", order.heldReason);
    addIfKnown(form, "placed_at", order.placedAt);
    addIfKnown(form, "paid_at", order.paidAt);
    addIfKnown(form, "ship_by", order.shipBy);
    form["ship_by_is_day"] = order.shipBy && order.shipBy->isDay;
    addIfKnown(form, "buyer", order.buyerName.empty() ? order.buyerId : order.buyerName);
    addIfKnown(form, "buyer_note", order.buyerNote);
    if (order.total) {
        form["total"] = toJson(*order.total);
    }
    form["tags"] = nlohmann::json::array();
    for (const auto& tag : tags) {
        form["tags"].push_back(tag.name);
    }
    form["lines"] = nlohmann::json::array();
    for (const auto& line : order.lines) {
        const auto sku = skus.find(line.product);
        const auto open = order.status == orders::PlatformStatus::cancelled ? 0 : line.toShip() - known.gone[line.id];
        form["lines"].push_back(formOf(line, sku == skus.end() ? "" : sku->second, std::max<std::int64_t>(0, open)));
    }
    std::set<std::string> reasons;
    form["packages"] = nlohmann::json::array();
    for (const auto* package : known.packages[order.id]) {
        form["packages"].push_back(toJson(*package));
        for (const auto& reason : package->reasons) {
            reasons.insert(toString(reason));
        }
    }
    form["reasons"] = reasons;
    return form;
}

} // namespace

nlohmann::json orderForms(workspace::Workspace& workspace, const std::span<const OrderId> ids)
{
    const auto list = workspace.orders.list(ids);
    std::map<OrderId, const orders::Order*> byId;
    std::vector<ProductId> products;
    for (const auto& order : list) {
        byId[order.id] = &order;
        for (const auto& line : order.lines) {
            products.push_back(line.product);
        }
    }
    std::map<ProductId, std::string> skus;
    for (const auto& product : workspace.products.findAll(products)) {
        skus[product.id] = product.sku;
    }
    std::map<ShopId, std::string> shops;
    for (const auto& shop : workspace.shops.list()) {
        shops[shop.id] = shop.name;
    }
    auto tags = workspace.tags.of(ids);
    const auto all = workspace.packages.listForOrders(ids);
    auto known = collect(all);
    nlohmann::json forms = nlohmann::json::array();
    for (const auto id : ids) {
        if (const auto* order = byId[id]; order != nullptr) {
            forms.push_back(formOf(*order, shops[order->shop], tags[id], known, skus));
        }
    }
    return forms;
}

} // namespace supercargo::cli
