// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/time_zone.h"

#include "core/base/error.h"

#include <unicode/basictz.h>
#include <unicode/timezone.h>
#include <unicode/unistr.h>

namespace supercargo {

struct TimeZone::Rules {
    std::unique_ptr<icu::BasicTimeZone> zone;
};

namespace {

std::chrono::milliseconds sum(const std::int32_t raw, const std::int32_t daylight, const UErrorCode status)
{
    if (U_FAILURE(status)) {
        throw Error{ErrorCode::invalid_argument, {"time zone", u_errorName(status)}, "ICU has no offset"};
    }
    return std::chrono::milliseconds{raw + daylight};
}

} // namespace

std::optional<TimeZone> TimeZone::find(const std::string_view name)
{
    const auto id = icu::UnicodeString::fromUTF8(icu::StringPiece{name.data(), static_cast<std::int32_t>(name.size())});
    icu::UnicodeString canonical;
    UBool isSystemId = 0;
    UErrorCode status = U_ZERO_ERROR;
    icu::TimeZone::getCanonicalID(id, canonical, isSystemId, status);
    if (U_FAILURE(status) || isSystemId == 0 || name == "Etc/Unknown") {
        return {};
    }
    std::unique_ptr<icu::TimeZone> zone{icu::TimeZone::createTimeZone(id)};
    auto* basic = dynamic_cast<icu::BasicTimeZone*>(zone.get());
    if (basic == nullptr) {
        return {};
    }
    zone.release();
    auto rules = std::make_shared<Rules>();
    rules->zone.reset(basic);
    return TimeZone{std::string{name}, std::move(rules)};
}

TimeZone TimeZone::get(const std::string_view name)
{
    auto zone = find(name);
    if (!zone) {
        throw Error{ErrorCode::invalid_argument, {"time zone", std::string{name}}};
    }
    return *std::move(zone);
}

Instant TimeZone::toInstant(const LocalTime local) const
{
    const auto wall = local.time_since_epoch();
    std::int32_t raw = 0;
    std::int32_t daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    m_rules->zone->getOffsetFromLocal(static_cast<UDate>(wall.count()), UCAL_TZ_LOCAL_FORMER, UCAL_TZ_LOCAL_FORMER, raw,
                                      daylight, status);
    return Instant{wall - sum(raw, daylight, status)};
}

LocalTime TimeZone::toLocal(const Instant instant) const
{
    std::int32_t raw = 0;
    std::int32_t daylight = 0;
    UErrorCode status = U_ZERO_ERROR;
    m_rules->zone->getOffset(static_cast<UDate>(toMilliseconds(instant)), 0, raw, daylight, status);
    return LocalTime{instant.time_since_epoch() + sum(raw, daylight, status)};
}

Date TimeZone::dateOf(const Instant instant) const
{
    return Date{std::chrono::floor<std::chrono::days>(toLocal(instant))};
}

Instant TimeZone::startOfDay(const Date date) const
{
    return toInstant(LocalTime{std::chrono::local_days{date}});
}

Instant TimeZone::endOfDay(const Date date) const
{
    const auto nextDay = std::chrono::local_days{date} + std::chrono::days{1};
    return toInstant(LocalTime{nextDay}) - std::chrono::milliseconds{1};
}

} // namespace supercargo
