// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/json_forms.h"

#include "app/cli/commands.h"
#include "core/files/nothing_taken.h"
#include "ui/text/rejections.h"

#include <nlohmann/json.hpp>

namespace supercargo::cli {

std::string reasonOf(const files::Rejection& rejection)
{
    return ui::toStdString(ui::rejectionSentence(rejection));
}

nlohmann::json toJson(const Money money)
{
    return {{"minor", money.minorUnits()}, {"currency", money.currency().code()}};
}

nlohmann::json toJson(const std::vector<files::Rejection>& rejections)
{
    nlohmann::json list = nlohmann::json::array();
    for (const auto& rejection : rejections) {
        list.push_back({{"line", rejection.line}, {"code", toString(rejection.code)}, {"reason", reasonOf(rejection)}});
    }
    return list;
}

nlohmann::json toJson(const packages::Package& package)
{
    nlohmann::json reasons = nlohmann::json::array();
    for (const auto& reason : package.reasons) {
        reasons.push_back(toString(reason));
    }
    nlohmann::json lines = nlohmann::json::array();
    for (const auto& line : package.lines) {
        lines.push_back({{"order", line.shop + ":" + line.platformOrderId}, {"quantity", line.skuQuantity().value}});
        if (!line.sku.empty()) {
            lines.back()["sku"] = line.sku;
        }
    }
    nlohmann::json form{{"package", package.number},
                        {"state", toString(package.state)},
                        {"held", package.held},
                        {"reasons", reasons},
                        {"lines", lines}};
    const auto addIfKnown = [&form](const char* key, const std::string& text) {
        if (!text.empty()) {
            form[key] = text;
        }
    };
    addIfKnown("warehouse", package.warehouseCode);
    addIfKnown("channel", package.channelCode);
    addIfKnown("tracking", package.trackingNumber);
    if (package.wave) {
        form["wave"] = package.wave->value;
    }
    if (package.slot) {
        form["slot"] = *package.slot;
    }
    return form;
}

void answerImport(Context& context, const std::string& file, const std::int64_t added, const std::int64_t changed,
                  const std::int64_t unchanged, const std::vector<files::Rejection>& rejections)
{
    const auto rejected = static_cast<std::int64_t>(rejections.size());
    files::refuseIfNothingTaken(file, added + changed + unchanged, rejected, rejections);
    std::vector<std::string> lines{file + ": " + std::to_string(added) + word(Words::tr(" new, ")) +
                                   std::to_string(changed) + word(Words::tr(" changed, ")) + std::to_string(unchanged) +
                                   word(Words::tr(" unchanged, ")) + std::to_string(rejections.size()) +
                                   word(Words::tr(" rejected"))};
    for (const auto& rejection : rejections) {
        lines.push_back("  " + word(Words::tr("line ")) + std::to_string(rejection.line) + ": " + reasonOf(rejection));
    }
    context.answer({{"done", true},
                    {"file", file},
                    {"new", added},
                    {"changed", changed},
                    {"unchanged", unchanged},
                    {"rejected", rejections.size()},
                    {"rejections", toJson(rejections)}},
                   lines);
}

} // namespace supercargo::cli
