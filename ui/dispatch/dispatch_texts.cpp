// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_texts.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

namespace supercargo::ui {

namespace {

struct DoorWords {
    Q_DECLARE_TR_FUNCTIONS(DoorWords)
};

using floor::DispatchCode;

QString joined(const QStringList& parts)
{
    QStringList there;
    for (const QString& part : parts) {
        if (!part.isEmpty()) {
            there.append(part);
        }
    }
    return there.join(QStringLiteral(" · "));
}

QString aboutPackage(const floor::DispatchAnswer& answer)
{
    return joined({toQString(answer.packageNumber), toQString(answer.tracking), toQString(answer.channel),
                   toQString(answer.country)});
}

QString wordOf(const DispatchCode code, const bool isInOpenBag = false)
{
    switch (code) {
    case DispatchCode::gone:
        return DoorWords::tr("Into the bag");
    case DispatchCode::already_gone:
        return isInOpenBag ? DoorWords::tr("Already in the bag") : DoorWords::tr("Already dispatched");
    case DispatchCode::wrong_channel:
        return DoorWords::tr("Wrong bag");
    case DispatchCode::cancelled:
        return DoorWords::tr("Cancelled");
    case DispatchCode::held:
        return DoorWords::tr("On hold");
    case DispatchCode::changed:
        return DoorWords::tr("The order changed");
    case DispatchCode::dead_label:
        return DoorWords::tr("Dead label");
    case DispatchCode::not_packed:
        return DoorWords::tr("No label yet");
    case DispatchCode::taken_out:
        return DoorWords::tr("Taken out of the bag");
    case DispatchCode::not_in_bag:
        return DoorWords::tr("In no open bag");
    case DispatchCode::unknown_code:
        return DoorWords::tr("Unknown code");
    }
    return {};
}

QString hintOf(const floor::DispatchAnswer& answer)
{
    switch (answer.code) {
    case DispatchCode::gone:
        return {};
    case DispatchCode::already_gone:
        return DoorWords::tr("If this is another parcel, two bear one label: put it aside.");
    case DispatchCode::wrong_channel:
        return DoorWords::tr("Put it into the bag of %1.").arg(toQString(answer.channel));
    case DispatchCode::cancelled:
        return DoorWords::tr("Keep it here: void the label, and put the goods back.");
    case DispatchCode::held:
        return DoorWords::tr("Put it aside until somebody releases it.");
    case DispatchCode::changed:
        return DoorWords::tr("Put it aside: look at the change, then approve it.");
    case DispatchCode::dead_label:
        return DoorWords::tr("Tear it off: this number was voided.");
    case DispatchCode::not_packed:
        return DoorWords::tr("Pack it at the station first.");
    case DispatchCode::taken_out:
        return answer.isTold ? DoorWords::tr("Its platform was told already that it left: see that it leaves.")
                             : DoorWords::tr("It is here again, and can be scanned into a bag.");
    case DispatchCode::not_in_bag:
        return DoorWords::tr("What the driver has cannot be taken out.");
    case DispatchCode::unknown_code:
        return DoorWords::tr("Scan the tracking number or the package number of the label.");
    }
    return {};
}

} // namespace

DoorAnswer doorAnswer(const floor::DispatchAnswer& answer, const BagOfAnswer& bag, const QString& code,
                      const Instant now)
{
    DoorAnswer door{.word = wordOf(answer.code, bag.isOpen), .sentence = aboutPackage(answer), .hint = hintOf(answer), .count = {}};
    const QString since = answer.since ? momentText(*answer.since, now) : QString{};
    switch (answer.code) {
    case DispatchCode::gone:
        door.colour = Answer::Print;
        door.icon = Icon::shipped;
        door.count = numberText(bag.packages);
        break;
    case DispatchCode::taken_out:
        door.colour = Answer::Verify;
        door.icon = Icon::undo;
        door.count = numberText(bag.packages);
        break;
    case DispatchCode::already_gone:
        door.sentence =
            joined({aboutPackage(answer), since,
                    answer.with ? DoorWords::tr("handover %1").arg(QString::number(answer.with->value)) : QString{}});
        break;
    case DispatchCode::cancelled:
        door.sentence = joined({aboutPackage(answer), since});
        break;
    case DispatchCode::held:
        door.sentence = joined({aboutPackage(answer), toQString(answer.why)});
        break;
    case DispatchCode::unknown_code:
        door.sentence = code;
        break;
    default:
        break;
    }
    return door;
}

QString obstacleWord(const DispatchCode code)
{
    return wordOf(code);
}

Sign signOf(const DispatchCode code)
{
    switch (code) {
    case DispatchCode::cancelled:
        return Sign::Cancelled;
    case DispatchCode::held:
        return Sign::Held;
    default:
        return Sign::Review;
    }
}

Sound soundOf(const DispatchCode code)
{
    switch (code) {
    case DispatchCode::gone:
    case DispatchCode::taken_out:
        return Sound::Good;
    case DispatchCode::unknown_code:
        return Sound::Wrong;
    default:
        return Sound::Stop;
    }
}

QString parcelWeightText(const Grams weight)
{
    constexpr double kGramsPerKilogram = 1'000;
    if (static_cast<double>(weight.value) < kGramsPerKilogram) {
        return DoorWords::tr("%1 g").arg(numberText(weight.value));
    }
    return DoorWords::tr("%1 kg").arg(QLocale{}.toString(static_cast<double>(weight.value) / kGramsPerKilogram, 'f', 1));
}

QString handoverText(const floor::Dispatch& dispatch, const Instant now)
{
    return joined({DoorWords::tr("Handover %1").arg(QString::number(dispatch.id.value)), toQString(dispatch.channelCode),
                   dispatch.closedAt ? momentText(*dispatch.closedAt, now) : DoorWords::tr("open")});
}

floor::ManifestWords manifestWords(const floor::Dispatch& dispatch)
{
    const auto at = dispatch.closedAt.value_or(dispatch.openedAt);
    const bool chinese = QLocale{}.language() == QLocale::Chinese;
    const auto text = [](const QString& words) { return toStdString(words); };
    return {.title = text(DoorWords::tr("Handover list")),
            .summary = text(joined({DoorWords::tr("Handover %1").arg(QString::number(dispatch.id.value)), toQString(dispatch.channelCode),
                                    paperTimeText(at),
                                    toQString(dispatch.openedBy)})),
            .total = text(joined({DoorWords::tr("%n package(s)", nullptr, static_cast<int>(dispatch.packages)),
                                  parcelWeightText(dispatch.weight)})),
            .package = text(DoorWords::tr("Package")),
            .tracking = text(DoorWords::tr("Tracking no.")),
            .channel = text(DoorWords::tr("Channel")),
            .country = text(DoorWords::tr("To")),
            .weight = text(DoorWords::tr("kg")),
            .handedBy = text(DoorWords::tr("Handed over by")),
            .takenBy = text(DoorWords::tr("Taken by (name, date, signature)")),
            .page = text(DoorWords::tr("Page %1 of %2")),
            .language = chinese ? "zh-Hans" : "en"};
}

} // namespace supercargo::ui
