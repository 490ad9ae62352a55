// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/files/rejection.h"
#include "ui/theme/appearance.h"

#include <QDialog>

#include <vector>

namespace supercargo::ui {

/// The rows of a file that were refused: line and why. They can be copied.
class RefusedRowsDialog final : public QDialog {
    Q_OBJECT
public:
    struct Report {
        QString file; ///< its name alone
        std::vector<files::Rejection> rejections;
        std::int64_t refused = 0; ///< all of them; `rejections` may hold fewer
    };

    RefusedRowsDialog(const Appearance& look, const Report& report, QWidget* parent);
};

} // namespace supercargo::ui
