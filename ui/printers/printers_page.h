// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/printing_service.h"
#include "ui/actions/action_registry.h"
#include "ui/common/choice_bar.h"
#include "ui/common/empty_view.h"
#include "ui/common/failure_banner.h"
#include "ui/common/panel.h"
#include "ui/common/settings.h"
#include "ui/common/table_view.h"
#include "ui/printers/calibration_panel.h"
#include "ui/printers/preview_panel.h"
#include "ui/printers/printer_list.h"
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
    Settings& settings;
    ActionRegistry& actions;
    Lanes& lanes;
    printing::PrintingService& printing;
    labels::DrawingTools drawing;
};

/// The label printers: what each is doing and the journal of its last jobs, a label of it in true size, where its paper
/// lies, and the question about a label in doubt.
class PrintersPage final : public Page {
    Q_OBJECT
public:
    explicit PrintersPage(const PrintersParts& parts, QWidget* parent = nullptr);

    void opened() override;
    [[nodiscard]] PrinterModel& printers() { return *m_printers; }
    [[nodiscard]] PrinterList& list() { return *m_list; }
    [[nodiscard]] PreviewPanel& preview() { return *m_preview; }
    [[nodiscard]] CalibrationPanel& calibration() { return *m_calibration; }

Q_SIGNALS:
    /// The printers have been read anew.
    void refreshed();

protected:
    void hideEvent(QHideEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Change = std::function<void(workspace::Workspace&)>;

    QAction& addAction(const Command& command, void (PrintersPage::*act)());
    void addActions();
    void buildLists();
    void layOut();
    void setTexts();
    void refresh();
    void present(const PrintersState& state);
    void showJobs();
    void showPreview();
    void enableActions();
    void fail(const Failure& failure);
    /// Does it on a lane, then reads anew.
    void change(Change change);
    void settle(int answer);
    [[nodiscard]] std::optional<printing::Printer> chosen() const;

    // The keys.
    void printTestPage();
    void add();
    void remove();
    void save();
    void revert() { m_calibration->revert(); }
    void reset() { m_calibration->reset(); }
    void showJournal() { m_jobList->setFocus(); }

    PrintersParts m_parts;
    PageHead* m_head;
    ChoiceBar* m_fact;
    FailureBanner* m_failure;
    Panel* m_listPanel;
    PrinterModel* m_printers;
    PrinterList* m_list;
    EmptyView* m_empty;
    Label* m_jobTitle;
    TableView* m_jobList;
    JobModel* m_jobs;
    Label* m_noJobs;
    QAction* m_test = nullptr;
    QAction* m_add = nullptr;
    QAction* m_remove = nullptr;
    QAction* m_save = nullptr;
    QAction* m_revert = nullptr;
    QAction* m_reset = nullptr;
    QAction* m_journal = nullptr;
    PreviewPanel* m_preview = nullptr;
    CalibrationPanel* m_calibration = nullptr;
    PrintersState m_state;
    QTimer m_refresh;
};

} // namespace supercargo::ui
