// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/printing/print_journal.h"

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <utility>

namespace supercargo::printing {

/// How a wait for a job ended.
enum class PrintOutcome {
    sent,
    failed,
    /// Not yet begun when the time was over, or begun without a byte handed over: it prints later by itself.
    queued,
    /// Bytes were handed over and the end was not seen.
    unknown,
};

/// True for a state that nothing but a person changes any more.
[[nodiscard]] constexpr bool isOver(const PrintJobState state)
{
    return state != PrintJobState::queued && state != PrintJobState::sending;
}

/// What a job's state means to who has waited for it in vain or not. One that another process is sending right now
/// may have bytes at the printer.
[[nodiscard]] constexpr PrintOutcome outcomeOf(const PrintJobState state)
{
    switch (state) {
    case PrintJobState::queued:
        return PrintOutcome::queued;
    case PrintJobState::sent:
    case PrintJobState::confirmed:
        return PrintOutcome::sent;
    case PrintJobState::failed:
        return PrintOutcome::failed;
    case PrintJobState::sending:
    case PrintJobState::unknown:
        break;
    }
    return PrintOutcome::unknown;
}

struct PrintResult {
    PrintOutcome outcome = PrintOutcome::queued;
    /// When the last byte was handed to the printer's transport, where this process has sent the job.
    std::optional<std::chrono::steady_clock::time_point> handedOverAt = {};
};

/// The right to be the very next job of a printer that this process drives: it stands ready, nothing waits, and
/// nothing else is begun as long as this object lives.
class PrinterTurn {
public:
    PrinterTurn(PrinterId printer, std::function<void()> giveBack) : m_printer{printer}, m_giveBack{std::move(giveBack)}
    {}
    PrinterTurn(PrinterTurn&& other) noexcept
        : m_printer{other.m_printer}, m_giveBack{std::exchange(other.m_giveBack, nullptr)}
    {}
    PrinterTurn& operator=(PrinterTurn&&) = delete;
    ~PrinterTurn()
    {
        if (m_giveBack) {
            m_giveBack();
        }
    }

    [[nodiscard]] PrinterId printer() const { return m_printer; }
    /// Used by the dispatch when the turn has been used.
    void spend() { m_giveBack = nullptr; }

private:
    PrinterId m_printer;
    std::function<void()> m_giveBack;
};

/// How a use case gets its label printed. One scan:
///
///     auto turn = dispatch.takeTurn(printer);                    // before the transaction
///     Transaction transaction{…};
///     const auto job = journal.add({…}, turn ? JobStart::sending : JobStart::queued);
///     transaction.commit();
///     if (turn) { dispatch.sendNow(job, bytes, std::move(*turn)); }
///     const auto result = dispatch.waitFor(journal, job, 10s);
///
/// The window prints on threads (PrintingService), a command line on its own thread (DirectDispatch).
class PrintDispatch {
public:
    virtual ~PrintDispatch() = default;

    /// Never waits. Empty when another process drives the printer, or it is not ready this instant: queue then.
    [[nodiscard]] virtual std::optional<PrinterTurn> takeTurn(PrinterId printer) = 0;
    /// For a job committed with JobStart::sending.
    virtual void sendNow(PrintJobId job, std::string bytes, PrinterTurn turn) = 0;
    /// Returns when the job is sent or failed, else after `limit`. `journal` is the calling thread's own.
    [[nodiscard]] virtual PrintResult waitFor(PrintJournal& journal, PrintJobId job,
                                              std::chrono::milliseconds limit) = 0;
    /// True when this process drives the printer; else another does, or nobody.
    [[nodiscard]] virtual bool drives(PrinterId printer) = 0;
};

} // namespace supercargo::printing
