// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/shop_access.h"

#include "core/base/error.h"
#include "core/base/text.h"

namespace supercargo::platforms {

namespace {

constexpr std::size_t kLongestWords = 600; // bytes

} // namespace

net::Secrets keptSecrets(const sync::ConnectionParts& parts)
{
    auto secrets = parts.secrets.find(parts.secretsOf);
    if (!secrets) {
        throw Error{ErrorCode::not_connected, {parts.shopName}};
    }
    return *std::move(secrets);
}

std::string secretField(const net::Secrets& secrets, const std::string_view field, const std::string& shop)
{
    const auto found = secrets.find(field);
    if (found == secrets.end() || found->second.empty()) {
        throw Error{ErrorCode::secret_missing, {shop, std::string{field}}};
    }
    return found->second;
}

std::uint64_t jitterSeed(const sync::ConnectionParts& parts)
{
    return std::hash<std::string>{}(parts.secretsOf) ^ static_cast<std::uint64_t>(toMilliseconds(parts.clock.now()));
}

void noteMissing(sync::ConnectionReport& report, const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::role_missing) {
            throw;
        }
        report.missing.push_back(joined(error.arguments(), ": "));
    }
}

void noteRefused(sync::OrderPage& page, const std::string& platformOrderId, const std::function<void()>& work)
{
    try {
        work();
    } catch (const Error& error) {
        if (error.code() != ErrorCode::platform_refused) {
            throw;
        }
        page.unreadable.push_back({platformOrderId, error.arguments().back()});
    }
}

std::string boundedWords(const std::string_view words)
{
    return words.size() > kLongestWords ? toValidUtf8(words.substr(0, kLongestWords)) + "…" : toValidUtf8(words);
}

} // namespace supercargo::platforms
