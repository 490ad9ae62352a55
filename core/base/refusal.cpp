// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/refusal.h"

#include <utility>

namespace supercargo {

std::string_view toString(const Refusal refusal)
{
    switch (refusal) {
#define X(name)                                                                                                        \
    case Refusal::name:                                                                                                \
        return #name;
        SUPERCARGO_REFUSALS(X)
#undef X
    }
    return "unknown";
}

Error notAllowed(const Refusal refusal, std::vector<std::string> what)
{
    what.insert(what.begin(), std::string{toString(refusal)});
    return Error{ErrorCode::not_allowed, std::move(what)};
}

} // namespace supercargo
