// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/formats.h"

#include "core/base/countries.h"
#include "ui/text/convert.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr QChar kNoBreak{0x00A0};

QString signOfCurrency(const std::string_view code)
{
    constexpr std::array<std::pair<std::string_view, const char*>, 14> signs{{
        {"USD", "US$"},
        {"EUR", "€"},
        {"GBP", "£"},
        {"JPY", "¥"},
        {"CNY", "CN¥"},
        {"KRW", "₩"},
        {"INR", "₹"},
        {"RUB", "₽"},
        {"THB", "฿"},
        {"VND", "₫"},
        {"SGD", "S$"},
        {"CAD", "CA$"},
        {"AUD", "A$"},
        {"MXN", "MX$"},
    }};
    const auto found = std::ranges::find_if(signs, [&](const auto& sign) { return sign.first == code; });
    return found == signs.end() ? toQString(code) : QString::fromUtf8(found->second);
}

bool signStandsInFront(const QLocale& locale)
{
    const QString sign = QStringLiteral("¤");
    return locale.toCurrencyString(qlonglong{1}, sign).trimmed().startsWith(sign);
}

QDateTime localTime(const Instant at)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(at));
}

QDate toQDate(const Date date)
{
    return {static_cast<int>(date.year()), static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day()))};
}

QString dayText(const QDate day, const QDate today)
{
    const QLocale locale;
    constexpr int kDaysNamedByWeekday = 6;
    const auto away = today.daysTo(day);
    if (away > 0 && away <= kDaysNamedByWeekday) {
        return locale.toString(day, QStringLiteral("ddd"));
    }
    //: Day and month as a list shows them (format of QLocale)
    const QString format = QCoreApplication::translate("Formats", "d MMM");
    //: The same with the year, for days of another year
    return locale.toString(day,
                           day.year() == today.year() ? format : QCoreApplication::translate("Formats", "d MMM yyyy"));
}

QString hoursAndMinutes(const QTime time)
{
    return time.toString(QStringLiteral("HH:mm"));
}

QString withTime(const QString& day, const QTime time)
{
    return day + kNoBreak + hoursAndMinutes(time);
}

QString lateText(const qint64 milliseconds)
{
    constexpr qint64 kHour = 3'600'000;
    constexpr qint64 kHoursShown = 48;
    const qint64 hours = milliseconds / kHour;
    if (hours < 1) {
        return QCoreApplication::translate("Formats", "just overdue");
    }
    return hours < kHoursShown ? QCoreApplication::translate("Formats", "%1 h overdue").arg(numberText(hours))
                               : QCoreApplication::translate("Formats", "%1 d overdue").arg(numberText(hours / 24));
}

} // namespace

QString numberText(const std::int64_t number)
{
    return QLocale{}.toString(static_cast<qlonglong>(number));
}

QString moneyText(const Money& money)
{
    const QLocale locale;
    const std::string decimal = money.toDecimal();
    const auto point = decimal.find('.');
    const bool negative = decimal.front() == '-';
    const auto whole = QString::fromLatin1(decimal.substr(negative ? 1 : 0, point - (negative ? 1 : 0)).c_str());
    QString amount = (negative ? locale.negativeSign() : QString{}) + locale.toString(whole.toLongLong());
    if (point != std::string::npos) {
        amount += locale.decimalPoint() + QString::fromLatin1(decimal.c_str() + point + 1);
    }
    const QString sign = signOfCurrency(money.currency().code());
    return signStandsInFront(locale) ? sign + kNoBreak + amount : amount + kNoBreak + sign;
}

QString countryName(const std::string_view code)
{
    const Country* country = findCountry(code);
    if (country == nullptr) {
        return toQString(code);
    }
    return QLocale{}.language() == QLocale::Chinese ? toQString(chineseName(*country)) : toQString(country->name);
}

DeadlineText deadlineText(const Instant at, const std::optional<Date> day, const Instant now, const bool isOver)
{
    const QDateTime here = localTime(at);
    const QDate today = localTime(now).date();
    const QDate when = day ? toQDate(*day) : here.date();
    if (!isOver && at < now) {
        return {lateText((now - at).count()), Urgency::Overdue};
    }
    if (!isOver && day && when < today) {
        // In the shop's zone that day has not ended yet: without its end it would look like one that is past.
        //: %1: a day, "21 Nov"; %2: the time here at which it ends where the shop is
        const QString text = QCoreApplication::translate("Formats", "%1, till %2");
        return {text.arg(dayText(when, today), clockText(at + std::chrono::milliseconds{1})), Urgency::Today};
    }
    if (!isOver && when == today) {
        const QString word = QCoreApplication::translate("Formats", "today");
        return {day ? word : withTime(word, here.time()), Urgency::Today};
    }
    const QString word = dayText(when, today);
    return {day ? word : withTime(word, here.time()), Urgency::Later};
}

QString clockText(const Instant at)
{
    return hoursAndMinutes(localTime(at).time());
}

QString paperTimeText(const Instant at)
{
    return withTime(QLocale{}.toString(localTime(at).date(), QCoreApplication::translate("Formats", "d MMM yyyy")),
                    localTime(at).time());
}

QString momentText(const Instant at, const Instant now)
{
    const QDateTime here = localTime(at);
    const QDate today = localTime(now).date();
    if (here.date() == today) {
        return hoursAndMinutes(here.time());
    }
    const bool yesterday = here.date().daysTo(today) == 1;
    return withTime(yesterday ? QCoreApplication::translate("Formats", "yesterday") : dayText(here.date(), today),
                    here.time());
}

} // namespace supercargo::ui
