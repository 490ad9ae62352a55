// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/connection_service.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/shops/shop_repository.h"
#include "core/stock/warehouse_repository.h"

namespace supercargo::sync {

namespace {

std::string yesNo(const bool value)
{
    return value ? "yes" : "no";
}

std::string dayOf(const std::optional<Instant>& at)
{
    return at ? toIso8601(*at) : std::string{};
}

} // namespace

void ConnectionService::connect(const Connection& connection, const net::Secrets& secrets, net::SecretStore& store)
{
    const auto& url = connection.account.baseUrl;
    if (!url.empty() && (!net::isAllowedUrl(url) || url.starts_with("https:"))) {
        throw Error{ErrorCode::invalid_argument, {"url", url}};
    }
    store.put(secretsOf(connection.shop), secrets);
    db::Transaction transaction{m_db};
    const auto before = m_connections.find(connection.shop);
    auto now = connection;
    now.connectedAt = before ? before->connectedAt : m_clock.now();
    m_connections.put(now);
    auto progress = m_connections.progress(connection.shop);
    progress.nextAt.reset();
    progress.failures = 0;
    m_connections.setProgress(connection.shop, progress);
    record(connection.shop, "connected", "account", before ? before->account.sellerId : "",
           connection.account.sellerId);
    if (const auto shopUrlBefore = before ? before->account.shopUrl : ""; shopUrlBefore != connection.account.shopUrl) {
        record(connection.shop, "connected", "shop_url", shopUrlBefore, connection.account.shopUrl);
    }
    const auto locationsBefore = before ? wordsOf(before->account.locations) : "";
    if (const auto locations = wordsOf(connection.account.locations); locations != locationsBefore) {
        record(connection.shop, "connected", "locations", locationsBefore, locations);
    }
    if (!url.empty()) {
        record(connection.shop, "connected", "base_url", before ? before->account.baseUrl : "", url);
    }
    transaction.commit();
}

void ConnectionService::change(const Connection& connection)
{
    db::Transaction transaction{m_db};
    const auto before = get(connection.shop);
    auto after = connection;
    after.account = before.account;
    after.connectedAt = before.connectedAt;
    const auto differs = [&](const char* field, const std::string& one, const std::string& other) {
        if (one != other) {
            record(connection.shop, "changed", field, one, other);
        }
    };
    differs("paused", yesNo(before.isPaused), yesNo(after.isPaused));
    differs("tells_stock", yesNo(before.tellsStock), yesNo(after.tellsStock));
    differs("safety_stock", std::to_string(before.safetyStock), std::to_string(after.safetyStock));
    differs("authorized_until", dayOf(before.authorizedUntil), dayOf(after.authorizedUntil));
    m_connections.put(after);
    transaction.commit();
}

void ConnectionService::pause(const ShopId shop, const bool isPaused)
{
    auto connection = get(shop);
    connection.isPaused = isPaused;
    change(connection);
}

void ConnectionService::disconnect(const ShopId shop, net::SecretStore& store)
{
    {
        db::Transaction transaction{m_db};
        const auto before = get(shop);
        m_connections.remove(shop);
        record(shop, "disconnected", "account", before.account.sellerId, "");
        transaction.commit();
    }
    store.remove(secretsOf(shop));
}

void ConnectionService::hurry(const ShopId shop)
{
    db::Transaction transaction{m_db};
    auto progress = m_connections.progress(shop);
    progress.nextAt.reset();
    m_connections.setProgress(shop, progress);
    transaction.commit();
}

Connection ConnectionService::get(const ShopId shop)
{
    if (auto connection = m_connections.find(shop)) {
        return *std::move(connection);
    }
    throw Error{ErrorCode::not_connected, {shops::ShopRepository{m_db}.get(shop).name}};
}

/// "Berlin=SZ, Los Angeles=LA".
std::string ConnectionService::wordsOf(const std::vector<ShopLocation>& locations)
{
    stock::WarehouseRepository warehouses{m_db};
    std::vector<std::string> words;
    for (const auto& location : locations) {
        words.push_back(location.name + "=" + warehouses.get(location.warehouse).code);
    }
    return joined(words, ", ");
}

void ConnectionService::record(const ShopId shop, const std::string_view action, std::string field, std::string before,
                               std::string after)
{
    audit::AuditRepository{m_db}.record(
        m_actor, m_clock.now(), {"shop", shop.value, action, std::move(field), std::move(before), std::move(after)});
}

} // namespace supercargo::sync
