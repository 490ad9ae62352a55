// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/interruption.h"

#include <csignal>

#include <pthread.h>
#include <unistd.h>

namespace supercargo::cli {

namespace {

sigset_t watchedSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGINT);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGUSR2); // our own: the waiter is to end
    return signals;
}

} // namespace

Interruption::Interruption()
{
    const auto signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
    std::signal(SIGPIPE, SIG_IGN); // a closed pipe is an error of the write, not the end of the program
    m_waiter = std::thread{[stop = m_stop]() mutable {
        const auto watched = watchedSignals();
        for (int received = 0;;) {
            if (sigwait(&watched, &received) != 0 || received == SIGUSR2) {
                return;
            }
            if (!stop.request_stop()) {
                ::_exit(130); // asked twice: 128 + SIGINT, as shells expect
            }
        }
    }};
}

Interruption::~Interruption()
{
    pthread_kill(m_waiter.native_handle(), SIGUSR2);
    m_waiter.join();
}

} // namespace supercargo::cli
