// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/history_reader.h"
#include "tests/support/test_workspace.h"

#include <catch2/catch.hpp>

using namespace supercargo;
using namespace supercargo::reports;
using supercargo::tests::TestWorkspace;

namespace {

struct Past : TestWorkspace {
    HistoryReader reader{db};

    void record(const std::string_view subject, const std::int64_t id, const std::string_view action,
                const std::string& after = {}, const audit::Actor& who = {"lin", {}})
    {
        audit::AuditRepository{db}.record(
            who, clock.now(), {.subject = subject, .subjectId = id, .action = action, .field = {}, .before = {}, .after = after});
    }
};

} // namespace

TEST_CASE("History is read newest first, page after page, until nothing is older", "[reports]")
{
    Past past;
    const auto mug = past.addProduct("MUG");
    for (int i = 0; i < 5; ++i) {
        past.record("product", mug.value, "changed", std::to_string(i));
    }
    const auto first = past.reader.page({}, 0, 2);
    REQUIRE(first.rows.size() == 2);
    CHECK(first.rows.front().entry.after == "4");
    CHECK(first.rows.front().thing == "MUG");
    REQUIRE(first.next > 0);
    const auto second = past.reader.page({}, first.next, 2);
    CHECK(second.rows.front().entry.after == "2");
    const auto last = past.reader.page({}, second.next, 2);
    CHECK(last.rows.size() == 1);
    CHECK(last.next == 0);
    CHECK(past.reader.count({}) == 5);
    CHECK(past.reader.count("product") == 5);
    CHECK(past.reader.count("order") == 0);
}

TEST_CASE("History finds what a person or a station did, whatever the case and accents", "[reports]")
{
    Past past;
    past.record("order", 1, "held", "wrong colour");
    past.record("order", 1, "released");
    past.record("package", 7, "packed", {}, {"Łukasz", "Bench 2"});

    CHECK(past.reader.page({.subject = {}, .words = {"lukasz"}}, 0, 10).rows.size() == 1);
    CHECK(past.reader.page({.subject = {}, .words = {"bench", "2"}}, 0, 10).rows.size() == 1);
    CHECK(past.reader.page({.subject = {}, .words = {"colour"}}, 0, 10).rows.front().entry.action == "held");
    CHECK(past.reader.page({.subject = "order", .words = {}}, 0, 10).rows.size() == 2);
    CHECK(past.reader.page({.subject = "order", .words = {"packed"}}, 0, 10).rows.empty());
}

TEST_CASE("A search through a long past looks at a part of it at a time and says where to go on", "[reports]")
{
    Past past;
    {
        db::Transaction transaction{past.db};
        past.record("order", 1, "held", "needle");
        for (int i = 0; i < 6'000; ++i) {
            past.record("order", 1, "imported");
        }
        transaction.commit();
    }
    const auto first = past.reader.page({.subject = {}, .words = {"needle"}}, 0, 10);
    CHECK(first.rows.empty());
    REQUIRE(first.next > 0);
    const auto second = past.reader.page({.subject = {}, .words = {"needle"}}, first.next, 10);
    CHECK(second.rows.size() == 1);
    CHECK(second.next == 0);
}
