// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/profile_reader.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace supercargo::orders {

namespace {

struct StatusWord {
    std::string_view word;
    PlatformStatus status;
};

/// The words of the platforms that are met by a profile (Etsy, TikTok Shop, WooCommerce, Wish, Chinese systems),
/// folded.
constexpr std::array kStatusWords{
    StatusWord{"paid", PlatformStatus::paid},
    StatusWord{"processing", PlatformStatus::paid},
    StatusWord{"to ship", PlatformStatus::paid},
    StatusWord{"awaiting shipment", PlatformStatus::paid},
    StatusWord{"awaiting collection", PlatformStatus::paid},
    StatusWord{"unshipped", PlatformStatus::paid},
    StatusWord{"not shipped", PlatformStatus::paid},
    StatusWord{"unfulfilled", PlatformStatus::paid},
    StatusWord{"approved", PlatformStatus::paid},
    StatusWord{"open", PlatformStatus::paid},
    StatusWord{"待发货", PlatformStatus::paid},
    StatusWord{"已付款", PlatformStatus::paid},
    StatusWord{"unpaid", PlatformStatus::unpaid},
    StatusWord{"pending", PlatformStatus::unpaid},
    StatusWord{"pending payment", PlatformStatus::unpaid},
    StatusWord{"on hold", PlatformStatus::unpaid},
    StatusWord{"on-hold", PlatformStatus::unpaid},
    StatusWord{"待付款", PlatformStatus::unpaid},
    StatusWord{"partially shipped", PlatformStatus::partly_shipped},
    StatusWord{"partially fulfilled", PlatformStatus::partly_shipped},
    StatusWord{"partly_shipped", PlatformStatus::partly_shipped},
    StatusWord{"shipped", PlatformStatus::shipped},
    StatusWord{"fulfilled", PlatformStatus::shipped},
    StatusWord{"in transit", PlatformStatus::shipped},
    StatusWord{"已发货", PlatformStatus::shipped},
    StatusWord{"delivered", PlatformStatus::completed},
    StatusWord{"completed", PlatformStatus::completed},
    StatusWord{"complete", PlatformStatus::completed},
    StatusWord{"已完成", PlatformStatus::completed},
    StatusWord{"cancelled", PlatformStatus::cancelled},
    StatusWord{"canceled", PlatformStatus::cancelled},
    StatusWord{"refunded", PlatformStatus::cancelled},
    StatusWord{"failed", PlatformStatus::cancelled},
    StatusWord{"voided", PlatformStatus::cancelled},
    StatusWord{"已取消", PlatformStatus::cancelled},
    StatusWord{"已退款", PlatformStatus::cancelled},
};

const Column kNoColumn{};

} // namespace

ProfileReader::ProfileReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context,
                             const MappingProfile& profile)
    : TableOrderReader{std::move(source), context, profile.name}
{
    checkProfile(profile);
    for (const auto& [field, headers] : profile.columns) {
        if (auto found = columns().find(headers)) {
            m_byField.emplace(field, std::move(found));
        }
    }
    lookThrough();
}

const Column& ProfileReader::column(const std::string_view field) const
{
    const auto found = m_byField.find(field);
    return found == m_byField.end() ? kNoColumn : found->second;
}

std::vector<Column> ProfileReader::dateColumns() const
{
    return {column("placed_at"), column("paid_at"), column("ship_by"), column("updated_at")};
}

std::vector<Column> ProfileReader::amountColumns() const
{
    return {column("unit_price"), column("line_total"), column("total"), column("shipping")};
}

TableOrderReader::RowKind ProfileReader::kindOf(const RowCells& row) const
{
    const bool hasItem = !row.isEmpty(column("sku")) || !row.isEmpty(column("title"));
    return hasItem || !row.isEmpty(column("quantity")) ? RowKind::order : RowKind::furniture;
}

std::string_view ProfileReader::keyOf(const RowCells& row) const
{
    return files::withoutSpreadsheetMarks(row.raw(column("order_id")));
}

void ProfileReader::read(RowCells& row, const IncomingOrder*, RowFacts& facts) const
{
    readOrder(row, facts);
    readLine(row, facts);
}

void ProfileReader::readOrder(RowCells& row, RowFacts& facts) const
{
    auto& order = facts.order;
    order.platformOrderId = row.key(column("order_id"));
    order.buyerId = row.text(column("buyer_id"));
    order.buyerName = row.text(column("buyer_name"));
    order.buyerEmail = row.text(column("email"));
    order.buyerNote = row.text(column("note"));
    order.serviceLevel = row.text(column("service"));
    order.iossNumber = row.text(column("ioss"));
    order.placedAt = row.event(column("placed_at"));
    order.paidAt = row.event(column("paid_at"));
    order.shipBy = row.deadline(column("ship_by"));
    order.deliverBy = row.deadline(column("deliver_by"));
    const auto instantOf = [&](const std::string_view field) {
        const auto moment = row.event(column(field));
        return moment ? std::optional{moment->at} : std::nullopt;
    };
    facts.changedAt = instantOf("updated_at");
    facts.shippedAt = instantOf("shipped_at");
    facts.cancelledAt = instantOf("cancelled_at");
    const auto currency = row.currency(column("currency"));
    order.total = row.amount(column("total"), currency);
    order.shippingPaid = row.amount(column("shipping"), currency);
    readStatus(row, order);
    readAddress(row, order.shipTo);
}

void ProfileReader::readStatus(RowCells& row, IncomingOrder& order) const
{
    if (!row.isEmpty(column("cancelled_at"))) {
        order.status = PlatformStatus::cancelled;
        return;
    }
    auto word = folded(row.raw(column("status")));
    if (word.starts_with("wc-")) {
        word.erase(0, 3);
    }
    if (word.empty()) {
        if (!row.isEmpty(column("shipped_at"))) {
            order.status = PlatformStatus::shipped;
        } else if (column("paid_at")) {
            order.status = row.isEmpty(column("paid_at")) ? PlatformStatus::unpaid : PlatformStatus::paid;
        }
        return;
    }
    const auto found = std::ranges::find(kStatusWords, word, &StatusWord::word);
    if (found == kStatusWords.end()) {
        row.reject(RejectionCode::status_unknown, column("status"));
        return;
    }
    order.status = found->status;
}

void ProfileReader::readAddress(const RowCells& row, IncomingAddress& address) const
{
    address.name = row.text(column("name"));
    address.company = row.text(column("company"));
    for (const auto* field : {"line1", "line2", "line3"}) {
        const auto& cell = column(field);
        if (cell && !address.lines) {
            address.lines.emplace();
        }
        if (!row.isEmpty(cell)) {
            address.lines->emplace_back(row.raw(cell));
        }
    }
    address.city = row.text(column("city"));
    address.region = row.text(column("region"));
    if (column("country")) {
        address.country = countryCode(row.raw(column("country")));
    }
    address.postcode = row.guarded(column("postcode"));
    if (address.postcode && address.country) {
        address.postcode = restoredPostcode(*std::move(address.postcode), *address.country);
    }
    address.phone = row.guarded(column("phone"));
}

void ProfileReader::readLine(RowCells& row, RowFacts& facts) const
{
    auto& line = facts.lines.emplace_back();
    line.platformLineId = row.key(column("line_id"));
    line.platformSku = row.key(column("sku"));
    line.title = row.raw(column("title"));
    line.quantity = row.quantity(column("quantity"));
    const auto currency = row.currency(column("currency"));
    line.unitPrice = row.amount(column("unit_price"), currency);
    line.total = row.amount(column("line_total"), currency);
    if (line.unitPrice && !line.total) {
        line.total = line.unitPrice->times({line.quantity, 1});
    } else if (!line.unitPrice) {
        line.unitPrice = exactShare(line.total, line.quantity);
    }
    if (facts.shippedAt) {
        line.shipped = line.quantity;
    }
}

} // namespace supercargo::orders
