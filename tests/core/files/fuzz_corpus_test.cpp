// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_targets.h"

#include <catch2/catch.hpp>

using namespace supercargo::tests;

namespace {

template <typename Target>
void replay(const std::string& corpus, const Target& target)
{
    const TemporaryFolder folder;
    std::size_t count = 0;
    const std::filesystem::path source = SUPERCARGO_SOURCE_DIR;
    for (const auto& entry : std::filesystem::directory_iterator{source / "tests" / "fuzz" / "corpus" / corpus}) {
        INFO(entry.path());
        target(folder, readFile(entry.path()));
        ++count;
    }
    CHECK(count > 0);
}

} // namespace

TEST_CASE("What the fuzzers once found stays harmless", "[files][readers]")
{
    replay("table", fuzzTable);
    replay("sheet", fuzzSheet);
    replay("orders", fuzzOrders);
    replay("answer", fuzzAnswer);
}
