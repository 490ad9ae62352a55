// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace supercargo::tests {

/// A printer on a loopback port that keeps what it is sent, and can misbehave.
class LoopbackPrinter {
public:
    enum class Fault {
        none,
        stall,  // reads no further, and keeps the connection
        reset,  // breaks the connection off
        close,  // ends the connection in order, with bytes unread or still to come
    };
    struct Manner {
        Fault fault = Fault::none;
        std::size_t after = 0; // bytes of one connection that are read before the fault
        int faults = 1;        // how often; later connections behave
        /// Answers every label, as a printer with status does.
        std::string answer = {};
        /// Reads nothing, but accepts.
        bool isMute = false;
    };

    LoopbackPrinter() : LoopbackPrinter{Manner{}} {}
    explicit LoopbackPrinter(Manner manner);
    ~LoopbackPrinter();
    LoopbackPrinter(const LoopbackPrinter&) = delete;
    LoopbackPrinter& operator=(const LoopbackPrinter&) = delete;

    /// "tcp://127.0.0.1:PORT".
    [[nodiscard]] std::string target() const;
    [[nodiscard]] std::uint16_t port() const { return m_port; }
    /// What each connection has brought so far, in order.
    [[nodiscard]] std::vector<std::string> connections();
    [[nodiscard]] std::size_t connectionCount();
    /// All of them in one, without the first few.
    [[nodiscard]] std::string received(std::size_t skippedConnections = 0);
    /// Waits until that many bytes have come in all, or `connections` have ended. False after 10 s.
    [[nodiscard]] bool waitForBytes(std::size_t bytes);
    [[nodiscard]] bool waitForEndedConnections(std::size_t connections);
    /// A stalled printer gets paper.
    void goOn();
    /// Calls back once, on the printer's thread, when that many more bytes have been read and before any other is.
    void callAfter(std::size_t moreBytes, std::function<void()> call);

private:
    void run();
    void serve(int connection);
    [[nodiscard]] bool isStopped();
    void stallUntilGoOn();
    /// How many bytes may be read before the call is due.
    [[nodiscard]] std::size_t bytesUntilCall(std::size_t most);
    void callIfDue();

    Manner m_manner;
    int m_listener = -1;
    int m_stopPipe[2] = {-1, -1};
    std::uint16_t m_port = 0;

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<std::string> m_connections;
    std::size_t m_ended = 0;
    std::size_t m_total = 0;
    int m_faultsDone = 0;
    std::function<void()> m_call;
    std::size_t m_callAt = 0;
    bool m_mayGoOn = false;
    bool m_stopped = false;

    std::thread m_thread;
};

} // namespace supercargo::tests
