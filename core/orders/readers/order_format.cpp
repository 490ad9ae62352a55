// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/order_format.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace supercargo::orders {

namespace {

using Names = std::initializer_list<std::string_view>;

constexpr std::array kFormats{OrderFormat::amazon_unshipped,  OrderFormat::amazon_new_orders,
                              OrderFormat::amazon_all_orders, OrderFormat::ebay_orders,
                              OrderFormat::aliexpress_orders, OrderFormat::shopify_orders};

/// Columns of one platform's files that no other platform's have; `least` of them tell it.
struct Signature {
    Platform platform;
    std::size_t least;
    std::vector<std::string_view> names;
};

const std::vector<Signature>& signatures()
{
    static const std::vector<Signature> all{
        {Platform::amazon,
         2,
         {"order-id", "amazon-order-id", "order-item-id", "purchase-date", "quantity-purchased", "quantity-to-ship",
          "ship-service-level", "ship-postal-code", "fulfillment-channel", "recipient-name"}},
        {Platform::ebay,
         2,
         {"Sales Record Number",
          "Verkaufsprotokollnummer",
          "Numéro de vente",
          "Numero registro vendita",
          "Número de registro de ventas",
          "Buyer Username",
          "Nutzername des Käufers",
          "Pseudo de l'acheteur",
          "Nome utente acquirente",
          "Nombre de usuario del comprador",
          "Custom Label",
          "Custom Label (SKU)",
          "Sold For",
          "Vendu pour",
          "Verkauft am",
          "Verkauft für",
          "Item Title",
          "Intitulé de l'objet",
          "Numéro de l'objet",
          "Paid On Date",
          "Bestellnummer",
          "Numéro de commande",
          "Zahlungsdatum",
          "Ship To Zip",
          "Post To Postcode",
          "Order Number",
          "Item Number",
          "Artikelnummer",
          "Buyer Fullname",
          "Venduto per",
          "Numero oggetto",
          "Data di vendita",
          "Fecha de venta",
          "Número de artículo",
          "Número de pedido",
          "Numero ordine"}},
        {Platform::aliexpress,
         2,
         {"收货人名称", "收货国家", "买家选择物流", "负责人(业务员)", "产品总金额", "满立减", "发货期限"}},
        {Platform::shopify,
         2,
         {"Lineitem quantity", "Lineitem name", "Lineitem sku", "Lineitem price", "Financial Status",
          "Fulfillment Status", "Shipping Address1", "Shipping Province"}},
        {Platform::etsy,
         3,
         {"Ship Name", "Ship Address1", "Listing ID", "Coupon Code", "Listings Type", "Date Shipped", "Order Type",
          "Ship Zipcode", "Delivery Zipcode", "Buyer User ID", "Card Processing Fees"}},
        {Platform::woocommerce,
         3,
         {"order_number", "order_date", "billing_first_name", "shipping_first_name", "order_currency", "line_items",
          "item_sku", "line_item_1", "shipping_total"}},
        {Platform::tiktok,
         3,
         {"Order Substatus", "SKU ID", "Seller SKU", "SKU Subtotal After Discount", "RTS Time",
          "Cancelation/Return Type", "Detail Address", "Phone #"}},
    };
    return all;
}

/// A column that a format cannot do without: any of its wordings is enough, the first one is named.
using Needs = std::vector<std::vector<std::string_view>>;

Needs needsOf(const OrderFormat format)
{
    switch (format) {
    case OrderFormat::amazon_unshipped:
        return {{"order-id"}, {"quantity-to-ship"}, {"sku", "product-name"}};
    case OrderFormat::amazon_new_orders:
        return {{"order-id"}, {"quantity-purchased"}, {"sku", "product-name"}};
    case OrderFormat::amazon_all_orders:
        return {{"amazon-order-id", "order-id"}, {"quantity", "quantity-purchased"}, {"sku", "product-name"}};
    case OrderFormat::ebay_orders:
        return {};
    case OrderFormat::aliexpress_orders:
        return {{"订单号"}};
    case OrderFormat::shopify_orders:
        break;
    }
    return {{"Name", "Id"}, {"Lineitem quantity"}, {"Lineitem sku", "Lineitem name"}};
}

/// Without any of these an order of the format has nowhere to go, so they are named as missing together.
std::vector<std::string_view> addressOf(const OrderFormat format)
{
    switch (format) {
    case OrderFormat::amazon_unshipped:
    case OrderFormat::amazon_new_orders:
        return {"recipient-name", "ship-address-1", "ship-city", "ship-postal-code", "ship-country"};
    case OrderFormat::aliexpress_orders:
        return {"收货人名称", "收货国家", "城市", "地址", "邮编"};
    case OrderFormat::shopify_orders:
        return {"Shipping Name", "Shipping Address1", "Shipping City", "Shipping Zip", "Shipping Country"};
    case OrderFormat::amazon_all_orders: // none by nature
    case OrderFormat::ebay_orders:       // its short report has none
        break;
    }
    return {};
}

bool hasAny(const ColumnSet& columns, const std::vector<std::string_view>& names)
{
    return std::ranges::any_of(names, [&](const auto name) { return columns.has(name); });
}

std::vector<std::string> missingEbay(const ColumnSet& set)
{
    const EbayColumns columns{set};
    std::vector<std::string> missing;
    if (!columns.order && !columns.record) {
        missing.emplace_back("Order Number");
    }
    if (!columns.quantity) {
        missing.emplace_back("Quantity");
    }
    if (!columns.sku && !columns.title) {
        missing.emplace_back("Custom Label");
    }
    return missing;
}

OrderFormat amazonFormat(const ColumnSet& columns)
{
    if (columns.has("quantity-to-ship") || columns.has("days-past-promise") || columns.has("promise-date")) {
        return OrderFormat::amazon_unshipped;
    }
    if (columns.has("amazon-order-id") || columns.has("order-status") || columns.has("last-updated-date")) {
        return OrderFormat::amazon_all_orders;
    }
    return OrderFormat::amazon_new_orders;
}

} // namespace

std::string_view toString(const OrderFormat format)
{
    switch (format) {
    case OrderFormat::amazon_unshipped:
        return "amazon_unshipped";
    case OrderFormat::amazon_new_orders:
        return "amazon_new_orders";
    case OrderFormat::amazon_all_orders:
        return "amazon_all_orders";
    case OrderFormat::ebay_orders:
        return "ebay_orders";
    case OrderFormat::aliexpress_orders:
        return "aliexpress_orders";
    case OrderFormat::shopify_orders:
        break;
    }
    return "shopify_orders";
}

Platform platformOf(const OrderFormat format)
{
    switch (format) {
    case OrderFormat::amazon_unshipped:
    case OrderFormat::amazon_new_orders:
    case OrderFormat::amazon_all_orders:
        return Platform::amazon;
    case OrderFormat::ebay_orders:
        return Platform::ebay;
    case OrderFormat::aliexpress_orders:
        return Platform::aliexpress;
    case OrderFormat::shopify_orders:
        break;
    }
    return Platform::shopify;
}

std::optional<OrderFormat> parseOrderFormat(const std::string_view word)
{
    const auto found = std::ranges::find(kFormats, word, [](const OrderFormat format) { return toString(format); });
    return found == kFormats.end() ? std::nullopt : std::optional{*found};
}

std::optional<OrderFormat> formatFor(const Platform platform, const ColumnSet& columns)
{
    switch (platform) {
    case Platform::amazon:
        return amazonFormat(columns);
    case Platform::ebay:
        return OrderFormat::ebay_orders;
    case Platform::aliexpress:
        return OrderFormat::aliexpress_orders;
    case Platform::shopify:
        return OrderFormat::shopify_orders;
    default:
        return {};
    }
}

std::optional<FormatGuess> guessFormat(const ColumnSet& columns)
{
    const Signature* best = nullptr;
    std::size_t bestCount = 0;
    for (const auto& signature : signatures()) {
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(signature.names, [&](const auto name) { return columns.has(name); }));
        if (count >= signature.least && count > bestCount) {
            best = &signature;
            bestCount = count;
        }
    }
    if (best == nullptr) {
        return {};
    }
    return FormatGuess{best->platform, formatFor(best->platform, columns)};
}

std::vector<std::string> missingColumns(const OrderFormat format, const ColumnSet& columns)
{
    if (format == OrderFormat::ebay_orders) {
        return missingEbay(columns);
    }
    std::vector<std::string> missing;
    for (const auto& names : needsOf(format)) {
        if (!hasAny(columns, names)) {
            missing.emplace_back(names.front());
        }
    }
    if (format == OrderFormat::aliexpress_orders && !columns.findPrefix("产品信息")) {
        missing.emplace_back("产品信息");
    }
    const auto address = addressOf(format);
    if (!address.empty() && !hasAny(columns, address) && !columns.has("Shipping Street") && !columns.has("收货地址")) {
        missing.insert(missing.end(), address.begin(), address.end());
    }
    return missing;
}

bool knowsAnyColumn(const OrderFormat format, const ColumnSet& columns)
{
    const auto platform = platformOf(format);
    const auto found = std::ranges::find(signatures(), platform, &Signature::platform);
    return missingColumns(format, columns).empty() || (found != signatures().end() && hasAny(columns, found->names));
}

} // namespace supercargo::orders
