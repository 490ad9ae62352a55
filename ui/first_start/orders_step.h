// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/first_start/option_step.h"

#include <QPointer>

class QComboBox;
class QLineEdit;
class QProgressBar;

namespace supercargo::ui {

class Form;

/// Where the first orders come from: the demo seller, an order file of the first shop, or nowhere yet.
class OrdersStep final : public OptionStep {
    Q_OBJECT
public:
    OrdersStep(const Appearance& look, Lanes& lanes, QWidget* parent);

    [[nodiscard]] QString name() const override { return tr("First orders"); }
    [[nodiscard]] QString question() const override;
    [[nodiscard]] QString sentence() const override;
    [[nodiscard]] QString answer() const override { return {}; }
    [[nodiscard]] QString verb() const override;
    [[nodiscard]] bool isBusy() const override { return m_isBusy; }
    void submit() override;
    /// The order file to take, as if it was chosen in the dialog.
    void takeFile(const QString& file);

Q_SIGNALS:
    /// The shop is there; its file is to be imported.
    void fileWanted(const QString& file);

private:
    void layOut();
    void setTexts();
    void showParts();
    void chooseFile();
    void addShop();
    void makeDemo();
    void showProgress();
    void setBusy(bool busy);
    void fail(const Failure& failure);

    const Appearance& m_look;
    Lanes& m_lanes;
    OptionCard* m_demo;
    OptionCard* m_file;
    OptionCard* m_empty;
    QWidget* m_fileParts;
    Button* m_choose;
    Form* m_form;
    QLineEdit* m_shop;
    QComboBox* m_platform;
    QWidget* m_demoParts;
    QProgressBar* m_bar;
    Label* m_count;
    Button* m_cancel;
    Label* m_fault;
    QString m_path;
    QPointer<Task> m_task;
    bool m_isBusy = false;
};

} // namespace supercargo::ui
