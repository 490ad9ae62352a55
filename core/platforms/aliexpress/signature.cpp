// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/signature.h"

#include "core/platforms/aliexpress/md5.h"
#include "core/platforms/hmac.h"

namespace supercargo::platforms::aliexpress {

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
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    std::string hex;
    for (const auto byte : hmacSha256(secret, signatureBase(path, parameters))) {
        hex += kDigits[byte >> 4U];
        hex += kDigits[byte & 15U];
    }
    return hex;
}

std::string topSignature(const std::string_view secret, const Parameters& parameters)
{
    const auto base = signatureBase({}, parameters);
    const auto method = parameters.find("sign_method");
    if (method != parameters.end() && method->second == "hmac") {
        return hmacMd5(secret, base);
    }
    return md5(std::string{secret} + base + std::string{secret});
}

} // namespace supercargo::platforms::aliexpress
