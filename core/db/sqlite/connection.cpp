// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/db/connection.h"

#include "core/base/error.h"
#include "core/db/large_log.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <thread>
#include <unordered_map>
#include <utility>

#include <sqlite3.h>

namespace supercargo::db {

namespace {

struct CloseStatement {
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(const std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

sqlite3_stmt* handle(void* prepared)
{
    return static_cast<sqlite3_stmt*>(prepared);
}

[[noreturn]] void throwError(sqlite3* database, const int result)
{
    const std::string detail = database != nullptr ? sqlite3_errmsg(database) : sqlite3_errstr(result);
    // A disk that does not give back what was written damages as well.
    const bool isUnreadable = result == SQLITE_IOERR_READ || result == SQLITE_IOERR_CORRUPTFS;
    switch (isUnreadable ? SQLITE_CORRUPT : result & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        throw Error{ErrorCode::database_busy, {}, detail};
    case SQLITE_CONSTRAINT:
        throw Error{ErrorCode::constraint_failed, {detail}, detail};
    case SQLITE_FULL:
        throw Error{ErrorCode::disk_full, {}, detail};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
        throw Error{ErrorCode::database_damaged, {detail}, detail};
    case SQLITE_INTERRUPT:
        throw Error{ErrorCode::cancelled, {}, detail};
    default:
        throw Error{ErrorCode::database_failed, {}, detail + " (" + std::to_string(result) + ")"};
    }
}

constexpr std::chrono::microseconds kBusyStep{500};
constexpr int kBusySteps = 10'000; // 5 s in all

/// SQLite's own busy_timeout backs off to 100 ms steps, which a scan would feel.
int waitWhileBusy(void* /*context*/, const int stepsDone)
{
    if (stepsDone >= kBusySteps) {
        return 0;
    }
    std::this_thread::sleep_for(kBusyStep);
    return 1;
}

std::int64_t logSize(const std::filesystem::path& database)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(database.string() + "-wal", error);
    return error ? 0 : static_cast<std::int64_t>(size);
}

} // namespace

struct ConnectionState {
    sqlite3* database = nullptr;
    std::filesystem::path path;
    std::unordered_map<std::string, std::unique_ptr<sqlite3_stmt, CloseStatement>, TextHash, std::equal_to<>>
        statements;
    Durability durability = Durability::full;

    ~ConnectionState()
    {
        statements.clear();
        sqlite3_close(database);
    }
    void check(const int result) const
    {
        if (result != SQLITE_OK) {
            throwError(database, result);
        }
    }
};

// ---- Statement -------------------------------------------------------------------------------------------------

Statement::Statement(ConnectionState& connection, void* prepared) : m_connection{&connection}, m_prepared{prepared}
{}

Statement::Statement(Statement&& other) noexcept
    : m_connection{other.m_connection},
      m_prepared{std::exchange(other.m_prepared, nullptr)}
{}

Statement::~Statement()
{
    if (m_prepared != nullptr) {
        sqlite3_reset(handle(m_prepared)); // its result repeats an error that was thrown already
        sqlite3_clear_bindings(handle(m_prepared));
    }
}

int Statement::indexOf(const char* name) const
{
    const int index = sqlite3_bind_parameter_index(handle(m_prepared), name);
    assert(index > 0 && "the SQL has no such parameter");
    return index;
}

Statement& Statement::bind(const char* name, std::nullptr_t)
{
    m_connection->check(sqlite3_bind_null(handle(m_prepared), indexOf(name)));
    return *this;
}

Statement& Statement::bind(const char* name, const std::int64_t value)
{
    m_connection->check(sqlite3_bind_int64(handle(m_prepared), indexOf(name), value));
    return *this;
}

Statement& Statement::bind(const char* name, const std::string_view text)
{
    const char* data = text.data() != nullptr ? text.data() : ""; // a null pointer would bind NULL
    m_connection->check(
        sqlite3_bind_text64(handle(m_prepared), indexOf(name), data, text.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
    return *this;
}

Statement& Statement::bindBlob(const char* name, const std::string_view bytes)
{
    const char* data = bytes.data() != nullptr ? bytes.data() : "";
    m_connection->check(sqlite3_bind_blob64(handle(m_prepared), indexOf(name), data, bytes.size(), SQLITE_TRANSIENT));
    return *this;
}

bool Statement::next()
{
    const int result = sqlite3_step(handle(m_prepared));
    if (result == SQLITE_ROW) {
        return true;
    }
    if (result != SQLITE_DONE) {
        throwError(m_connection->database, sqlite3_extended_errcode(m_connection->database));
    }
    sqlite3_reset(handle(m_prepared));
    return false;
}

RunResult Statement::run()
{
    while (next()) {
    }
    return {sqlite3_changes64(m_connection->database), sqlite3_last_insert_rowid(m_connection->database)};
}

bool Statement::isNull(const int column) const
{
    return sqlite3_column_type(handle(m_prepared), column) == SQLITE_NULL;
}

std::int64_t Statement::integer(const int column) const
{
    return sqlite3_column_int64(handle(m_prepared), column);
}

std::string_view Statement::textView(const int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(handle(m_prepared), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle(m_prepared), column));
    return text == nullptr ? std::string_view{} : std::string_view{text, size};
}

std::string Statement::blob(const int column) const
{
    const auto* bytes = static_cast<const char*>(sqlite3_column_blob(handle(m_prepared), column));
    const auto size = static_cast<std::size_t>(sqlite3_column_bytes(handle(m_prepared), column));
    return bytes == nullptr ? std::string{} : std::string(bytes, size);
}

std::optional<std::int64_t> Statement::optionalInteger(const int column) const
{
    return isNull(column) ? std::nullopt : std::optional{integer(column)};
}

std::optional<std::string> Statement::optionalText(const int column) const
{
    return isNull(column) ? std::nullopt : std::optional{text(column)};
}

std::optional<Instant> Statement::optionalInstant(const int column) const
{
    return isNull(column) ? std::nullopt : std::optional{instant(column)};
}

// ---- Connection ------------------------------------------------------------------------------------------------

namespace {

/// A file that has no log yet (a backup that was restored) gets one. Of those who do that at once SQLite tells one at
/// once that it is busy, without asking the handler: each holds what the other waits for.
void turnLogOn(ConnectionState& state)
{
    int steps = 0;
    int result = SQLITE_OK;
    do {
        result = sqlite3_exec(state.database, "PRAGMA journal_mode=WAL", nullptr, nullptr, nullptr);
    } while ((result & 0xFF) == SQLITE_BUSY && waitWhileBusy(nullptr, steps++) != 0);
    state.check(result);
}

} // namespace

Connection::Connection(const std::filesystem::path& path, const ConnectionOptions& options)
    : m_state{std::make_unique<ConnectionState>()}
{
    m_state->path = path;
    // A read-only face still opens read-write: WAL needs its shared memory. `query_only` refuses the writes.
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE;
    flags |= options.access == Access::readWrite ? SQLITE_OPEN_CREATE : 0;
    const int result = sqlite3_open_v2(path.c_str(), &m_state->database, flags, nullptr);
    if (result != SQLITE_OK) {
        const std::string detail = m_state->database != nullptr ? sqlite3_errmsg(m_state->database) : "";
        throw Error{ErrorCode::file_unreadable, {path.string()}, detail};
    }
    sqlite3_busy_handler(m_state->database, waitWhileBusy, nullptr);
    sqlite3_db_config(m_state->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    turnLogOn(*m_state);
    // There is never an ANALYZE: where it had looked at the moves of the opening stock, which have one reference, each
    // label read all of a product's moves from then on. Without statistics SQLite trusts the indexes.
    execute("PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY;"
            "PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-" +
            std::to_string(options.cacheKilobytes));
    if (options.access == Access::readOnly) {
        execute("PRAGMA query_only=ON");
    }
}

Connection::~Connection()
{
    // Who closes last then moves a large log into the file and removes it. A passive checkpoint would not do: the next
    // process reads the log anew and cannot know that it was moved.
    if (m_state != nullptr && logSize(m_state->path) > kLargeLog) {
        sqlite3_db_config(m_state->database, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, nullptr);
    }
}
Connection::Connection(Connection&&) noexcept = default;

Statement Connection::statement(const std::string_view sql)
{
    auto found = m_state->statements.find(sql);
    if (found == m_state->statements.end()) {
        sqlite3_stmt* prepared = nullptr;
        m_state->check(sqlite3_prepare_v3(m_state->database, sql.data(), static_cast<int>(sql.size()),
                                          SQLITE_PREPARE_PERSISTENT, &prepared, nullptr));
        found = m_state->statements.emplace(std::string{sql}, prepared).first;
    }
    assert(sqlite3_stmt_busy(found->second.get()) == 0 && "the statement is in use");
    return Statement{*m_state, found->second.get()};
}

void Connection::execute(const std::string_view sql)
{
    const std::string text{sql};
    m_state->check(sqlite3_exec(m_state->database, text.c_str(), nullptr, nullptr, nullptr));
}

bool Connection::inTransaction() const
{
    return sqlite3_get_autocommit(m_state->database) == 0;
}

std::int64_t Connection::dataVersion()
{
    auto query = statement("PRAGMA data_version");
    query.next();
    return query.integer(0);
}

void Connection::backupTo(const std::filesystem::path& target)
{
    ConnectionState copy;
    if (const int result = sqlite3_open_v2(target.c_str(), &copy.database,
                                           SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_EXRESCODE, nullptr);
        result != SQLITE_OK) {
        throw Error{ErrorCode::file_unwritable, {target.string()}, sqlite3_errstr(result)};
    }
    auto* backup = sqlite3_backup_init(copy.database, "main", m_state->database, "main");
    if (backup == nullptr) {
        throwError(copy.database, sqlite3_extended_errcode(copy.database));
    }
    // In one step: the copy is one state of the data, and WAL lets others write meanwhile.
    sqlite3_backup_step(backup, -1);
    if (const int result = sqlite3_backup_finish(backup); result != SQLITE_OK) {
        throwError(copy.database, result);
    }
    // The copy is one file: no log beside it.
    copy.check(sqlite3_exec(copy.database, "PRAGMA journal_mode=DELETE", nullptr, nullptr, nullptr));
}

std::vector<std::string> Connection::complaints()
{
    std::vector<std::string> found;
    {
        auto query = statement("PRAGMA integrity_check(20)");
        while (query.next()) {
            if (query.textView(0) != "ok") {
                found.push_back(query.text(0));
            }
        }
    }
    auto query = statement("PRAGMA foreign_key_check");
    while (query.next() && found.size() < 40) {
        found.push_back("a row of " + query.text(0) + " names a missing row of " + query.text(2));
    }
    return found;
}

void Connection::checkpoint(const std::int64_t walBytes)
{
    if (logSize(m_state->path) <= walBytes) {
        return;
    }
    auto* database = m_state->database;
    // PASSIVE keeps nobody out while it moves the most of it; what readers still need stays for the next time.
    const int most = sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_PASSIVE, nullptr, nullptr);
    // Where somebody always writes, that never gets to the end, and the log grows on: the little that has come meanwhile
    // is moved with writers kept out. It waits for nobody either: a reader now means the next time.
    sqlite3_busy_handler(database, nullptr, nullptr);
    const int rest = sqlite3_wal_checkpoint_v2(database, nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
    sqlite3_busy_handler(database, waitWhileBusy, nullptr);
    for (const int result : {most, rest}) {
        if (result != SQLITE_OK && result != SQLITE_BUSY) {
            throwError(database, result);
        }
    }
}

const std::filesystem::path& Connection::path() const
{
    return m_state->path;
}

void Connection::interrupt()
{
    sqlite3_interrupt(m_state->database);
}

// ---- Transaction -----------------------------------------------------------------------------------------------

Transaction::Transaction(Connection& connection, const Durability durability) : m_connection{connection}
{
    assert(!connection.inTransaction() && "transactions do not nest");
    if (connection.m_state->durability != durability) {
        connection.execute(durability == Durability::full ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        connection.m_state->durability = durability;
    }
    connection.statement("BEGIN IMMEDIATE").run();
}

Transaction::~Transaction()
{
    if (m_open && m_connection.inTransaction()) { // SQLite has rolled back by itself after some errors
        sqlite3_exec(m_connection.m_state->database, "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

void Transaction::commit()
{
    m_connection.statement("COMMIT").run();
    m_open = false;
}

Snapshot::Snapshot(Connection& connection) : m_connection{connection}
{
    m_connection.statement("BEGIN DEFERRED").run();
}

Snapshot::~Snapshot()
{
    m_connection.statement("COMMIT").run();
}

} // namespace supercargo::db
