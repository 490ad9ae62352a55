// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/prism.h"

#include "core/base/text.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace supercargo::tests {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

constexpr const char* kListening = "Prism is listening on";

void require(const bool held, const char* what)
{
    if (!held) {
        throw std::runtime_error{what};
    }
}

/// One that nobody listens on now.
std::uint16_t freePort()
{
    const int socket = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    const bool isBound = ::bind(socket, reinterpret_cast<const sockaddr*>(&address), size) == 0 &&
                         ::getsockname(socket, reinterpret_cast<sockaddr*>(&address), &size) == 0;
    ::close(socket);
    require(isBound, "no free port");
    return ntohs(address.sin_port);
}

/// The names of all query parameters that a document speaks of.
void addQueryNames(const json& node, std::vector<std::string>& names)
{
    if (node.is_object() && node.contains("in") && node["in"] == "query" && node.contains("name")) {
        names.push_back(node["name"]);
    }
    for (const auto& child : node) {
        if (child.is_structured()) {
            addQueryNames(child, names);
        }
    }
}

/// The names in a request's query.
std::vector<std::string> queryOf(const std::string& target)
{
    std::vector<std::string> names;
    const auto mark = target.find('?');
    for (const auto& field : split(mark == std::string::npos ? "" : target.substr(mark + 1), '&')) {
        if (!field.empty()) {
            names.push_back(field.substr(0, field.find('=')));
        }
    }
    return names;
}

std::vector<std::string> queryNames(const fs::path& document)
{
    std::ifstream stream{document};
    std::vector<std::string> names;
    addQueryNames(json::parse(stream), names);
    return names;
}

} // namespace

bool hasSpecifications()
{
    if (fs::is_directory(SUPERCARGO_SPECIFICATIONS)) {
        return true;
    }
    std::cout << "skipped: no published specifications at " SUPERCARGO_SPECIFICATIONS "\n";
    return false;
}

fs::path specification(const std::string& name)
{
    return fs::path{SUPERCARGO_SPECIFICATIONS} / name;
}

Prism::Prism(const fs::path& document, const std::string& upstream)
{
    const auto script =
        fs::path{SUPERCARGO_SOURCE_DIR} / "tests/contract/node_modules/@stoplight/prism-cli/dist/index.js";
    require(fs::exists(script), "Prism is not installed: run `npm ci` in tests/contract");
    const auto port = std::to_string(freePort());
    m_url = "http://127.0.0.1:" + port;
    m_program.emplace(std::vector<std::string>{"node", script.string(), "proxy", "--host=127.0.0.1", "--port=" + port,
                                               document.string(), upstream, "--verboseLevel=info"});
}

std::string Prism::url()
{
    static_cast<void>(m_program->waitFor(kListening));
    return m_url;
}

void ContractTransport::check(std::string prefix, const fs::path& document, std::string basePath)
{
    const auto upstream = m_fakeUrl + basePath;
    m_routes.emplace_back(std::move(prefix), std::move(basePath), document, upstream);
}

ContractTransport::Route::Route(std::string pathPrefix, std::string before, const fs::path& document,
                                const std::string& upstream)
    : prefix{std::move(pathPrefix)},
      basePath{std::move(before)},
      parameters{queryNames(document)},
      prism{document, upstream}
{}

ContractTransport::Route* ContractTransport::routeOf(const std::string_view path)
{
    Route* longest = nullptr;
    for (auto& route : m_routes) {
        if (path.starts_with(route.prefix) && (longest == nullptr || route.prefix.size() > longest->prefix.size())) {
            longest = &route;
        }
    }
    return longest;
}

net::HttpAnswer ContractTransport::send(const net::HttpRequest& request, const TaskControl& task)
{
    const auto target = request.url.starts_with(m_fakeUrl) ? request.url.substr(m_fakeUrl.size()) : std::string{};
    auto* route = routeOf(target);
    if (route == nullptr) {
        return m_transport.send(request, task);
    }
    auto rerouted = request;
    rerouted.url = route->prism.url() + target.substr(route->basePath.size());
    auto answer = m_transport.send(rerouted, task);
    const auto asked = std::string{net::toString(request.method)} + " " + target + ": ";
    for (const auto& name : queryOf(target)) {
        if (std::find(route->parameters.begin(), route->parameters.end(), name) == route->parameters.end()) {
            m_violations.push_back(asked + "the document knows no parameter " + name);
        }
    }
    const auto found = json::parse(answer.header("sl-violations"), nullptr, false);
    for (const auto& violation : found.is_array() ? found : json::array()) {
        m_violations.push_back(asked + violation.dump());
    }
    if (answer.status == 404 && answer.body.find("stoplight.io") != std::string::npos) {
        m_violations.push_back(asked + "the document knows no such path");
    }
    return answer;
}

} // namespace supercargo::tests
