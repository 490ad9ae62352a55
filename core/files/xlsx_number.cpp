// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/xlsx_number.h"

#include "core/base/instant.h"
#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <optional>

namespace supercargo::files {

namespace {

std::optional<double> toDouble(const std::string_view text)
{
    double value = 0;
    const auto result = std::from_chars(text.data(), text.data() + text.size(), value);
    if (result.ec != std::errc{} || result.ptr != text.data() + text.size() || !std::isfinite(value)) {
        return {};
    }
    return value;
}

/// Digits and where the point stands among them: the number is 0.DIGITS × 10^point.
struct Decimal {
    bool isNegative = false;
    std::string digits;
    int point = 0;
};

std::optional<Decimal> decimalOf(std::string_view text)
{
    Decimal decimal;
    decimal.isNegative = text.starts_with('-');
    text.remove_prefix(decimal.isNegative || text.starts_with('+') ? 1 : 0);
    const auto e = text.find_first_of("eE");
    auto mantissa = text.substr(0, e);
    if (e != std::string_view::npos) {
        auto exponent = text.substr(e + 1);
        exponent.remove_prefix(exponent.starts_with('+') ? 1 : 0);
        const auto result = std::from_chars(exponent.data(), exponent.data() + exponent.size(), decimal.point);
        if (result.ec != std::errc{} || result.ptr != exponent.data() + exponent.size() ||
            std::abs(decimal.point) > 400) {
            return {};
        }
    }
    const auto mark = std::min(mantissa.find('.'), mantissa.size());
    decimal.point += static_cast<int>(mark);
    decimal.digits = mantissa.substr(0, mark);
    decimal.digits += mantissa.substr(std::min(mark + 1, mantissa.size()));
    if (decimal.digits.empty() || decimal.digits.size() > 400 || !std::ranges::all_of(decimal.digits, isDigit)) {
        return {};
    }
    return decimal;
}

std::string written(const Decimal& decimal)
{
    std::string whole;
    std::string fraction;
    for (int i = std::min(decimal.point, 0); i < std::max(decimal.point, static_cast<int>(decimal.digits.size()));
         ++i) {
        const bool isThere = i >= 0 && i < static_cast<int>(decimal.digits.size());
        (i < decimal.point ? whole : fraction) += isThere ? decimal.digits[static_cast<std::size_t>(i)] : '0';
    }
    whole.erase(0, std::min(whole.find_first_not_of('0'), whole.size()));
    fraction.erase(fraction.find_last_not_of('0') + 1);
    std::string text = whole.empty() ? "0" : whole;
    if (!fraction.empty()) {
        text.append(".").append(fraction);
    }
    return decimal.isNegative && text != "0" ? "-" + text : text;
}

std::size_t significantDigits(const std::string_view digits)
{
    const auto first = digits.find_first_not_of('0');
    return first == std::string_view::npos ? 0 : digits.find_last_not_of('0') - first + 1;
}

} // namespace

NumberKind numberKindOf(const int builtInId)
{
    if (builtInId == 22) {
        return NumberKind::date_and_time;
    }
    if ((builtInId >= 18 && builtInId <= 21) || (builtInId >= 32 && builtInId <= 35) || builtInId == 45 ||
        builtInId == 47) {
        return NumberKind::time;
    }
    const bool isDate = (builtInId >= 14 && builtInId <= 17) || (builtInId >= 27 && builtInId <= 31) ||
                        builtInId == 36 || (builtInId >= 50 && builtInId <= 58);
    return isDate ? NumberKind::date : NumberKind::plain;
}

NumberKind numberKindOf(const std::string_view formatCode)
{
    bool hasDay = false;
    bool hasTime = false;
    for (std::size_t i = 0; i < formatCode.size() && formatCode[i] != ';'; ++i) {
        switch (formatCode[i]) {
        case '"':
            i = std::min(formatCode.find('"', i + 1), formatCode.size());
            break;
        case '[':
            i = std::min(formatCode.find(']', i), formatCode.size());
            break;
        case '\\':
        case '_':
        case '*':
            ++i;
            break;
        case 'y':
        case 'Y':
        case 'd':
        case 'D':
            hasDay = true;
            break;
        case 'h':
        case 'H':
        case 's':
        case 'S':
            hasTime = true;
            break;
        case 'G': // "General"
            return NumberKind::plain;
        default:
            break;
        }
    }
    if (hasDay) {
        return hasTime ? NumberKind::date_and_time : NumberKind::date;
    }
    return hasTime ? NumberKind::time : NumberKind::plain;
}

std::string plainNumber(const std::string_view text)
{
    auto decimal = decimalOf(text);
    if (!decimal) {
        return std::string{text};
    }
    const bool hasExponent = text.find_first_of("eE") != std::string_view::npos;
    const bool isWhole = static_cast<int>(decimal->digits.find_last_not_of('0') + 1) <= decimal->point;
    constexpr int kShownDigits = 15;
    if (!hasExponent && (isWhole || significantDigits(decimal->digits) <= kShownDigits)) {
        return std::string{text};
    }
    if (isWhole) {
        constexpr double kExact = 9007199254740992.0; // 2^53
        const auto value = toDouble(text);
        return value && std::abs(*value) < kExact ? written(*decimal) : std::string{text};
    }
    if (significantDigits(decimal->digits) > kShownDigits) {
        if (const auto value = toDouble(text)) {
            std::array<char, 64> buffer{};
            const auto result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), *value,
                                              std::chars_format::scientific, kShownDigits - 1);
            decimal = decimalOf({buffer.data(), static_cast<std::size_t>(result.ptr - buffer.data())});
        }
    }
    return decimal ? written(*decimal) : std::string{text};
}

std::string dateOfSerial(const std::string_view text, const NumberKind kind, const bool countsFrom1904)
{
    constexpr double kLast = 2958466; // the day after 9999-12-31
    const auto serial = toDouble(text);
    if (!serial || *serial < 0 || *serial >= kLast) {
        return plainNumber(text);
    }
    using namespace std::chrono;
    constexpr std::int64_t kSecondsOfDay = 86400;
    const auto total = std::llround(*serial * static_cast<double>(kSecondsOfDay));
    const auto day = total / kSecondsOfDay;
    const auto second = total % kSecondsOfDay;
    // The 1900 count has a 29 February 1900, day 60, that never was.
    const sys_days epoch = countsFrom1904 ? sys_days{1904y / 1 / 1}
                           : day < 60     ? sys_days{1899y / 12 / 31}
                                          : sys_days{1899y / 12 / 30};
    std::array<char, 24> time{};
    std::snprintf(time.data(), time.size(), "%02d:%02d:%02d", static_cast<int>(second / 3600),
                  static_cast<int>(second / 60 % 60), static_cast<int>(second % 60));
    if (kind == NumberKind::time && day == 0) {
        return time.data();
    }
    const auto date = toIsoDate(Date{epoch + days{day}});
    return kind == NumberKind::date && second == 0 ? date : date + " " + time.data();
}

} // namespace supercargo::files
