// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/packages/allocation_service.h"

#include "core/base/error.h"
#include "core/db/short_transactions.h"
#include "core/packages/allocation_decider.h"
#include "core/settings/rate_table.h"

#include <algorithm>
#include <cassert>

namespace supercargo::packages {

namespace {

/// Only those that lost a race are decided again; each round somebody gets his stock, so this many are plenty.
constexpr int kRounds = 10;

void countParts(AllocationReport& report, const AllocationProblem& problem, const AllocationDecision& decision)
{
    for (const auto& part : decision.parts) {
        ++report.allocated;
        ++report.byWarehouse[problem.warehouses[part.warehouse].code];
    }
}

void countWaiting(AllocationReport& report, const std::vector<Reason>& reasons)
{
    ++report.waiting;
    ++report.waits[stageOfWaiting(reasons)];
    for (auto reason : reasons) {
        reason.detail.clear();
        ++report.reasons[toString(reason)];
    }
}

void countBlocked(AllocationReport& report, const AllocationProblem& problem)
{
    for (const auto& package : problem.packages) {
        if (package.isBlocked) {
            countWaiting(report, package.reasons);
        }
    }
}

bool saysSomethingNew(const AllocationPackage& package, const AllocationDecision& decision)
{
    return !decision.parts.empty() || package.reasons != decision.reasons || package.why != decision.why;
}

} // namespace

AllocationService::AllocationService(db::Connection& db, const Clock& clock, audit::Actor actor)
    : m_db{db},
      m_clock{clock},
      m_actor{std::move(actor)},
      m_allocation{db},
      m_packages{db},
      m_stock{db},
      m_stages{db},
      m_history{db}
{}

AllocationService::Decided AllocationService::decide(const std::span<const PackageId> only)
{
    Decided decided;
    const db::Snapshot snapshot{m_db};
    decided.problem = m_allocation.read(only);
    settings::SettingsRepository settings{m_db};
    settings::RateTable rates{settings};
    const channels::Converter convert = [&rates](const Money amount, const Currency to) { return rates(amount, to); };
    decided.decisions = AllocationDecider{decided.problem, convert}.decideAll();
    return decided;
}

std::vector<PackageId> AllocationService::waitingOf(const std::span<const OrderId> orders)
{
    std::vector<PackageId> waiting;
    for (const auto& package : m_packages.listForOrders(orders)) {
        if (package.state == PackageState::waiting) {
            waiting.push_back(package.id);
        }
    }
    return waiting;
}

AllocationReport AllocationService::allocate(const TaskControl& task, const std::span<const OrderId> only)
{
    AllocationReport report;
    auto asked = waitingOf(only);
    if (asked.empty() && !only.empty()) {
        return report;
    }
    report.waits = m_allocation.countSetAside(asked);
    db::ShortTransactions writer{m_db};
    for (int round = 0; round < kRounds; ++round) {
        auto [problem, decisions] = decide(asked);
        if (round == 0) {
            countBlocked(report, problem);
        }
        const auto unchanged = std::stable_partition(
            decisions.begin(), decisions.end(), [&problem = problem](const AllocationDecision& decision) {
                return saysSomethingNew(problem.packages[decision.package], decision);
            });
        std::for_each(unchanged, decisions.end(),
                      [&](const AllocationDecision& decision) { countWaiting(report, decision.reasons); });
        decisions.erase(unchanged, decisions.end());

        asked.clear();
        const std::span<AllocationDecision> all{decisions};
        // Stopped, each package is whole.
        report.stoppedEarly =
            !writer.run(all, task, [&, &problem = problem](const std::span<AllocationDecision> part) {
                write(problem, part, report, asked);
            });
        if (asked.empty() || report.stoppedEarly) {
            break;
        }
    }
    report.waiting += static_cast<std::int64_t>(asked.size());
    if (!asked.empty()) {
        report.waits[orders::Stage::waiting] += static_cast<std::int64_t>(asked.size());
    }
    writer.finish();
    return report;
}

void AllocationService::write(const AllocationProblem& problem, const std::span<const AllocationDecision> decisions,
                              AllocationReport& report, std::vector<PackageId>& again)
{
    std::vector<PackageId> ids;
    for (const auto& decision : decisions) {
        ids.push_back(problem.packages[decision.package].id);
    }
    const auto contents = m_allocation.contents(ids);
    std::vector<OrderId> touched;
    for (const auto& decision : decisions) {
        const auto& package = problem.packages[decision.package];
        const auto content = contents.find(package.id);
        if (content == contents.end() || content->second != package.content) {
            again.push_back(package.id); // changed, held or taken by another meanwhile
            continue;
        }
        if (decision.parts.empty()) {
            m_allocation.setWaiting(package.id, decision.reasons, decision.why);
            countWaiting(report, decision.reasons);
        } else if (reserve(package, decision)) {
            makeReady(problem, decision, report);
            countParts(report, problem, decision);
        } else {
            again.push_back(package.id);
            continue;
        }
        touched.insert(touched.end(), package.orders.begin(), package.orders.end());
    }
    std::ranges::sort(touched);
    touched.erase(std::unique(touched.begin(), touched.end()), touched.end());
    m_stages.refresh(touched);
}

bool AllocationService::reserve(const AllocationPackage& package, const AllocationDecision& decision)
{
    for (const auto& part : decision.parts) {
        for (const auto& take : part.takes) {
            if (!m_stock.reserve(package.lines[take.line].id, take.product, take.bin, Quantity{take.quantity})) {
                std::vector<PackageLineId> lines(package.lines.size());
                std::ranges::transform(package.lines, lines.begin(), &AllocationLine::id);
                m_stock.release(lines);
                return false;
            }
        }
    }
    return true;
}

void AllocationService::makeReady(const AllocationProblem& problem, const AllocationDecision& decision,
                                  AllocationReport& report)
{
    const auto& package = problem.packages[decision.package];
    if (decision.parts.size() == 1) {
        makeReady(problem, package.id, decision.parts.front(), decision.why);
        report.ready.push_back(package.id);
        return;
    }
    // The stock is there, as reserve has just shown within this transaction: now each part gets its own.
    std::vector<PackageLineId> lines(package.lines.size());
    std::ranges::transform(package.lines, lines.begin(), &AllocationLine::id);
    m_stock.release(lines);
    for (const auto& part : decision.parts) {
        const bool isFirst = &part == &decision.parts.front();
        auto id = package.id;
        auto lineIds = lines;
        if (!isFirst) {
            std::vector<SplitLine> moved;
            std::vector<std::size_t> places;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (part.units[i] > 0) {
                    moved.push_back({lines[i], Quantity{part.units[i]}});
                    places.push_back(i);
                }
            }
            id = m_packages.splitOff(package.id, moved, {m_actor, m_clock.now()});
            const auto made = m_packages.get(id);
            for (std::size_t i = 0; i < places.size(); ++i) {
                lineIds[places[i]] = made.lines[i].id;
            }
        }
        for (const auto& take : part.takes) {
            [[maybe_unused]] const bool isReserved =
                m_stock.reserve(lineIds[take.line], take.product, take.bin, Quantity{take.quantity});
            assert(isReserved);
        }
        makeReady(problem, id, part, decision.why);
        report.ready.push_back(id);
    }
}

void AllocationService::makeReady(const AllocationProblem& problem, const PackageId package, const AllocationPart& part,
                                  const std::string_view why)
{
    m_allocation.setReady(package, problem.warehouses[part.warehouse].id, problem.channels[part.channel].id, why);
    m_history.record(m_actor, m_clock.now(),
                     {.subject = "package",
                      .subjectId = package.value,
                      .action = "allocated",
                      .field = "state",
                      .before = "waiting",
                      .after = "ready"});
}

std::int64_t AllocationService::takeBack(const std::span<const PackageId> packages, const TaskControl& task)
{
    std::int64_t count = 0;
    db::ShortTransactions writer{m_db};
    static_cast<void>(writer.run(packages, task, [&](const std::span<const PackageId> part) {
        std::vector<PackageId> freed;
        for (const auto& package : m_packages.list(part)) {
            if (package.state == PackageState::ready && m_packages.backToWaiting(package.id, {m_actor, m_clock.now()})) {
                freed.push_back(package.id);
            }
        }
        m_stages.refreshOf(freed);
        count += std::ssize(freed);
    }));
    writer.finish();
    return count;
}

AllocationReport AllocationService::dryRun(const std::span<const OrderId> only)
{
    AllocationReport report;
    const auto asked = waitingOf(only);
    if (asked.empty() && !only.empty()) {
        return report;
    }
    report.waits = m_allocation.countSetAside(asked);
    const auto decided = decide(asked);
    countBlocked(report, decided.problem);
    for (const auto& decision : decided.decisions) {
        if (decision.parts.empty()) {
            countWaiting(report, decision.reasons);
        } else {
            countParts(report, decided.problem, decision);
        }
    }
    return report;
}

std::vector<Explanation> AllocationService::explain(const OrderId order)
{
    const auto packages = m_packages.listForOrders(std::span{&order, 1});
    if (packages.empty()) {
        throw Error{ErrorCode::not_found, {"package of order", std::to_string(order.value)}};
    }
    std::vector<Explanation> explanations;
    std::optional<Decided> decided;
    for (const auto& package : packages) {
        Explanation explanation{package.id, package.state, package.reasons, whyFrom(package.why)};
        if (package.state == PackageState::waiting) {
            if (!decided) {
                decided = decide({});
            }
            for (const auto& decision : decided->decisions) {
                if (decided->problem.packages[decision.package].id == package.id) {
                    explanation.reasons = decision.reasons;
                    explanation.why = whyFrom(decision.why);
                }
            }
        }
        explanations.push_back(std::move(explanation));
    }
    return explanations;
}

} // namespace supercargo::packages
