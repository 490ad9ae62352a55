// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/sound/tones.h"

#include <QObject>
#include <QTemporaryDir>

namespace supercargo::ui {

/// Plays the station's sounds through the desktop's own player (pw-play, paplay or aplay): no sound library is
/// needed for four short tones. The files are written once, at start.
class Speaker final : public QObject {
    Q_OBJECT
public:
    explicit Speaker(int semitones, QObject* parent = nullptr);

    /// Shifts all four by so many semitones, so that neighbours are told apart.
    void tune(int semitones);
    /// False where the system has no player: the settings say so, and answers are seen only.
    [[nodiscard]] bool isAvailable() const { return !m_player.isEmpty(); }
    /// Returns at once. Does nothing without a player.
    void play(Sound sound) const;

private:
    [[nodiscard]] QString fileOf(Sound sound) const;

    QTemporaryDir m_folder;
    QString m_player;
};

} // namespace supercargo::ui
