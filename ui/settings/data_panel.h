// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/form_dialog.h"
#include "ui/settings/settings_parts.h"

class QGridLayout;

namespace supercargo::ui {

/// The data folder: where it is, whether everything adds up, a copy of it, and what must not be kept for ever.
class DataPanel final : public Panel {
    Q_OBJECT
public:
    DataPanel(const SettingsParts& parts, QWidget* page);

    void check();
    void backUpTo(const QString& file);
    /// Asks first: everything that is in the folder now is replaced.
    void askRestore(const QString& file);

Q_SIGNALS:
    void failed(const supercargo::ui::Failure& failure);

private:
    QAction& addAction(const Command& command, void (DataPanel::*act)());
    void chooseBackup();
    void chooseRestore();
    void askPurge();
    void purge(FormDialog& dialog, int days);
    void say(const QString& sentence);

    SettingsParts m_parts;
    QWidget* m_page;
    Label* m_folder;
    Label* m_said;
    QGridLayout* m_buttons;
};

} // namespace supercargo::ui
