// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/print_dispatch.h"
#include "core/printing/printer.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>

namespace supercargo::ui {

/// Which label is looked at, and how the printer would be set.
struct PreviewRequest {
    printing::Printer printer; // with the calibration that is typed
    std::optional<PackageId> package; // none: an invented label

    [[nodiscard]] bool isSame(const PreviewRequest& other) const
    {
        return printer.id == other.printer.id && printer.calibration == other.printer.calibration &&
               package == other.package;
    }
};

/// The label as the printer would be told to print it, as a PNG in its dots, both codes read back from the very
/// picture. Throws label_not_printable, label_unverified.
[[nodiscard]] std::string drawPreview(workspace::Workspace& workspace, labels::DrawingTools drawing,
                                      printing::PrintDispatch& dispatch, const PreviewRequest& request);

} // namespace supercargo::ui
