// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/choice_bar.h"
#include "ui/common/panel.h"
#include "ui/station/answer_view.h"
#include "ui/common/scan_field.h"
#include "ui/actions/scan_input.h"
#include "ui/station/scan_list.h"
#include "ui/station/station_head.h"
#include "ui/station/wall_view.h"

namespace supercargo::ui {

/// How the parts of the working station stand on the screen; what they say is the page's.
class BenchView final : public QWidget {
    Q_OBJECT
public:
    BenchView(const StationParts& parts, QWidget* parent);

    StationHead* head;
    ChoiceBar* fact;  ///< the print question
    ScanField* field;
    ChoiceBar* asked; ///< a reason, a number, a printer
    AnswerView* answer;
    Panel* wallPanel;
    WallView* wall;
    Panel* listPanel;
    ScanList* list;
    Ground* keys;

    /// Adds the button of an action to the line below.
    void addKey(QAction& action);
    void addKeyAtEnd(QAction& action);

private:
    [[nodiscard]] Button* keyButton(QAction& action);

    const Appearance& m_look;
    Pictures m_pictures;
    QHBoxLayout* m_start;
    QHBoxLayout* m_end;
};

} // namespace supercargo::ui
