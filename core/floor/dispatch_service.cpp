// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/dispatch_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"
#include "core/base/text.h"

#include <array>
#include <chrono>

namespace supercargo::floor {

using packages::PackageState;

namespace {

/// A working day: what was closed before it has left the house, whatever was meant.
constexpr std::chrono::hours kStandsAtTheDoor{12};

std::string numberOf(const DispatchId dispatch)
{
    return std::to_string(dispatch.value);
}

} // namespace

std::string_view toString(const DispatchCode code)
{
    constexpr std::array kWords{
#define X(word) std::string_view{#word},
        SUPERCARGO_DISPATCH_CODES(X)
#undef X
    };
    return kWords[static_cast<std::size_t>(code)];
}

Dispatch DispatchService::get(const DispatchId dispatch)
{
    auto found = m_dispatches.find(dispatch);
    if (!found) {
        throw Error{ErrorCode::not_found, {"dispatch", numberOf(dispatch)}};
    }
    return *std::move(found);
}

Dispatch DispatchService::close(const DispatchId dispatch)
{
    const auto now = m_clock.now();
    db::Transaction transaction{m_db};
    if (!get(dispatch).closedAt) {
        m_dispatches.close(dispatch, now);
        m_audit.record(m_actor, now, {"dispatch", dispatch.value, "closed", {}, {}, {}});
    }
    transaction.commit();
    return get(dispatch);
}

Dispatch DispatchService::reopen(const DispatchId id)
{
    const auto now = m_clock.now();
    db::Transaction transaction{m_db};
    const auto dispatch = get(id);
    if (dispatch.closedAt) {
        if (const auto last = m_dispatches.findLast(dispatch.channel); last != id) {
            throw notAllowed(Refusal::bag_has_follower, {numberOf(id), dispatch.channelCode, numberOf(*last)});
        }
        if (now - *dispatch.closedAt > kStandsAtTheDoor || m_dispatches.hasArrived(id)) {
            throw notAllowed(Refusal::bag_has_left, {numberOf(id)});
        }
        m_dispatches.reopen(id);
        m_audit.record(m_actor, now, {"dispatch", id.value, "reopened", {}, {}, {}});
    }
    transaction.commit();
    return get(id);
}

DispatchAnswer DispatchService::scan(const std::optional<ChannelId> channel, const std::string_view code)
{
    DispatchAnswer answer;
    db::Transaction transaction{m_db};
    const auto package = packageOf(scannedText(code), answer);
    if (!package) {
        return answer;
    }
    judge(channel, *package, answer);
    if (answer.code == DispatchCode::gone) {
        answer.with = openBag(*package->channel); // a label says its channel
        m_shipping.shipWithin(package->id, {});
        m_dispatches.add(*answer.with, package->id);
        m_audit.record(m_actor, m_clock.now(),
                       {"package", package->id.value, "dispatched", "dispatch", {}, numberOf(*answer.with)});
        transaction.commit();
    }
    return answer;
}

DispatchAnswer DispatchService::takeOut(const PackageId id)
{
    const auto now = m_clock.now();
    db::Transaction transaction{m_db};
    const auto package = m_packages.get(id);
    DispatchAnswer answer{.code = DispatchCode::not_in_bag, .package = id};
    describe(package, answer);
    answer.with = m_dispatches.dispatchOf(id);
    if (!answer.with || get(*answer.with).closedAt ||
        !m_packages.setState(id, std::array{PackageState::shipped}, PackageState::packed, {m_actor, now})) {
        return answer;
    }
    answer.code = DispatchCode::taken_out;
    m_dispatches.remove(id);
    for (const auto& due : m_marks.marks(id, now)) {
        if (due.markAt == "shipped") {
            const bool isTakenBack = m_outbox.takeBack(due.mark);
            answer.isTold = answer.isTold || !isTakenBack;
        }
    }
    m_stages.refreshOf(std::array{id});
    m_audit.record(m_actor, now, {"package", id.value, "taken_out", "dispatch", numberOf(*answer.with), {}});
    if (m_dispatches.removeEmpty(*answer.with)) {
        m_audit.record(m_actor, now, {"dispatch", answer.with->value, "removed", {}, {}, {}});
    }
    transaction.commit();
    return answer;
}

DispatchId DispatchService::openBag(const ChannelId channel)
{
    if (const auto open = m_dispatches.findOpen(channel)) {
        return *open;
    }
    const auto opened = m_dispatches.insert(channel, m_actor.who, m_clock.now());
    m_audit.record(m_actor, m_clock.now(), {"dispatch", opened.value, "opened", {}, {}, {}});
    return opened;
}

std::optional<packages::Package> DispatchService::packageOf(const std::string_view code, DispatchAnswer& answer)
{
    const auto meaning = m_reader.read(code);
    std::optional<packages::Package> package;
    if (const auto* const scanned = std::get_if<PackageScan>(&meaning)) {
        package = m_packages.get(scanned->package);
    } else if (const auto* const number = std::get_if<NumberScan>(&meaning)) {
        package = m_packages.get(number->number.package);
        if (number->number.isDead) {
            answer.code = DispatchCode::dead_label;
            answer.tracking = number->number.number;
        }
    }
    if (!package) {
        return {};
    }
    describe(*package, answer);
    if (answer.code == DispatchCode::dead_label) {
        return {};
    }
    return package;
}

void DispatchService::describe(const packages::Package& package, DispatchAnswer& answer)
{
    answer.package = package.id;
    answer.packageNumber = package.number;
    answer.channel = package.channelCode;
    answer.country = package.country;
    if (answer.tracking.empty()) { // else a dead one, as it was scanned
        answer.tracking = package.trackingNumber;
    }
}

void DispatchService::judge(const std::optional<ChannelId> channel, const packages::Package& package,
                            DispatchAnswer& answer)
{
    const auto obstacle = m_packing.obstacleOf(package);
    if (package.state == PackageState::shipped || package.state == PackageState::delivered ||
        package.state == PackageState::returned) {
        answer.code = DispatchCode::already_gone;
        answer.since = package.shippedAt;
        answer.with = m_dispatches.dispatchOf(package.id);
    } else if (obstacle && obstacle->code == AnswerCode::cancelled_) {
        answer.code = DispatchCode::cancelled;
        answer.since = obstacle->facts.since;
    } else if (obstacle && obstacle->code == AnswerCode::held_) {
        answer.code = DispatchCode::held;
        answer.why = obstacle->facts.why;
    } else if (obstacle && obstacle->code == AnswerCode::changed_) {
        answer.code = DispatchCode::changed;
    } else if (package.state != PackageState::packed) {
        answer.code = DispatchCode::not_packed;
    } else if (channel && package.channel != channel) {
        answer.code = DispatchCode::wrong_channel;
    } else {
        answer.code = DispatchCode::gone;
    }
}

} // namespace supercargo::floor
