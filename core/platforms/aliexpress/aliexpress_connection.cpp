// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/aliexpress_connection.h"

#include "core/net/json_page.h"
#include "core/platforms/aliexpress/members.h"
#include "core/platforms/aliexpress/order_mapping.h"
#include "core/platforms/aliexpress/order_windows.h"
#include "core/platforms/aliexpress/recipient.h"
#include "core/platforms/aliexpress/shipment_calls.h"
#include "core/platforms/aliexpress/tokens.h"
#include "core/platforms/json_members.h"
#include "core/platforms/page_cursor.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

constexpr std::size_t kSetAsideAtOnce = 50;

/// Throws answer_malformed where the answer is not that page, or not whole.
PageFacts factsOf(const json& answer, const std::int64_t page)
{
    const auto total = pieceCountAt(answer, "total_count");
    if (!total) {
        throwUnreadable("total_count");
    }
    requirePage(integerAt(answer, "current_page"), page);
    auto facts = factsByPlace(PageCursor{.offset = (page - 1) * kPageSize}, *total, kPageSize);
    facts.hasNext = integerAt(answer, "total_page").value_or(0) > page;
    facts.count = facts.hasNext ? kPageSize : facts.count;
    requireOrders(!listAt(answer, "target_list").empty(), facts.count > 0);
    return facts;
}

} // namespace

AliexpressConnection::AliexpressConnection(const sync::Account& account, const sync::ConnectionParts& parts)
    : m_shopName{parts.shopName},
      m_notes{parts.notes},
      m_gateway{account, parts},
      m_orders{m_gateway},
      m_stock{m_gateway}
{}

sync::PullHabits AliexpressConnection::habits() const
{
    sync::PullHabits habits;
    habits.overlap = std::chrono::minutes{10};
    habits.setAsideAtOnce = kSetAsideAtOnce; // a right to decrypt that comes later moves no order's time of change
    return habits;
}

sync::ConnectionReport AliexpressConnection::test(const TaskControl& task)
{
    sync::ConnectionReport report;
    noteMissing(report, [&] {
        const auto now = m_gateway.now();
        static_cast<void>(m_orders.list({.createdFrom = m_time.atOrBefore(now - std::chrono::days{1}),
                                         .createdTo = m_time.atOrAfter(now),
                                         .size = 1},
                                        task));
    });
    noteMissing(report, [&] { m_stock.tryOut(task); });
    noteMissing(report, [&] {
        static_cast<void>(m_gateway.ask({.method = "aliexpress.logistics.redefining.listlogisticsservice"}, task));
    });
    report.accountName = field(m_gateway.secrets(), secret::kAccount);
    report.authorizedUntil = authorizedUntil(m_gateway.secrets());
    return report;
}

sync::OrderPage AliexpressConnection::pull(const sync::PullWindow& window, const std::string& continuation,
                                           const TaskControl& task)
{
    const auto place = placeOf(continuation);
    const auto query = queryOf(place, window, m_time);
    const auto answer = m_orders.list(query, task);
    sync::OrderPage page;
    namingHost(m_gateway.host(), [&] {
        if (const auto next = following(place.cursor, factsOf(answer, query.page))) {
            page.next = toText({place.part, next});
        } else if (const auto part = nextPart(place, window)) {
            page.next = toText(*part);
        }
        for (const auto& listed : listAt(answer, "target_list")) {
            addOrder(listed, page, task);
        }
    });
    return page;
}

/// Where the platform does not tell more of an order, or hides where it goes, it goes in without, and that is shown: an
/// order without an address gets no label.
void AliexpressConnection::addOrder(const json& listed, sync::OrderPage& page, const TaskControl& task)
{
    const auto id = net::textOf(listed, "order_id");
    platforms::addOrder(page, id, [&] {
        json detail;
        json recipient;
        std::string why;
        if (asksForDetail(listed)) {
            noteRefused(page, id, [&] {
                detail = m_orders.detail(id, task);
                recipient = m_orders.recipient(id, detail, why, task);
            });
        }
        auto order = incomingOrder({listed, detail, recipient}, m_time, m_gateway.now());
        if (!why.empty()) {
            page.unreadable.push_back({id, why});
        }
        return order;
    });
}

/// Nothing but where it goes to: all else comes with its page. One that stays hidden stays set aside, with the words of
/// now; where the app may not decrypt at all, the others are as they were.
sync::OrderPage AliexpressConnection::pullOpen(const std::span<const std::string> platformOrderIds,
                                               const TaskControl& task)
{
    sync::OrderPage page;
    namingHost(m_gateway.host(), [&] {
        for (const auto& id : platformOrderIds) {
            platforms::addOrder(page, id, [&] { return addressedOrder(id, task); });
            if (m_orders.mayNotDecrypt()) {
                return;
            }
        }
    });
    return page;
}

orders::IncomingOrder AliexpressConnection::addressedOrder(const std::string& id, const TaskControl& task)
{
    std::string why;
    try {
        const auto detail = m_orders.detail(id, task);
        const auto recipient = m_orders.recipient(id, detail, why, task);
        if (why.empty()) {
            orders::IncomingOrder order;
            order.platformOrderId = id;
            order.shipTo = addressOf(recipient, textAt(detail, "cpf_number"));
            order.rawPayload = payloadOf(detail);
            return order;
        }
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused) {
            throw;
        }
        why = error.arguments().back();
    }
    throwUnreadable(why);
}

sync::OrderAtPlatform AliexpressConnection::read(const std::string& platformOrderId, const TaskControl& task)
{
    return namingHost(m_gateway.host(), [&] {
        const auto detail = m_orders.detail(platformOrderId, task);
        const auto note = m_notes == nullptr ? ShipmentNote{} : shipmentNoteFrom(m_notes->find(platformOrderId));
        return sync::OrderAtPlatform{statusOf(detail), knownShipments(detail, note)};
    });
}

void AliexpressConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    if (m_notes == nullptr) {
        throw Error{ErrorCode::not_connected, {m_shopName}};
    }
    namingHost(m_gateway.host(), [&] {
        ShipmentCalls{m_gateway, *m_notes}.tell(news, m_orders.detail(news.mark.platformOrderId, task), task);
    });
}

bool AliexpressConnection::isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const
{
    return !shipment.tracking.empty() && comparable(shipment.tracking) == comparable(news.mark.tracking);
}

std::vector<sync::StockRefusal> AliexpressConnection::pushStock(const std::span<const sync::StockLevel> levels,
                                                                const TaskControl& task)
{
    return namingHost(m_gateway.host(), [&] { return m_stock.push(levels, task); });
}

std::vector<sync::StockLevel> AliexpressConnection::readStock(const std::span<const std::string> platformSkus,
                                                              const TaskControl& task)
{
    return namingHost(m_gateway.host(), [&] { return m_stock.read(platformSkus, task); });
}

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<AliexpressConnection>(account, parts);
}

} // namespace supercargo::platforms::aliexpress
