// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/host_lookup.h"

#include "core/base/error.h"

#include <condition_variable>
#include <mutex>
#include <thread>
#include <utility>

namespace supercargo::printing {

namespace {

constexpr std::chrono::milliseconds kLookupLook{50}; // how often the wait looks whether it shall end

struct Question {
    std::string host;
    std::string port;
    Resolver resolve;

    std::mutex mutex;
    std::condition_variable answered;
    bool isAnswered = false;
    HostLookup answer;
};

void ask(Question& question, const int flags)
{
    addrinfo hints{};
    hints.ai_family = AF_UNSPEC;
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = AI_NUMERICSERV | flags;
    addrinfo* found = nullptr;
    const int result = question.resolve(question.host.c_str(), question.port.c_str(), &hints, &found);
    const std::lock_guard lock{question.mutex};
    question.answer.addresses.reset(found);
    question.answer.why = result == 0 ? "" : ::gai_strerror(result);
    question.isAnswered = true;
    question.answered.notify_all();
}

} // namespace

HostLookup lookUpHost(const std::string& host, const std::uint16_t port, const SendControl& control,
                      const std::chrono::steady_clock::time_point until, const Resolver& resolve)
{
    // Shared by the one who asks and the thread that asks the system, which goes on when nobody waits any more.
    const auto question = std::make_shared<Question>();
    question->host = host;
    question->port = std::to_string(port);
    question->resolve = resolve;
    ask(*question, AI_NUMERICHOST); // an address needs no name server
    if (question->answer.addresses) {
        return std::move(question->answer);
    }
    question->isAnswered = false;
    std::thread{[question] { ask(*question, 0); }}.detach();
    std::unique_lock lock{question->mutex};
    while (!question->answered.wait_for(lock, kLookupLook, [&] { return question->isAnswered; })) {
        if (control.isOver()) {
            throw Error{ErrorCode::cancelled};
        }
        if (std::chrono::steady_clock::now() >= until) {
            return {.addresses = {}, .why = "the name service does not answer"};
        }
    }
    return std::move(question->answer);
}

} // namespace supercargo::printing
