// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/tokens.h"

#include "core/platforms/aliexpress/members.h"
#include "core/platforms/json_members.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::aliexpress {

namespace {

using nlohmann::json;

constexpr std::int64_t kLongestLife = 10LL * 366 * 86'400; // seconds; more is no answer
constexpr int kLeftOf = 5;                                 // renewed with one of so many parts left

std::optional<Instant> instantOf(const net::Secrets& kept, const std::string_view name)
{
    return parseIso8601(field(kept, name));
}

/// A refresh token that was typed in later may be another account's.
bool hasAccessToken(const net::Secrets& kept)
{
    return !field(kept, secret::kAccessToken).empty() &&
           field(kept, secret::kAccessTokenOf) == field(kept, secret::kRefreshToken);
}

void set(net::Secrets& kept, const std::string_view name, const std::string& value)
{
    kept.insert_or_assign(std::string{name}, value);
}

/// By its length in seconds, else by its end in milliseconds since 1970.
std::optional<Instant> endOf(const json& answer, const char* length, const char* end, const Instant asked)
{
    if (const auto life = integerAt(answer, length)) {
        if (*life < 0 || *life > kLongestLife) {
            throwUnreadable(length);
        }
        return asked + std::chrono::seconds{*life};
    }
    const auto at = integerAt(answer, end);
    if (at && (*at < 0 || fromMilliseconds(*at) > asked + std::chrono::seconds{kLongestLife})) {
        throwUnreadable(end);
    }
    return at ? std::optional{fromMilliseconds(*at)} : std::nullopt;
}

} // namespace

std::string field(const net::Secrets& kept, const std::string_view name)
{
    const auto found = kept.find(name);
    return found == kept.end() ? std::string{} : found->second;
}

bool isDue(const net::Secrets& kept, const Instant now)
{
    if (!hasAccessToken(kept)) {
        return true;
    }
    const auto renewableUntil = instantOf(kept, secret::kRefreshTokenUntil);
    const auto until = instantOf(kept, secret::kAccessTokenUntil);
    const auto since = instantOf(kept, secret::kAccessTokenSince);
    if (!until || field(kept, secret::kRefreshToken).empty() || (renewableUntil && *renewableUntil <= now)) {
        return false;
    }
    return now >= *until - (*until - since.value_or(*until)) / kLeftOf;
}

bool isAlive(const net::Secrets& kept, const Instant now)
{
    const auto until = instantOf(kept, secret::kAccessTokenUntil);
    return hasAccessToken(kept) && (!until || now < *until);
}

std::optional<Instant> authorizedUntil(const net::Secrets& kept)
{
    const auto access = instantOf(kept, secret::kAccessTokenUntil);
    const auto renewal = instantOf(kept, secret::kRefreshTokenUntil);
    return access && renewal ? std::max(access, renewal) : access ? access : renewal;
}

net::Secrets withTokens(net::Secrets kept, const json& answer, const Instant asked)
{
    const auto access = requiredText(answer, "access_token");
    set(kept, secret::kAccessToken, access);
    set(kept, secret::kAccessTokenSince, toIso8601(asked));
    const auto until = endOf(answer, "expires_in", "expire_time", asked);
    set(kept, secret::kAccessTokenUntil, until ? toIso8601(*until) : std::string{});
    if (const auto refresh = textAt(answer, "refresh_token"); !refresh.empty()) {
        set(kept, secret::kRefreshToken, refresh);
    }
    set(kept, secret::kAccessTokenOf, field(kept, secret::kRefreshToken));
    // Zero seconds: this kind of app is not renewed, and its seller signs in again.
    const auto renewal = endOf(answer, "refresh_expires_in", "refresh_token_valid_time", asked);
    set(kept, secret::kRefreshTokenUntil, renewal ? toIso8601(*renewal) : std::string{});
    for (const auto* name : {"account", "user_nick"}) {
        if (const auto account = textAt(answer, name); !account.empty() && field(kept, secret::kAccount).empty()) {
            set(kept, secret::kAccount, account);
        }
    }
    return kept;
}

} // namespace supercargo::platforms::aliexpress
