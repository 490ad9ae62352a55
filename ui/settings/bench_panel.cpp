// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/bench_panel.h"

#include "ui/common/translated.h"

#include <QCheckBox>
#include <QSpinBox>
#include <QVBoxLayout>

#include <array>
#include <chrono>

namespace supercargo::ui {

namespace {

constexpr int kFourth = 5; // semitones
constexpr std::chrono::milliseconds kBetween{900};
constexpr std::array kSounds{Sound::Good, Sound::Finished, Sound::Wrong, Sound::Stop};

} // namespace

BenchPanel::BenchPanel(const SettingsParts& parts, QWidget* parent) : Panel{parts.page.look, parent}, m_parts{parts}
{
    auto& settings = parts.page.settings;
    auto* form = new Form{parts.page.look, this};
    auto* sounds = form->addTick([] { return tr("A sound for every scan"); });
    sounds->setChecked(settings.get(setting::kSounds));
    auto* pitch = form->addNumber([] { return tr("Pitch, in semitones"); }, -kFourth, kFourth,
                                  settings.get(setting::kSoundShift));
    if (!parts.speaker.isAvailable()) {
        form->addHint([] { return tr("This PC has no player for sounds: install pipewire-bin, pulseaudio-utils or alsa-utils."); });
    }
    auto* hear = new Button{parts.page.look, ButtonKind::Secondary, this};
    hear->setEnabled(parts.speaker.isAvailable());
    const int padding = parts.page.look.sizes().panelPadding;
    body()->setContentsMargins(padding, padding, padding, padding);
    body()->addWidget(form);
    body()->addWidget(hear, 0, Qt::AlignLeft);

    connect(sounds, &QCheckBox::toggled, this, [this](const bool on) { m_parts.page.settings.set(setting::kSounds, on); });
    connect(pitch, &QSpinBox::valueChanged, this, [this](const int semitones) {
        m_parts.page.settings.set(setting::kSoundShift, semitones);
        m_parts.speaker.tune(semitones);
    });
    connect(hear, &QPushButton::clicked, this, [this] {
        m_heard = 0;
        hearNext();
    });
    m_hearing.setSingleShot(true);
    m_hearing.setInterval(kBetween);
    connect(&m_hearing, &QTimer::timeout, this, &BenchPanel::hearNext);
    translated(*this, [this, hear, pitch] {
        pitch->setToolTip(tr("Benches beside each other are told apart by it."));
        setTitle(tr("Sounds of this bench"));
        hear->setText(tr("Hear them: good, finished, wrong, stop"));
        hear->setAccessibleName(hear->text());
    });
}

void BenchPanel::hearNext()
{
    m_parts.speaker.play(kSounds[static_cast<std::size_t>(m_heard)]);
    if (++m_heard < static_cast<int>(kSounds.size())) {
        m_hearing.start();
    }
}

} // namespace supercargo::ui
