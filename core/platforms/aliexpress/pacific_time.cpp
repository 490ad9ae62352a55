// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/aliexpress/pacific_time.h"

#include "core/base/text.h"

namespace supercargo::platforms::aliexpress {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

/// "2026-07-01 08:00:00", also with a fraction of a second, as if it were UTC.
std::optional<LocalTime> parse(const std::string_view text)
{
    auto whole = std::string{trimmed(text)};
    if (whole.size() < 19 || whole[10] != ' ') {
        return std::nullopt;
    }
    whole[10] = 'T';
    const auto read = parseIso8601(whole + "Z");
    return read ? std::optional{LocalTime{read->time_since_epoch()}} : std::nullopt;
}

} // namespace

PacificTime::PacificTime() : m_zone{TimeZone::get("America/Los_Angeles")}
{}

std::optional<Instant> PacificTime::first(const std::string_view text) const
{
    const auto local = parse(text);
    return local ? std::optional{m_zone.toInstant(*local)} : std::nullopt;
}

std::optional<Instant> PacificTime::latest(const std::string_view text, const Instant now) const
{
    const auto instant = first(text);
    if (!instant) {
        return std::nullopt;
    }
    const auto second = *instant + hours{1};
    const bool isSame = m_zone.toLocal(second) == m_zone.toLocal(*instant);
    return isSame && second <= now ? second : *instant;
}

bool PacificTime::isShownTwice(const Instant instant) const
{
    const auto local = m_zone.toLocal(instant);
    return m_zone.toLocal(instant + hours{1}) == local || m_zone.toLocal(instant - hours{1}) == local;
}

std::string PacificTime::atOrBefore(Instant instant) const
{
    while (isShownTwice(instant)) {
        instant -= hours{1};
    }
    return text(instant);
}

std::string PacificTime::atOrAfter(Instant instant) const
{
    instant = std::chrono::ceil<seconds>(instant);
    while (isShownTwice(instant)) {
        instant += hours{1};
    }
    return text(instant);
}

std::string PacificTime::text(const Instant instant) const
{
    const auto local = std::chrono::floor<seconds>(m_zone.toLocal(instant));
    auto text = toIso8601(Instant{local.time_since_epoch()});
    text[10] = ' ';
    text.pop_back(); // Z
    return text;
}

} // namespace supercargo::platforms::aliexpress
