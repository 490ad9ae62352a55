// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_chips.h"

#include "ui/text/convert.h"
#include "ui/text/stages.h"

#include <QDateTime>

#include <array>

namespace supercargo::ui {

namespace {

using orders::Stage;

struct Place {
    Stage stage;
    bool always;
};

constexpr std::array kAlongTheLine{
    Place{Stage::review, false},  Place{Stage::held, true},       Place{Stage::unmapped, false},
    Place{Stage::address, false}, Place{Stage::short_, true},     Place{Stage::no_channel, false},
    Place{Stage::waiting, false}, Place{Stage::ready, true},      Place{Stage::in_wave, true},
    Place{Stage::picked, true},   Place{Stage::packed, true},     Place{Stage::shipped, true},
    Place{Stage::unpaid, false},  Place{Stage::cancelled, false}, Place{Stage::done, false},
};

Chip chipOf(const std::string_view name, const std::int64_t count)
{
    return {.name = toQString(name), .sign = signOf(name), .word = stageWord(name), .count = count};
}

} // namespace

std::int64_t OrderCounts::all() const
{
    std::int64_t sum = 0;
    for (const auto& [stage, count] : stages) {
        sum += count;
    }
    return sum;
}

std::int64_t OrderCounts::of(const QString& chip) const
{
    if (chip == QStringLiteral("overdue")) {
        return overdue;
    }
    if (chip == QStringLiteral("due_today")) {
        return dueToday;
    }
    const auto stage = orders::parseStage(toStdString(chip));
    if (!stage) {
        return all();
    }
    const auto found = stages.find(*stage);
    return found == stages.end() ? 0 : found->second;
}

Instant endOfToday(const Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    return fromMilliseconds(today.addDays(1).startOfDay().toMSecsSinceEpoch());
}

QList<Chip> orderChips(const OrderCounts& counts, const QString& chosen)
{
    QList<Chip> chips{{.name = QStringLiteral("all"), .sign = {}, .word = stageWord("all"), .count = counts.all()},
                      chipOf("overdue", counts.overdue)};
    if (counts.dueToday > counts.overdue || chosen == QStringLiteral("due_today")) {
        chips.append(chipOf("due_today", counts.dueToday));
    }
    for (const auto& [stage, always] : kAlongTheLine) {
        const auto name = orders::toString(stage);
        const auto count = counts.of(toQString(name));
        if (always || count > 0 || toQString(name) == chosen) {
            chips.append(chipOf(name, count));
        }
    }
    return chips;
}

orders::OrderFilter filterOf(const QString& chip, const Instant now)
{
    orders::OrderFilter filter;
    if (chip == QStringLiteral("overdue")) {
        filter.overdueAt = now;
    } else if (chip == QStringLiteral("due_today")) {
        filter.overdueAt = endOfToday(now);
    } else if (const auto stage = orders::parseStage(toStdString(chip))) {
        filter.stages = {*stage};
    }
    return filter;
}

} // namespace supercargo::ui
