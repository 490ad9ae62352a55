// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"
#include "core/base/instant.h"
#include "core/base/quantity.h"

#include <concepts>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

// The store's seam. Everything that Supercargo keeps goes through these few calls; below them is SQLite's C
// interface. SQL stays within what SQLite and PostgreSQL both speak: parameters are `$1 … $n` bound by name,
// lists go in through `bindList`, full text and DDL words are named pieces of this folder.
namespace supercargo::db {

struct ConnectionState;

/// What a write did.
struct RunResult {
    std::int64_t changes = 0;
    std::int64_t lastInsertedId = 0;
};

/// A prepared statement lent by its connection. It is reset when it goes out of scope, so no read lock is
/// left behind. The same text may not be borrowed twice at once.
class Statement {
public:
    Statement(const Statement&) = delete;
    Statement& operator=(const Statement&) = delete;
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;
    ~Statement();

    Statement& bind(const char* name, std::nullptr_t);
    Statement& bind(const char* name, std::int64_t value);
    Statement& bind(const char* name, std::string_view text);
    Statement& bindBlob(const char* name, std::string_view bytes);
    /// Binds a list; the SQL reads it through `listOf(name)`.
    Statement& bindList(const char* name, std::span<const std::int64_t> values);
    Statement& bindList(const char* name, std::span<const std::string> values);

    /// A list of Ids.
    template <typename Tag>
    Statement& bindList(const char* name, std::span<const Id<Tag>> ids)
    {
        std::vector<std::int64_t> values;
        values.reserve(ids.size());
        for (const auto id : ids) {
            values.push_back(id.value);
        }
        return bindList(name, std::span<const std::int64_t>{values});
    }

    Statement& bind(const char* name, std::same_as<bool> auto value) { return bind(name, std::int64_t{value ? 1 : 0}); }
    Statement& bind(const char* name, int value) { return bind(name, std::int64_t{value}); }
    Statement& bind(const char* name, const std::string& text) { return bind(name, std::string_view{text}); }
    Statement& bind(const char* name, const char* text) { return bind(name, std::string_view{text}); }
    Statement& bind(const char* name, Instant instant) { return bind(name, toMilliseconds(instant)); }
    /// An Id or an Amount.
    template <typename T>
    requires requires(const T& value)
    {
        {
            value.value
            } -> std::convertible_to<std::int64_t>;
    }
    Statement& bind(const char* name, const T& value) { return bind(name, std::int64_t{value.value}); }
    template <typename T>
    Statement& bind(const char* name, const std::optional<T>& value)
    {
        return value ? bind(name, *value) : bind(name, nullptr);
    }

    /// Steps to the next row. False after the last one; the statement is then reset.
    bool next();
    /// Runs a statement that returns no rows (or whose rows are of no interest) to its end, and resets it
    /// with its bindings kept.
    RunResult run();

    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] std::int64_t integer(int column) const;
    /// Valid until the next step.
    [[nodiscard]] std::string_view textView(int column) const;
    [[nodiscard]] std::string text(int column) const { return std::string{textView(column)}; }
    [[nodiscard]] std::string blob(int column) const;
    [[nodiscard]] bool boolean(int column) const { return integer(column) != 0; }
    [[nodiscard]] Instant instant(int column) const { return fromMilliseconds(integer(column)); }
    [[nodiscard]] std::optional<std::int64_t> optionalInteger(int column) const;
    [[nodiscard]] std::optional<std::string> optionalText(int column) const;
    [[nodiscard]] std::optional<Instant> optionalInstant(int column) const;
    /// An Id or an Amount: `row.as<OrderId>(0)`.
    template <typename T>
    [[nodiscard]] T as(int column) const
    {
        return T{integer(column)};
    }

private:
    friend class Connection;
    Statement(ConnectionState& connection, void* prepared);
    [[nodiscard]] int indexOf(const char* name) const;

    ConnectionState* m_connection;
    void* m_prepared; // sqlite3_stmt, owned by the connection
};

/// The SQL that stands for a list bound with `bindList`: "x IN " + listOf("$1").
[[nodiscard]] std::string listOf(std::string_view name);

enum class Access {
    readWrite,
    /// `PRAGMA query_only`: the window's own connection.
    readOnly,
};

struct ConnectionOptions {
    Access access = Access::readWrite;
    /// Page cache. 64 MB for the two connections that work hardest, 8 MB for the others.
    int cacheKilobytes = 8 * 1024;
};

/// One connection to one database file, for one thread. Throws Error for every failure: database_busy,
/// constraint_failed, disk_full, database_damaged, database_failed.
class Connection {
public:
    /// Opens the file, making it when it is missing (not for Access::readOnly), in WAL with foreign keys on.
    Connection(const std::filesystem::path& path, const ConnectionOptions& options);
    ~Connection();
    Connection(Connection&&) noexcept;
    Connection& operator=(Connection&&) = delete;

    /// A statement prepared once per text and kept.
    [[nodiscard]] Statement statement(std::string_view sql);
    /// Runs one or more statements without parameters.
    void execute(std::string_view sql);

    [[nodiscard]] bool inTransaction() const;
    /// Changes when another connection has committed (PRAGMA data_version).
    [[nodiscard]] std::int64_t dataVersion();
    /// Copies the whole database into a new file, page by page, while others work.
    void backupTo(const std::filesystem::path& target);
    /// The complaints of SQLite's integrity and foreign key checks; empty when the file is sound.
    [[nodiscard]] std::vector<std::string> complaints();
    /// Moves a log larger than `walBytes` into the file and empties it. Waits for nobody: what others read stays.
    void checkpoint(std::int64_t walBytes = 0);
    [[nodiscard]] const std::filesystem::path& path() const;
    /// Lets another thread stop a long read; that read then throws `cancelled`.
    void interrupt();

private:
    friend class Transaction;
    std::unique_ptr<ConnectionState> m_state;
};

/// How safe a commit is when the power fails right after it.
enum class Durability {
    /// On the disk before commit returns: for everything a person did.
    full,
    /// In order, but the last ones may be lost: for bulk work that can be done again.
    normal,
};

/// A write transaction (BEGIN IMMEDIATE). Rolls back when it is left without `commit`. Not nested: services
/// open transactions, repositories do not.
class Transaction {
public:
    explicit Transaction(Connection& connection, Durability durability = Durability::full);
    ~Transaction();
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit();

private:
    Connection& m_connection;
    bool m_open = true;
};

/// A read that sees one state of the data from its first to its last statement.
class Snapshot {
public:
    explicit Snapshot(Connection& connection);
    ~Snapshot();
    Snapshot(const Snapshot&) = delete;
    Snapshot& operator=(const Snapshot&) = delete;

private:
    Connection& m_connection;
};

} // namespace supercargo::db
