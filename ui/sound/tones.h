// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace supercargo::ui {

/// The four answers of a bench, told apart by ear.
enum class Sound {
    Good,     ///< a piece is right: 880 Hz, 70 ms
    Finished, ///< the label prints: 880 then 1319 Hz
    Wrong,    ///< another piece: 523 then 392 Hz
    Stop,     ///< no label: 440 and 349 Hz square, three times, 3 dB louder
};

/// The sound as a whole WAV file in memory (16 bit, mono, 44.1 kHz), shifted by so many semitones.
[[nodiscard]] QByteArray wavOf(Sound sound, int semitones = 0);

} // namespace supercargo::ui
