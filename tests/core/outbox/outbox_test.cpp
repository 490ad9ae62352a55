// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/outbox/outbox_service.h"
#include "core/platforms/push_file_formats.h"
#include "core/processes/data_folder.h"
#include "tests/support/test_store.h"

#include <filesystem>
#include <memory>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::outbox;

namespace {

constexpr auto kShop = "INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)"
                       " VALUES (1, 'Amazon US', 'amazon', 'UTC', 'USD', 'shipped') ON CONFLICT DO NOTHING";

struct Outbox {
    std::shared_ptr<tests::TemporaryFolder> folder; // shared with the one that opens the same folder after a crash
    processes::DataFolder data{folder->path()};
    FixedClock clock{*parseIso8601("2026-11-20T23:30:00Z")};
    db::Connection db{data.database(), {}};
    processes::ProcessIdentity process{data.run(), "test", clock.now()};
    OutboxRepository entries{db};
    OutboxService service{db, clock, {"tester", {}}, process, data.outbox()};
    platforms::PushFileFormats formats;

    explicit Outbox(std::shared_ptr<tests::TemporaryFolder> existing = std::make_shared<tests::TemporaryFolder>())
        : folder{std::move(existing)}
    {
        db::migrate(db);
        db.execute(kShop);
    }
    bool add(const int order, const int labelSequence = 1, const std::string& tracking = "RX1")
    {
        db::Transaction transaction{db};
        const bool isNew = entries.add({.shop = ShopId{1},
                                        .order = OrderId{order},
                                        .package = PackageId{order},
                                        .labelSequence = labelSequence,
                                        .mark = {.platformOrderId = "111-" + std::to_string(order),
                                                 .lines = {{"0123", 2}},
                                                 .isPart = false,
                                                 .shippedAt = clock.now(),
                                                 .carrier = "Yanwen",
                                                 .tracking = tracking}},
                                       clock.now());
        transaction.commit();
        return isNew;
    }
    std::int64_t cancel(const int package)
    {
        db::Transaction transaction{db};
        const auto count = entries.cancelWaiting(PackageId{package});
        transaction.commit();
        return count;
    }
    PushReport push()
    {
        const std::vector<PushTarget> targets{
            {ShopId{1}, "Amazon US", TimeZone::get("UTC"), formats.of(Platform::amazon)}};
        return service.push(targets, {});
    }
    std::size_t count(const OutboxState state)
    {
        OutboxFilter filter;
        filter.state = state;
        return service.list(filter).size();
    }
    /// The files of all pushes, by name, and nothing half written among them.
    std::vector<std::filesystem::path> files() const
    {
        std::vector<std::filesystem::path> found;
        const auto shop = data.outbox() / "1-Amazon_US";
        if (std::filesystem::exists(shop)) {
            for (const auto& file : std::filesystem::directory_iterator{shop}) {
                if (file.path().extension() != ".part") {
                    found.push_back(file.path());
                }
            }
        }
        std::sort(found.begin(), found.end());
        return found;
    }
};

constexpr auto kHeader = "order-id\torder-item-id\tquantity\tship-date\tcarrier-code\tcarrier-name\ttracking-number\t"
                         "ship-method\n";

} // namespace

TEST_CASE("What waits is written into one file for the shop, once", "[outbox]")
{
    Outbox outbox;
    outbox.add(1);
    outbox.add(2);
    CHECK(outbox.service.countWaiting() == 2);
    const auto report = outbox.push();
    REQUIRE(report.files.size() == 1);
    CHECK(report.files[0].entries == 2);
    CHECK(report.files[0].path == outbox.data.outbox() / "1-Amazon_US" / "0001.txt");
    CHECK(tests::readFile(report.files[0].path) == std::string{kHeader} + "111-1\t\t\t2026-11-20\tYanwen\t\tRX1\t\n"
                                                                          "111-2\t\t\t2026-11-20\tYanwen\t\tRX1\t\n");
    CHECK(outbox.count(OutboxState::done) == 2);
    CHECK(outbox.push().files.empty());

    outbox.add(3);
    CHECK(outbox.push().files.at(0).path.filename() == "0002.txt");
    CHECK(outbox.service.list({}).at(2).file == "1-Amazon_US/0002.txt");
}

TEST_CASE("The same label is told once, however often the step is taken", "[outbox]")
{
    Outbox outbox;
    CHECK(outbox.add(1));
    CHECK_FALSE(outbox.add(1));
    outbox.push();
    CHECK_FALSE(outbox.add(1));
    CHECK(outbox.push().files.empty());
}

TEST_CASE("A void label that waits is not told; one already told gets a follow-up with the new number", "[outbox]")
{
    Outbox outbox;
    outbox.add(1);
    outbox.add(2);
    CHECK(outbox.cancel(1) == 1);
    outbox.push();
    CHECK(outbox.cancel(2) == 0);
    CHECK(outbox.add(1, 2, "RX-NEW-1"));
    CHECK(outbox.add(2, 2, "RX-NEW-2"));
    const auto report = outbox.push();
    const auto file = tests::readFile(report.files.at(0).path);
    CHECK(file.find("RX-NEW-1") != std::string::npos);
    CHECK(file.find("RX-NEW-2") != std::string::npos);
    CHECK(tests::readFile(outbox.files()[0]).find("111-1\t") == std::string::npos);
}

TEST_CASE("A folder that cannot be written keeps its entries, says why, and the next push writes the same file",
          "[outbox]")
{
    Outbox outbox;
    outbox.add(1);
    outbox.folder->write("outbox/1-Amazon_US", "a file in the way");
    CHECK_THROWS_AS(outbox.push(), Error);
    CHECK(outbox.service.list({}).at(0).lastError == "file_unwritable");
    CHECK(outbox.count(OutboxState::sending) == 1);
    std::filesystem::remove(outbox.data.outbox() / "1-Amazon_US");
    outbox.add(2);
    const auto report = outbox.push();
    REQUIRE(report.files.size() == 2);
    CHECK(report.files[0].path.filename() == "0001.txt");
    CHECK(report.files[1].path.filename() == "0002.txt");
    CHECK(outbox.count(OutboxState::done) == 2);
}

TEST_CASE("Only what failed or is in question can be told again", "[outbox]")
{
    Outbox outbox;
    outbox.add(1);
    const auto entry = outbox.service.list({}).at(0).id;
    CHECK_THROWS_AS(outbox.service.retry(entry), Error);
    outbox.db.execute("UPDATE outbox_entries SET state = 'ask'");
    outbox.service.retry(entry);
    CHECK(outbox.count(OutboxState::waiting) == 1);
    CHECK_THROWS_AS(outbox.service.retry(OutboxEntryId{99}), Error);
    const auto history = audit::AuditRepository{outbox.db}.list("outbox_entry", entry.value);
    REQUIRE(history.size() == 1);
    CHECK(history[0].actor.who == "tester");
    CHECK(history[0].action == "retried");
    CHECK(history[0].before == "ask");
    CHECK(history[0].after == "waiting");
}

TEST_CASE("Two that push at once tell each entry once", "[outbox][crash]")
{
    const auto folder = std::make_shared<tests::TemporaryFolder>();
    constexpr int kEntries = 200;
    {
        Outbox outbox{folder};
        for (int order = 1; order <= kEntries; ++order) {
            outbox.add(order);
        }
    }
    std::array<pid_t, 4> children{};
    for (auto& child : children) {
        child = ::fork();
        if (child == 0) {
            Outbox{folder}.push();
            ::_exit(0);
        }
    }
    for (const auto child : children) {
        int status = 1;
        ::waitpid(child, &status, 0);
        CHECK(status == 0);
    }
    Outbox outbox{folder};
    CHECK(outbox.count(OutboxState::done) == kEntries);
    std::string all;
    for (const auto& file : outbox.files()) {
        all += tests::readFile(file);
    }
    for (int order = 1; order <= kEntries; ++order) {
        const auto row = "\n111-" + std::to_string(order) + "\t";
        const auto first = all.find(row);
        CHECK(first != std::string::npos);
        CHECK(all.find(row, first + 1) == std::string::npos);
    }
}

namespace {

/// A format that kills its process where a push has committed its claim and not yet written a byte.
struct KilledBeforeWriting final : PushFileFormat {
    [[nodiscard]] std::string_view extension() const override { return "txt"; }
    [[nodiscard]] std::string write(std::span<const ShipmentMark> /*marks*/, const TimeZone& /*zone*/) const override
    {
        ::kill(::getpid(), SIGKILL);
        return {};
    }
};

/// Pushes in a child that ends by force.
void crashInPush(const std::shared_ptr<tests::TemporaryFolder>& folder, const PushFileFormat& format,
                 const std::string& trigger)
{
    const auto child = ::fork();
    if (child == 0) {
        Outbox outbox{folder};
        if (!trigger.empty()) { // the commit that follows the file fails, and the process dies of it
            outbox.db.execute(trigger);
        }
        const std::vector<PushTarget> targets{{ShopId{1}, "Amazon US", TimeZone::get("UTC"), format}};
        try {
            outbox.service.push(targets, {});
        } catch (const Error&) {
            ::kill(::getpid(), SIGKILL);
        }
        ::_exit(0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    REQUIRE(WIFSIGNALED(status));
}

} // namespace

TEST_CASE("A push killed at any step is finished later with the same bytes under the same name", "[outbox][crash]")
{
    const auto folder = std::make_shared<tests::TemporaryFolder>();
    {
        Outbox outbox{folder};
        outbox.add(1);
        outbox.add(2);
    }
    const platforms::amazon::ConfirmationFile amazon;
    std::string written;
    SECTION("after the name and entries were committed")
    {
        crashInPush(folder, KilledBeforeWriting{}, "");
        CHECK(Outbox{folder}.files().empty());
    }
    SECTION("after the file was written, before any entry was done")
    {
        crashInPush(folder, amazon,
                    "CREATE TEMP TRIGGER die BEFORE UPDATE ON outbox_entries WHEN NEW.state = 'done'"
                    " BEGIN SELECT RAISE(ABORT, 'die'); END");
        written = tests::readFile(Outbox{folder}.files().at(0));
    }
    SECTION("after the entries were done, before the push was")
    {
        crashInPush(folder, amazon,
                    "CREATE TEMP TRIGGER die BEFORE UPDATE ON outbox_pushes WHEN NEW.state = 'done'"
                    " BEGIN SELECT RAISE(ABORT, 'die'); END");
        written = tests::readFile(Outbox{folder}.files().at(0));
    }
    SECTION("after the name was taken, before the entries were claimed")
    {
        crashInPush(folder, amazon,
                    "CREATE TEMP TRIGGER die BEFORE UPDATE ON outbox_entries WHEN NEW.state = 'sending'"
                    " BEGIN SELECT RAISE(ABORT, 'die'); END");
        CHECK(Outbox{folder}.files().empty());
    }
    Outbox outbox{folder};
    outbox.add(3); // what has come since goes into a file of its own, or with entries nobody had claimed
    outbox.push();
    CHECK(outbox.count(OutboxState::done) == 3);
    const auto files = outbox.files();
    CHECK(files.at(0).filename() == "0001.txt");
    if (!written.empty()) {
        CHECK(tests::readFile(files[0]) == written);
    }
    std::string all;
    for (const auto& file : files) {
        all += tests::readFile(file);
    }
    for (const auto* row : {"111-1\t", "111-2\t", "111-3\t"}) {
        CHECK(all.find(row) != std::string::npos);
        CHECK(all.find(row) == all.rfind(row));
    }
    CHECK(outbox.push().files.empty());
}

TEST_CASE("A shop's folder is safe whatever its name", "[outbox]")
{
    CHECK(shopFolder(ShopId{7}, "Etsy DE-1_x") == "7-Etsy_DE-1_x");
    CHECK(shopFolder(ShopId{7}, "../../etc") == "7-______etc");
    CHECK(shopFolder(ShopId{7}, "深圳店 1") == "7-深圳店_1");
}
