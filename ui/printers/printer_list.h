// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/printers/printer_models.h"
#include "ui/theme/appearance.h"

#include <QListView>

namespace supercargo::ui {

/// The printers under each other, three lines each: name and state, language and paper, where it is.
class PrinterList final : public QListView {
    Q_OBJECT
public:
    PrinterList(const Appearance& look, PrinterModel& model, QWidget* parent);

    [[nodiscard]] int wantedHeight() const;

Q_SIGNALS:
    void currentRowChanged();

protected:
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    const Appearance& m_look;
};

} // namespace supercargo::ui
