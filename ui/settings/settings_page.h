// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settings.h"
#include "ui/shell/page.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"

class QComboBox;
class QFormLayout;

namespace supercargo::ui {

/// Language, colours and density of this window. Every choice acts at once.
class SettingsPage final : public Page {
    Q_OBJECT
public:
    SettingsPage(Appearance& look, Language& language, Settings& settings, QWidget* parent = nullptr);

private:
    QComboBox* addChoice(QFormLayout& form, const char* label, const QStringList& values, const QString& current);
    void setTexts();
    void chooseLanguage(int index);
    void chooseScheme(int index);
    void chooseDensity(int index);

    Appearance& m_look;
    Language& m_language;
    Settings& m_settings;
    QComboBox* m_languages;
    QComboBox* m_schemes;
    QComboBox* m_densities;
};

} // namespace supercargo::ui
