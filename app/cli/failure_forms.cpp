// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure_forms.h"

#include "app/cli/commands.h"

#include <iostream>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

/// What scripts tell failures apart by.
nlohmann::json codesOf(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        nlohmann::json codes{{"code", toString(error.code())}};
        if (error.code() == ErrorCode::not_allowed) {
            codes["reason"] = error.arguments().front(); // a Refusal
        }
        return codes;
    } catch (const std::exception&) {
        return {{"code", "internal"}};
    }
}

} // namespace

nlohmann::json failureForm(const std::exception_ptr& failure)
{
    const auto told = ui::failureFrom(failure);
    auto form = codesOf(failure);
    form["message"] = ui::toStdString(told.sentence);
    if (!told.hint.isEmpty()) {
        form["hint"] = ui::toStdString(told.hint);
    }
    return form;
}

void tellFailure(const nlohmann::json& form)
{
    std::cerr << word(Words::tr("error: ")) << form.at("message").get<std::string>() << '\n';
    if (form.contains("hint")) {
        std::cerr << form.at("hint").get<std::string>() << '\n';
    }
}

} // namespace supercargo::cli
