// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/transport.h"

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>

#include <netdb.h>

namespace supercargo::printing {

struct FreeAddresses {
    void operator()(addrinfo* addresses) const { ::freeaddrinfo(addresses); }
};
using Addresses = std::unique_ptr<addrinfo, FreeAddresses>;

/// The seam to the system's name service: `getaddrinfo`.
using Resolver = std::function<int(const char* host, const char* port, const addrinfo* hints, addrinfo** found)>;

struct HostLookup {
    Addresses addresses; // empty when there are none
    std::string why;     // then, in the system's words
};

/// The addresses of a host for a stream socket. A name server that says nothing may be silent for half a minute,
/// which nothing can cut short: past `until` the host counts as not found. Throws cancelled, within 100 ms.
[[nodiscard]] HostLookup lookUpHost(const std::string& host, std::uint16_t port, const SendControl& control,
                                    std::chrono::steady_clock::time_point until, const Resolver& resolve = getaddrinfo);

} // namespace supercargo::printing
