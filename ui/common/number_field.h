// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSpinBox>
#include <QTimer>

namespace supercargo::ui {

/// A number that fingers type. A scanner aims at whatever has the focus: a code with letters, or with more digits than
/// the largest number, is refused as a whole, with the Enter that ends it, and the number stays as it was.
class NumberField final : public QSpinBox {
    Q_OBJECT
public:
    explicit NumberField(QWidget* parent = nullptr);

    /// The rest of a refused code may still come.
    [[nodiscard]] bool isRefusing() const { return m_refusing.isActive(); }

Q_SIGNALS:
    void codeRefused();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] bool takes(const QString& typed) const;

    QTimer m_refusing; // until the rest of the code has come
    int m_before = 0;  // when the focus came
};

} // namespace supercargo::ui
