// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_words.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QStringList>

namespace supercargo::ui {

namespace {

QString words(const char* text)
{
    return QCoreApplication::translate("Channels", text);
}

} // namespace

QString countriesText(const std::vector<std::string>& codes)
{
    constexpr std::size_t kShown = 3;
    if (codes.empty()) {
        return words(QT_TRANSLATE_NOOP("Channels", "every country"));
    }
    QStringList first;
    for (std::size_t i = 0; i < codes.size() && i < kShown; ++i) {
        first.append(toQString(codes[i]));
    }
    const QString shown = first.join(QStringLiteral(", "));
    return codes.size() <= kShown
               ? shown
               : words(QT_TRANSLATE_NOOP("Channels", "%1 +%2"))
                     .arg(shown, numberText(static_cast<std::int64_t>(codes.size() - kShown)));
}

QString limitsText(const channels::Channel& channel)
{
    QStringList limits;
    if (channel.maxWeight) {
        limits.append(numberText(channel.maxWeight->value) + QStringLiteral("\u00A0g"));
    }
    if (channel.noBattery) {
        limits.append(words(QT_TRANSLATE_NOOP("Channels", "no battery")));
    }
    if (channel.noLiquid) {
        limits.append(words(QT_TRANSLATE_NOOP("Channels", "no liquid")));
    }
    return limits.isEmpty() ? QStringLiteral("–") : limits.join(QStringLiteral(" · "));
}

QString priceText(const channels::Channel& channel)
{
    QStringList parts;
    if (channel.perKilogram.minorUnits() != 0) {
        parts.append(words(QT_TRANSLATE_NOOP("Channels", "%1 / kg")).arg(moneyText(channel.perKilogram)));
    }
    if (channel.perPiece.minorUnits() != 0 || parts.isEmpty()) {
        parts.append(moneyText(channel.perPiece));
    }
    return parts.join(QStringLiteral(" + "));
}

QString daysText(const channels::Channel& channel)
{
    if (channel.maxDays == 0) {
        return {};
    }
    const QString most = numberText(channel.maxDays);
    return words(QT_TRANSLATE_NOOP("Channels", "%1 days"))
        .arg(channel.minDays == channel.maxDays ? most : numberText(channel.minDays) + QStringLiteral("–") + most);
}

QString numberSourceText(const channels::NumberSource source)
{
    switch (source) {
    case channels::NumberSource::none:
        return words(QT_TRANSLATE_NOOP("Channels", "without tracking number"));
    case channels::NumberSource::range:
        return words(QT_TRANSLATE_NOOP("Channels", "from ranges of ours"));
    case channels::NumberSource::typed:
        break;
    }
    return words(QT_TRANSLATE_NOOP("Channels", "typed at the bench"));
}

} // namespace supercargo::ui
