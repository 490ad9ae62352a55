// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/instant.h"
#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/actions/action_registry.h"
#include "ui/common/settings.h"
#include "ui/sound/speaker.h"
#include "ui/tasks/lanes.h"
#include "ui/theme/appearance.h"

#include <filesystem>

namespace supercargo::ui {

/// What a station stands on; all of it outlives the page. Everything a station reads or writes goes over its own
/// lane, so that nothing holds up a scan.
struct StationParts {
    const Appearance& look;
    const Clock& clock; ///< by which a scanner's double reading is told
    Settings& settings;
    ActionRegistry& actions;
    Lanes& lanes;
    printing::PrintingService& printing;
    labels::DrawingTools drawing;
    Speaker& speaker; ///< tuned in the settings
    std::filesystem::path attachments; ///< where products' pictures are
};

} // namespace supercargo::ui
