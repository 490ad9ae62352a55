// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"
#include "tests/support/child_program.h"

#include <filesystem>
#include <list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Holds what an adapter sends, and what its fake answers, against the platform's published document (OpenAPI 3 or
// Swagger 2), by Prism (npm @stoplight/prism-cli, pinned in tests/contract).
namespace supercargo::tests {

/// Do the published specifications lie beside the project? Where they do not, this says so as ctest wants it of a test
/// that is skipped, and the test is to end.
[[nodiscard]] bool hasSpecifications();
/// One of them: "amazon/sellers.json".
[[nodiscard]] std::filesystem::path specification(const std::string& name);

/// `prism proxy DOCUMENT UPSTREAM`, as long as it lives. Throws std::runtime_error when it does not begin to listen.
class Prism {
public:
    Prism(const std::filesystem::path& document, const std::string& upstream);

    /// Waits until it listens: some seconds after the first, so begin all before you ask any.
    [[nodiscard]] std::string url();

private:
    std::string m_url;
    std::optional<ChildProgram> m_program;
};

/// The way to a fake platform on loopback, by way of Prism. Every violation of the documents is kept, those of the
/// answers, too; what no document is for goes straight.
class ContractTransport final : public net::HttpTransport {
public:
    /// Both outlive it. `fakeUrl` as FakeAmazon::url().
    ContractTransport(net::HttpTransport& transport, std::string fakeUrl)
        : m_transport{transport},
          m_fakeUrl{std::move(fakeUrl)}
    {}

    /// Requests whose path begins with `prefix` are checked against the document. `basePath` is what stands before the
    /// document's own paths ("/sell/fulfillment/v1"; empty where they are whole).
    void check(std::string prefix, const std::filesystem::path& document, std::string basePath = {});

    [[nodiscard]] net::HttpAnswer send(const net::HttpRequest& request, const TaskControl& task) override;

    /// "GET /path?query: what is wrong", in order. Besides what Prism finds: parameters that the document does not
    /// know, which it lets through.
    [[nodiscard]] const std::vector<std::string>& violations() const { return m_violations; }

private:
    struct Route {
        Route(std::string pathPrefix, std::string before, const std::filesystem::path& document,
              const std::string& upstream);

        std::string prefix;
        std::string basePath;
        std::vector<std::string> parameters; // of the query, that it knows anywhere
        Prism prism;
    };
    [[nodiscard]] Route* routeOf(std::string_view path);

    net::HttpTransport& m_transport;
    std::string m_fakeUrl;
    std::list<Route> m_routes;
    std::vector<std::string> m_violations;
};

} // namespace supercargo::tests
