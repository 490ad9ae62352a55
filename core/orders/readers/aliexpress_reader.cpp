// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/aliexpress_reader.h"

#include "core/base/text.h"
#include "core/orders/readers/aliexpress_items.h"

#include <algorithm>
#include <array>

namespace supercargo::orders {

AliexpressReader::AliexpressReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context)
    : TableOrderReader{std::move(source), context, std::string{toString(OrderFormat::aliexpress_orders)}}
{
    const auto& set = columns();
    m_order = set.find({"订单号"});
    m_status = set.find({"订单状态"});
    m_buyer = set.find({"买家名称"});
    m_email = set.find({"买家邮箱"});
    m_placed = set.find({"下单时间"});
    m_paid = set.find({"付款时间"});
    m_goods = set.find({"产品总金额"});
    m_shipping = set.find({"物流费用"});
    m_total = set.find({"订单金额"});
    m_items = set.findPrefix("产品信息");
    m_note = set.find({"订单备注"});
    m_name = set.find({"收货人名称"});
    m_country = set.find({"收货国家"});
    m_region = set.find({"州/省"});
    m_city = set.find({"城市"});
    m_address = set.find({"地址"});
    m_wholeAddress = set.find({"收货地址"});
    m_postcode = set.find({"邮编"});
    m_phone = set.find({"联系电话"});
    m_mobile = set.find({"手机"});
    m_service = set.find({"买家选择物流"});
    m_shipBy = set.find({"发货期限"});
    m_shipped = set.find({"发货时间"});
    lookThrough();
}

TableOrderReader::RowKind AliexpressReader::kindOf(const RowCells& row) const
{
    return row.isEmpty(m_order) && row.isEmpty(m_items) ? RowKind::furniture : RowKind::order;
}

std::string_view AliexpressReader::keyOf(const RowCells& row) const
{
    return files::withoutSpreadsheetMarks(row.raw(m_order));
}

void AliexpressReader::read(RowCells& row, const IncomingOrder* begun, RowFacts& facts) const
{
    auto& order = facts.order;
    order.platformOrderId = row.key(m_order);
    if (begun != nullptr) {
        row.reject(RejectionCode::order_twice, m_order);
        return;
    }
    order.buyerName = row.text(m_buyer);
    order.buyerEmail = row.text(m_email);
    order.buyerNote = row.text(m_note);
    order.serviceLevel = row.text(m_service);
    order.placedAt = row.event(m_placed);
    order.paidAt = row.event(m_paid);
    // The deadline may be the remaining time in words, which names no instant.
    if (const auto shipBy = files::readDate(row.raw(m_shipBy)); shipBy.value) {
        order.shipBy = toMoment(*shipBy.value, row.context().timeZone, true);
    }
    if (const auto shipped = row.event(m_shipped)) {
        facts.shippedAt = shipped->at;
    }
    order.total = row.amount(m_total, row.context().currency);
    order.shippingPaid = row.amount(m_shipping, row.context().currency);
    readStatus(row, order);
    readAddress(row, order.shipTo);
    readItems(row, facts);
}

void AliexpressReader::readStatus(RowCells& row, IncomingOrder& order) const
{
    struct Word {
        std::string_view text;
        PlatformStatus status;
    };
    static constexpr std::array kWords{
        Word{"等待您发货", PlatformStatus::paid},         Word{"等待卖家发货", PlatformStatus::paid},
        Word{"等待买家付款", PlatformStatus::unpaid},     Word{"等待买家收货", PlatformStatus::shipped},
        Word{"部分发货", PlatformStatus::partly_shipped}, Word{"资金未到账", PlatformStatus::unpaid},
        Word{"冻结中的订单", PlatformStatus::unpaid},     Word{"交易关闭", PlatformStatus::cancelled},
        Word{"已取消", PlatformStatus::cancelled},        Word{"交易完成", PlatformStatus::completed},
    };
    const auto word = row.raw(m_status);
    if (!m_status || word.empty()) {
        return;
    }
    const bool isShipped = !row.isEmpty(m_shipped);
    const auto found = std::ranges::find(kWords, word, &Word::text);
    if (found != kWords.end()) {
        order.status = found->status;
    } else if (word == "买家申请取消") {
        order.status = isShipped ? PlatformStatus::shipped : PlatformStatus::paid;
        order.buyerAskedCancel = true;
    } else if (word == "含纠纷的订单") {
        order.status = isShipped ? PlatformStatus::shipped : PlatformStatus::paid;
    } else if (word == "订单结束") { // finished: received, or closed before it was ever sent
        order.status = isShipped ? PlatformStatus::completed : PlatformStatus::cancelled;
    } else {
        row.reject(RejectionCode::status_unknown, m_status);
    }
}

void AliexpressReader::readAddress(const RowCells& row, IncomingAddress& address) const
{
    address.name = row.text(m_name);
    const auto& street = m_address ? m_address : m_wholeAddress;
    if (street) {
        auto& lines = address.lines.emplace();
        for (const auto& line : split(row.raw(street), '\n')) {
            if (const auto core = trimmed(line); !core.empty()) {
                lines.emplace_back(core);
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
    address.phone = row.guarded(row.isEmpty(m_mobile) ? m_phone : m_mobile);
}

void AliexpressReader::readItems(RowCells& row, RowFacts& facts) const
{
    auto items = readAliexpressItems(row.raw(m_items));
    if (!items) {
        row.reject(RejectionCode::items_unreadable, m_items);
        return;
    }
    for (auto& item : *items) {
        auto& line = facts.lines.emplace_back();
        line.platformSku = files::withoutSpreadsheetMarks(item.sku);
        line.title = std::move(item.title);
        line.quantity = item.quantity;
        if (!item.service.empty() && facts.order.serviceLevel.value_or("").empty()) {
            facts.order.serviceLevel = std::move(item.service);
        }
    }
    if (facts.lines.size() == 1) { // the goods' amount is this one line's
        auto& line = facts.lines.front();
        line.total = row.amount(m_goods, row.context().currency);
        line.unitPrice = exactShare(line.total, line.quantity);
    }
}

void AliexpressReader::finish(IncomingOrder& order, const RowFacts&) const
{
    if (order.status == PlatformStatus::shipped || order.status == PlatformStatus::completed) {
        for (auto& line : order.lines) {
            line.shipped = line.quantity;
        }
    }
}

} // namespace supercargo::orders
