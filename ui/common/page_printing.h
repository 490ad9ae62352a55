// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/print_job.h"
#include "core/workspace/workspace.h"

#include <string>
#include <vector>

// Lists on pages of A4, on a lane.
namespace supercargo::ui {

/// The names of the printers that take them.
[[nodiscard]] std::vector<std::string> pagePrinters(workspace::Workspace& workspace);
/// Puts a list into the printer's queue; it is driven once the printing service has looked anew. Throws not_found for a
/// printer that is no longer there.
void queuePages(workspace::Workspace& workspace, const std::string& printer, printing::PrintJobKind kind,
                const std::string& pdf);

} // namespace supercargo::ui
