// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QHash>
#include <QWidget>

#include <functional>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace supercargo::ui {

/// Fields in one column: the word left of each, muted; what is wrong with a field stands below it. Enter in a field,
/// or the button, submits. Words are functions, so that they follow the language.
class Form final : public QWidget {
    Q_OBJECT
public:
    using Word = std::function<QString()>;

    explicit Form(const Appearance& look, QWidget* parent = nullptr);

    QLineEdit* addText(Word word, Word placeholder = {});
    /// Options are given by the caller to the box, in `fill`, again whenever the language changes; the chosen one stays.
    QComboBox* addChoice(Word word, std::function<void(QComboBox&)> fill);
    QSpinBox* addNumber(Word word, int least, int most, int value);
    QCheckBox* addTick(Word word);
    /// A field of the caller's own.
    void addField(Word word, QWidget* field);
    /// A muted sentence across.
    void addHint(Word word);
    /// The primary button. At most one.
    Button* addSubmit(Word word);

    /// Below the field; the field gets the focus. Without a field, at the form's end.
    void setFault(QWidget* field, const QString& sentence);
    void clearFaults();

Q_SIGNALS:
    void submitted();

private:
    class Paragraph;

    Label* addRow(const Word& word, QWidget* field);

    const Appearance& m_look;
    QFormLayout* m_rows;
    Paragraph* m_fault;
    QHash<QWidget*, Paragraph*> m_faults;
};

} // namespace supercargo::ui
