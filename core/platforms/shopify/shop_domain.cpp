// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shopify/shop_domain.h"

#include "core/base/error.h"
#include "core/base/text.h"

#include <algorithm>

namespace supercargo::platforms::shopify {

namespace {

constexpr std::string_view kDomain = ".myshopify.com";
constexpr std::string_view kAdmin = "admin.shopify.com/store/";

bool isShopName(const std::string_view name)
{
    return !name.empty() && name.front() != '-' && std::ranges::all_of(name, [](const char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
    });
}

/// Empty for what is none.
std::string shopName(const std::string_view typed)
{
    auto rest = lowerAscii(trimmed(typed));
    for (const std::string_view scheme : {"https://", "http://"}) {
        if (rest.starts_with(scheme)) {
            rest.erase(0, scheme.size());
        }
    }
    if (rest.starts_with(kAdmin)) {
        rest.erase(0, kAdmin.size());
        rest.resize(std::min(rest.size(), rest.find_first_of("/?#")));
        return isShopName(rest) ? rest : std::string{};
    }
    rest.resize(std::min(rest.size(), rest.find_first_of("/?#")));
    if (rest.ends_with(kDomain)) {
        rest.resize(rest.size() - kDomain.size());
    }
    return isShopName(rest) ? rest : std::string{};
}

} // namespace

ShopDomain::ShopDomain(const sync::Account& account)
{
    const auto name = shopName(account.shopUrl);
    if (name.empty()) {
        throw Error{ErrorCode::invalid_argument, {"shop address", account.shopUrl}};
    }
    m_base = account.baseUrl.empty() ? "https://" + name + std::string{kDomain} : account.baseUrl;
    m_host = net::hostOf(m_base);
}

std::string ShopDomain::graphqlUrl() const
{
    return m_base + "/admin/api/" + std::string{kVersion} + "/graphql.json";
}

std::string ShopDomain::tokenUrl() const
{
    return m_base + "/admin/oauth/access_token";
}

} // namespace supercargo::platforms::shopify
