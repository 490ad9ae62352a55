// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/tasks/lanes.h"

#include <QCompleter>
#include <QStandardItemModel>
#include <QTimer>

class QLineEdit;

namespace supercargo::ui {

/// Completes a field for one of our SKUs while somebody types what he knows of the product: its SKU, a word of its
/// Chinese or English name, or a barcode. What is chosen writes the SKU.
class ProductCompleter final : public QCompleter {
    Q_OBJECT
public:
    /// The field owns it.
    ProductCompleter(Lanes& lanes, QLineEdit& field);

Q_SIGNALS:
    /// What the text in the field may mean stands in the list.
    void found();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void read();
    void present(const std::vector<catalog::Product>& products);

    Lanes& m_lanes;
    QLineEdit& m_field;
    QStandardItemModel m_model;
    QTimer m_typing; // it waits for the end of a word
};

/// The SKU that was meant: a barcode of one product only stands for its SKU, anything else for itself.
[[nodiscard]] std::string skuMeant(workspace::Workspace& workspace, const std::string& typed);

} // namespace supercargo::ui
