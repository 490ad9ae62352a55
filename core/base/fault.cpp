// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/fault.h"

namespace supercargo {

std::string toString(const Fault fault)
{
    switch (fault) {
#define X(name)                                                                                                        \
    case Fault::name:                                                                                                  \
        return #name;
        SUPERCARGO_FAULTS(X)
#undef X
    }
    return "unknown";
}

} // namespace supercargo
