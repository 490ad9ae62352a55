// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printer.h"
#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QWidget>

class QComboBox;
class QFormLayout;
class QLineEdit;

namespace supercargo::ui {

/// A new printer: its name, what it speaks, its paper and resolution, and where it is.
class PrinterForm final : public QWidget {
    Q_OBJECT
public:
    explicit PrinterForm(const Appearance& look, QWidget* parent = nullptr);

    void clear();
    void showFault(const QString& sentence);

Q_SIGNALS:
    void submitted(const supercargo::printing::Printer& printer);

private:
    void submit();
    void setTexts();
    [[nodiscard]] Label* addRow(QFormLayout& form, QWidget* field);

    const Appearance& m_look;
    QLineEdit* m_name;
    QComboBox* m_language;
    QLineEdit* m_media;
    QComboBox* m_dpi;
    QLineEdit* m_target;
    Label* m_nameWord;
    Label* m_languageWord;
    Label* m_mediaWord;
    Label* m_dpiWord;
    Label* m_targetWord;
    Label* m_hint;
    Label* m_fault;
    Button* m_add;
};

} // namespace supercargo::ui
