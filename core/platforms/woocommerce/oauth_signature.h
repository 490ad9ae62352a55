// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"

#include <string>
#include <string_view>

// One-legged OAuth 1.0a (RFC 5849 3.4, with HMAC-SHA256): how a shop without TLS is asked. What travels is a signature
// that is good for one request, never the secret.
namespace supercargo::platforms::woocommerce {

struct ConsumerKeys {
    std::string key;    // "ck_…"
    std::string secret; // "cs_…"
};

/// What makes a signature good for one request only.
struct OneTime {
    std::string nonce; // that nobody has used and nobody guesses (randomName)
    Instant at{};      // by the shop's clock: it takes 15 minutes to either side
};

/// RFC 5849 3.4.1 of a URL with an encoded query, which has the protocol's own fields already.
[[nodiscard]] std::string signatureBase(std::string_view method, std::string_view url);

/// The URL with the protocol's fields and the signature in its query. `url` may have a query, encoded as
/// net::formEncoded does; the body is not signed.
[[nodiscard]] std::string signedUrl(std::string_view method, std::string_view url, const ConsumerKeys& keys,
                                    const OneTime& once);

} // namespace supercargo::platforms::woocommerce
