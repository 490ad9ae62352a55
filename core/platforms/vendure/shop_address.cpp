// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/vendure/shop_address.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/net/http.h"

#include <algorithm>
#include <string_view>

namespace supercargo::platforms::vendure {

namespace {

constexpr std::string_view kAdminApi = "/admin-api"; // apiOptions.adminApiPath, as Vendure comes

/// The dashboard's pages, and the older Admin UI's: nothing answers there but pages for people.
bool isDashboard(const std::string_view path)
{
    for (const std::string_view page : {"/dashboard", "/admin"}) {
        if (path == page || path.starts_with(std::string{page} + "/")) {
            return true;
        }
    }
    return false;
}

} // namespace

ShopAddress::ShopAddress(const sync::Account& account)
{
    std::string base{trimmed(account.shopUrl)};
    base.resize(std::min(base.size(), base.find('#')));
    std::string query;
    if (const auto mark = base.find('?'); mark != std::string::npos) {
        query = base.substr(mark);
        base.resize(mark);
    }
    if (!net::isAllowedUrl(base)) {
        throw Error{ErrorCode::invalid_argument, {"shop address", account.shopUrl}};
    }
    while (base.ends_with('/')) {
        base.pop_back();
    }
    const auto slash = base.find('/', base.find("://") + 3);
    std::string path = slash == std::string::npos ? std::string{} : base.substr(slash);
    if (path.empty() || isDashboard(path)) {
        path = kAdminApi;
    }
    const auto site = account.baseUrl.empty() ? base.substr(0, slash) : account.baseUrl;
    m_url = site + path + query;
    m_host = net::hostOf(m_url);
}

} // namespace supercargo::platforms::vendure
