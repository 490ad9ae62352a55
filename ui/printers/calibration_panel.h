// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printer.h"
#include "ui/common/banner.h"
#include "ui/common/form.h"
#include "ui/common/panel.h"
#include "ui/printers/printer_models.h"

#include <map>
#include <optional>
#include <utility>

class QAction;
class QDoubleSpinBox;
class QSlider;
class QVBoxLayout;

namespace supercargo::ui {

/// Where a printer's paper lies, how dark and how fast it prints: read off the test page, typed here, seen in the
/// preview at once, and kept once it is saved. What is typed for one printer stays while another is looked at.
class CalibrationPanel final : public QWidget {
    Q_OBJECT
public:
    struct Actions {
        QAction& test;
        QAction& save;
        QAction& revert;
        QAction& reset; ///< to the printer's own values
    };

    CalibrationPanel(const Appearance& look, const Actions& actions, QWidget* parent);

    /// Empty where there is no printer.
    void present(const std::optional<printing::Printer>& printer);
    /// What is known of it besides.
    void showFacts(const PrinterRow& row);
    [[nodiscard]] printing::Calibration calibration() const;
    [[nodiscard]] bool isChanged() const;
    /// Drops what was typed for the printer in sight.
    void revert();
    void reset();
    /// What reading the label back came to; an empty sentence for nothing.
    void showReadBack(Sign sign, const QString& sentence);

Q_SIGNALS:
    void changed();

private:
    QWidget* buildOffsets();
    QWidget* buildSlider(QSlider*& slider, Label*& value);
    void buildTestPage(const Actions& actions, QVBoxLayout& body);
    void setTexts();
    void write(const printing::Calibration& calibration);
    void follow();
    void showValues();

    const Appearance& m_look;
    Panel* m_panel;
    Form* m_form;
    QDoubleSpinBox* m_right;
    QDoubleSpinBox* m_down;
    QSlider* m_darkness = nullptr; ///< −1: as the printer is set
    Label* m_darknessValue = nullptr;
    QSlider* m_speed = nullptr; ///< 0: as the printer is set
    Label* m_speedValue = nullptr;
    Label* m_testTitle;
    QList<Label*> m_steps;
    Banner* m_readBack;
    Section* m_facts;
    QList<std::pair<QString, QString>> m_shownFacts;
    std::optional<printing::Printer> m_printer;
    std::map<PrinterId, printing::Calibration> m_typed; // and not saved yet
    bool m_isWriting = false;
};

} // namespace supercargo::ui
