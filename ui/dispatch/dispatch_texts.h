// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/dispatch.h"
#include "core/floor/manifest.h"
#include "ui/sound/tones.h"
#include "ui/theme/theme.h"

#include <QString>

// The words of the door.
namespace supercargo::ui {

/// The answer to a scan, to be read from two metres.
struct DoorAnswer {
    Answer colour = Answer::Stop;
    Icon icon = Icon::stop;
    QString word;     ///< "Into the bag", "Wrong bag"
    QString sentence; ///< what it is about
    QString hint;     ///< what to do now; empty where nothing is to be done but to go on
    QString count;    ///< packages in the bag; only of what went in or came out
};
/// The bag that an answer names.
struct BagOfAnswer {
    std::int64_t packages = 0;
    bool isOpen = false;
};
[[nodiscard]] DoorAnswer doorAnswer(const floor::DispatchAnswer& answer, const BagOfAnswer& bag, const QString& code,
                                    Instant now);

/// "On hold", "Cancelled": why a labelled package must not leave.
[[nodiscard]] QString obstacleWord(floor::DispatchCode code);
[[nodiscard]] Sign signOf(floor::DispatchCode code);
[[nodiscard]] Sound soundOf(floor::DispatchCode code);
/// "31.2 kg"; below a kilogram "640 g".
[[nodiscard]] QString parcelWeightText(Grams weight);
/// "Handover 3 · YUN-STD · 17:02", or "open".
[[nodiscard]] QString handoverText(const floor::Dispatch& dispatch, Instant now);
[[nodiscard]] floor::ManifestWords manifestWords(const floor::Dispatch& dispatch);

} // namespace supercargo::ui
