// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/base/money.h"

#include <QString>

#include <optional>
#include <string_view>

// Numbers, money, times and countries as the user's locale writes them.
namespace supercargo::ui {

[[nodiscard]] QString numberText(std::int64_t number);
/// "US$ 38.90", "5 480 ¥": all minor units of the currency, the sign where the locale has it.
[[nodiscard]] QString moneyText(const Money& money);
/// "德国", "Germany"; the code itself for what is no country.
[[nodiscard]] QString countryName(std::string_view code);

enum class Urgency { Overdue, Today, Later };

struct DeadlineText {
    QString text; ///< "19 h overdue", "today 16:00", "Sat 16:00", "2 Dec 16:00"
    Urgency urgency = Urgency::Later;
};

/// Ship-by as lists show it. `day` is set where only the shop's calendar day is known: it is shown as that day,
/// never converted. `isOver`: it has left, so that nothing can be late any more.
[[nodiscard]] DeadlineText deadlineText(Instant at, std::optional<Date> day, Instant now, bool isOver);

/// "10:42": the time of day, in the user's zone. Floors and carriers keep 24 hours in every language.
[[nodiscard]] QString clockText(Instant at);
/// "22 Nov 2026 10:42": for paper, which is read on other days.
[[nodiscard]] QString paperTimeText(Instant at);
/// "10:42", "yesterday 10:42", "18 Nov 21:14", in the user's zone.
[[nodiscard]] QString momentText(Instant at, Instant now);

} // namespace supercargo::ui
