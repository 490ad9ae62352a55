// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/packing_service.h"

#include "core/base/error.h"
#include "core/base/refusal.h"

#include <algorithm>
#include <array>

namespace supercargo::floor {

namespace {

using packages::PackageState;
using packages::ReasonCode;

bool hasReason(const packages::Package& package, const ReasonCode code)
{
    return std::ranges::any_of(package.reasons, [&](const auto& reason) { return reason.code == code; });
}

AnswerCode codeOfWaiting(const packages::Package& package)
{
    if (hasReason(package, ReasonCode::short_)) {
        return AnswerCode::short_;
    }
    return hasReason(package, ReasonCode::no_number) ? AnswerCode::number_pool_empty_ : AnswerCode::no_label_yet_;
}

} // namespace

std::optional<Refused> PackingService::obstacleOf(const packages::Package& package)
{
    Refused refused{.code = {}, .facts = {.wave = package.wave, .why = package.heldReason}};
    const auto flags = m_bench.orderFlags(package.id);
    const auto with = [&refused](const AnswerCode code) {
        refused.code = code;
        return std::optional{refused};
    };
    if (package.state == PackageState::cancelled || flags.isCancelled) {
        refused.facts.since = flags.changedAt;
        return with(AnswerCode::cancelled_);
    }
    if (package.held || package.inReview || flags.isHeld) {
        refused.facts.why = package.held ? package.heldReason : flags.heldReason;
        return with(AnswerCode::held_);
    }
    if (hasReason(package, ReasonCode::changed)) {
        return with(AnswerCode::changed_);
    }
    if (package.state == PackageState::waiting || package.mergedInto) {
        refused.facts.why = toString(package.reasons);
        return with(codeOfWaiting(package));
    }
    if (package.state >= PackageState::packed) {
        refused.facts.since = package.packedAt;
        refused.facts.tracking = package.trackingNumber;
        return with(AnswerCode::all_done_);
    }
    return {};
}

void PackingService::refuseObstacle(const packages::Package& package)
{
    const auto obstacle = obstacleOf(package);
    if (!obstacle) {
        return;
    }
    for (const auto& [code, refusal] : {std::pair{AnswerCode::cancelled_, Refusal::package_cancelled},
                                        {AnswerCode::held_, Refusal::package_held},
                                        {AnswerCode::changed_, Refusal::package_changed}}) {
        if (obstacle->code == code) {
            throw notAllowed(refusal, {package.number});
        }
    }
}

PackOutcome PackingService::pack(const PackRequest& request, const audit::Actor& actor, const Draw draw)
{
    auto planned = plan(request, draw);
    if (auto* const refused = std::get_if<Refused>(&planned)) {
        return std::move(*refused);
    }
    auto ready = std::get<Plan>(std::move(planned));
    Packed packed{.job = {}, .turn = m_dispatch.takeTurn(ready.printer.id), .bytes = {}};
    db::Transaction transaction{m_db};
    if (draw == Draw::inside) {
        // Nobody else can change anything now, so this label is the right one.
        auto again = plan(request, Draw::before);
        if (auto* const refused = std::get_if<Refused>(&again)) {
            return std::move(*refused);
        }
        ready = std::get<Plan>(std::move(again));
    }
    if (!write(request, ready, actor)) {
        return Overtaken{};
    }
    packed.job = m_journal.add({.printer = ready.printer.id,
                                .package = request.package,
                                .kind = printing::PrintJobKind::label,
                                .bytes = ready.bytes},
                               packed.turn ? printing::JobStart::sending : printing::JobStart::queued);
    record(request, ready, actor);
    transaction.commit();
    packed.bytes = std::move(ready.bytes);
    return packed;
}

// ---- Before the transaction ------------------------------------------------------------------------------------

std::variant<PackingService::Plan, Refused> PackingService::plan(const PackRequest& request, const Draw draw)
{
    Plan plan{.package = m_packages.get(request.package),
              .channel = {},
              .printer = {},
              .next = {},
              .tracking = {},
              .content = {},
              .bytes = {}};
    if (auto refused = obstacleOf(plan.package)) {
        return *std::move(refused);
    }
    if (plan.package.station && plan.package.station != request.station.id) {
        return Refused{AnswerCode::other_station_, {.station = m_stations.get(*plan.package.station).name}};
    }
    auto printer = request.station.printer ? m_printers.find(*request.station.printer) : std::nullopt;
    if (!printer) {
        return Refused{AnswerCode::printer_missing_, {.station = request.station.name}};
    }
    if (!plan.package.channel) {
        return Refused{AnswerCode::no_label_yet_, {.why = toString(plan.package.reasons)}};
    }
    plan.printer = *std::move(printer);
    plan.channel = m_channels.get(*plan.package.channel);
    if (auto refused = chooseNumber(request, plan)) {
        return *std::move(refused);
    }
    if (draw == Draw::before) {
        if (auto refused = drawLabel(plan)) {
            return *std::move(refused);
        }
    }
    return plan;
}

std::optional<Refused> PackingService::chooseNumber(const PackRequest& request, Plan& plan)
{
    switch (plan.channel.numbers) {
    case channels::NumberSource::none:
        return {};
    case channels::NumberSource::range:
        plan.next = m_numbers.peek(plan.channel.id);
        if (!plan.next) {
            return Refused{AnswerCode::number_pool_empty_, {.why = plan.channel.code}};
        }
        plan.tracking = plan.next->number;
        return {};
    case channels::NumberSource::typed:
        break;
    }
    if (!request.number) {
        return Refused{AnswerCode::no_number_, {.why = plan.channel.code}};
    }
    try {
        plan.tracking = m_numbers.checkTyped(*request.number);
        return {};
    } catch (const Error& error) {
        if (error.code() != ErrorCode::number_invalid) {
            throw;
        }
        return Refused{AnswerCode::no_number_, {.why = plan.channel.code, .details = error.arguments()}};
    }
}

std::optional<Refused> PackingService::drawLabel(Plan& plan)
{
    try {
        plan.content = m_labels.contentOf(plan.package.id, plan.tracking);
        plan.bytes = m_labels.draw(plan.content, printing::profileOf(plan.printer));
        return {};
    } catch (const Error& error) {
        if (error.code() != ErrorCode::label_not_printable && error.code() != ErrorCode::label_unverified) {
            throw;
        }
        return Refused{AnswerCode::not_printable_,
                       {.why = std::string{toString(error.code())}, .details = error.arguments()}};
    }
}

// ---- In the transaction ----------------------------------------------------------------------------------------

bool PackingService::write(const PackRequest& request, const Plan& plan, const audit::Actor& actor)
{
    const auto now = m_clock.now();
    const auto& package = plan.package;
    // The buyer may have moved since the label was drawn: it must say what the order says now.
    if (m_labels.contentOf(package.id, plan.tracking) != plan.content) {
        return false;
    }
    if (request.takePiecesAsVerified) {
        m_bench.verifyAll(package.id);
    } else if (request.piece && !m_bench.verify(package.id, *request.piece)) {
        return false;
    }
    if (!m_bench.pack({.package = package.id,
                       .station = request.station.id,
                       .warehouse = *package.warehouse,
                       .channel = plan.channel.id,
                       .labelSequence = package.labelSequence},
                      plan.tracking, plan.channel.carrier, now)) {
        return false;
    }
    if (plan.next && !m_numbers.take(*plan.next, package.id, now)) {
        return false;
    }
    if (!plan.next && !plan.tracking.empty()) {
        static_cast<void>(m_numbers.takeTyped(plan.tracking, plan.channel.id, package.id, now));
    }
    static_cast<void>(m_stock.bookOutReserved(
        package.id, {.who = actor.who, .at = now, .reason = "packed", .reference = package.number}));
    return true;
}

void PackingService::record(const PackRequest& request, const Plan& plan, const audit::Actor& actor)
{
    const auto now = m_clock.now();
    const auto& package = plan.package;
    addMarks(package.id, "packed");
    m_audit.record({actor.who, request.station.name}, now,
                   {.subject = "package",
                    .subjectId = package.id.value,
                    .action = request.takePiecesAsVerified ? "packed_unscanned" : "packed",
                    .field = "state",
                    .before = std::string{toString(package.state)},
                    .after = "packed"});
    if (!plan.tracking.empty()) {
        m_audit.record({actor.who, request.station.name}, now,
                       {"package", package.id.value, "number", "tracking", {}, plan.tracking});
    }
    if (!request.code.empty()) {
        m_stations.addScan(request.station.id, {.at = now,
                                                .code = request.code,
                                                .answer = "print",
                                                .answerCode = std::string{toString(AnswerCode::label_out_)},
                                                .package = package.id,
                                                .product = request.piece,
                                                .slot = package.slot});
    }
    m_stages.refreshOf(std::array{package.id});
    if (package.wave) {
        m_packages.finishIfPacked(*package.wave);
    }
}

void PackingService::followUpMarks(const PackageId package)
{
    const auto now = m_clock.now();
    m_outbox.cancelWaiting(package);
    for (auto& due : m_marks.marks(package, now)) {
        if (due.markAt == "packed") {
            due.mark.isFollowUp = true;
            m_outbox.add(due.mark, now);
        }
    }
}

void PackingService::addMarks(const PackageId package, const std::string_view moment)
{
    const auto now = m_clock.now();
    for (const auto& due : m_marks.marks(package, now)) {
        if (due.markAt == moment) {
            m_outbox.add(due.mark, now);
        }
    }
}

} // namespace supercargo::floor
