// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_start/option_step.h"

namespace supercargo::ui {

/// The language; the whole window speaks it at once.
class LanguageStep final : public OptionStep {
    Q_OBJECT
public:
    LanguageStep(Appearance& look, Language& language, Settings& settings, QWidget* parent);

    [[nodiscard]] QString name() const override { return tr("Language"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString answer() const override;
    [[nodiscard]] QString verb() const override { return tr("Next"); }
    void begin() override;
    void submit() override;

private:
    void choose();
    void setTexts();

    Appearance& m_look;
    Language& m_language;
    Settings& m_settings;
    QList<OptionCard*> m_cards; // one for each of Language::choices()
    bool m_isAnswered = false;
};

} // namespace supercargo::ui
