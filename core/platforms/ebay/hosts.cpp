// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/hosts.h"

namespace supercargo::platforms::ebay {

Hosts hostsOf(const sync::Account& account)
{
    if (!account.baseUrl.empty()) {
        return {account.baseUrl, account.baseUrl, account.baseUrl};
    }
    if (account.region == "sandbox") {
        return {"https://auth.sandbox.ebay.com", "https://api.sandbox.ebay.com", "https://apiz.sandbox.ebay.com"};
    }
    return {"https://auth.ebay.com", "https://api.ebay.com", "https://apiz.ebay.com"};
}

std::string tokenUrl(const Hosts& hosts)
{
    return hosts.api + "/identity/v1/oauth2/token";
}

} // namespace supercargo::platforms::ebay
