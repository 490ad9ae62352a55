// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printing_service.h"
#include "ui/common/form_dialog.h"
#include "ui/tasks/lanes.h"

#include <QObject>

#include <functional>

namespace supercargo::ui {

/// What is asked for a new printer. What can be seen to be wrong is said at its field, before anything is begun.
class PrinterForm final : public QObject {
    Q_OBJECT
public:
    /// Lives as long as the dialog.
    explicit PrinterForm(FormDialog& dialog);

Q_SIGNALS:
    void submitted(const supercargo::printing::Printer& printer);

private:
    void submit();

    Form& m_form;
    QLineEdit* m_name;
    QComboBox* m_language;
    QLineEdit* m_media;
    QComboBox* m_dpi;
    QLineEdit* m_target;
};

/// Opens a dialog over the page, which stays until the printer is there or the operator gives up; then `added`.
void askForPrinter(const Appearance& look, Lanes& lanes, printing::PrintingService& printing, QWidget& page,
                   std::function<void()> added);

} // namespace supercargo::ui
