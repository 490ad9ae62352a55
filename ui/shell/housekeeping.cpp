// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/housekeeping.h"

#include <QTimer>

namespace supercargo::ui {

void keepHouseFromTimeToTime(Lanes& lanes, QObject& owner)
{
    auto* timer = new QTimer{&owner};
    QObject::connect(timer, &QTimer::timeout, &owner, [&lanes, &owner] {
        lanes.quietly(
            Lanes::slow(), &owner,
            [](workspace::Workspace& workspace, const TaskControl& task) { workspace.keepHouse(task); }, [] {},
            [](const Failure& failure) { qWarning("%s", qPrintable(failure.technical)); });
    });
    timer->start(std::chrono::minutes{1});
}

} // namespace supercargo::ui
