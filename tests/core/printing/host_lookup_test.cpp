// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/host_lookup.h"

#include "core/base/error.h"

#include <catch2/catch.hpp>

#include <future>

#include <netinet/in.h>

using namespace supercargo;
using namespace supercargo::printing;

namespace {

using std::chrono::steady_clock;

/// A name service that says nothing until it is let go; it knows addresses by themselves.
struct SilentService {
    std::promise<void> end;
    std::shared_future<void> ended{end.get_future()};

    [[nodiscard]] Resolver resolver() const
    {
        return [ended = ended](const char* host, const char* port, const addrinfo* hints, addrinfo** found) {
            if ((hints->ai_flags & AI_NUMERICHOST) == 0) {
                ended.wait();
                return EAI_AGAIN;
            }
            return ::getaddrinfo(host, port, hints, found);
        };
    }
    ~SilentService() { end.set_value(); }
};

} // namespace

TEST_CASE("Cancelling does not wait for a name service that says nothing", "[printing]")
{
    const SilentService service;
    std::stop_source stop;
    stop.request_stop();
    try {
        static_cast<void>(lookUpHost("printer.example", 9100, {.stop = stop.get_token()},
                                     steady_clock::now() + std::chrono::hours{1}, service.resolver()));
        FAIL("it was not cancelled");
    } catch (const Error& error) {
        CHECK(error.code() == ErrorCode::cancelled);
    }
}

TEST_CASE("A name that is not answered in time is a printer that is not found", "[printing]")
{
    const SilentService service;
    const auto found = lookUpHost("printer.example", 9100, {}, steady_clock::now(), service.resolver());
    CHECK_FALSE(found.addresses);
    CHECK(found.why == "the name service does not answer");
}

TEST_CASE("An address is taken as it is, without a name service", "[printing]")
{
    const SilentService service;
    for (const auto* address : {"127.0.0.1", "::1"}) {
        const auto found = lookUpHost(address, 9100, {}, steady_clock::now(), service.resolver());
        REQUIRE(found.addresses);
        CHECK(found.addresses->ai_socktype == SOCK_STREAM);
    }
}
