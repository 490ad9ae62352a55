// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"

#include <chrono>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

// How a person's consent comes back from the browser (RFC 6749 4.1, RFC 8252 7.3).
namespace supercargo::net {

/// What the platform sends back, by name: "code" at most, "spapi_oauth_code" and "selling_partner_id" at Amazon.
using RedirectFields = std::map<std::string, std::string, std::less<>>;

/// A proof that who fetches the token is who asked for it (RFC 7636, S256).
struct CodeProof {
    std::string verifier;  // kept, and sent with the code
    std::string challenge; // sent to the browser
};
[[nodiscard]] CodeProof makeCodeProof();
[[nodiscard]] std::string codeChallenge(std::string_view verifier);

/// Names this sign-in, unguessably: what comes back without it is not an answer to our question.
[[nodiscard]] std::string makeState();

/// Does the platform send the state back? Some do not say; then an address without one is taken, because the seller has
/// copied it.
enum class StateBack { always, perhaps };

/// The same from the final address that the seller copied out of the browser, for platforms that do not come back to
/// this machine (eBay). Throws invalid_argument {"sign-in address", host} for what is none, has a field twice or
/// belongs to another sign-in; platform_refused {error, words} where the person or the platform said no.
[[nodiscard]] RedirectFields parsePastedRedirect(std::string_view address, std::string_view state,
                                                 StateBack back = StateBack::always);

/// Listens on 127.0.0.1 for the browser to come back, once.
class RedirectReceiver {
public:
    /// `sentence` is what the browser shows then, in the user's language. `port` 0: any that is free; a platform that
    /// knows only registered addresses needs a certain one. Throws network_unreachable {"127.0.0.1"} when it is taken.
    RedirectReceiver(std::string state, std::string sentence, std::uint16_t port = 0);
    ~RedirectReceiver();
    RedirectReceiver(const RedirectReceiver&) = delete;
    RedirectReceiver& operator=(const RedirectReceiver&) = delete;

    /// "http://127.0.0.1:PORT/": the redirect_uri.
    [[nodiscard]] const std::string& url() const { return m_url; }

    /// Waits for the answer; nothing when none came in time. What bears another state, or none, is told off and not
    /// heeded. Throws cancelled {}, platform_refused {error, words}.
    [[nodiscard]] std::optional<RedirectFields> wait(std::chrono::milliseconds patience, const TaskControl& task);

private:
    struct Listener;
    std::unique_ptr<Listener> m_listener;
    std::string m_url;
};

} // namespace supercargo::net
