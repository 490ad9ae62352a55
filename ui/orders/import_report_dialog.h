// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/order_import.h"

#include <QDialog>

namespace supercargo::ui {

/// The rows of a file that were refused: line and why. They can be copied.
class ImportReportDialog final : public QDialog {
    Q_OBJECT
public:
    ImportReportDialog(const Appearance& look, const ImportOutcome& outcome, QWidget* parent);
};

} // namespace supercargo::ui
