// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form.h"
#include "ui/common/panel.h"
#include "ui/settings/settings_parts.h"

namespace supercargo::ui {

/// Language, colours, density and reminders of this window. Every choice acts at once.
class WindowPanel final : public Panel {
    Q_OBJECT
public:
    WindowPanel(const SettingsParts& parts, QWidget* parent);

private:
    /// What is chosen here can be chosen from anywhere, by its name (Ctrl+K).
    void addActions(QComboBox& languages, QComboBox& schemes, QComboBox& densities);

    SettingsParts m_parts;
};

} // namespace supercargo::ui
