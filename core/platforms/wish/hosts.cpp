// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/wish/hosts.h"

#include "core/base/error.h"

namespace supercargo::platforms::wish {

std::string hostOf(const sync::Account& account)
{
    const auto& region = account.region;
    if (!region.empty() && region != "global" && region != "china" && region != "sandbox") {
        throw Error{ErrorCode::invalid_argument, {"region", region}};
    }
    if (!account.baseUrl.empty()) {
        return account.baseUrl;
    }
    if (region == "sandbox") {
        return "https://sandbox.merchant.wish.com";
    }
    return region == "china" ? "https://china-merchant.wish.com" : "https://merchant.wish.com";
}

std::string_view likelyRegion(const Currency /*currency*/, const std::span<const std::string> /*marketplaceIds*/)
{
    return "global";
}

} // namespace supercargo::platforms::wish
