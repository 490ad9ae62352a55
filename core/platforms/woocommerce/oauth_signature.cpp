// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/woocommerce/oauth_signature.h"

#include "core/base/text.h"
#include "core/net/http.h"
#include "core/platforms/hmac.h"

#include <algorithm>
#include <utility>
#include <vector>

#include <sodium.h>

namespace supercargo::platforms::woocommerce {

namespace {

std::string inBase64(const HmacSha256& digest)
{
    std::string encoded(sodium_base64_encoded_len(digest.size(), sodium_base64_VARIANT_ORIGINAL), '\0');
    sodium_bin2base64(encoded.data(), encoded.size(), digest.data(), digest.size(), sodium_base64_VARIANT_ORIGINAL);
    encoded.pop_back(); // its terminating zero
    return encoded;
}

/// The encoded fields of a query in the order in which they are signed: by name, then by value.
std::string sortedFields(const std::string_view query)
{
    std::vector<std::pair<std::string, std::string>> fields;
    for (const auto& field : split(query, '&')) {
        const auto equals = std::min(field.find('='), field.size());
        fields.emplace_back(field.substr(0, equals), field.substr(std::min(equals + 1, field.size())));
    }
    std::ranges::sort(fields);
    std::string text;
    for (const auto& [name, value] : fields) {
        text += (text.empty() ? "" : "&") + name + "=" + value;
    }
    return text;
}

} // namespace

std::string signatureBase(const std::string_view method, const std::string_view url)
{
    const auto question = std::min(url.find('?'), url.size());
    const auto query = url.substr(std::min(question + 1, url.size()));
    return std::string{method} + "&" + net::percentEncoded(url.substr(0, question)) + "&" +
           net::percentEncoded(sortedFields(query));
}

std::string signedUrl(const std::string_view method, const std::string_view url, const ConsumerKeys& keys,
                      const OneTime& once)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(once.at.time_since_epoch()).count();
    auto whole = std::string{url} + (url.find('?') == std::string_view::npos ? "?" : "&") +
                 net::formEncoded({{"oauth_consumer_key", keys.key},
                                   {"oauth_nonce", once.nonce},
                                   {"oauth_signature_method", "HMAC-SHA256"},
                                   {"oauth_timestamp", std::to_string(seconds)}});
    const auto signature = inBase64(hmacSha256(keys.secret + "&", signatureBase(method, whole)));
    return whole + "&" + net::formEncoded({{"oauth_signature", signature}});
}

} // namespace supercargo::platforms::woocommerce
