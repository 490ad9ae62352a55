// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/ebay_reader.h"

#include "core/base/text.h"

#include <algorithm>
#include <cstdlib>

namespace supercargo::orders {

namespace {

/// Line totals if `Sold For` was the price of a piece; empty where currencies differ or a price is missing.
std::optional<Money> goodsByPiece(const IncomingOrder& order, const bool isByPiece)
{
    std::optional<Money> sum;
    for (const auto& line : order.lines) {
        if (!line.unitPrice) {
            return {};
        }
        const auto price = line.unitPrice->times({isByPiece ? line.quantity : 1, 1});
        if (sum && !(sum->currency() == price.currency())) {
            return {};
        }
        sum = sum ? *sum + price : price;
    }
    return sum;
}

/// True where the prices fit the total better as prices of whole lines.
bool isSoldForLine(const IncomingOrder& order, const RowFacts& sums)
{
    const auto byPiece = goodsByPiece(order, true);
    const auto byLine = goodsByPiece(order, false);
    if (!order.total || !byPiece || !byLine || !(order.total->currency() == byPiece->currency())) {
        return false;
    }
    auto rest = order.total->minorUnits();
    for (const auto* charge : {&order.shippingPaid, &sums.otherCharges}) {
        if (*charge && (*charge)->currency() == order.total->currency()) {
            rest -= (*charge)->minorUnits();
        }
    }
    return std::abs(rest - byLine->minorUnits()) < std::abs(rest - byPiece->minorUnits());
}

} // namespace

EbayReader::EbayReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context)
    : TableOrderReader{std::move(source), context, std::string{toString(OrderFormat::ebay_orders)}},
      m_columns{columns()}
{
    lookThrough();
}

bool EbayReader::isItem(const RowCells& row) const
{
    return !row.isEmpty(m_columns.item) || !row.isEmpty(m_columns.title) || !row.isEmpty(m_columns.sku);
}

TableOrderReader::RowKind EbayReader::kindOf(const RowCells& row) const
{
    // "2 record(s) downloaded", "Seller ID : name": neither an item nor a quantity, in any language.
    return !isItem(row) && row.isEmpty(m_columns.quantity) ? RowKind::furniture : RowKind::order;
}

std::string_view EbayReader::keyOf(const RowCells& row) const
{
    const auto order = files::withoutSpreadsheetMarks(row.raw(m_columns.order));
    return order.empty() || order == "--" ? files::withoutSpreadsheetMarks(row.raw(m_columns.record)) : order;
}

void EbayReader::read(RowCells& row, const IncomingOrder*, RowFacts& facts) const
{
    const auto& set = m_columns;
    auto& order = facts.order;
    order.platformOrderId = row.key(set.order);
    if (order.platformOrderId.empty() || order.platformOrderId == "--") {
        order.platformOrderId = row.key(set.record);
    }
    order.buyerId = row.text(set.buyerId);
    order.buyerName = row.text(set.buyerName);
    order.buyerEmail = row.text(set.email);
    order.buyerNote = row.text(set.note);
    order.serviceLevel = row.text(set.service);
    order.placedAt = row.event(set.sold);
    order.paidAt = row.event(set.paid);
    order.shipBy = row.deadline(set.shipBy);
    order.deliverBy = row.deadline(set.deliverBy);
    order.total = row.amount(set.total, row.context().currency);
    order.shippingPaid = row.amount(set.shipping, row.context().currency);
    if (const auto shipped = row.event(set.shipped)) {
        facts.shippedAt = shipped->at;
    }
    for (const auto& tax : set.taxes) {
        if (const auto amount = row.amount(tax, row.context().currency); amount && !facts.otherCharges) {
            facts.otherCharges = amount;
        }
    }
    const auto reference = folded(row.raw(set.referenceName));
    if (reference.find("ioss") != std::string::npos) {
        order.iossNumber = row.text(set.referenceValue);
    } else if (reference.find("vat") != std::string::npos) {
        order.vatNumber = row.text(set.referenceValue);
    }
    readAddress(row, order.shipTo);
    if (isItem(row)) {
        readLine(row, facts);
    }
}

void EbayReader::readAddress(const RowCells& row, IncomingAddress& address) const
{
    const auto& set = m_columns;
    address.name = row.text(set.name);
    if (set.line1) {
        auto& lines = address.lines.emplace();
        for (const auto* column : {&set.line1, &set.line2}) {
            if (!row.isEmpty(*column)) {
                lines.emplace_back(row.raw(*column));
            }
        }
    }
    address.city = row.text(set.city);
    address.region = row.text(set.region);
    if (set.country) {
        address.country = countryCode(row.raw(set.country));
    }
    address.postcode = row.guarded(set.postcode);
    if (address.postcode && address.country) {
        address.postcode = restoredPostcode(*std::move(address.postcode), *address.country);
    }
    address.phone = row.guarded(set.phone);
    for (auto* field : {&address.region, &address.postcode, &address.phone}) {
        if (*field == "--") {
            *field = "";
        }
    }
}

void EbayReader::readLine(RowCells& row, RowFacts& facts) const
{
    const auto& set = m_columns;
    auto& line = facts.lines.emplace_back();
    line.platformLineId = row.key(set.transaction);
    const auto item = row.key(set.item);
    if (line.platformLineId.empty() || line.platformLineId == "--") {
        line.platformLineId.clear();
    } else if (!item.empty()) {
        line.platformLineId.insert(0, item + "-"); // a transaction is counted within its item
    }
    line.platformSku = row.key(set.sku);
    if (line.platformSku == "--") {
        line.platformSku.clear();
    }
    line.title = row.raw(set.title);
    line.quantity = row.quantity(set.quantity);
    line.unitPrice = row.amount(set.soldFor, row.context().currency);
}

void EbayReader::finish(IncomingOrder& order, const RowFacts& sums) const
{
    if (sums.shippedAt) {
        order.status = PlatformStatus::shipped;
    } else if (m_columns.paid) {
        order.status = order.paidAt ? PlatformStatus::paid : PlatformStatus::unpaid;
    }
    const bool isForLine = isSoldForLine(order, sums);
    for (auto& line : order.lines) {
        if (line.unitPrice && isForLine) {
            line.total = line.unitPrice;
            line.unitPrice = exactShare(line.total, line.quantity);
        } else if (line.unitPrice) {
            line.total = line.unitPrice->times({line.quantity, 1});
        }
        if (sums.shippedAt) {
            line.shipped = line.quantity;
        }
    }
}

} // namespace supercargo::orders
