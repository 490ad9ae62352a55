// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_texts.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QLocale>

namespace supercargo::ui {

namespace {

struct Door {
    Q_DECLARE_TR_FUNCTIONS(Door)
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

QString wordOf(const DispatchCode code)
{
    switch (code) {
    case DispatchCode::gone:
        return Door::tr("Into the bag");
    case DispatchCode::already_gone:
        return Door::tr("Already dispatched");
    case DispatchCode::wrong_channel:
        return Door::tr("Wrong bag");
    case DispatchCode::cancelled:
        return Door::tr("Cancelled");
    case DispatchCode::held:
        return Door::tr("On hold");
    case DispatchCode::changed:
        return Door::tr("The order changed");
    case DispatchCode::dead_label:
        return Door::tr("Dead label");
    case DispatchCode::not_packed:
        return Door::tr("No label yet");
    case DispatchCode::taken_out:
        return Door::tr("Taken out of the bag");
    case DispatchCode::not_in_bag:
        return Door::tr("In no open bag");
    case DispatchCode::unknown_code:
        return Door::tr("Unknown code");
    }
    return {};
}

QString hintOf(const floor::DispatchAnswer& answer)
{
    switch (answer.code) {
    case DispatchCode::gone:
        return {};
    case DispatchCode::already_gone:
        return Door::tr("If this is another parcel, two bear one label: put it aside.");
    case DispatchCode::wrong_channel:
        return Door::tr("Put it into the bag of %1.").arg(toQString(answer.channel));
    case DispatchCode::cancelled:
        return Door::tr("Keep it here: void the label, and put the goods back.");
    case DispatchCode::held:
        return Door::tr("Put it aside until somebody releases it.");
    case DispatchCode::changed:
        return Door::tr("Put it aside: look at the change, then approve it.");
    case DispatchCode::dead_label:
        return Door::tr("Tear it off: this number was voided.");
    case DispatchCode::not_packed:
        return Door::tr("Pack it at the station first.");
    case DispatchCode::taken_out:
        return answer.isTold ? Door::tr("Its platform was told already that it left: see that it leaves.")
                             : Door::tr("It is here again, and can be scanned into a bag.");
    case DispatchCode::not_in_bag:
        return Door::tr("What the driver has cannot be taken out.");
    case DispatchCode::unknown_code:
        return Door::tr("Scan the tracking number or the package number of the label.");
    }
    return {};
}

} // namespace

DoorAnswer doorAnswer(const floor::DispatchAnswer& answer, const std::int64_t inBag, const QString& code,
                      const Instant now)
{
    DoorAnswer door{.word = wordOf(answer.code), .sentence = aboutPackage(answer), .hint = hintOf(answer), .count = {}};
    const QString since = answer.since ? momentText(*answer.since, now) : QString{};
    switch (answer.code) {
    case DispatchCode::gone:
        door.colour = Answer::Print;
        door.icon = Icon::shipped;
        door.count = numberText(inBag);
        break;
    case DispatchCode::taken_out:
        door.colour = Answer::Verify;
        door.icon = Icon::undo;
        door.count = numberText(inBag);
        break;
    case DispatchCode::already_gone:
        door.sentence =
            joined({aboutPackage(answer), since,
                    answer.with ? Door::tr("handover %1").arg(QString::number(answer.with->value)) : QString{}});
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

QString kilogramsText(const Grams weight)
{
    constexpr double kGramsPerKilogram = 1'000;
    return Door::tr("%1 kg").arg(QLocale{}.toString(static_cast<double>(weight.value) / kGramsPerKilogram, 'f', 1));
}

floor::ManifestWords manifestWords(const floor::Dispatch& dispatch)
{
    const auto at = dispatch.closedAt.value_or(dispatch.openedAt);
    const bool chinese = QLocale{}.language() == QLocale::Chinese;
    const auto text = [](const QString& words) { return toStdString(words); };
    return {.title = text(Door::tr("Handover list")),
            .summary = text(joined({Door::tr("Handover %1").arg(QString::number(dispatch.id.value)), toQString(dispatch.channelCode),
                                    paperTimeText(at),
                                    toQString(dispatch.openedBy)})),
            .total = text(joined({Door::tr("%n package(s)", nullptr, static_cast<int>(dispatch.packages)),
                                  kilogramsText(dispatch.weight)})),
            .package = text(Door::tr("Package")),
            .tracking = text(Door::tr("Tracking no.")),
            .channel = text(Door::tr("Channel")),
            .country = text(Door::tr("To")),
            .weight = text(Door::tr("kg")),
            .handedBy = text(Door::tr("Handed over by")),
            .takenBy = text(Door::tr("Taken by (name, date, signature)")),
            .page = text(Door::tr("Page %1 of %2")),
            .language = chinese ? "zh-Hans" : "en"};
}

} // namespace supercargo::ui
