// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/net/redirect_receiver.h"

#include "core/base/error.h"
#include "core/base/hash.h"
#include "core/base/text.h"
#include "core/net/http.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

#include <httplib.h>
#include <sodium.h>
#include <sys/socket.h>

namespace supercargo::net {

namespace {

constexpr std::size_t kLongestAddress = 8192;
constexpr std::size_t kLongestRefusal = 300;
constexpr std::size_t kThreads = 4; // a browser may open a connection and say nothing on it
constexpr std::chrono::seconds kReadPatience{5};
constexpr std::chrono::milliseconds kStartLook{1};

/// What else the address says is a secret, and not repeated.
[[noreturn]] void refuse(const std::string_view address)
{
    throw Error{ErrorCode::invalid_argument, {"sign-in address", hostOf(address)}};
}

std::string base64Url(const std::string_view bytes)
{
    constexpr int variant = sodium_base64_VARIANT_URLSAFE_NO_PADDING;
    std::string text(sodium_base64_encoded_len(bytes.size(), variant), '\0');
    sodium_bin2base64(text.data(), text.size(), reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(),
                      variant);
    text.pop_back(); // its NUL
    return text;
}

/// In a time that says nothing of where they differ.
bool isSameSecret(const std::string_view one, const std::string_view other)
{
    return one.size() == other.size() && sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

/// Nothing where a % is followed by no number.
std::optional<std::string> unescaped(const std::string_view text)
{
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '%') {
            plain += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        const auto digits = text.substr(i + 1, 2);
        unsigned value = 0;
        if (digits.size() != 2 ||
            std::from_chars(digits.data(), digits.data() + 2, value, 16).ptr != digits.data() + 2) {
            return {};
        }
        plain += static_cast<char>(value);
        i += 2;
    }
    return plain;
}

/// Nothing for what is no query, or has a field twice: it could mean one thing to us and another to the platform.
std::optional<RedirectFields> fieldsOf(const std::string_view query)
{
    RedirectFields fields;
    for (const auto& field : split(query, '&')) {
        if (field.empty()) {
            continue;
        }
        const auto equals = std::min(field.find('='), field.size());
        const auto name = unescaped(std::string_view{field}.substr(0, equals));
        const auto value = unescaped(std::string_view{field}.substr(std::min(equals + 1, field.size())));
        if (!name || !value || !isValidUtf8(*name) || !isValidUtf8(*value) || !fields.emplace(*name, *value).second) {
            return {};
        }
    }
    return fields;
}

bool belongsTo(const RedirectFields& fields, const std::string_view state)
{
    const auto found = fields.find("state");
    return !state.empty() && found != fields.end() && isSameSecret(found->second, state);
}

/// A person or the platform may have said no (RFC 6749 4.1.2.1).
RedirectFields granted(RedirectFields fields)
{
    const auto bounded = [&](const std::string_view name) {
        const auto found = fields.find(name);
        auto words = found == fields.end() ? std::string{} : found->second.substr(0, kLongestRefusal);
        std::replace_if(
            words.begin(), words.end(), [](const char c) { return c >= 0 && c < ' '; }, ' ');
        return toValidUtf8(words);
    };
    if (fields.find("error") != fields.end()) {
        throw Error{ErrorCode::platform_refused, {bounded("error"), bounded("error_description")}};
    }
    fields.erase("state");
    return fields;
}

std::string pageOf(const std::string_view sentence)
{
    std::string escaped;
    for (const char c : sentence) {
        switch (c) {
        case '<':
            escaped += "&lt;";
            break;
        case '&':
            escaped += "&amp;";
            break;
        default:
            escaped += c;
        }
    }
    return "<!doctype html><meta charset=\"utf-8\"><title>Supercargo</title><p>" + escaped;
}

} // namespace

CodeProof makeCodeProof()
{
    CodeProof proof{randomName() + randomName(), {}}; // 64 characters, 256 bits
    proof.challenge = codeChallenge(proof.verifier);
    return proof;
}

std::string codeChallenge(const std::string_view verifier)
{
    std::array<unsigned char, crypto_hash_sha256_BYTES> digest{};
    crypto_hash_sha256(digest.data(), reinterpret_cast<const unsigned char*>(verifier.data()), verifier.size());
    return base64Url({reinterpret_cast<const char*>(digest.data()), digest.size()});
}

std::string makeState()
{
    return randomName() + randomName();
}

RedirectFields parsePastedRedirect(const std::string_view address, const std::string_view state, const StateBack back)
{
    auto text = trimmed(address);
    text = text.substr(0, std::min(text.find('#'), text.size()));
    const auto mark = text.find('?');
    if (text.size() > kLongestAddress || mark == std::string_view::npos) {
        refuse(text);
    }
    auto fields = fieldsOf(text.substr(mark + 1));
    const bool mayLackState = back == StateBack::perhaps && fields && fields->count("state") == 0;
    if (!fields || !(mayLackState || belongsTo(*fields, state))) {
        refuse(text);
    }
    return granted(std::move(*fields));
}

/// The server and what it has heard; its threads are gone before it is.
struct RedirectReceiver::Listener {
    std::string state;
    std::string page;
    httplib::Server server;
    std::mutex mutex; // the two below
    std::condition_variable_any changed;
    std::optional<RedirectFields> heard;
    std::thread thread;

    void set();
    void answer(const httplib::Request& request, httplib::Response& response);
    int listen(std::uint16_t port);
};

void RedirectReceiver::Listener::set()
{
    server.new_task_queue = [] { return new httplib::ThreadPool{kThreads}; }; // httplib owns it
    server.set_keep_alive_max_count(1);
    server.set_read_timeout(kReadPatience);
    server.set_write_timeout(kReadPatience);
    server.set_payload_max_length(0);
    // httplib would let another program listen on the same port.
    server.set_socket_options([](const int socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
    server.set_default_headers({{"Cache-Control", "no-store"},
                                {"Referrer-Policy", "no-referrer"},
                                {"X-Content-Type-Options", "nosniff"},
                                {"Content-Security-Policy", "default-src 'none'"}});
    server.Get("/",
               [this](const httplib::Request& request, httplib::Response& response) { answer(request, response); });
}

void RedirectReceiver::Listener::answer(const httplib::Request& request, httplib::Response& response)
{
    const auto mark = request.target.find('?');
    auto fields = fieldsOf(mark == std::string::npos ? std::string{} : request.target.substr(mark + 1));
    if (!fields || !belongsTo(*fields, state)) {
        response.status = 400;
        return;
    }
    {
        const std::lock_guard lock{mutex};
        if (!heard) {
            heard = std::move(*fields);
        }
        changed.notify_all();
    }
    response.set_content(page, "text/html; charset=utf-8");
}

/// The port that it listens on; not above 0 when there is none.
int RedirectReceiver::Listener::listen(const std::uint16_t port)
{
    const int bound = port == 0                                ? server.bind_to_any_port("127.0.0.1")
                      : server.bind_to_port("127.0.0.1", port) ? port
                                                               : -1;
    if (bound > 0) {
        thread = std::thread{[this] { server.listen_after_bind(); }};
        while (!server.is_running()) { // until then, a stop would not be heard
            std::this_thread::sleep_for(kStartLook);
        }
    }
    return bound;
}

RedirectReceiver::RedirectReceiver(std::string state, std::string sentence, const std::uint16_t port)
    : m_listener{std::make_unique<Listener>()}
{
    m_listener->state = std::move(state);
    m_listener->page = pageOf(sentence);
    m_listener->set();
    const int bound = m_listener->listen(port);
    if (bound <= 0) {
        throw Error{ErrorCode::network_unreachable, {"127.0.0.1"}, "port " + std::to_string(port)};
    }
    m_url = "http://127.0.0.1:" + std::to_string(bound) + "/";
}

RedirectReceiver::~RedirectReceiver()
{
    m_listener->server.stop();
    m_listener->thread.join();
}

std::optional<RedirectFields> RedirectReceiver::wait(const std::chrono::milliseconds patience, const TaskControl& task)
{
    std::unique_lock lock{m_listener->mutex};
    m_listener->changed.wait_for(lock, task.stop, patience, [this] { return m_listener->heard.has_value(); });
    if (m_listener->heard) {
        return granted(*m_listener->heard);
    }
    if (task.stopRequested()) {
        throw Error{ErrorCode::cancelled};
    }
    return {};
}

} // namespace supercargo::net
