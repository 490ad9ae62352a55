// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/common/form.h"
#include "ui/first_start/start_step.h"

namespace supercargo::ui {

/// The first label printer: in the network, or a folder that takes labels as PDF files. As soon as it is added it
/// prints a test label.
class PrinterStep final : public StartStep {
    Q_OBJECT
public:
    PrinterStep(const Appearance& look, Lanes& lanes, printing::PrintingService& printing,
                const labels::DrawingTools& drawing, QWidget* parent);

    [[nodiscard]] QString name() const override { return tr("Label printer"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString answer() const override;
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool isBusy() const override { return m_isBusy; }
    void begin() override;
    void submit() override;

private:
    enum class Test { none, underWay, sent, waiting };

    void layOut();
    void addFields();
    void setTexts();
    void showKind();
    [[nodiscard]] bool isFolder() const;
    [[nodiscard]] printing::Printer typed() const;
    void add(const printing::Printer& printer);
    void printTest();
    void show(Test test);
    void setBusy(bool busy);

    const Appearance& m_look;
    Lanes& m_lanes;
    printing::PrintingService& m_printing;
    labels::DrawingTools m_drawing;
    Form* m_form;
    QLineEdit* m_name = nullptr;
    QComboBox* m_kind = nullptr;
    QLineEdit* m_place = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_media = nullptr;
    QComboBox* m_dpi = nullptr;
    QWidget* m_result;
    IconLabel* m_icon;
    Label* m_outcome;
    Button* m_again;
    QString m_printer; // its name, once it is added
    Test m_test = Test::none;
    bool m_isBusy = false;
};

} // namespace supercargo::ui
