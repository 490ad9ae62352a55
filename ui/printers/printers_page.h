// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/actions/action_registry.h"
#include "ui/common/choice_bar.h"
#include "ui/common/empty_view.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/printers/printer_form.h"
#include "ui/printers/printer_models.h"
#include "ui/shell/page.h"
#include "ui/shell/page_head.h"
#include "ui/tasks/lanes.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace supercargo::ui {

/// What the page stands on; all of it outlives the page.
struct PrintersParts {
    const Appearance& look;
    ActionRegistry& actions;
    Lanes& lanes;
    printing::PrintingService& printing;
    labels::DrawingTools drawing;
};

/// The label printers: what each is doing, its last jobs, its test page, and the question about a label in doubt.
class PrintersPage final : public Page {
    Q_OBJECT
public:
    explicit PrintersPage(const PrintersParts& parts, QWidget* parent = nullptr);

    void opened() override;

Q_SIGNALS:
    /// The printers have been read anew.
    void refreshed();

protected:
    void hideEvent(QHideEvent* event) override;

private:
    using Change = std::function<void(workspace::Workspace&)>;

    void layOut();
    void buildTables();
    void addActions();
    void setTexts();
    void refresh();
    void present(const PrintersState& state);
    void showJobs();
    void fail(const Failure& failure);
    /// Does it on a lane, then reads anew.
    void change(Change change);
    void add(const printing::Printer& printer);
    void settle(int answer);
    [[nodiscard]] std::optional<printing::Printer> chosen() const;

    PrintersParts m_parts;
    PageHead* m_head;
    ChoiceBar* m_fact;
    Label* m_fault;
    Panel* m_listPanel;
    TableView* m_list;
    PrinterModel* m_printers;
    EmptyView* m_empty;
    Panel* m_jobPanel;
    TableView* m_jobList;
    JobModel* m_jobs;
    EmptyView* m_noJobs;
    Panel* m_formPanel;
    PrinterForm* m_form;
    QAction* m_test = nullptr;
    QAction* m_remove = nullptr;
    PrintersState m_state;
    QTimer m_refresh;
};

} // namespace supercargo::ui
