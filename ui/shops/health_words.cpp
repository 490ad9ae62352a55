// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/health_words.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

QString say(const char* text, const std::int64_t count = -1)
{
    return QCoreApplication::translate("Health", text, nullptr, static_cast<int>(count));
}

} // namespace

HealthWords wordsOf(const reports::ShopState state)
{
    using reports::ShopState;
    switch (state) {
    case ShopState::stopped:
        return {Sign::Overdue, Icon::stop, say(QT_TRANSLATE_NOOP("Health", "Stopped"))};
    case ShopState::failing:
        return {Sign::Review, Icon::warning, say(QT_TRANSLATE_NOOP("Health", "Failing"))};
    case ShopState::late:
        return {Sign::Review, Icon::clock, say(QT_TRANSLATE_NOOP("Health", "Late"))};
    case ShopState::authorization_ends:
        return {Sign::Review, Icon::authorization, say(QT_TRANSLATE_NOOP("Health", "Renew"))};
    case ShopState::paused:
        return {Sign::Held, Icon::held, say(QT_TRANSLATE_NOOP("Health", "Paused"))};
    case ShopState::beginning:
        return {Sign::Waiting, Icon::sync, say(QT_TRANSLATE_NOOP("Health", "Beginning"))};
    case ShopState::good:
        break;
    }
    return {Sign::Shipped, Icon::check, say(QT_TRANSLATE_NOOP("Health", "Connected"))};
}

QString authorizationText(const reports::ShopHealth& health, const Instant now)
{
    const auto days = health.daysLeft(now);
    if (!days) {
        return {};
    }
    return *health.how.authorizedUntil <= now ? say(QT_TRANSLATE_NOOP("Health", "ended"))
                                              : say(QT_TRANSLATE_N_NOOP("Health", "in %Ln day(s)"), *days);
}

std::optional<Sign> authorizationSign(const reports::ShopHealth& health, const Instant now)
{
    const auto days = health.daysLeft(now);
    if (!days || *days > reports::kAuthorizationSoon.count()) {
        return {};
    }
    return *health.how.authorizedUntil <= now ? Sign::Overdue : Sign::Review;
}

} // namespace supercargo::ui
