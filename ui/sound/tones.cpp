// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sound/tones.h"

#include <QtEndian>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace supercargo::ui {

namespace {

constexpr int kRate = 44'100;
constexpr double kAttack = 0.005;
constexpr double kRelease = 0.030;
constexpr double kLoudness = 0.45; // leaves 3 dB for the stop
constexpr double kThirdHarmonic = 0.15;

enum class Wave { Sine, Square };

struct Tone {
    double hertz;
    double seconds;
    Wave wave = Wave::Sine;
    double gain = kLoudness;
};

std::vector<Tone> tonesOf(const Sound sound)
{
    switch (sound) {
    case Sound::Good:
        return {{880, 0.070}};
    case Sound::Finished:
        return {{880, 0.070}, {1319, 0.110}};
    case Sound::Wrong:
        return {{523, 0.120}, {392, 0.160}};
    case Sound::Stop:
        break;
    }
    const double louder = kLoudness * std::pow(10.0, 3.0 / 20.0);
    return {{440, 0.140, Wave::Square, louder}, {349, 0.140, Wave::Square, louder}, {440, 0.140, Wave::Square, louder}};
}

double waveAt(const Wave wave, const double phase)
{
    // Odd harmonics alone make a square that a small speaker does not rattle at.
    double value = std::sin(phase) + kThirdHarmonic * std::sin(3 * phase);
    if (wave == Wave::Square) {
        value = std::sin(phase) + std::sin(3 * phase) / 3 + std::sin(5 * phase) / 5 + std::sin(7 * phase) / 7;
    }
    return value / (1 + kThirdHarmonic);
}

void append(std::vector<std::int16_t>& samples, const Tone& tone, const double shift)
{
    const auto count = static_cast<int>(tone.seconds * kRate);
    for (int i = 0; i < count; ++i) {
        const double time = static_cast<double>(i) / kRate;
        const double envelope = std::min({1.0, time / kAttack, (tone.seconds - time) / kRelease});
        const double phase = 2 * std::numbers::pi * tone.hertz * shift * time;
        const double value = std::clamp(tone.gain * envelope * waveAt(tone.wave, phase), -1.0, 1.0);
        samples.push_back(static_cast<std::int16_t>(std::lround(value * 32767)));
    }
}

template <class Number>
void put(QByteArray& bytes, const Number number)
{
    const Number little = qToLittleEndian(number);
    bytes.append(reinterpret_cast<const char*>(&little), sizeof little);
}

} // namespace

QByteArray wavOf(const Sound sound, const int semitones)
{
    const double shift = std::pow(2.0, semitones / 12.0);
    std::vector<std::int16_t> samples;
    for (const Tone& tone : tonesOf(sound)) {
        append(samples, tone, shift);
    }
    const auto dataSize = static_cast<quint32>(samples.size() * sizeof(std::int16_t));
    // RIFF WAVE, one "fmt " chunk of plain PCM and one "data" chunk.
    QByteArray bytes{"RIFF"};
    put(bytes, quint32{36 + dataSize});
    bytes.append("WAVEfmt ");
    put(bytes, quint32{16});
    put(bytes, quint16{1}); // PCM
    put(bytes, quint16{1}); // mono
    put(bytes, quint32{kRate});
    put(bytes, quint32{kRate * 2});
    put(bytes, quint16{2});
    put(bytes, quint16{16});
    bytes.append("data");
    put(bytes, dataSize);
    for (const std::int16_t sample : samples) {
        put(bytes, sample);
    }
    return bytes;
}

} // namespace supercargo::ui
