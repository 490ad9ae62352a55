// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/amazon/account_check.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/platforms/amazon/endpoints.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

namespace supercargo::platforms::amazon {

namespace {

using nlohmann::json;

// Roles as Amazon's developer pages name them ("Roles in the Selling Partner API").
constexpr std::string_view kOrdersRole = "Inventory and Order Tracking";
constexpr std::string_view kAddressRole = "Direct-to-Consumer Delivery (Restricted)";
constexpr std::string_view kListingRole = "Product Listing";
constexpr std::string_view kSellerRole = "Selling Partner Insights";

constexpr std::chrono::hours kLookBack{24 * 30};

/// The answer; nothing where the application lacks the role, which the report then names.
json askOrMiss(SellerApi& api, const ApiCall& call, const std::string_view role, sync::ConnectionReport& report,
               const TaskControl& task)
{
    try {
        return api.ask(call, task);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::role_missing) {
            throw;
        }
        report.missing.push_back(std::string{role} + ": " + error.arguments().back());
        return {};
    }
}

void lookAtMarketplaces(SellerApi& api, sync::ConnectionReport& report, const TaskControl& task)
{
    const auto answer = askOrMiss(api, {.operation = kGetMarketplaces, .path = "/sellers/v1/marketplaceParticipations"},
                                  kSellerRole, report, task);
    for (const auto& entry : arrayAt(answer, "payload")) {
        if (member(member(entry, "participation"), "isParticipating") != true) {
            continue;
        }
        report.marketplaces.push_back(textAt(member(entry, "marketplace"), "id"));
        if (report.accountName.empty()) {
            report.accountName = textAt(entry, "storeName");
        }
    }
}

void lookAtAnOrder(SellerApi& api, const sync::Account& account, sync::ConnectionReport& report,
                   const TaskControl& task)
{
    ApiCall call{.operation = kSearchOrders, .path = "/orders/2026-01-01/orders"};
    call.query = {{"lastUpdatedAfter", toIso8601(api.parts().clock.now() - kLookBack)},
                  {"fulfillmentStatuses", "UNSHIPPED"},
                  {"fulfilledBy", "MERCHANT"},
                  {"maxResultsPerPage", "1"},
                  {"includedData", "RECIPIENT"}};
    if (!account.marketplaces.empty()) {
        call.query.emplace_back("marketplaceIds", joined(account.marketplaces, ","));
    }
    const auto answer = askOrMiss(api, call, kOrdersRole, report, task);
    for (const auto& order : arrayAt(answer, "orders")) {
        const auto& address = member(member(order, "recipient"), "deliveryAddress");
        if (textAt(address, "name").empty() && textAt(address, "addressLine1").empty()) {
            report.missing.emplace_back(kAddressRole);
            return;
        }
    }
}

void lookAtListings(SellerApi& api, const sync::Account& account, sync::ConnectionReport& report,
                    const TaskControl& task)
{
    const auto& marketplaces = account.marketplaces.empty() ? report.marketplaces : account.marketplaces;
    if (account.sellerId.empty() || marketplaces.empty()) {
        return;
    }
    const ApiCall call{.operation = kGetListing,
                       .path = "/listings/2021-08-01/items/" + net::percentEncoded(account.sellerId) +
                               "/supercargo-connection-test",
                       .query = {{"marketplaceIds", marketplaces.front()}}};
    try {
        static_cast<void>(askOrMiss(api, call, kListingRole, report, task));
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused || error.arguments().front() != "404") {
            throw; // also a wrong seller id
        }
    }
}

} // namespace

sync::ConnectionReport checkAccount(SellerApi& api, const sync::Account& account, const TaskControl& task)
{
    sync::ConnectionReport report;
    lookAtMarketplaces(api, report, task);
    lookAtAnOrder(api, account, report, task);
    lookAtListings(api, account, report, task);
    return report;
}

} // namespace supercargo::platforms::amazon
