// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/fuzz/fuzz_targets.h"

#include <cstdint>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, const std::size_t size)
{
    static const supercargo::tests::TemporaryFolder folder;
    supercargo::tests::fuzzAnswer(folder, {reinterpret_cast<const char*>(data), size});
    return 0;
}
