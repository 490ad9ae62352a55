// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printers_page.h"

#include "ui/common/cell_delegate.h"
#include "ui/common/translated.h"
#include "ui/printers/printer_form.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kRefresh{1'000};
constexpr int kListWidth = 276;
constexpr int kCalibrationWidth = 366;

} // namespace

PrintersPage::PrintersPage(const PrintersParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_fact{new ChoiceBar{parts.look, this}},
      m_failure{new FailureBanner{parts.look, this}},
      m_listPanel{new Panel{parts.look, this}},
      m_printers{new PrinterModel{this}},
      m_list{new PrinterList{parts.look, *m_printers, m_listPanel}},
      m_empty{new EmptyView{parts.look, Icon::printer, m_listPanel}},
      m_jobTitle{new Label{parts.look, Rank::Strong, Role::Text, m_listPanel}},
      m_jobList{new TableView{parts.look, m_listPanel}},
      m_jobs{new JobModel{this}},
      m_noJobs{new Label{parts.look, Rank::Body, Role::Muted, m_listPanel}}
{
    m_fact->hide();
    addActions();
    buildLists();
    m_preview = new PreviewPanel{{parts.look, parts.settings, parts.lanes, parts.printing, parts.drawing}, this};
    m_calibration = new CalibrationPanel{parts.look, {*m_test, *m_save, *m_revert, *m_reset}, this};
    layOut();
    connect(m_calibration, &CalibrationPanel::changed, this, [this] {
        enableActions();
        showPreview();
    });
    connect(m_preview, &PreviewPanel::drawn, m_calibration, &CalibrationPanel::showReadBack);
    connect(m_fact, &ChoiceBar::chosen, this, &PrintersPage::settle);
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &PrintersPage::refresh);
    translated(*this, [this] { setTexts(); });
}

QAction& PrintersPage::addAction(const Command& command, void (PrintersPage::*act)())
{
    Command scoped = command;
    scoped.scope = this;
    QAction& action = m_parts.actions.add(scoped);
    connect(&action, &QAction::triggered, this, act);
    return action;
}

void PrintersPage::addActions()
{
    m_test = &addAction({.id = QStringLiteral("printers.test"),
                         .text = QT_TRANSLATE_NOOP("Actions", "Print test page"),
                         .tip = QT_TRANSLATE_NOOP("Actions", "A cross with rulers, as the printer is set now."),
                         .key = QKeySequence{Qt::Key_T},
                         .icon = Icon::printer},
                        &PrintersPage::printTestPage);
    m_save = &addAction({.id = QStringLiteral("printers.save"),
                         .text = QT_TRANSLATE_NOOP("Actions", "Save"),
                         .tip = QT_TRANSLATE_NOOP("Actions", "Every label from now on is printed so."),
                         .key = QKeySequence{Qt::CTRL | Qt::Key_S}},
                        &PrintersPage::save);
    m_revert = &addAction({.id = QStringLiteral("printers.revert"),
                           .text = QT_TRANSLATE_NOOP("Actions", "Undo changes"),
                           .tip = QT_TRANSLATE_NOOP("Actions", "Back to what is saved."),
                           .key = QKeySequence{Qt::CTRL | Qt::Key_Z}},
                          &PrintersPage::revert);
    m_reset = &addAction({.id = QStringLiteral("printers.reset"),
                          .text = QT_TRANSLATE_NOOP("Actions", "Factory values"),
                          .tip = QT_TRANSLATE_NOOP("Actions", "No offset, and darkness and speed as the printer is set.")},
                         &PrintersPage::reset);
    m_journal = &addAction({.id = QStringLiteral("printers.journal"),
                            .text = QT_TRANSLATE_NOOP("Actions", "Print journal"),
                            .tip = QT_TRANSLATE_NOOP("Actions", "The last jobs; the chosen one's label is shown."),
                            .key = Qt::Key_F6,
                            .icon = Icon::history},
                           &PrintersPage::showJournal);
    m_remove = &addAction({.id = QStringLiteral("printers.remove"),
                           .text = QT_TRANSLATE_NOOP("Actions", "Remove"),
                           .tip = QT_TRANSLATE_NOOP("Actions", "Takes the printer off the list; its jobs stay in the journal."),
                           .key = QKeySequence{Qt::Key_Delete}},
                          &PrintersPage::remove);
    m_add = &addAction({.id = QStringLiteral("printers.add"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Add printer"),
                        .tip = QT_TRANSLATE_NOOP("Actions", "By its network address, or a folder."),
                        .key = QKeySequence{Qt::Key_N},
                        .icon = Icon::plus},
                       &PrintersPage::add);
    for (int answer = 0; answer < 2; ++answer) { // to the question
        QAction& action = m_parts.actions.add({.id = QStringLiteral("printers.answer%1").arg(answer + 1),
                                               .text = QT_TRANSLATE_NOOP("Actions", "Answer the question"),
                                               .key = QKeySequence{Qt::Key_1 + answer},
                                               .scope = this});
        connect(&action, &QAction::triggered, this, [this, answer] { settle(answer); });
    }
}

void PrintersPage::buildLists()
{
    const auto& sizes = m_parts.look.sizes();
    for (const auto& [action, kind] : {std::pair{m_journal, ButtonKind::Flat},
                                       std::pair{m_remove, ButtonKind::Danger}, std::pair{m_add, ButtonKind::Secondary}}) {
        auto* button = new Button{m_parts.look, kind, m_head};
        button->setAction(*action);
        m_head->addAtEnd(button);
    }
    m_jobList->setModel(m_jobs);
    int column = 0;
    for (const auto& [kind, width] :
         {std::pair{CellKind::Time, 74}, std::pair{CellKind::Code, 100}, std::pair{CellKind::State, 90}}) {
        m_jobList->setItemDelegateForColumn(column, new CellDelegate{m_parts.look, kind, m_jobList});
        m_jobList->setColumnWidth(column++, m_parts.look.grown(width));
    }
    m_jobList->setSelectionMode(QAbstractItemView::SingleSelection);
    m_jobList->horizontalHeader()->setStretchLastSection(true);
    m_noJobs->setWordWrap(true);
    m_noJobs->setAlignment(Qt::AlignTop);
    m_noJobs->setContentsMargins(sizes.edgePadding, sizes.gap, sizes.edgePadding, sizes.gap);
    m_jobTitle->setContentsMargins(sizes.edgePadding, sizes.gapPanels, sizes.edgePadding, sizes.gap);
    m_empty->button()->setAction(*m_add);
    connect(m_list, &PrinterList::currentRowChanged, this, &PrintersPage::showJobs);
    connect(m_jobList->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &PrintersPage::showPreview);
}

void PrintersPage::layOut()
{
    const auto& sizes = m_parts.look.sizes();
    auto* body = m_listPanel->body();
    body->setContentsMargins(0, 0, 0, 0);
    body->setSpacing(0);
    body->addWidget(m_list);
    body->addWidget(m_empty, 1);
    body->addWidget(m_jobTitle);
    body->addWidget(m_jobList, 1);
    body->addWidget(m_noJobs, 1);
    m_listPanel->setFixedWidth(m_parts.look.grown(kListWidth));
    m_calibration->setFixedWidth(m_parts.look.grown(kCalibrationWidth));
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapPanels);
    across->addWidget(m_listPanel);
    across->addWidget(m_preview, 1);
    across->addWidget(m_calibration);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, sizes.gapPanels);
    inside->setSpacing(sizes.gapPanels);
    inside->addWidget(m_fact);
    inside->addWidget(m_failure);
    inside->addLayout(across, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(inside, 1);
}

void PrintersPage::setTexts()
{
    m_head->setTitle(tr("Printers"));
    m_listPanel->setTitle(tr("Printers"));
    m_list->setAccessibleName(tr("Printers"));
    m_jobList->setAccessibleName(tr("Last jobs"));
    m_empty->setTexts(tr("No printer yet"), tr("A network address is enough, or a folder for PDF."));
    m_noJobs->setText(tr("Nothing printed yet. Labels and test pages stand here."));
    present(m_state);
}

void PrintersPage::opened()
{
    m_refresh.start();
    refresh();
    m_list->setFocus();
}

void PrintersPage::hideEvent(QHideEvent* event)
{
    m_refresh.stop();
    Page::hideEvent(event);
}

void PrintersPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        Page::keyPressEvent(event);
    } else if (m_failure->isVisible()) {
        m_failure->hide();
    } else if (m_preview->closeRuler() || !m_list->hasFocus()) {
        m_list->setFocus();
    } else {
        Page::keyPressEvent(event);
    }
}

// ---- Showing ---------------------------------------------------------------------------------------------------

void PrintersPage::refresh()
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [&printing = m_parts.printing](workspace::Workspace& workspace, const TaskControl&) {
            return readPrinters(workspace, printing.statuses());
        },
        [this](const PrintersState& state) {
            present(state);
            Q_EMIT refreshed();
        },
        [this](const Failure& failure) { fail(failure); });
}

void PrintersPage::present(const PrintersState& state)
{
    m_state = state;
    const int row = std::max(m_list->currentIndex().row(), 0);
    m_printers->present(m_state.printers);
    const bool any = !m_state.printers.empty();
    m_list->setVisible(any);
    m_jobTitle->setVisible(any);
    m_empty->setVisible(!any);
    constexpr int kMostShown = 4; // the others scroll, and the journal keeps its room
    const int all = m_list->wantedHeight();
    m_list->setFixedHeight(std::min(all, all / std::max(m_printers->rowCount(), 1) * kMostShown));
    m_listPanel->setNote(any ? numberText(m_printers->rowCount()) : QString{});
    if (any && !m_list->selectionModel()->hasSelection()) {
        m_list->setCurrentIndex(m_printers->index(std::min(row, m_printers->rowCount() - 1), 0));
    }
    if (m_state.question) {
        m_fact->ask(ChoiceBar::Kind::Fact, questionSentence(*m_state.question), questionDetail(*m_state.question),
                    questionChoices(*m_state.question));
    }
    m_fact->setVisible(m_state.question.has_value());
    showJobs();
}

std::optional<printing::Printer> PrintersPage::chosen() const
{
    const QModelIndex current = m_list->currentIndex();
    const auto& rows = m_printers->rows();
    return current.isValid() && current.row() < static_cast<int>(rows.size())
               ? std::optional{rows[static_cast<std::size_t>(current.row())].printer}
               : std::nullopt;
}

void PrintersPage::showJobs()
{
    const auto printer = chosen();
    m_jobTitle->setText(printer ? tr("Last jobs of %1").arg(toQString(printer->name)) : tr("Last jobs"));
    const auto jobs = printer ? m_state.jobs.find(printer->id) : m_state.jobs.end();
    m_jobs->present(jobs == m_state.jobs.end() ? std::vector<JobRow>{} : jobs->second);
    const bool none = m_jobs->rowCount() == 0;
    m_jobList->setVisible(!none);
    m_noJobs->setVisible(none && printer);
    m_calibration->present(printer);
    if (printer) {
        m_calibration->showFacts(m_printers->rows()[static_cast<std::size_t>(m_list->currentIndex().row())]);
    }
    enableActions();
    showPreview();
}

/// The chosen job's label, else the newest.
void PrintersPage::showPreview()
{
    auto printer = chosen();
    if (!printer) {
        m_preview->show({}, {});
        return;
    }
    printer->calibration = m_calibration->calibration();
    const auto& jobs = m_jobs->rows();
    const auto isLabel = [](const JobRow& row) { return row.job.package.value != 0; };
    const int row = m_jobList->currentIndex().row();
    auto job = row >= 0 && row < m_jobs->rowCount() ? jobs.begin() + row : jobs.end();
    if (job == jobs.end() || !isLabel(*job)) {
        job = std::ranges::find_if(jobs, isLabel);
    }
    const bool any = job != jobs.end();
    m_preview->show(PreviewRequest{*printer, any ? std::optional{job->job.package} : std::nullopt},
                    any ? toQString(job->package) : QString{});
}

void PrintersPage::enableActions()
{
    const bool any = chosen().has_value();
    for (QAction* action : {m_test, m_remove, m_reset, m_journal}) {
        action->setEnabled(any);
    }
    m_save->setEnabled(m_calibration->isChanged());
    m_revert->setEnabled(m_calibration->isChanged());
}

void PrintersPage::fail(const Failure& failure)
{
    m_failure->present(failure);
}

// ---- Doing -----------------------------------------------------------------------------------------------------

void PrintersPage::change(Change change)
{
    m_failure->hide();
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [change = std::move(change), &printing = m_parts.printing](workspace::Workspace& workspace,
                                                                   const TaskControl&) {
            change(workspace);
            printing.refresh();
        },
        [this] { refresh(); }, [this](const Failure& failure) { fail(failure); });
}

void PrintersPage::printTestPage()
{
    if (const auto printer = chosen()) {
        change([name = printer->name, drawing = m_parts.drawing](workspace::Workspace& workspace) {
            static_cast<void>(workspace.printers.printTestPage(name, drawing));
        });
    }
}

void PrintersPage::remove()
{
    if (const auto printer = chosen()) {
        change([name = printer->name](workspace::Workspace& workspace) {
            workspace.printers.remove(name, workspace.actor());
        });
    }
}

void PrintersPage::save()
{
    if (const auto printer = chosen()) {
        change([name = printer->name, typed = m_calibration->calibration()](workspace::Workspace& workspace) {
            workspace.printers.calibrate(name, typed, workspace.actor());
        });
    }
}

void PrintersPage::add()
{
    askForPrinter(m_parts.look, m_parts.lanes, m_parts.printing, *this, [this] { refresh(); });
}

void PrintersPage::settle(const int answer)
{
    if (m_state.question) {
        change([job = m_state.question->job, answer, drawing = m_parts.drawing,
                &printing = m_parts.printing](workspace::Workspace& workspace) {
            settlePrintQuestion(workspace, drawing, printing, job, static_cast<printing::CameOut>(answer));
        });
    }
}

} // namespace supercargo::ui
