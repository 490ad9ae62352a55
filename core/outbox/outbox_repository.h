// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/db/connection.h"
#include "core/outbox/outbox_entry.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::outbox {

/// One file for one shop: entries that are told together.
struct Push {
    std::int64_t id = 0;
    ShopId shop;
    std::int64_t number = 0;
    std::string file; // "SHOP/NNNN.txt", below outbox/
    std::string owner;
};

struct OutboxFilter {
    std::optional<OutboxState> state = {};
    std::optional<ShopId> shop = {};
    std::optional<PackageId> package = {};
    OutboxEntryId after = {}; // the last one of the page before
    std::size_t limit = 100'000;
};

/// What the outside must be told, once. Entries are added in the transaction of the fact itself.
class OutboxRepository {
public:
    explicit OutboxRepository(db::Connection& db) : m_db{db} {}

    /// False when this very thing has been added before: it is told once.
    bool add(const NewMark& mark, Instant at);
    /// It is no fact any more: what still waits is not told; adding the same mark again lets it wait anew. False when
    /// it has been told already.
    bool takeBack(const NewMark& mark);
    /// The package's label is void, or has another number now: what still waits is not told. What has been told
    /// already gets a follow-up under its own key, when the next label is made or with the number. How many were
    /// cancelled.
    std::int64_t cancelWaiting(PackageId package);
    [[nodiscard]] std::optional<OutboxEntry> find(OutboxEntryId entry);
    /// Oldest first.
    [[nodiscard]] std::vector<OutboxEntry> list(const OutboxFilter& filter);
    /// How many wait, over all shops.
    [[nodiscard]] std::int64_t countWaiting();
    /// failed or ask → waiting.
    bool retry(OutboxEntryId entry);

    // ---- telling a connected platform, one by one --------------------------------------------------------------

    /// What waits and whose time has come, oldest first.
    [[nodiscard]] std::vector<OutboxEntry> dueIn(ShopId shop, Instant now);
    struct Sending {
        OutboxEntryId entry;
        std::string owner;
    };
    /// What somebody is telling, or was when he died.
    [[nodiscard]] std::vector<Sending> sendingWithoutFile(ShopId shop);
    /// waiting → sending. False when it does not wait any more.
    bool claimForTelling(OutboxEntryId entry, std::string_view owner);
    /// sending → done, failed or ask; `words` are the platform's.
    void settle(OutboxEntryId entry, OutboxState state, Instant at, std::string_view error, std::string_view words);
    /// sending by `owner` → waiting, not before `nextTryAt`; → cancelled where its label became void meanwhile.
    void release(OutboxEntryId entry, std::string_view owner, std::optional<Instant> nextTryAt, std::string_view error);

    // ---- pushes ------------------------------------------------------------------------------------------------

    [[nodiscard]] std::vector<std::int64_t> waitingIn(ShopId shop);
    /// Pushes that were begun and not finished, oldest first.
    [[nodiscard]] std::vector<Push> unfinishedPushes(ShopId shop);
    [[nodiscard]] std::int64_t nextNumber(ShopId shop);
    std::int64_t addPush(const Push& push, Instant at);
    /// Takes a push over from `push.owner`. False when another was quicker.
    bool takeOver(const Push& push, std::string_view newOwner);
    /// waiting → sending, for those of the list that still wait.
    void claim(std::span<const std::int64_t> entries, std::int64_t push, std::string_view owner);
    [[nodiscard]] std::vector<OutboxEntry> entriesOf(std::int64_t push);
    void markDone(std::span<const std::int64_t> entries, Instant at);
    void finishPush(std::int64_t push);
    /// The file could not be written: the push belongs to nobody and is written by whoever comes next.
    void releasePush(std::int64_t push, std::string_view error);
    /// For a push that has got no entry.
    void dropPush(std::int64_t push);

private:
    db::Connection& m_db;
};

} // namespace supercargo::outbox
