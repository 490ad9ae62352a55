// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form.h"
#include "ui/common/panel.h"
#include "ui/settings/settings_parts.h"

#include <QTimer>

namespace supercargo::ui {

/// What the station on this PC sounds like. Every choice acts at once.
class BenchPanel final : public Panel {
    Q_OBJECT
public:
    BenchPanel(const SettingsParts& parts, QWidget* parent);

private:
    void hearNext();

    SettingsParts m_parts;
    QTimer m_hearing; ///< from one sound to the next
    int m_heard = 0;
};

} // namespace supercargo::ui
