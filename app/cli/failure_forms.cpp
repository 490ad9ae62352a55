// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/failure_forms.h"

#include "app/cli/commands.h"

#include <iostream>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

std::string codeOf(const std::exception_ptr& failure)
{
    try {
        std::rethrow_exception(failure);
    } catch (const Error& error) {
        return std::string{toString(error.code())};
    } catch (const std::exception&) {
        return "internal";
    }
}

} // namespace

nlohmann::json failureForm(const std::exception_ptr& failure)
{
    const auto told = ui::failureFrom(failure);
    nlohmann::json form{{"code", codeOf(failure)}, {"message", ui::toStdString(told.sentence)}};
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
