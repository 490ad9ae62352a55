// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/commands.h"
#include "app/cli/failure_forms.h"
#include "app/cli/sign_in.h"
#include "core/net/curl_transport.h"
#include "core/workspace/shop_sync.h"

#include <map>
#include <memory>

#include <nlohmann/json.hpp>

namespace supercargo::cli {

namespace {

nlohmann::json turnForm(const workspace::ShopTurn& turn, const std::string& shop)
{
    nlohmann::json form{
        {"shop", shop},
        {"orders",
         {{"new", turn.pulled.orders.added},
          {"changed", turn.pulled.orders.changed},
          {"unchanged", turn.pulled.orders.unchanged + turn.pulled.orders.stale},
          {"unreadable", turn.pulled.unreadable}}},
        {"marks", {{"told", turn.marks.told}, {"refused", turn.marks.refused}, {"waiting", turn.marks.waiting}}},
        {"stock", {{"told", turn.stock.told}, {"confirmed", turn.stock.confirmed}, {"refused", turn.stock.refused}}}};
    if (turn.nextAt) {
        form["next"] = toIso8601(*turn.nextAt);
    }
    if (turn.isElsewhere) {
        form["elsewhere"] = true;
    }
    if (turn.error) {
        form["error"] = failureForm(std::make_exception_ptr(*turn.error));
    }
    return form;
}

std::vector<std::string> toRow(const workspace::ShopTurn& turn, const std::string& shop)
{
    const auto how = turn.error         ? ui::toStdString(ui::sentenceFor(*turn.error))
                     : turn.isElsewhere ? word(Words::tr("another program is at it"))
                                        : word(Words::tr("good"));
    return {shop,
            std::to_string(turn.pulled.orders.added),
            std::to_string(turn.pulled.orders.changed),
            std::to_string(turn.marks.told),
            std::to_string(turn.marks.refused),
            how};
}

struct SyncOptions {
    std::string shop;
    bool isDueOnly = false;
    std::filesystem::path passphraseFile;
};

std::vector<ShopId> shopsOf(Context& context, const SyncOptions& options)
{
    auto& workspace = context.workspace();
    sync::ConnectionRepository connections{workspace.db};
    if (!options.shop.empty()) {
        const auto shop = workspace.shops.getByName(options.shop);
        if (!connections.find(shop.id)) {
            throw Error{ErrorCode::not_connected, {shop.name}};
        }
        return {shop.id};
    }
    if (options.isDueOnly) {
        return connections.due(context.session().clock().now());
    }
    std::vector<ShopId> all;
    for (const auto& connection : connections.list()) {
        if (!connection.isPaused) {
            all.push_back(connection.shop);
        }
    }
    return all;
}

void runSync(Context& context, const SyncOptions& options)
{
    auto& workspace = context.workspace();
    const auto shops = shopsOf(context, options);
    const auto task = context.task();
    std::vector<workspace::ShopTurn> turns;
    if (!shops.empty()) {
        const auto store = openSecrets(context, options.passphraseFile);
        net::CurlTransport transport;
        net::RealWaiting waiting;
        turns = workspace::ShopSync{context.session(), transport, *store, waiting}.run(shops, task);
    }
    std::map<ShopId, std::string> names;
    for (const auto& shop : workspace.shops.list()) {
        names[shop.id] = shop.name;
    }
    const auto pushed = workspace.pushOutbox(task);
    nlohmann::json list = nlohmann::json::array();
    std::vector<std::vector<std::string>> rows;
    bool isGood = true;
    for (const auto& turn : turns) {
        list.push_back(turnForm(turn, names[turn.shop]));
        rows.push_back(toRow(turn, names[turn.shop]));
        isGood = isGood && !turn.error;
    }
    nlohmann::json files = nlohmann::json::array();
    for (const auto& file : pushed.files) {
        files.push_back({{"shop", names[file.shop]}, {"file", file.path.string()}, {"entries", file.entries}});
    }
    const nlohmann::json answer{{"shops", list}, {"files", files}};
    auto lines = table({word(Words::tr("Shop")), word(Words::tr("New")), word(Words::tr("Changed")),
                        word(Words::tr("Told")), word(Words::tr("Refused")), word(Words::tr("How it went"))},
                       rows);
    for (const auto& file : pushed.files) {
        lines.push_back(file.path.string());
    }
    if (isGood) {
        context.answer(answer, lines);
    } else {
        context.answerFailed(answer, lines);
    }
}

} // namespace

void addSyncCommand(CLI::App& program, Context& context)
{
    auto options = std::make_shared<SyncOptions>();
    auto* command = addCommand(
        program, "sync", word(Words::tr("download new and changed orders, and tell the platforms what has left")));
    command->add_option("--shop", options->shop, word(Words::tr("only this one; all that are connected, if none")));
    command->add_flag("--due", options->isDueOnly, word(Words::tr("only shops whose time has come")));
    command->add_option("--passphrase-file", options->passphraseFile,
                        word(Words::tr("whose first line opens the sealed file of the shops' keys")));
    command->callback([&context, options] { runSync(context, *options); });
}

} // namespace supercargo::cli
