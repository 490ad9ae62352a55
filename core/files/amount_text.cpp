// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/amount_text.h"

#include "core/base/text.h"

#include <algorithm>
#include <array>
#include <limits>

namespace supercargo::files {

namespace {

/// The parts of an amount: its sign, the word beside it, and digits with separators only.
struct Parts {
    bool isNegative = false;
    std::string word;
    std::string number; // digits and , . and ' for any grouping mark that is neither
};

/// Bytes of the space or grouping mark at the beginning, 0 where there is none.
std::size_t gapAt(const std::string_view text)
{
    // No-break, figure, thin, narrow no-break and ideographic space; the Swiss apostrophes.
    static constexpr std::array<std::string_view, 9> kGaps{
        " ", "\t", "'", "\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF", "\xE3\x80\x80", "\xE2\x80\x99"};
    for (const auto gap : kGaps) {
        if (text.starts_with(gap)) {
            return gap.size();
        }
    }
    return 0;
}

/// Takes the digits and separators at the beginning; a gap belongs to them only between digits.
void takeNumber(std::string_view& text, std::string& number)
{
    while (!text.empty()) {
        if (isDigit(text.front()) || text.front() == ',' || text.front() == '.') {
            number += text.front();
            text.remove_prefix(1);
        } else if (const auto gap = gapAt(text); gap > 0 && gap < text.size() && isDigit(text[gap])) {
            number += '\'';
            text.remove_prefix(gap);
        } else {
            return;
        }
    }
}

bool startsNumber(const std::string_view text)
{
    return isDigit(text.front()) ||
           (text.size() > 1 && (text.front() == '.' || text.front() == ',') && isDigit(text[1]));
}

std::optional<Parts> partsOf(std::string_view text)
{
    Parts parts;
    if (text.starts_with('(') && text.ends_with(')')) {
        parts.isNegative = true;
        text = text.substr(1, text.size() - 2);
    }
    while (!text.empty()) {
        if (const auto gap = gapAt(text); gap > 0) {
            text.remove_prefix(gap);
        } else if (text.starts_with("\xE2\x88\x92") || text.front() == '-') { // minus sign, hyphen
            parts.isNegative = true;
            text.remove_prefix(text.front() == '-' ? 1 : 3);
        } else if (startsNumber(text)) {
            if (!parts.number.empty()) {
                return {};
            }
            takeNumber(text, parts.number);
        } else {
            parts.word += text.front();
            text.remove_prefix(1);
        }
    }
    std::erase(parts.word, '+');
    return parts;
}

struct CurrencyWord {
    std::string_view word;
    Currency currency;
};

constexpr std::array kCurrencyWords{
    CurrencyWord{"€", Currency{"EUR"}},    CurrencyWord{"£", Currency{"GBP"}},    CurrencyWord{"₽", Currency{"RUB"}},
    CurrencyWord{"₩", Currency{"KRW"}},    CurrencyWord{"₹", Currency{"INR"}},    CurrencyWord{"₺", Currency{"TRY"}},
    CurrencyWord{"₪", Currency{"ILS"}},    CurrencyWord{"₫", Currency{"VND"}},    CurrencyWord{"฿", Currency{"THB"}},
    CurrencyWord{"zł", Currency{"PLN"}},   CurrencyWord{"Kč", Currency{"CZK"}},   CurrencyWord{"Ft", Currency{"HUF"}},
    CurrencyWord{"Fr.", Currency{"CHF"}},  CurrencyWord{"руб.", Currency{"RUB"}}, CurrencyWord{"US$", Currency{"USD"}},
    CurrencyWord{"AU$", Currency{"AUD"}},  CurrencyWord{"A$", Currency{"AUD"}},   CurrencyWord{"CA$", Currency{"CAD"}},
    CurrencyWord{"C$", Currency{"CAD"}},   CurrencyWord{"NZ$", Currency{"NZD"}},  CurrencyWord{"HK$", Currency{"HKD"}},
    CurrencyWord{"S$", Currency{"SGD"}},   CurrencyWord{"SG$", Currency{"SGD"}},  CurrencyWord{"NT$", Currency{"TWD"}},
    CurrencyWord{"MX$", Currency{"MXN"}},  CurrencyWord{"R$", Currency{"BRL"}},   CurrencyWord{"CN¥", Currency{"CNY"}},
    CurrencyWord{"CN￥", Currency{"CNY"}}, CurrencyWord{"元", Currency{"CNY"}},   CurrencyWord{"円", Currency{"JPY"}},
    CurrencyWord{"RM", Currency{"MYR"}},   CurrencyWord{"Rp", Currency{"IDR"}},   CurrencyWord{"₱", Currency{"PHP"}},
};

/// Signs that several currencies share: the shop's if it is one of them, else the first.
struct SharedSign {
    std::string_view sign;
    std::string_view currencies;
};
constexpr std::array kSharedSigns{
    SharedSign{"$", "USD AUD CAD NZD HKD SGD TWD MXN ARS CLP COP BND FJD JMD"},
    SharedSign{"¥", "JPY CNY"},
    SharedSign{"￥", "CNY JPY"},
    SharedSign{"kr", "SEK NOK DKK ISK"},
    SharedSign{"kr.", "DKK SEK NOK ISK"},
};

std::optional<Currency> currencyOf(const std::string_view word, const Currency shops)
{
    if (word.empty()) {
        return shops;
    }
    for (const auto& [sign, currencies] : kSharedSigns) {
        if (word == sign) {
            return currencies.find(shops.code()) != std::string_view::npos ? shops
                                                                           : Currency::parse(currencies.substr(0, 3));
        }
    }
    const auto found = std::ranges::find(kCurrencyWords, word, &CurrencyWord::word);
    if (found != kCurrencyWords.end()) {
        return found->currency;
    }
    if (word.size() == 4 && word.back() == '$') { // "USD$"
        return Currency::parse(word.substr(0, 3));
    }
    return Currency::parse(word);
}

/// Every group but the first has three digits (or two, but for the last: Indian grouping).
bool isGrouped(const std::string_view digits, const char mark)
{
    const auto groups = split(digits, mark);
    if (groups.front().empty() || groups.front().size() > 3 || groups.back().size() != 3) {
        return false;
    }
    return std::all_of(groups.begin() + 1, groups.end(),
                       [](const std::string& group) { return group.size() == 3 || group.size() == 2; });
}

/// Where the fraction begins: the position of its mark, npos where there is none.
std::size_t fractionMark(const std::string_view number, const DecimalMark mark, const int minorDigits)
{
    if (mark != DecimalMark::unknown) {
        return number.find(mark == DecimalMark::point ? '.' : ',');
    }
    const auto last = number.find_last_of(".,");
    if (last == std::string_view::npos) {
        return last;
    }
    const char sign = number[last];
    const char other = sign == '.' ? ',' : '.';
    if (number.find(other) != std::string_view::npos) {
        return last; // both occur: the last one is the fraction's
    }
    if (std::ranges::count(number, sign) > 1) {
        return std::string_view::npos;
    }
    const bool looksGrouped = number.size() - last - 1 == 3 && last > 0 && last <= 3 && number.front() != '0';
    return looksGrouped && minorDigits != 3 ? std::string_view::npos : last;
}

/// "1234.50" from digits with any grouping; empty where the grouping is wrong.
std::optional<std::string> plainDecimal(const std::string_view number, const DecimalMark mark, const int minorDigits)
{
    const auto point = fractionMark(number, mark, minorDigits);
    const auto whole = number.substr(0, point);
    std::string plain;
    if (const auto group = whole.find_first_of("',."); group != std::string_view::npos) {
        if (!isGrouped(whole, whole[group])) {
            return {};
        }
        std::ranges::copy_if(whole, std::back_inserter(plain), isDigit);
    } else {
        plain = whole;
    }
    if (point != std::string_view::npos) {
        const auto fraction = number.substr(point + 1);
        if (!std::ranges::all_of(fraction, isDigit)) {
            return {};
        }
        plain.append(".").append(fraction);
    }
    return plain;
}

} // namespace

Reading<Money> readAmount(const std::string_view text, const Currency shops, const DecimalMark mark)
{
    const auto parts = partsOf(trimmed(text));
    if (!parts) {
        return Reading<Money>::bad();
    }
    if (parts->number.empty()) {
        const bool saysNothing = parts->word.empty() || parts->word == "\xE2\x80\x94" || parts->word == "\xE2\x80\x93";
        return {{}, !saysNothing};
    }
    const auto currency = currencyOf(parts->word, shops);
    if (!currency) {
        return Reading<Money>::bad();
    }
    const auto plain = plainDecimal(parts->number, mark, currency->minorDigits());
    const auto amount = plain ? Money::parseDecimal(*plain, *currency) : std::nullopt;
    if (!amount) {
        return Reading<Money>::bad();
    }
    return {Money{parts->isNegative ? -amount->minorUnits() : amount->minorUnits(), *currency}};
}

DecimalMark decimalMarkOf(const std::string_view text)
{
    const auto parts = partsOf(trimmed(text));
    if (!parts) {
        return DecimalMark::unknown;
    }
    const auto point = fractionMark(parts->number, DecimalMark::unknown, 2);
    if (point == std::string::npos) {
        return DecimalMark::unknown;
    }
    return parts->number[point] == ',' ? DecimalMark::comma : DecimalMark::point;
}

Reading<std::int64_t> readDecimal(const std::string_view text, const int digits)
{
    auto rest = trimmed(text);
    if (rest.empty() || rest == "-" || rest == "--") {
        return {};
    }
    const bool isNegative = rest.front() == '-';
    rest.remove_prefix(isNegative || rest.front() == '+' ? 1 : 0);
    std::int64_t value = 0;
    int after = -1;
    bool hasDigit = false;
    const auto push = [&value](const int digit) {
        constexpr auto kMax = std::numeric_limits<std::int64_t>::max();
        if (value > (kMax - digit) / 10) {
            return false;
        }
        value = value * 10 + digit;
        return true;
    };
    for (const char c : rest) {
        if ((c == '.' || c == ',') && after < 0) {
            after = 0;
            continue;
        }
        const bool isBeyond = after >= digits;
        if (!isDigit(c) || (isBeyond && c != '0') || (!isBeyond && !push(c - '0'))) {
            return Reading<std::int64_t>::bad();
        }
        hasDigit = true;
        after += after >= 0 && !isBeyond ? 1 : 0;
    }
    for (int i = std::max(after, 0); i < digits; ++i) {
        if (!push(0)) {
            return Reading<std::int64_t>::bad();
        }
    }
    return hasDigit ? Reading<std::int64_t>{isNegative ? -value : value} : Reading<std::int64_t>::bad();
}

Reading<std::int64_t> readWhole(const std::string_view text)
{
    const auto core = trimmed(text);
    if (const auto comma = core.find(',');
        comma != std::string_view::npos && isGrouped(core.substr(0, core.find('.')), ',')) {
        std::string plain{core};
        std::erase(plain, ',');
        return readDecimal(plain, 0);
    }
    return readDecimal(core, 0);
}

bool isDestroyedNumber(const std::string_view text)
{
    // As spreadsheets write it: one digit, maybe a fraction, E+ and two or three digits.
    const auto e = text.find_first_of("eE");
    if (e == std::string_view::npos || e == 0 || e + 2 >= text.size() || text[e + 1] != '+' || !isDigit(text[0])) {
        return false;
    }
    const auto mantissa = text.substr(1, e - 1);
    const bool hasFraction = mantissa.empty() || mantissa.front() == '.' || mantissa.front() == ',';
    return hasFraction && std::ranges::all_of(mantissa.substr(std::min<std::size_t>(1, mantissa.size())), isDigit) &&
           std::ranges::all_of(text.substr(e + 2), isDigit);
}

std::string_view withoutSpreadsheetMarks(std::string_view text)
{
    text = trimmed(text);
    if (text.size() >= 3 && text.starts_with("=\"") && text.ends_with('"')) {
        text = trimmed(text.substr(2, text.size() - 3));
    } else if (text.starts_with('\'')) {
        text = trimmed(text.substr(1));
    }
    if (text.size() > 2 && text.ends_with(".0") && std::all_of(text.begin(), text.end() - 2, isDigit)) {
        text.remove_suffix(2);
    }
    return text;
}

} // namespace supercargo::files
