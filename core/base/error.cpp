// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

#include <utility>

namespace supercargo {

namespace {

std::string describe(const ErrorCode code, const std::vector<std::string>& arguments, const std::string& detail)
{
    std::string text{toString(code)};
    for (const auto& argument : arguments) {
        text += " [" + argument + "]";
    }
    return detail.empty() ? text : text + ": " + detail;
}

} // namespace

std::string_view toString(const ErrorCode code)
{
    switch (code) {
#define X(name)                                                                                                        \
    case ErrorCode::name:                                                                                              \
        return #name;
        SUPERCARGO_ERROR_CODES(X)
#undef X
    }
    return "unknown";
}

Error::Error(const ErrorCode code, std::vector<std::string> arguments, std::string detail)
    : std::runtime_error{describe(code, arguments, detail)}, m_code{code}, m_arguments{std::move(arguments)},
      m_detail{std::move(detail)}
{}

} // namespace supercargo
