// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/shopify_reader.h"

#include "core/base/text.h"

namespace supercargo::orders {

ShopifyReader::ShopifyReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context)
    : TableOrderReader{std::move(source), context, std::string{toString(OrderFormat::shopify_orders)}}
{
    const auto& set = columns();
    m_name = set.find({"Name"});
    m_id = set.find({"Id"});
    m_email = set.find({"Email"});
    m_financial = set.find({"Financial Status"});
    m_fulfillment = set.find({"Fulfillment Status"});
    m_paid = set.find({"Paid at"});
    m_fulfilled = set.find({"Fulfilled at"});
    m_cancelled = set.find({"Cancelled at"});
    m_created = set.find({"Created at"});
    m_currency = set.find({"Currency"});
    m_shipping = set.find({"Shipping"});
    m_total = set.find({"Total"});
    m_service = set.find({"Shipping Method"});
    m_notes = set.find({"Notes"});
    m_billingName = set.find({"Billing Name"});
    m_phone = set.find({"Phone"});
    m_quantity = set.find({"Lineitem quantity"});
    m_title = set.find({"Lineitem name"});
    m_price = set.find({"Lineitem price"});
    m_sku = set.find({"Lineitem sku"});
    m_needsShipping = set.find({"Lineitem requires shipping"});
    m_lineStatus = set.find({"Lineitem fulfillment status"});
    m_shipName = set.find({"Shipping Name"});
    m_street = set.find({"Shipping Street"});
    m_line1 = set.find({"Shipping Address1"});
    m_line2 = set.find({"Shipping Address2"});
    m_company = set.find({"Shipping Company"});
    m_city = set.find({"Shipping City"});
    m_postcode = set.find({"Shipping Zip"});
    m_region = set.find({"Shipping Province"});
    m_country = set.find({"Shipping Country"});
    m_shipPhone = set.find({"Shipping Phone"});
    lookThrough();
}

std::string_view ShopifyReader::keyOf(const RowCells& row) const
{
    return files::withoutSpreadsheetMarks(row.raw(keyColumn()));
}

TableOrderReader::RowKind ShopifyReader::kindOf(const RowCells& row) const
{
    if (!keyOf(row).empty()) {
        return RowKind::order;
    }
    const bool hasLine = !row.isEmpty(m_title) || !row.isEmpty(m_sku) || !row.isEmpty(m_quantity);
    return hasLine ? RowKind::continuation : RowKind::furniture;
}

void ShopifyReader::read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const
{
    if (begun == nullptr) {
        readOrder(row, facts);
    }
    if (!row.isEmpty(m_title) || !row.isEmpty(m_sku) || !row.isEmpty(m_quantity)) {
        // Further rows do not name the currency of their order.
        readLine(row, facts, begun != nullptr && begun->total ? begun->total->currency() : row.currency(m_currency));
    }
}

void ShopifyReader::readOrder(RowCells& row, RowFacts& facts) const
{
    auto& order = facts.order;
    order.platformOrderId = row.key(m_id ? m_id : m_name);
    if (order.platformOrderId.empty()) {
        row.reject(RejectionCode::order_row_missing, m_id);
    }
    order.buyerEmail = row.text(m_email);
    order.buyerName = row.text(m_billingName);
    order.buyerPhone = row.guarded(m_phone);
    order.serviceLevel = row.text(m_service);
    order.buyerNote = row.text(m_notes);
    order.placedAt = row.event(m_created);
    order.paidAt = row.event(m_paid);
    if (const auto fulfilled = row.event(m_fulfilled)) {
        facts.shippedAt = fulfilled->at;
    }
    if (const auto cancelled = row.event(m_cancelled)) {
        facts.cancelledAt = cancelled->at;
    }
    const auto currency = row.currency(m_currency);
    order.total = row.amount(m_total, currency);
    order.shippingPaid = row.amount(m_shipping, currency);
    readStatus(row, order);
    readAddress(row, order.shipTo);
}

void ShopifyReader::readStatus(RowCells& row, IncomingOrder& order) const
{
    const auto financial = folded(row.raw(m_financial));
    const auto fulfillment = folded(row.raw(m_fulfillment));
    if (!row.isEmpty(m_cancelled) || financial == "voided") {
        order.status = PlatformStatus::cancelled;
    } else if (fulfillment == "fulfilled") {
        order.status = PlatformStatus::shipped;
    } else if (financial == "refunded") {
        order.status = PlatformStatus::cancelled;
    } else if (fulfillment == "partial") {
        order.status = PlatformStatus::partly_shipped;
    } else if (financial == "paid" || financial == "partially_refunded") {
        order.status = PlatformStatus::paid;
    } else if (financial == "pending" || financial == "authorized" || financial == "partially_paid" ||
               financial == "unpaid" || financial == "expired") {
        order.status = PlatformStatus::unpaid;
    } else if (!financial.empty()) {
        row.reject(RejectionCode::status_unknown, m_financial);
    }
}

void ShopifyReader::readAddress(const RowCells& row, IncomingAddress& address) const
{
    address.name = row.text(m_shipName);
    address.company = row.text(m_company);
    if (m_line1 || m_street) {
        auto& lines = address.lines.emplace();
        // `Shipping Street` is both lines joined already.
        const bool isApart = static_cast<bool>(m_line1);
        for (const auto* column : {isApart ? &m_line1 : &m_street, isApart ? &m_line2 : nullptr}) {
            if (column != nullptr && !row.isEmpty(*column)) {
                lines.emplace_back(row.raw(*column));
            }
        }
    }
    address.city = row.text(m_city);
    address.region = row.text(m_region);
    if (m_country) {
        address.country = countryCode(row.raw(m_country));
    }
    address.postcode = row.guarded(m_postcode);
    if (address.postcode && address.country) {
        address.postcode = restoredPostcode(*std::move(address.postcode), *address.country);
    }
    address.phone = row.guarded(m_shipPhone);
}

void ShopifyReader::readLine(RowCells& row, RowFacts& facts, const Currency currency) const
{
    auto& line = facts.lines.emplace_back();
    line.platformSku = row.key(m_sku);
    line.title = row.raw(m_title);
    line.quantity = row.quantity(m_quantity);
    line.unitPrice = row.amount(m_price, currency);
    line.needsShipping = row.flag(m_needsShipping).value_or(true);
    if (lowerAscii(row.raw(m_lineStatus)) == "fulfilled") {
        line.shipped = line.quantity;
    }
}

void ShopifyReader::finish(IncomingOrder& order, const RowFacts&) const
{
    for (auto& line : order.lines) {
        if (line.unitPrice) {
            line.total = line.unitPrice->times({line.quantity, 1});
        }
        if (order.status == PlatformStatus::shipped) {
            line.shipped = line.quantity;
        }
    }
}

} // namespace supercargo::orders
