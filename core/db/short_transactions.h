// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/db/connection.h"

#include <algorithm>
#include <chrono>
#include <span>
#include <thread>

namespace supercargo::db {

/// Keeps the write budget for bulk work: a scan at a bench must never wait for an import. Items are written in
/// transactions sized by the clock (about 8 ms each, none meant to pass 10), and between two of them the lock is
/// left free for 2 ms, because a writer that takes SQLite's lock again at once starves the others.
class ShortTransactions {
public:
    /// What becomes of each transaction's writes.
    enum class Ending { commit, rollBack };

    explicit ShortTransactions(Connection& connection, Ending ending = Ending::commit)
        : m_connection{connection}, m_ending{ending}
    {}

    /// Calls `write` with one part of `items` after another, each within one transaction of its own. What is
    /// committed stays when `write` throws. The last commit of all is made by `finish`.
    template <typename Item, typename Write>
    void run(std::span<Item> items, Write&& write)
    {
        while (!items.empty()) {
            items = items.subspan(writePart(items, write));
        }
    }
    /// The same, told to `task` part by part. False where it was asked to stop: what is committed stays.
    template <typename Item, typename Write>
    [[nodiscard]] bool run(const std::span<Item> items, const TaskControl& task, Write&& write)
    {
        for (std::size_t done = 0; done < items.size();) {
            if (task.stopRequested()) {
                return false;
            }
            done += writePart(items.subspan(done), write);
            task.progress(static_cast<std::int64_t>(done), static_cast<std::int64_t>(items.size()));
        }
        return true;
    }

    /// Makes all that was committed safe against a power cut. Call it before a result is shown.
    void finish()
    {
        if (m_wrote && m_ending == Ending::commit) {
            // An empty FULL transaction writes nothing, so it would sync nothing: touch one row.
            Transaction transaction{m_connection, Durability::full};
            m_connection.statement("UPDATE store_state SET bulk_jobs = bulk_jobs + 1").run();
            transaction.commit();
            m_wrote = false;
        }
    }

private:
    static constexpr std::chrono::microseconds kBudget{8'000};
    // Whoever waits looks every half a millisecond (connection.cpp).
    static constexpr std::chrono::milliseconds kRest{2};

    /// Writes as many of the first ones as fit; tells how many.
    template <typename Item, typename Write>
    std::size_t writePart(const std::span<Item> items, Write& write)
    {
        breathe();
        const auto part = items.first(std::min(items.size(), m_itemsPerTransaction));
        const auto began = std::chrono::steady_clock::now();
        {
            Transaction transaction{m_connection, Durability::normal};
            write(part);
            if (m_ending == Ending::commit) {
                transaction.commit();
            }
        }
        adapt(part.size(), std::chrono::steady_clock::now() - began);
        return part.size();
    }
    void breathe()
    {
        if (m_wrote) {
            std::this_thread::sleep_for(kRest);
        }
        m_wrote = true;
    }
    void adapt(const std::size_t items, const std::chrono::steady_clock::duration took)
    {
        const auto micros =
            std::max<std::int64_t>(1, std::chrono::duration_cast<std::chrono::microseconds>(took).count());
        const auto fitting = static_cast<std::size_t>(static_cast<std::int64_t>(items) * kBudget.count() / micros);
        // Grow slowly, shrink at once.
        m_itemsPerTransaction = std::clamp<std::size_t>(
            std::min(fitting, m_itemsPerTransaction + m_itemsPerTransaction / 2 + 1), 1, 20'000);
    }

    Connection& m_connection;
    Ending m_ending;
    std::size_t m_itemsPerTransaction = 32;
    bool m_wrote = false;
};

} // namespace supercargo::db
