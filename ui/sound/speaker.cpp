// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/speaker.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace supercargo::ui {

Speaker::Speaker(const int semitones, QObject* parent) : QObject{parent}
{
    tune(semitones);
}

void Speaker::tune(const int semitones)
{
    m_player.clear();
    for (const Sound sound : {Sound::Good, Sound::Finished, Sound::Wrong, Sound::Stop}) {
        QFile file{fileOf(sound)};
        const QByteArray bytes = wavOf(sound, semitones);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
            return; // no room for a few kilobytes: silence, which isAvailable tells
        }
    }
    for (const auto* name : {"pw-play", "paplay", "aplay"}) {
        m_player = QStandardPaths::findExecutable(QLatin1String{name});
        if (!m_player.isEmpty()) {
            return;
        }
    }
}

void Speaker::play(const Sound sound) const
{
    if (isAvailable()) {
        QProcess::startDetached(m_player, {fileOf(sound)});
    }
}

QString Speaker::fileOf(const Sound sound) const
{
    return m_folder.filePath(QStringLiteral("%1.wav").arg(static_cast<int>(sound)));
}

} // namespace supercargo::ui
