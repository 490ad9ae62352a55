// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printer.h"

#include <string>

namespace supercargo::printing {

/// A page in the printer's language that shows whether size, edges and resolution are set right: a frame one
/// millimetre inside the edge, and the printer's size and dots per inch in the printer's own type.
[[nodiscard]] std::string testPage(const Printer& printer);

} // namespace supercargo::printing
