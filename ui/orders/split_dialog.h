// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/package_repository.h"
#include "core/packages/why.h"
#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QDialog>

#include <vector>

class QGridLayout;
class QSpinBox;

namespace supercargo::ui {

/// Which pieces of a package go into a second one: a field for each line. What is known to be missing stands in the
/// fields already.
class SplitDialog final : public QDialog {
    Q_OBJECT
public:
    SplitDialog(const Appearance& look, const packages::Package& package, const packages::Why& why, QWidget* parent);

    /// What leaves the package; valid once accepted.
    [[nodiscard]] std::vector<packages::SplitLine> lines() const;

private:
    void addLine(QGridLayout& grid, const packages::PackageLine& line, std::int64_t proposed);
    void follow();

    const Appearance& m_look;
    std::vector<packages::PackageLine> m_lines;
    QList<QSpinBox*> m_fields;
    Label* m_result;
    Button* m_split;
};

} // namespace supercargo::ui
