// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form_dialog.h"

class QComboBox;
class QLineEdit;

namespace supercargo::ui {

/// Asks for a range of S10 numbers. What cannot be one is said beside the field, before anything is begun.
class RangeForm final : public QObject {
    Q_OBJECT
public:
    struct Range {
        std::string channel;
        std::string from;
        std::string to;
    };

    /// Puts its fields into the dialog, which owns it. `channels` are those whose numbers come from ranges.
    RangeForm(FormDialog& dialog, const QStringList& channels, const QString& chosen);

Q_SIGNALS:
    void submitted(const supercargo::ui::RangeForm::Range& range);

private:
    void submit();
    /// The number as it stands in a barcode; empty where it is none, which is then said.
    [[nodiscard]] std::string read(QLineEdit* field);

    Form& m_form;
    QComboBox* m_channel;
    QLineEdit* m_from;
    QLineEdit* m_to;
};

} // namespace supercargo::ui
