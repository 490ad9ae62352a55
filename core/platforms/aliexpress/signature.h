// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

// How a request to AliExpress is signed: all of its parameters but `sign` itself, as they are before they are encoded,
// in the order of their names' bytes, name and value after one another; empty ones are left out.
// Sources: open.alitrip.com/docs, "Signature algorithm" (articleId 120692, treeId 727: the gateway of 2022) and "How to
// Invoke API" (articleId 108974: the older one).
namespace supercargo::platforms::aliexpress {

/// In the order of the bytes, not of a language: "order_id" stands behind "orderId".
using Parameters = std::map<std::string, std::string, std::less<>>;

/// What is signed: `path` in front for a call that has one ("/auth/token/create"), nothing for one that has a `method`.
[[nodiscard]] std::string signatureBase(std::string_view path, const Parameters& parameters);

/// HMAC-SHA256 by the app's secret, in capital hexadecimal digits.
[[nodiscard]] std::string signature(std::string_view secret, std::string_view path, const Parameters& parameters);

/// Of the older gateway, by the parameter `sign_method`: "md5" of the text between two secrets, or "hmac" with MD5; it
/// knows no better one. MD5 proves nothing any more, and is for nothing else here.
[[nodiscard]] std::string topSignature(std::string_view secret, const Parameters& parameters);

} // namespace supercargo::platforms::aliexpress
