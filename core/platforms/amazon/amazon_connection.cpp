// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/amazon_connection.h"

#include "core/base/error.h"
#include "core/platforms/amazon/account_check.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/amazon/listing_calls.h"
#include "core/platforms/amazon/shipment_call.h"

namespace supercargo::platforms::amazon {

namespace {

class AmazonConnection final : public sync::ShopConnection {
public:
    AmazonConnection(const sync::Account& account, const sync::ConnectionParts& parts)
        : m_account{account},
          m_api{m_account, parts},
          m_orders{m_api, m_account},
          m_listings{m_api, m_orders, m_account}
    {}

    [[nodiscard]] sync::PullHabits habits() const override
    {
        return {}; // searchOrders refills one page in three minutes: a pull in ten leaves two to catch up with
    }
    [[nodiscard]] sync::ConnectionReport test(const TaskControl& task) override
    {
        return checkAccount(m_api, m_account, task);
    }
    [[nodiscard]] sync::OrderPage pull(const sync::PullWindow& window, const std::string& continuation,
                                       const TaskControl& task) override
    {
        return m_orders.pull(window, continuation, task);
    }
    [[nodiscard]] sync::OrderAtPlatform read(const std::string& platformOrderId, const TaskControl& task) override
    {
        return m_orders.read(platformOrderId, task);
    }
    void markShipped(const sync::ShipmentNews& news, const TaskControl& task) override;
    [[nodiscard]] bool isSame(const sync::KnownShipment& shipment, const sync::ShipmentNews& news) const override
    {
        return isSameShipment(shipment, news);
    }
    [[nodiscard]] std::vector<sync::StockRefusal> pushStock(const std::span<const sync::StockLevel> levels,
                                                            const TaskControl& task) override
    {
        return m_listings.push(levels, task);
    }
    [[nodiscard]] std::vector<sync::StockLevel> readStock(const std::span<const std::string> platformSkus,
                                                          const TaskControl& task) override
    {
        return m_listings.read(platformSkus, task);
    }
    [[nodiscard]] std::chrono::milliseconds clockSkew() const override { return m_api.clockSkew(); }
    [[nodiscard]] std::vector<net::BudgetState> budget() const override { return m_api.budget(); }

private:
    sync::Account m_account;
    SellerApi m_api;
    OrderCalls m_orders;
    ListingCalls m_listings;
};

void AmazonConnection::markShipped(const sync::ShipmentNews& news, const TaskControl& task)
{
    const auto& order = news.mark.platformOrderId;
    const auto marketplace = m_orders.marketplaceOf(order, task);
    const auto now = m_api.parts().clock.now() + m_api.clockSkew();
    const ApiCall call{.operation = kConfirmShipment,
                       .method = net::HttpMethod::post,
                       .path = confirmationPath(order),
                       .body = confirmationBody(news, marketplace, now),
                       .repeating = net::Repeating::unsafe};
    // A refusal as already fulfilled may mean our own parcel, or an order that was cancelled: the engine reads it again.
    static_cast<void>(m_api.send(call, task));
}

} // namespace

std::unique_ptr<sync::ShopConnection> open(const sync::Account& account, const sync::ConnectionParts& parts)
{
    return std::make_unique<AmazonConnection>(account, parts);
}

} // namespace supercargo::platforms::amazon
