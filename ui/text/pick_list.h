// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/wave_service.h"
#include "core/labels/label_output.h"

#include <QString>

#include <string>

// The picker's list, as window and command line make it alike.
namespace supercargo::ui {

/// "Single item".
[[nodiscard]] QString kindWord(floor::WaveKind kind);
/// A PDF of A4 pages, in the language of the program. Throws not_found.
[[nodiscard]] std::string drawPickList(floor::WaveService& waves, WaveId wave, labels::DrawingTools drawing);

} // namespace supercargo::ui
