// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/shell/page_parts.h"

namespace supercargo::ui {

/// What the page stands on; all of it outlives the page.
struct PickingParts {
    PageParts page;
    printing::PrintingService& printing;
    labels::DrawingTools drawing;
};

} // namespace supercargo::ui
