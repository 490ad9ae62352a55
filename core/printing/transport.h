// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/printing/printer.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <string_view>

namespace supercargo::printing {

/// What the sending of a label watches and tells. A printer out of paper may take no byte for an hour, which is
/// no failure: only the stop token and the deadline end the waiting, within 100 ms.
struct SendControl {
    std::stop_token stop = {};
    std::optional<std::chrono::steady_clock::time_point> deadline = {};
    /// Bytes of the job handed over so far.
    std::function<void(PrintJobId, std::size_t)> onProgress = {};

    [[nodiscard]] bool isOver() const
    {
        return stop.stop_requested() || (deadline && std::chrono::steady_clock::now() >= *deadline);
    }
    void progress(const PrintJobId job, const std::size_t handedOver) const
    {
        if (onProgress) {
            onProgress(job, handedOver);
        }
    }
};

/// One whole label.
struct Document {
    PrintJobId job;
    std::string_view bytes;
};

/// How far a label came.
struct Delivery {
    std::size_t handedOver = 0; // bytes that may have reached the printer
    bool complete = false;      // the printer's side has taken them all
    std::string error = {};     // a code, when it is not complete
    bool mayTryAgain = false;   // the fault is one that passes: the printer could not be reached, or we were told to stop
    std::optional<std::chrono::steady_clock::time_point> handedOverAt = {};
};

/// The way to one printer. Used by one thread.
class Transport {
public:
    virtual ~Transport() = default;

    /// Makes ready to send, without sending a byte. Throws printer_unreachable, cancelled.
    virtual void open(const SendControl& control) = 0;
    /// True when a label could be sent this instant. Looks at the connection, not only at our own record of it.
    [[nodiscard]] virtual bool isOpen() = 0;
    /// Sends one label as one unit. A failure is told in the delivery, because what counts is how far it came.
    [[nodiscard]] virtual Delivery send(const Document& document, const SendControl& control) = 0;
    /// Ends in order, so that the last label is not lost.
    virtual void close(const SendControl& control) = 0;
};

/// The transport of a printer's target.
[[nodiscard]] std::unique_ptr<Transport> makeTransport(const Printer& printer, const Clock& clock);

} // namespace supercargo::printing
