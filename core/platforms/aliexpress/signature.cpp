// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/signature.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/platforms/hmac.h"

#include <array>

#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace supercargo::platforms::aliexpress {

namespace {

using Md5 = std::array<unsigned char, 16>;

/// OpenSSL has no MD5 where the machine is set to allow only what counts as safe (FIPS).
void requireMd5(const bool isDone)
{
    if (!isDone) {
        throw Error{ErrorCode::invalid_argument, {"OpenSSL", "MD5"}, "not allowed on this machine"};
    }
}

Md5 md5(const std::string_view text)
{
    Md5 digest{};
    requireMd5(EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_md5(), nullptr) == 1);
    return digest;
}

Md5 hmacMd5(const std::string_view key, const std::string_view text)
{
    Md5 digest{};
    requireMd5(HMAC(EVP_md5(), key.data(), static_cast<int>(key.size()),
                    reinterpret_cast<const unsigned char*>(text.data()), text.size(), digest.data(),
                    nullptr) != nullptr);
    return digest;
}

} // namespace

std::string signatureBase(const std::string_view path, const Parameters& parameters)
{
    std::string base{path};
    for (const auto& [name, value] : parameters) {
        if (name != "sign" && !value.empty()) {
            base += name + value;
        }
    }
    return base;
}

std::string signature(const std::string_view secret, const std::string_view path, const Parameters& parameters)
{
    return upperAscii(toHex(hmacSha256(secret, signatureBase(path, parameters))));
}

std::string topSignature(const std::string_view secret, const Parameters& parameters)
{
    const auto base = signatureBase({}, parameters);
    const auto method = parameters.find("sign_method");
    const bool isHmac = method != parameters.end() && method->second == "hmac";
    return upperAscii(toHex(isHmac ? hmacMd5(secret, base) : md5(std::string{secret} + base + std::string{secret})));
}

} // namespace supercargo::platforms::aliexpress
