// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/shop_address.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace supercargo::platforms::woocommerce {

namespace {

constexpr std::string_view kJson = "/wp-json";
constexpr std::string_view kRoute = "rest_route";

void stripSlashes(std::string& url)
{
    while (url.ends_with('/')) {
        url.pop_back();
    }
}

} // namespace

ShopAddress::ShopAddress(const sync::Account& account) : m_base{trimmed(account.shopUrl)}
{
    if (const auto query = m_base.find('?'); query != std::string::npos) {
        m_hasRoutes = m_base.compare(query + 1, kRoute.size(), kRoute) == 0;
        m_base.resize(m_hasRoutes ? query : m_base.size());
    }
    stripSlashes(m_base);
    if (m_base.ends_with(kJson)) {
        m_base.resize(m_base.size() - kJson.size());
        stripSlashes(m_base);
    }
    if (!net::isWebUrl(m_base) || m_base.find_first_of("?#") != std::string::npos) {
        throw Error{ErrorCode::invalid_argument, {"shop address", account.shopUrl}};
    }
    m_isPrivate = lowerAscii(m_base).starts_with("https:");
    if (!account.baseUrl.empty()) {
        m_base = account.baseUrl;
    }
    m_host = net::hostOf(m_base);
}

std::string ShopAddress::url(const std::string_view path, const Query& query) const
{
    auto fields = query;
    if (m_hasRoutes) {
        fields.insert(fields.begin(), {std::string{kRoute}, std::string{path}});
    }
    auto url = m_base + (m_hasRoutes ? std::string{"/"} : std::string{kJson} + std::string{path});
    return fields.empty() ? url : url + "?" + net::formEncoded(fields);
}

} // namespace supercargo::platforms::woocommerce
