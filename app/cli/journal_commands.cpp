// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "core/base/check_code.h"

#include <map>
#include <memory>
#include <utility>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

nlohmann::json jobForm(const printing::PrintJob& job, const std::string& printer)
{
    nlohmann::json form{{"job", job.id.value},        {"printer", printer},     {"state", toString(job.state)},
                        {"kind", toString(job.kind)}, {"bytes", job.byteCount}, {"sha256", job.sha256},
                        {"attempts", job.attempts}};
    if (job.package) {
        form["package"] = packageNumber(job.package.value);
    }
    if (job.reprintOf) {
        form["reprint_of"] = job.reprintOf.value;
    }
    if (!job.error.empty()) {
        form["error"] = job.error;
    }
    return form;
}

void addJobList(CLI::App& jobs, Context& context)
{
    auto state = std::make_shared<std::string>();
    auto* command = addCommand(jobs, "list", word(Words::tr("list the print jobs, oldest first")));
    command->add_option("--state", *state, word(Words::tr("only those")))
        ->check(CLI::IsMember({"queued", "sending", "sent", "confirmed", "failed", "unknown"}));
    command->callback([&context, state] {
        auto& workspace = context.workspace();
        printing::PrintJobFilter filter;
        if (!state->empty()) {
            filter.state = printing::printJobStateFrom(*state);
        }
        printing::PrinterRepository printers{workspace.db};
        std::map<PrinterId, std::string> names;
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& job : workspace.printJournal.list(filter)) {
            auto& name = names[job.printer];
            name = name.empty() ? printers.nameOf(job.printer) : name;
            list.push_back(jobForm(job, name));
            rows.push_back({std::to_string(job.id.value), job.package ? packageNumber(job.package.value) : "-", name,
                            std::string{toString(job.state)}, std::to_string(job.byteCount)});
        }
        context.answer({{"jobs", list}},
                       table({word(Words::tr("Job")), word(Words::tr("Package")), word(Words::tr("Printer")),
                              word(Words::tr("State")), word(Words::tr("Bytes"))},
                             rows));
    });
}

void addJobResolve(CLI::App& jobs, Context& context)
{
    struct Options {
        std::int64_t job = 0;
        std::string cameOut;
    };
    auto options = std::make_shared<Options>();
    auto* command = addCommand(jobs, "resolve", word(Words::tr("say whether a label in doubt came out")));
    command->add_option("JOB", options->job, word(Words::tr("the job's number")))->required();
    command->add_option("--came-out", options->cameOut, word(Words::tr("no: it is printed again, marked")))
        ->required()
        ->check(CLI::IsMember({"yes", "no"}));
    command->callback([&context, options] {
        auto& workspace = context.workspace();
        const auto cameOut = options->cameOut == "yes" ? printing::CameOut::yes : printing::CameOut::no;
        const auto again = workspace.printJournal.resolve(
            PrintJobId{options->job}, cameOut, workspace.actor(),
            [&context](const printing::PrintJob& job) { return context.bench().labels.drawAgain(job); });
        nlohmann::json answer{{"done", true}, {"job", options->job}};
        if (again) {
            const auto printed = context.dispatch().waitFor(workspace.printJournal, *again, kPrintWait);
            answer["new_job"] = again->value;
            answer["sent"] = printed.outcome == printing::PrintOutcome::sent;
        }
        context.answer(answer, {again ? word(Words::tr("In its place goes job ")) + std::to_string(again->value) +
                                            ": " + std::string{toString(workspace.printJournal.get(*again).state)}
                                      : word(Words::tr("Confirmed: ")) + std::to_string(options->job)});
    });
}

void addOutboxList(CLI::App& noun, Context& context)
{
    auto state = std::make_shared<std::string>();
    auto* command = addCommand(noun, "list", word(Words::tr("list what the platforms are told")));
    command->add_option("--state", *state, word(Words::tr("only those")))
        ->check(CLI::IsMember({"waiting", "sending", "done", "failed", "ask", "cancelled"}));
    command->callback([&context, state] {
        auto& workspace = context.workspace();
        outbox::OutboxFilter filter;
        if (!state->empty()) {
            filter.state = outbox::outboxStateFrom(*state);
        }
        std::map<ShopId, std::string> shops;
        for (const auto& shop : workspace.shops.list()) {
            shops[shop.id] = shop.name;
        }
        nlohmann::json list = nlohmann::json::array();
        std::vector<std::vector<std::string>> rows;
        for (const auto& entry : workspace.outbox.list(filter)) {
            nlohmann::json form{{"entry", entry.id.value},
                                {"kind", entry.kind},
                                {"shop", shops[entry.shop]},
                                {"order", entry.order.value},
                                {"package", packageNumber(entry.package.value)},
                                {"state", toString(entry.state)},
                                {"attempts", entry.attempts}};
            const auto row = workspace.orderList.rows({&entry.order, 1});
            form["order"] = row.front().shopName + ":" + row.front().platformOrderId;
            for (const auto& [key, text] : {std::pair{"tracking", entry.tracking}, {"carrier", entry.carrier}}) {
                if (!text.empty()) {
                    form[key] = text;
                }
            }
            if (entry.nextTryAt) {
                form["next_try"] = toIso8601(*entry.nextTryAt);
            }
            if (!entry.lastError.empty()) {
                form["last_error"] = entry.lastError;
            }
            if (!entry.lastWords.empty()) {
                form["platform_words"] = entry.lastWords;
            }
            rows.push_back({std::to_string(entry.id.value), form["order"], form["package"], entry.tracking,
                            std::string{toString(entry.state)}});
            list.push_back(std::move(form));
        }
        context.answer({{"entries", list}},
                       table({word(Words::tr("Entry")), word(Words::tr("Order")), word(Words::tr("Package")),
                              word(Words::tr("Tracking")), word(Words::tr("State"))},
                             rows));
    });
}

void addOutboxPush(CLI::App& noun, Context& context)
{
    addCommand(noun, "push", word(Words::tr("write the files for the platforms")))->callback([&context] {
        const auto report = context.workspace().pushOutbox(context.task());
        nlohmann::json files = nlohmann::json::array();
        std::vector<std::string> lines;
        for (const auto& file : report.files) {
            files.push_back({{"file", file.path.string()}, {"entries", file.entries}});
            lines.push_back(file.path.string() + ": " + std::to_string(file.entries));
        }
        context.answer({{"done", true}, {"files", files}}, lines);
    });
}

void addOutboxRetry(CLI::App& noun, Context& context)
{
    auto entry = std::make_shared<std::int64_t>();
    auto* command = addCommand(noun, "retry", word(Words::tr("let an entry be told again")));
    command->add_option("ENTRY", *entry, word(Words::tr("the entry's number")))->required();
    command->callback([&context, entry] {
        context.workspace().outbox.retry(OutboxEntryId{*entry});
        context.answer({{"done", true}, {"entry", *entry}},
                       {word(Words::tr("Waits again: ")) + std::to_string(*entry)});
    });
}

} // namespace

void addJournalCommands(CLI::App& program, Context& context)
{
    auto* jobs = addNoun(program, "jobs", word(Words::tr("the journal of everything sent to printers")));
    addJobList(*jobs, context);
    addJobResolve(*jobs, context);
    auto* outbox = addNoun(program, "outbox", word(Words::tr("what the platforms must be told")));
    addOutboxList(*outbox, context);
    addOutboxPush(*outbox, context);
    addOutboxRetry(*outbox, context);
}

} // namespace supercargo::cli
