// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/workspace/workspace.h"
#include "ui/tasks/task_runner.h"

namespace supercargo::ui {

/// The lanes of the program, each with a workspace of its own.
using Lanes = TaskRunner<workspace::Workspace>;

} // namespace supercargo::ui
