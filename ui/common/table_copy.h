// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QMimeData;
class QTableView;

namespace supercargo::ui {

/// The selected rows of the columns in sight, with their heads, as a spreadsheet takes them: text in columns, and a
/// table whose cells are all text, so that a number of 19 digits stays one and what a buyer wrote is never a formula.
/// At most 5,000 rows. The caller owns it; null when nothing is selected.
[[nodiscard]] QMimeData* copyOfSelection(const QTableView& table);

} // namespace supercargo::ui
