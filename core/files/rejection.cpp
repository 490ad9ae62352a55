// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/rejection.h"

#include "core/base/text.h"

namespace supercargo::files {

std::string_view toString(const RejectionCode code)
{
    switch (code) {
#define X(name)                                                                                                        \
    case RejectionCode::name:                                                                                          \
        return #name;
        SUPERCARGO_REJECTION_CODES(X)
#undef X
    }
    return "unknown";
}

std::string shownValue(const std::string_view value)
{
    constexpr std::size_t kShown = 60; // bytes
    std::string shown{value.substr(0, kShown)};
    if (value.size() > kShown) {
        while (!isValidUtf8(shown)) {
            shown.pop_back();
        }
        shown += "…";
    }
    return shown;
}

std::string rangeText(const std::int64_t least, const std::int64_t most)
{
    return std::to_string(least) + " – " + std::to_string(most);
}

} // namespace supercargo::files
