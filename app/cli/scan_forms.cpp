// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/scan_forms.h"

#include "ui/text/answers.h"
#include "ui/text/convert.h"

#include <nlohmann/json.hpp>

namespace supercargo::cli {

void answerScan(Context& context, const floor::ScanAnswer& answer)
{
    const auto message = ui::toStdString(ui::answerSentence(answer));
    nlohmann::json form{{"answer", toString(answer.answer())},
                        {"code", toString(answer.code)},
                        {"message", message},
                        {"elapsed_us", answer.elapsed.count()}};
    if (!answer.packageNumber.empty()) {
        form["package"] = answer.packageNumber;
    }
    if (answer.product) {
        form["sku"] = answer.product->sku;
    }
    if (answer.slot) {
        form["slot"] = *answer.slot;
    }
    if (answer.remaining) {
        form["remaining"] = *answer.remaining;
    }
    if (answer.job) {
        form["job"] = answer.job->value;
        form["driven_by"] = answer.isDrivenHere ? "this" : "other";
    }
    for (const auto& choice : answer.choices) {
        form["choices"].push_back(choice.sku);
    }
    const auto steps = ui::toStdString(ui::answerSteps(answer).join(QStringLiteral(" · ")));
    if (!steps.empty()) {
        form["hint"] = steps;
    }
    if (!answer.facts.bin.empty()) {
        form["bin"] = answer.facts.bin;
    }
    context.answer(form, {std::string{toString(answer.answer())} + ": " + message +
                          (answer.packageNumber.empty() ? "" : " [" + answer.packageNumber + "]") +
                          (steps.empty() ? "" : " → " + steps)});
}

} // namespace supercargo::cli
