// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/db/short_transactions.h"
#include "core/files/write_file.h"

namespace supercargo::outbox {

namespace {

/// "0001"; past 9999 it grows.
std::string padded(const std::int64_t number)
{
    const auto digits = std::to_string(number);
    return std::string(digits.size() < 4 ? 4 - digits.size() : 0, '0') + digits;
}

} // namespace

std::string shopFolder(const ShopId shop, const std::string_view name)
{
    return std::to_string(shop.value) + "-" + files::fileNamePart(name);
}

PushReport OutboxService::push(const std::span<const PushTarget> targets, const TaskControl& task)
{
    PushReport report;
    std::int64_t done = 0;
    for (const auto& target : targets) {
        if (task.stopRequested()) {
            report.stoppedEarly = true;
            break;
        }
        finishLeftBehind(target, report);
        if (!target.isConnected) {
            pushWaiting(target, report);
        }
        task.progress(++done, static_cast<std::int64_t>(targets.size()));
    }
    return report;
}

void OutboxService::finishLeftBehind(const PushTarget& target, PushReport& report)
{
    for (auto push : m_entries.unfinishedPushes(target.shop)) {
        if (!push.owner.empty() && m_process.isAlive(push.owner)) {
            continue; // its owner is at it
        }
        db::Transaction transaction{m_db};
        const bool isOurs = m_entries.takeOver(push, m_process.name());
        transaction.commit();
        if (isOurs) {
            push.owner = m_process.name();
            writeAndFinish(push, target, report);
        }
    }
}

void OutboxService::pushWaiting(const PushTarget& target, PushReport& report)
{
    const auto waiting = m_entries.waitingIn(target.shop);
    if (waiting.empty()) {
        return;
    }
    Push push{.shop = target.shop, .owner = m_process.name()};
    {
        db::Transaction transaction{m_db};
        push.number = m_entries.nextNumber(target.shop);
        push.file = shopFolder(target.shop, target.shopName) + "/" + padded(push.number) + "." +
                    std::string{target.format.extension()};
        push.id = m_entries.addPush(push, m_clock.now());
        transaction.commit();
    }
    // Which entries the file tells is durable before its first byte.
    db::ShortTransactions writer{m_db};
    writer.run(std::span{waiting},
               [&](const std::span<const std::int64_t> part) { m_entries.claim(part, push.id, m_process.name()); });
    writer.finish();
    writeAndFinish(push, target, report);
}

void OutboxService::writeAndFinish(const Push& push, const PushTarget& target, PushReport& report)
{
    const auto entries = m_entries.entriesOf(push.id);
    if (entries.empty()) { // another push was quicker, or the owner died before it had claimed any
        db::Transaction transaction{m_db};
        m_entries.dropPush(push.id);
        transaction.commit();
        return;
    }
    std::vector<ShipmentMark> marks;
    std::vector<std::int64_t> ids;
    for (const auto& entry : entries) {
        marks.push_back(shipmentMarkFrom(entry.payload));
        ids.push_back(entry.id.value);
    }
    const auto path = m_folder / push.file;
    try {
        files::writeFileWhole(path, target.format.write(marks, target.zone));
    } catch (const Error& error) {
        db::Transaction transaction{m_db};
        m_entries.releasePush(push.id, toString(error.code()));
        transaction.commit();
        throw;
    }
    db::ShortTransactions writer{m_db};
    writer.run(std::span{ids},
               [&](const std::span<const std::int64_t> part) { m_entries.markDone(part, m_clock.now()); });
    db::Transaction transaction{m_db};
    m_entries.finishPush(push.id);
    transaction.commit();
    report.files.push_back({target.shop, path, ids.size()});
}

void OutboxService::retry(const OutboxEntryId id)
{
    db::Transaction transaction{m_db};
    const auto entry = m_entries.find(id);
    if (!entry) {
        throw Error{ErrorCode::not_found, {"entry", std::to_string(id.value)}};
    }
    if (!m_entries.retry(id)) {
        throw notAllowed(Refusal::entry_has_not_failed, {std::to_string(id.value)});
    }
    audit::AuditRepository{m_db}.record(
        m_actor, m_clock.now(),
        {"outbox_entry", id.value, "retried", "state", std::string{toString(entry->state)}, "waiting"});
    transaction.commit();
}

} // namespace supercargo::outbox
