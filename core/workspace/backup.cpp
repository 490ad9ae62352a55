// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/backup.h"

#include "core/base/error.h"
#include "core/base/fault.h"
#include "core/base/hash.h"
#include "core/channels/number_repository.h"
#include "core/db/migrator.h"
#include "core/files/zip_archive.h"
#include "core/packages/departed_repository.h"
#include "core/packages/hold_service.h"

#include <algorithm>

namespace supercargo::workspace {

namespace {

constexpr const char* kDatabaseEntry = "supercargo.db";
constexpr const char* kAttachments = "attachments";

/// A backup is ours, but comes back from anywhere: bound it by what a seller can have.
constexpr files::ZipLimits kBackupLimits{
    .unpackedBytes = std::int64_t{256} << 30, .ratio = 1'100, .entries = 2'000'000};

/// A folder for parts, gone at the end whatever happens.
class Scratch {
public:
    explicit Scratch(const processes::DataFolder& folder) : m_path{folder.run() / ("scratch-" + randomName())}
    {
        std::filesystem::create_directories(m_path);
    }
    ~Scratch()
    {
        std::error_code error;
        std::filesystem::remove_all(m_path, error);
    }
    Scratch(const Scratch&) = delete;
    Scratch& operator=(const Scratch&) = delete;
    [[nodiscard]] const std::filesystem::path& path() const { return m_path; }

private:
    std::filesystem::path m_path;
};

/// Throws backup_invalid for a database that is not sound, database_newer for one of a newer program.
void checkDatabase(const std::filesystem::path& database, const std::filesystem::path& backup)
{
    db::Connection connection{database, {}};
    const auto complaints = connection.complaints();
    if (!complaints.empty()) {
        throw Error{ErrorCode::backup_invalid, {backup.string(), toString(Fault::database_unsound)}, complaints.front()};
    }
    const int version = db::schemaVersion(connection);
    if (version == 0) {
        throw Error{ErrorCode::backup_invalid, {backup.string(), toString(Fault::database_empty)}};
    }
    if (version > db::newestSchemaVersion()) {
        throw Error{ErrorCode::database_newer, {std::to_string(version), std::to_string(db::newestSchemaVersion())}};
    }
}

std::int64_t unpack(const std::filesystem::path& file, const std::filesystem::path& folder)
{
    try {
        const files::ZipArchive archive{file, kBackupLimits};
        if (!archive.contains(kDatabaseEntry)) {
            throw Error{ErrorCode::backup_invalid, {file.string(), toString(Fault::no_database)}};
        }
        files::extractZip(file, folder, kBackupLimits);
        return static_cast<std::int64_t>(archive.names().size()) - 1;
    } catch (const Error& error) {
        auto arguments = error.arguments(); // the path, and then what is wrong
        if (error.code() == ErrorCode::file_too_large) {
            arguments.insert(arguments.begin() + 1, toString(Fault::too_large));
        } else if (error.code() != ErrorCode::file_malformed) {
            throw;
        }
        throw Error{ErrorCode::backup_invalid, std::move(arguments), error.what()};
    }
}

void removeLog(const std::filesystem::path& database)
{
    std::filesystem::remove(database.string() + "-wal");
    std::filesystem::remove(database.string() + "-shm");
}

/// What cannot be read cannot be copied, but still be kept, under a second name.
void keepFile(const std::filesystem::path& file, const std::filesystem::path& folder)
{
    const auto kept = folder / file.filename();
    std::error_code error;
    std::filesystem::copy_file(file, kept, error);
    if (error) {
        std::filesystem::remove(kept);
        std::filesystem::create_hard_link(file, kept, error);
    }
    if (error) {
        throw Error{ErrorCode::file_unwritable, {kept.string()}, error.message()};
    }
}

/// False where what is there is too damaged for a backup.
bool isBackedUp(const Session& session, const std::filesystem::path& file)
{
    if (session.beganDamaged()) {
        return false;
    }
    try {
        backUp(session, file);
        return true;
    } catch (const Error& error) {
        if (error.code() != ErrorCode::backup_invalid && error.code() != ErrorCode::database_damaged) {
            throw;
        }
    }
    std::filesystem::remove(file);
    return false;
}

/// Whoever restores may do so because what is there is damaged: then it is kept as it lies, for those who can read it.
void keepPresent(const Session& session, RestoreReport& report)
{
    const auto& folder = session.folder();
    auto time = toIso8601(session.clock().now());
    std::erase_if(time, [](const char c) { return c == ':' || c == '-'; });
    const auto name = folder.backups() / ("before-restore-" + time + "-" + randomName().substr(0, 4));
    report.replaced = name.string() + ".zip";
    if (isBackedUp(session, report.replaced)) {
        return;
    }
    report.replaced = name;
    report.wasDamaged = true;
    std::filesystem::create_directories(name);
    for (const auto* suffix : {"", "-wal"}) {
        const std::filesystem::path file = folder.database().string() + suffix;
        if (std::filesystem::exists(file)) {
            keepFile(file, name);
        }
    }
    std::filesystem::copy(folder.attachments(), name / kAttachments, std::filesystem::copy_options::recursive);
}

/// What has left since the backup is still to be shipped as far as the backup knows.
void holdDeparted(const Session& session, db::Connection& newer, db::Connection& restored, RestoreReport& report)
{
    packages::DepartedRepository known{restored};
    std::vector<OrderId> open;
    for (const auto& order : packages::DepartedRepository{newer}.list(report.lastChange)) {
        const auto found = known.find(order);
        if (found.here == packages::DepartedRepository::Here::open) {
            open.push_back(found.order);
        } else if (found.here == packages::DepartedRepository::Here::no) {
            report.departedElsewhere.push_back(order.shop + " " + order.platformOrderId);
        }
    }
    packages::PackageMaker maker{restored};
    packages::HoldService{restored, maker, session.clock(), session.actor()}.hold(open, packages::kLeftSinceBackup);
    report.heldDeparted = static_cast<std::int64_t>(open.size());
}

/// The numbers that are on parcels since, and what has left. Leaves what is replaced whole in its file, without a log.
void takeOverSince(const Session& session, db::Connection& restored, RestoreReport& report)
{
    auto newer = session.connect();
    {
        db::Transaction transaction{restored};
        report.voidedNumbers = channels::NumberRepository{restored}.voidThoseOf(newer);
        transaction.commit();
    }
    holdDeparted(session, newer, restored, report);
    newer.checkpoint();
}

/// Makes the database of a backup one that can take the place of the session's: of the newest form, and with what has
/// happened since, as far as it can be read. Leaves it whole in its file, without a log.
void bringForward(const Session& session, const std::filesystem::path& backup, const std::string& name,
                  RestoreReport& report)
{
    db::Connection restored{backup, {}};
    db::migrate(restored);
    audit::AuditRepository history{restored};
    report.lastChange = history.lastAt();
    report.sinceIsUnknown = session.beganDamaged();
    if (!session.beganDamaged()) {
        try {
            takeOverSince(session, restored, report);
        } catch (const Error& error) {
            if (!report.wasDamaged || error.code() != ErrorCode::database_damaged) {
                throw;
            }
            report.sinceIsUnknown = true;
        }
    }
    db::Transaction transaction{restored};
    history.record(session.actor(), session.clock().now(),
                   {.subject = "data_folder", .action = "restored", .field = {}, .before = {}, .after = name});
    transaction.commit();
    restored.checkpoint();
}

} // namespace

BackupReport backUp(const Session& session, const std::filesystem::path& file)
{
    if (std::filesystem::exists(file)) {
        throw Error{ErrorCode::already_exists, {"file", file.string()}};
    }
    const Scratch scratch{session.folder()};
    const auto copy = scratch.path() / kDatabaseEntry;
    session.connect().backupTo(copy);
    BackupReport report{.file = file};
    files::ZipWriter zip{file};
    zip.addFile(kDatabaseEntry, copy);
    for (const auto& entry : std::filesystem::recursive_directory_iterator{session.folder().attachments()}) {
        if (entry.is_regular_file()) {
            zip.addFile(kAttachments + std::string{"/"} +
                            std::filesystem::relative(entry.path(), session.folder().attachments()).generic_string(),
                        entry.path());
            ++report.attachments;
        }
    }
    zip.finish();
    report.bytes = static_cast<std::int64_t>(std::filesystem::file_size(file));
    // A backup that cannot be restored is none: read it back.
    const Scratch proof{session.folder()};
    unpack(file, proof.path());
    checkDatabase(proof.path() / kDatabaseEntry, file);
    return report;
}

RestoreReport restore(Session& session, const std::filesystem::path& file)
{
    const auto& folder = session.folder();
    const Scratch scratch{folder};
    RestoreReport report;
    report.attachments = unpack(file, scratch.path());
    const auto fresh = scratch.path() / kDatabaseEntry;
    checkDatabase(fresh, file);
    session.alone([&] {
        keepPresent(session, report);
        bringForward(session, fresh, file.filename().string(), report);
        removeLog(folder.database());
        removeLog(fresh);
        std::filesystem::rename(fresh, folder.database());
        std::filesystem::create_directories(scratch.path() / kAttachments);
        std::filesystem::rename(folder.attachments(), scratch.path() / "replaced-attachments");
        std::filesystem::rename(scratch.path() / kAttachments, folder.attachments());
    });
    return report;
}

std::optional<std::filesystem::path> newestBackup(const processes::DataFolder& folder)
{
    std::optional<std::filesystem::directory_entry> newest;
    for (const auto& entry : std::filesystem::directory_iterator{folder.backups()}) {
        if (entry.is_regular_file() && entry.path().extension() == ".zip" &&
            (!newest || entry.last_write_time() > newest->last_write_time())) {
            newest = entry;
        }
    }
    return newest ? std::optional{newest->path()} : std::nullopt;
}

} // namespace supercargo::workspace
