// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printers_page.h"

#include "ui/common/cell_delegate.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr std::chrono::milliseconds kRefresh{1'000};
constexpr int kFormWidth = 330;

} // namespace

PrintersPage::PrintersPage(const PrintersParts& parts, QWidget* parent)
    : Page{parent},
      m_parts{parts},
      m_head{new PageHead{parts.look, this}},
      m_fact{new ChoiceBar{parts.look, this}},
      m_fault{new Label{parts.look, Rank::Body, Role::Text, this}},
      m_listPanel{new Panel{parts.look, this}},
      m_list{new TableView{parts.look, m_listPanel}},
      m_printers{new PrinterModel{this}},
      m_empty{new EmptyView{parts.look, Icon::printer, m_listPanel}},
      m_jobPanel{new Panel{parts.look, this}},
      m_jobList{new TableView{parts.look, m_jobPanel}},
      m_jobs{new JobModel{this}},
      m_noJobs{new EmptyView{parts.look, Icon::label, m_jobPanel}},
      m_formPanel{new Panel{parts.look, this}},
      m_form{new PrinterForm{parts.look, m_formPanel}}
{
    m_fact->hide();
    m_fault->setSign(Sign::Overdue);
    m_fault->setWordWrap(true);
    m_fault->hide();
    buildTables();
    layOut();
    addActions();
    connect(m_form, &PrinterForm::submitted, this, &PrintersPage::add);
    connect(m_fact, &ChoiceBar::chosen, this, &PrintersPage::settle);
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &PrintersPage::refresh);
    translated(*this, [this] { setTexts(); });
}

void PrintersPage::layOut()
{
    const auto& sizes = m_parts.look.sizes();
    for (const Panel* panel : {m_listPanel, m_jobPanel}) {
        panel->body()->setContentsMargins(0, 0, 0, 0);
    }
    m_listPanel->body()->addWidget(m_list, 1);
    m_listPanel->body()->addWidget(m_empty, 1);
    m_jobPanel->body()->addWidget(m_jobList, 1);
    m_jobPanel->body()->addWidget(m_noJobs, 1);
    m_formPanel->body()->addWidget(m_form);
    m_formPanel->body()->addStretch(1);
    m_formPanel->setFixedWidth(m_parts.look.grown(kFormWidth));

    auto* left = new QVBoxLayout;
    left->setSpacing(sizes.gapPanels);
    left->addWidget(m_listPanel, 1);
    left->addWidget(m_jobPanel, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapPanels);
    across->addLayout(left, 1);
    across->addWidget(m_formPanel);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, sizes.gapPanels);
    inside->setSpacing(sizes.gapPanels);
    inside->addWidget(m_fact);
    inside->addWidget(m_fault);
    inside->addLayout(across, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(inside, 1);
}

void PrintersPage::buildTables()
{
    const auto build = [this](TableView& view, QAbstractItemModel& model,
                              const QList<std::pair<CellKind, int>>& columns) {
        view.setModel(&model);
        for (int column = 0; column < columns.size(); ++column) {
            view.setItemDelegateForColumn(column, new CellDelegate{m_parts.look, columns[column].first, &view});
            view.setColumnWidth(column, m_parts.look.grown(columns[column].second));
        }
        view.setSelectionMode(QAbstractItemView::SingleSelection);
        view.horizontalHeader()->setStretchLastSection(true);
    };
    build(*m_list, *m_printers,
          {{CellKind::Text, 130},
           {CellKind::State, 180},
           {CellKind::Text, 84},
           {CellKind::Text, 116},
           {CellKind::Text, 90},
           {CellKind::Text, 180}});
    build(*m_jobList, *m_jobs, {{CellKind::Time, 110}, {CellKind::Code, 260}, {CellKind::State, 160}});
    connect(m_list->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] { showJobs(); });
}

void PrintersPage::addActions()
{
    m_test = &m_parts.actions.add({.id = QStringLiteral("printers.test"),
                                   .text = QT_TRANSLATE_NOOP("Actions", "Print test page"),
                                   .key = QKeySequence{Qt::Key_T},
                                   .icon = Icon::printer,
                                   .scope = this});
    m_remove = &m_parts.actions.add({.id = QStringLiteral("printers.remove"),
                                     .text = QT_TRANSLATE_NOOP("Actions", "Remove"),
                                     .key = QKeySequence{Qt::Key_Delete},
                                     .scope = this});
    connect(m_test, &QAction::triggered, this, [this] {
        if (const auto printer = chosen()) {
            change([name = printer->name, drawing = m_parts.drawing](workspace::Workspace& workspace) {
                static_cast<void>(workspace.printers.printTestPage(name, drawing));
            });
        }
    });
    connect(m_remove, &QAction::triggered, this, [this] {
        if (const auto printer = chosen()) {
            change([name = printer->name](workspace::Workspace& workspace) {
                workspace.printers.remove(name, workspace.actor());
            });
        }
    });
    for (const auto& [action, kind] :
         {std::pair{m_remove, ButtonKind::Danger}, std::pair{m_test, ButtonKind::Secondary}}) {
        auto* button = new Button{m_parts.look, kind, m_head};
        button->setAction(*action);
        m_head->addAtEnd(button);
    }
    for (int answer = 0; answer < 2; ++answer) { // to the question
        QAction& action = m_parts.actions.add({.id = QStringLiteral("printers.answer%1").arg(answer + 1),
                                               .text = QT_TRANSLATE_NOOP("Actions", "Answer the question"),
                                               .key = QKeySequence{Qt::Key_1 + answer},
                                               .scope = this});
        connect(&action, &QAction::triggered, this, [this, answer] { settle(answer); });
    }
}

void PrintersPage::setTexts()
{
    m_head->setTitle(tr("Printers"));
    m_listPanel->setTitle(tr("Printers"));
    m_list->setAccessibleName(tr("Printers"));
    m_jobList->setAccessibleName(tr("Last jobs"));
    m_formPanel->setTitle(tr("Add a printer"));
    m_empty->setTexts(tr("No printer yet"), tr("Add the first one at the right: a network address is enough."));
    m_noJobs->setTexts(tr("Nothing printed yet"), tr("Labels and test pages of this printer stand here."));
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

void PrintersPage::change(Change change)
{
    m_fault->hide();
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [change = std::move(change), &printing = m_parts.printing](workspace::Workspace& workspace,
                                                                   const TaskControl&) {
            change(workspace);
            printing.refresh();
        },
        [this] { refresh(); }, [this](const Failure& failure) { fail(failure); });
}

void PrintersPage::fail(const Failure& failure)
{
    m_fault->setText(failure.hint.isEmpty() ? failure.sentence : failure.sentence + QLatin1Char{' '} + failure.hint);
    m_fault->setToolTip(failure.technical);
    m_fault->show();
}

void PrintersPage::present(const PrintersState& state)
{
    m_state = state;
    m_printers->present(m_state.printers);
    const bool any = !m_state.printers.empty();
    m_list->setVisible(any);
    m_empty->setVisible(!any);
    m_listPanel->setNote(any ? QString::number(m_state.printers.size()) : QString{});
    if (any && !m_list->selectionModel()->hasSelection()) {
        m_list->selectRow(std::max(m_list->currentIndex().row(), 0));
    }
    m_test->setEnabled(any);
    m_remove->setEnabled(any);
    if (m_state.question) {
        m_fact->ask(ChoiceBar::Kind::Fact, questionSentence(*m_state.question), questionDetail(*m_state.question),
                    questionChoices(*m_state.question));
    }
    m_fact->setVisible(m_state.question.has_value());
    Q_EMIT countChanged(m_state.question ? 1 : 0, true);
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
    m_jobPanel->setTitle(printer ? tr("Last jobs of %1").arg(toQString(printer->name)) : tr("Last jobs"));
    const auto jobs = printer ? m_state.jobs.find(printer->id) : m_state.jobs.end();
    m_jobs->present(jobs == m_state.jobs.end() ? std::vector<JobRow>{} : jobs->second);
    const bool none = m_jobs->rowCount() == 0;
    m_jobList->setVisible(!none);
    m_noJobs->setVisible(none);
}

void PrintersPage::add(const printing::Printer& printer)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [printer, &printing = m_parts.printing](workspace::Workspace& workspace, const TaskControl&) {
            static_cast<void>(workspace.printers.add(printer, workspace.actor()));
            printing.refresh();
        },
        [this] {
            m_form->clear();
            refresh();
        },
        [this](const Failure& failure) { m_form->showFault(failure.sentence); });
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
