// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/instant.h"
#include "core/base/task_control.h"
#include "core/db/connection.h"
#include "core/outbox/outbox_repository.h"
#include "core/outbox/push_file_format.h"
#include "core/processes/process_identity.h"

#include <filesystem>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Tells platforms and carriers what has happened here: each thing once, whatever crashes. For a shop without a
// connection a push writes one file that the seller uploads. The file's number is committed with its entries
// before the file is written; after a crash the same bytes are written again to the same name.
namespace supercargo::outbox {

/// A shop whose marks go into files.
struct PushTarget {
    ShopId shop;
    std::string shopName;
    TimeZone zone; // the shop's
    const PushFileFormat& format;
    bool isConnected = false; // since: only the files that were begun are finished
};

struct PushedFile {
    ShopId shop;
    std::filesystem::path path;
    std::size_t entries = 0;
};

struct PushReport {
    std::vector<PushedFile> files;
    bool stoppedEarly = false;
};

/// A shop's folder below outbox/: its id and its name, with all but letters, digits, `-` and `_` made `_`.
[[nodiscard]] std::string shopFolder(ShopId shop, std::string_view name);

class OutboxService {
public:
    OutboxService(db::Connection& db, const Clock& clock, audit::Actor actor, const processes::ProcessIdentity& process,
                  std::filesystem::path outboxFolder)
        : m_db{db},
          m_entries{db},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_process{process},
          m_folder{std::move(outboxFolder)}
    {}

    /// For each shop: finishes pushes that a crash has left behind, then writes what waits into one new file.
    /// Throws file_unwritable; the push then stays begun and the next call writes it.
    PushReport push(std::span<const PushTarget> targets, const TaskControl& task);
    [[nodiscard]] std::vector<OutboxEntry> list(const OutboxFilter& filter) { return m_entries.list(filter); }
    [[nodiscard]] std::int64_t countWaiting() { return m_entries.countWaiting(); }
    /// Lets a failed entry, or one whose arrival is not known, be told again. Throws not_found, not_allowed.
    void retry(OutboxEntryId entry);

private:
    void finishLeftBehind(const PushTarget& target, PushReport& report);
    void pushWaiting(const PushTarget& target, PushReport& report);
    void writeAndFinish(const Push& push, const PushTarget& target, PushReport& report);

    db::Connection& m_db;
    OutboxRepository m_entries;
    const Clock& m_clock;
    audit::Actor m_actor;
    const processes::ProcessIdentity& m_process;
    std::filesystem::path m_folder;
};

} // namespace supercargo::outbox
