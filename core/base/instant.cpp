// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/instant.h"

#include <cctype>
#include <cstdio>

namespace supercargo {

namespace {

/// Reads exactly `digits` decimal digits and steps over them.
std::optional<int> readDigits(std::string_view& text, const std::size_t digits)
{
    if (text.size() < digits) {
        return {};
    }
    int value = 0;
    for (std::size_t i = 0; i < digits; ++i) {
        if (text[i] < '0' || text[i] > '9') {
            return {};
        }
        value = value * 10 + (text[i] - '0');
    }
    text.remove_prefix(digits);
    return value;
}

bool readCharacter(std::string_view& text, const char wanted)
{
    if (text.empty() || text.front() != wanted) {
        return false;
    }
    text.remove_prefix(1);
    return true;
}

std::optional<std::chrono::minutes> readOffset(std::string_view& text)
{
    if (readCharacter(text, 'Z') || readCharacter(text, 'z')) {
        return std::chrono::minutes{0};
    }
    const bool behind = !text.empty() && text.front() == '-';
    if (!behind && (text.empty() || text.front() != '+')) {
        return {};
    }
    text.remove_prefix(1);
    const auto hours = readDigits(text, 2);
    readCharacter(text, ':');
    const auto minutes = readDigits(text, 2);
    if (!hours || !minutes || *hours > 18 || *minutes > 59) {
        return {};
    }
    const std::chrono::minutes offset{*hours * 60 + *minutes};
    return behind ? -offset : offset;
}

std::chrono::milliseconds readFraction(std::string_view& text)
{
    int value = 0;
    int digits = 0;
    while (!text.empty() && std::isdigit(static_cast<unsigned char>(text.front())) != 0) {
        if (digits < 3) {
            value = value * 10 + (text.front() - '0');
            ++digits;
        }
        text.remove_prefix(1);
    }
    for (; digits > 0 && digits < 3; ++digits) {
        value *= 10;
    }
    return std::chrono::milliseconds{value};
}

} // namespace

std::string toIso8601(const Instant instant)
{
    const auto day = std::chrono::floor<std::chrono::days>(instant);
    const Date date{day};
    const std::chrono::hh_mm_ss time{instant - day};
    char buffer[48];
    int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                               static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                               static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                               static_cast<int>(time.seconds().count()));
    std::string text(buffer, static_cast<std::size_t>(length));
    if (const auto milliseconds = time.subseconds().count(); milliseconds != 0) {
        length = std::snprintf(buffer, sizeof buffer, ".%03d", static_cast<int>(milliseconds));
        text.append(buffer, static_cast<std::size_t>(length));
    }
    return text + "Z";
}

std::optional<Instant> parseIso8601(std::string_view text)
{
    const auto year = readDigits(text, 4);
    const bool firstDash = readCharacter(text, '-');
    const auto month = readDigits(text, 2);
    const bool secondDash = readCharacter(text, '-');
    const auto day = readDigits(text, 2);
    if (!year || !month || !day || !firstDash || !secondDash ||
        !(readCharacter(text, 'T') || readCharacter(text, 't') || readCharacter(text, ' '))) {
        return {};
    }
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    const auto hour = readDigits(text, 2);
    const bool colon = readCharacter(text, ':');
    const auto minute = readDigits(text, 2);
    if (!date.ok() || !hour || !colon || !minute) {
        return {};
    }
    int second = 0;
    std::chrono::milliseconds fraction{0};
    if (readCharacter(text, ':')) {
        const auto seconds = readDigits(text, 2);
        if (!seconds) {
            return {};
        }
        second = *seconds;
        if (readCharacter(text, '.') || readCharacter(text, ',')) {
            fraction = readFraction(text);
        }
    }
    readCharacter(text, ' ');
    const auto offset = readOffset(text);
    if (!offset || !text.empty() || *hour > 23 || *minute > 59 || second > 60) {
        return {};
    }
    return Instant{std::chrono::sys_days{date}} + std::chrono::hours{*hour} + std::chrono::minutes{*minute} +
           std::chrono::seconds{second} + fraction - *offset;
}

std::string toIsoDate(const Date date)
{
    char buffer[32];
    const int length = std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", static_cast<int>(date.year()),
                                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return {buffer, static_cast<std::size_t>(length)};
}

std::optional<Date> parseIsoDate(std::string_view text)
{
    const auto year = readDigits(text, 4);
    const bool first = readCharacter(text, '-');
    const auto month = readDigits(text, 2);
    const bool second = readCharacter(text, '-');
    const auto day = readDigits(text, 2);
    if (!year || !month || !day || !first || !second || !text.empty()) {
        return {};
    }
    const Date date{std::chrono::year{*year}, std::chrono::month{static_cast<unsigned>(*month)},
                    std::chrono::day{static_cast<unsigned>(*day)}};
    return date.ok() ? std::optional{date} : std::nullopt;
}

Instant SystemClock::now() const
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

} // namespace supercargo
