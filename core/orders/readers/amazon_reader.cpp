// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/amazon_reader.h"

#include "core/base/text.h"

#include <algorithm>

namespace supercargo::orders {

AmazonReader::AmazonReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context,
                           const OrderFormat format)
    : TableOrderReader{std::move(source), context, std::string{toString(format)}},
      m_kind{format}
{
    const auto& set = columns();
    m_orderId = set.find({"order-id", "amazon-order-id"});
    m_itemId = set.find({"order-item-id"});
    m_purchased = set.find({"purchase-date"});
    m_paid = set.find({"payments-date"});
    m_changed = set.find({"last-updated-date", "reporting-date"});
    m_shipBy = set.find({"promise-date", "latest-ship-date"});
    m_deliverBy = set.find({"delivery-end-date", "latest-delivery-date"});
    m_email = set.find({"buyer-email"});
    m_buyer = set.find({"buyer-name"});
    m_phone = set.find({"buyer-phone-number"});
    m_sku = set.find({"sku"});
    m_title = set.find({"product-name"});
    m_quantity = set.find({"quantity-purchased", "quantity"});
    m_toShip = set.find({"quantity-to-ship"});
    m_currency = set.find({"currency"});
    m_itemPrice = set.find({"item-price"});
    m_shippingPrice = set.find({"shipping-price"});
    m_service = set.find({"ship-service-level"});
    m_note = set.find({"delivery-Instructions"});
    m_name = set.find({"recipient-name"});
    m_line1 = set.find({"ship-address-1"});
    m_line2 = set.find({"ship-address-2"});
    m_line3 = set.find({"ship-address-3"});
    m_city = set.find({"ship-city"});
    m_region = set.find({"ship-state"});
    m_postcode = set.find({"ship-postal-code"});
    m_country = set.find({"ship-country"});
    m_shipPhone = set.find({"ship-phone-number"});
    m_cancelAsked = set.find({"is-buyer-requested-cancellation"});
    m_status = set.find({"order-status"});
    m_itemStatus = set.find({"item-status"});
    m_channel = set.find({"fulfillment-channel"});
    m_ioss = set.find({"ioss-number"});
    lookThrough();
}

TableOrderReader::RowKind AmazonReader::kindOf(const RowCells& row) const
{
    const bool hasItem =
        !row.isEmpty(m_sku) || !row.isEmpty(m_title) || !row.isEmpty(m_quantity) || !row.isEmpty(m_toShip);
    if (!hasItem) {
        return RowKind::furniture; // only another promotion of the item above, or a total
    }
    return RowKind::order;
}

std::string_view AmazonReader::keyOf(const RowCells& row) const
{
    return files::withoutSpreadsheetMarks(row.raw(m_orderId));
}

void AmazonReader::read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const
{
    const auto itemId = row.key(m_itemId);
    const bool isKnown = begun != nullptr && !itemId.empty() &&
                         std::ranges::find(begun->lines, itemId, &IncomingLine::platformLineId) != begun->lines.end();
    if (isKnown) {
        return; // a second promotion of the same item
    }
    readOrder(row, facts);
    readLine(row, facts);
}

void AmazonReader::readOrder(RowCells& row, RowFacts& facts) const
{
    auto& order = facts.order;
    order.platformOrderId = row.key(m_orderId);
    order.buyerName = row.text(m_buyer);
    order.buyerEmail = row.text(m_email);
    order.buyerPhone = row.guarded(m_phone);
    order.serviceLevel = row.text(m_service);
    order.buyerNote = row.text(m_note);
    order.iossNumber = row.text(m_ioss);
    order.placedAt = row.event(m_purchased);
    order.paidAt = row.event(m_paid);
    order.shipBy = row.deadline(m_shipBy);
    order.deliverBy = row.deadline(m_deliverBy);
    order.buyerAskedCancel = row.flag(m_cancelAsked);
    if (const auto changed = row.event(m_changed)) {
        facts.changedAt = changed->at;
    }
    facts.shippingShare = row.amount(m_shippingPrice, row.currency(m_currency));
    readAddress(row, order.shipTo);
    readStatus(row, order);
}

void AmazonReader::readAddress(const RowCells& row, IncomingAddress& address) const
{
    address.name = row.text(m_name);
    if (m_line1 || m_line2 || m_line3) {
        auto& lines = address.lines.emplace();
        for (const auto* column : {&m_line1, &m_line2, &m_line3}) {
            if (!row.isEmpty(*column)) {
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
    address.phone = row.guarded(m_shipPhone ? m_shipPhone : m_phone);
}

void AmazonReader::readStatus(RowCells& row, IncomingOrder& order) const
{
    if (!row.isEmpty(m_channel)) {
        const auto channel = folded(row.raw(m_channel));
        order.fulfilledByPlatform = channel == "amazon" || channel == "afn";
    }
    if (!m_status) { // the reports of new and unshipped orders hold paid ones only
        order.status = PlatformStatus::paid;
        return;
    }
    const auto word = folded(row.raw(m_status));
    if (word.starts_with("cancel")) {
        order.status = PlatformStatus::cancelled;
    } else if (word.starts_with("pending")) {
        order.status = PlatformStatus::unpaid;
    } else if (word.starts_with("partially")) {
        order.status = PlatformStatus::partly_shipped;
    } else if (word.starts_with("shipped - delivered") || word == "complete") {
        order.status = PlatformStatus::completed;
    } else if (word.starts_with("shipped")) {
        order.status = PlatformStatus::shipped;
    } else if (word == "unshipped" || word == "shipping" || word == "invoiceunconfirmed") {
        order.status = PlatformStatus::paid;
    } else {
        row.reject(RejectionCode::status_unknown, m_status);
    }
}

void AmazonReader::readLine(RowCells& row, RowFacts& facts) const
{
    auto& line = facts.lines.emplace_back();
    line.platformLineId = row.key(m_itemId);
    line.platformSku = row.key(m_sku);
    line.title = row.raw(m_title);
    line.quantity = row.quantity(m_toShip ? m_toShip : m_quantity);
    const auto ordered = m_toShip && !row.isEmpty(m_quantity) ? row.quantity(m_quantity) : line.quantity;
    line.total = row.amount(m_itemPrice, row.currency(m_currency));
    line.unitPrice = exactShare(line.total, ordered);
    const auto itemStatus = lowerAscii(row.raw(m_itemStatus));
    if (itemStatus.starts_with("cancel")) {
        line.quantity = 0;
    } else if (itemStatus.starts_with("shipped")) {
        line.shipped = line.quantity;
    }
}

void AmazonReader::finish(IncomingOrder& order, const RowFacts&) const
{
    if (m_kind != OrderFormat::amazon_all_orders) {
        return;
    }
    const bool left = order.status == PlatformStatus::shipped || order.status == PlatformStatus::completed;
    for (auto& line : order.lines) {
        if (left) {
            line.shipped = line.quantity;
        }
    }
}

} // namespace supercargo::orders
