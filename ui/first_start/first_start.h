// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/common/button.h"
#include "ui/common/settings.h"
#include "ui/first_start/start_step.h"
#include "ui/tasks/lanes.h"

#include <QDialog>

class QStackedWidget;

namespace supercargo::ui {

class DemoPanel;
class OrdersStep;
class StepList;

/// What the first start stands on; all of it outlives it.
struct FirstStartParts {
    Appearance& look;
    Language& language;
    Settings& settings;
    Lanes& lanes;
    printing::PrintingService& printing;
    labels::DrawingTools drawing;
};

/// A folder without warehouse and shop, and so without orders.
[[nodiscard]] bool isNewFolder(workspace::Workspace& workspace);

/// Four questions over the window of a new folder: language, warehouse, printer, first orders. Each can be skipped
/// and come back to; what was answered is written at once, so that leaving loses nothing.
class FirstStart final : public QDialog {
    Q_OBJECT
public:
    FirstStart(const FirstStartParts& parts, QWidget* parent);

    [[nodiscard]] static int stepCount() { return 4; }
    [[nodiscard]] int currentStep() const { return m_current; }
    void showStep(int step);
    [[nodiscard]] OrdersStep& orders() { return *m_orders; }

Q_SIGNALS:
    /// An order file of the shop that was just made, to be taken in as any other.
    void fileWanted(const QString& file);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSide();
    [[nodiscard]] QWidget* makeFoot();
    [[nodiscard]] QLayout* makeBody();
    void showTexts();
    void submit();
    void next();
    [[nodiscard]] StartStep& step() const { return *m_steps[m_current]; }

    FirstStartParts m_parts;
    QList<StartStep*> m_steps;
    OrdersStep* m_orders;
    StepList* m_list;
    Label* m_later;
    Label* m_question;
    Label* m_sentence;
    QStackedWidget* m_stack;
    DemoPanel* m_demo;
    Button* m_back;
    Button* m_skip;
    Button* m_go;
    int m_current = 0;
    bool m_wasBusy = false;
};

} // namespace supercargo::ui
