// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/date_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>

namespace supercargo::files {

namespace {

using std::chrono::milliseconds;
using std::chrono::minutes;

constexpr bool isLetter(const char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80;
}

/// Names and abbreviations of the months in the sites' languages, folded.
constexpr std::array<std::string_view, 12> kMonths{
    "jan january januar janner jaenner janv janvier ene enero gen gennaio",
    "feb february februar fev fevr fevrier febr febrero febbraio",
    "mar march marz maerz mrz mars marzo",
    "apr april avr avril abr abril aprile",
    "may mai mayo mag maggio",
    "jun june juni juin junio giu giugno",
    "jul july juli juil juillet julio lug luglio",
    "aug august aou aout ago agosto",
    "sep sept september septembre septiembre set sett settembre",
    "oct october okt oktober octobre octubre ott ottobre",
    "nov november novembre noviembre",
    "dec december dez dezember decembre dic diciembre dicembre",
};

std::optional<int> monthOf(const std::string_view word)
{
    const auto wanted = folded(word);
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        const auto names = split(kMonths[i], ' ');
        if (std::ranges::find(names, wanted) != names.end()) {
            return static_cast<int>(i) + 1;
        }
    }
    return {};
}

/// Takes up to `most` digits at the beginning; empty where there is none, or more.
std::optional<int> takeNumber(std::string_view& text, const std::size_t most)
{
    std::size_t length = 0;
    int value = 0;
    while (length < text.size() && isDigit(text[length]) && length <= most) {
        value = value * 10 + (text[length++] - '0');
    }
    if (length == 0 || length > most) {
        return {};
    }
    text.remove_prefix(length);
    return value;
}

bool take(std::string_view& text, const std::string_view wanted)
{
    if (!text.starts_with(wanted)) {
        return false;
    }
    text.remove_prefix(wanted.size());
    return true;
}

void skip(std::string_view& text, const std::string_view characters)
{
    text.remove_prefix(std::min(text.find_first_not_of(characters), text.size()));
}

std::string_view takeWord(std::string_view& text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isLetter);
    const auto word = text.substr(0, static_cast<std::size_t>(end - text.begin()));
    text.remove_prefix(word.size());
    return word;
}

/// Day, month and year as they stand: three fields, one of which may be a month's name.
struct Fields {
    std::array<int, 3> values{};
    std::array<std::size_t, 3> digits{};
    std::optional<std::size_t> monthName; // which of them
    bool hasPoints = false;
};

std::optional<Fields> takeFields(std::string_view& text)
{
    Fields fields;
    for (std::size_t i = 0; i < 3; ++i) {
        const auto before = text.size();
        if (!text.empty() && isLetter(text.front())) {
            const auto month = monthOf(takeWord(text));
            if (!month || fields.monthName || i == 2) {
                return {};
            }
            fields.monthName = i;
            fields.values[i] = *month;
        } else {
            const auto number = takeNumber(text, 4);
            if (!number) {
                return {};
            }
            fields.values[i] = *number;
            fields.digits[i] = before - text.size();
        }
        if (i == 2) {
            continue;
        }
        const auto gap = text.size();
        fields.hasPoints = text.starts_with('.') && !fields.monthName;
        if (!take(text, "年") && !take(text, "月")) {
            skip(text, "-/., ");
        }
        if (gap == text.size()) {
            return {};
        }
    }
    take(text, "日");
    return fields;
}

int fullYear(const int year, const std::size_t digits)
{
    return digits > 2 ? year : year + (year < 70 ? 2000 : 1900);
}

std::optional<Date> dateOf(const Fields& fields, const DateOrder order)
{
    std::size_t year = 2;
    std::size_t month = 0;
    std::size_t day = 1;
    if (fields.digits[0] == 4) {
        year = 0;
        month = 1;
        day = 2;
    } else if (fields.monthName) {
        month = *fields.monthName;
        day = 1 - month;
    } else if (order == DateOrder::day_first ||
               (order == DateOrder::unknown && (fields.values[0] > 12 || fields.hasPoints))) {
        std::swap(day, month);
    }
    if (fields.digits[year] != 2 && fields.digits[year] != 4) {
        return {};
    }
    const Date date{std::chrono::year{fullYear(fields.values[year], fields.digits[year])},
                    std::chrono::month{static_cast<unsigned>(fields.values[month])},
                    std::chrono::day{static_cast<unsigned>(fields.values[day])}};
    return date.ok() && date.year() >= std::chrono::year{1900} ? std::optional{date} : std::nullopt;
}

/// "10:11", "10:11:26.5", "04:02:10 PM".
std::optional<milliseconds> takeTime(std::string_view& text)
{
    auto hour = takeNumber(text, 2);
    if (!hour || !take(text, ":")) {
        return {};
    }
    const auto minute = takeNumber(text, 2);
    int second = 0;
    if (minute && take(text, ":")) {
        const auto seconds = takeNumber(text, 2);
        if (!seconds) {
            return {};
        }
        second = std::min(*seconds, 59); // a leap second is the one before
    }
    int fraction = 0;
    if (take(text, ".")) {
        for (int unit = 100; !text.empty() && isDigit(text.front()); unit /= 10) {
            fraction += (text.front() - '0') * unit;
            text.remove_prefix(1);
        }
    }
    skip(text, " ");
    const auto half = lowerAscii(text.substr(0, 2));
    if (half == "am" || half == "pm") {
        if (*hour < 1 || *hour > 12) {
            return {};
        }
        hour = *hour % 12 + (half == "pm" ? 12 : 0);
        text.remove_prefix(2);
    }
    if (!minute || *hour > 23 || *minute > 59) {
        return {};
    }
    return std::chrono::hours{*hour} + minutes{*minute} + std::chrono::seconds{second} + milliseconds{fraction};
}

struct NamedZone {
    std::string_view name;
    int hours;
};
/// RFC 5322, section 4.3: the North American names; others name more than one zone.
constexpr std::array kZones{NamedZone{"z", 0},    NamedZone{"utc", 0},  NamedZone{"gmt", 0},  NamedZone{"est", -5},
                            NamedZone{"edt", -4}, NamedZone{"cst", -6}, NamedZone{"cdt", -5}, NamedZone{"mst", -7},
                            NamedZone{"mdt", -6}, NamedZone{"pst", -8}, NamedZone{"pdt", -7}};

std::optional<minutes> takeOffset(std::string_view& text)
{
    const auto word = lowerAscii(takeWord(text));
    minutes offset{0};
    if (!word.empty()) {
        const auto zone = std::ranges::find(kZones, word, &NamedZone::name);
        if (zone == kZones.end()) {
            return {};
        }
        offset = std::chrono::hours{zone->hours};
        if (text.empty() || offset != minutes{0}) {
            return offset;
        }
    }
    const bool isBehind = text.starts_with('-');
    if (!isBehind && !text.starts_with('+')) {
        return {};
    }
    text.remove_prefix(1);
    const auto digits = std::min(text.find_first_not_of("0123456789"), text.size());
    const bool isCompact = digits == 4;
    const auto first = takeNumber(text, 4);
    if (!first) {
        return {};
    }
    const int hours = isCompact ? *first / 100 : *first;
    const auto rest = !isCompact && take(text, ":") ? takeNumber(text, 2) : std::optional{isCompact ? *first % 100 : 0};
    if (!rest || hours > 18 || *rest > 59) {
        return {};
    }
    offset = minutes{hours * 60 + *rest};
    return isBehind ? -offset : offset;
}

} // namespace

Reading<DateText> readDate(const std::string_view text, const DateOrder order)
{
    auto rest = trimmed(text);
    if (rest.empty() || rest == "-" || rest == "--") {
        return {};
    }
    const auto fields = takeFields(rest);
    const auto date = fields ? dateOf(*fields, order) : std::nullopt;
    if (!date) {
        return Reading<DateText>::bad();
    }
    DateText result{.date = *date};
    if (rest.empty()) {
        return {result};
    }
    if (!take(rest, "T") && !take(rest, "t") && rest.front() != ' ' && rest.front() != ',') {
        return Reading<DateText>::bad();
    }
    skip(rest, " ,");
    result.time = takeTime(rest);
    skip(rest, " ");
    if (result.time && !rest.empty()) {
        result.offset = takeOffset(rest);
        if (!result.offset) {
            return Reading<DateText>::bad();
        }
    }
    return result.time && rest.empty() ? Reading<DateText>{result} : Reading<DateText>::bad();
}

void DateOrderGuess::look(const std::string_view text)
{
    auto rest = trimmed(text);
    if (rest.empty() || !isDigit(rest.front())) {
        return;
    }
    const auto fields = takeFields(rest);
    if (!fields || fields->monthName || fields->digits[0] > 2) {
        return;
    }
    m_dayFirst += fields->values[0] > 12 ? 1 : 0;
    m_monthFirst += fields->values[1] > 12 ? 1 : 0;
}

DateOrder DateOrderGuess::order() const
{
    if (m_dayFirst == m_monthFirst) {
        return DateOrder::unknown;
    }
    return m_dayFirst > m_monthFirst ? DateOrder::day_first : DateOrder::month_first;
}

} // namespace supercargo::files
