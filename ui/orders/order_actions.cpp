// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_actions.h"

#include "ui/common/key_cap.h"
#include "ui/orders/order_work.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/obstacles.h"

#include <QCoreApplication>
#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

using orders::Stage;
using workspace::Workspace;

bool isBeforeWave(const Stage stage)
{
    return stage == Stage::unmapped || stage == Stage::address || stage == Stage::short_ ||
           stage == Stage::no_channel || stage == Stage::waiting || stage == Stage::ready;
}

bool isBeforeShipped(const Stage stage)
{
    return isBeforeWave(stage) || stage == Stage::unpaid || stage == Stage::review || stage == Stage::held ||
           stage == Stage::in_wave || stage == Stage::picked || stage == Stage::packed;
}

} // namespace

OrderActions::OrderActions(const PageParts& parts, OrderTable& table, AskBar& ask, QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_table{table},
      m_ask{ask},
      m_page{page},
      m_importing{new OrderImport{parts, ask, this}}
{
    addAll(page);
    connect(m_importing, &OrderImport::asking, this, &OrderActions::asking);
    connect(m_importing, &OrderImport::written, this, &OrderActions::written);
    connect(m_importing, &OrderImport::done, this, &OrderActions::imported);
    connect(m_importing, &OrderImport::failed, this, &OrderActions::failed);
    connect(&m_table, &OrderTable::selectionChanged, this, &OrderActions::follow);
    connect(&m_parts.toast, &Toast::activated, this, &OrderActions::undo);
    follow();
}

QAction* OrderActions::add(const Command& command, void (OrderActions::*act)(), QWidget& page)
{
    Command scoped = command;
    scoped.scope = &page;
    QAction& action = m_parts.actions.add(scoped);
    connect(&action, &QAction::triggered, this, act);
    return &action;
}

void OrderActions::addAll(QWidget& page)
{
    m_import =
        add({.id = QStringLiteral("orders.import"),
             .text = QT_TRANSLATE_NOOP("Actions", "Import files"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Takes in a platform's order file; it can also be dragged here."),
             .key = QKeySequence{Qt::CTRL | Qt::Key_I},
             .icon = Icon::import_},
            &OrderActions::chooseFiles, page);
    m_approve =
        add({.id = QStringLiteral("orders.approve"),
             .text = QT_TRANSLATE_NOOP("Actions", "Approve"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Ends the review, accepts changes of the platform, and allocates."),
             .key = QKeySequence{Qt::CTRL | Qt::Key_Return},
             .icon = Icon::check},
            &OrderActions::approveSelected, page);
    m_allocate = add({.id = QStringLiteral("orders.allocate"),
                      .text = QT_TRANSLATE_NOOP("Actions", "Allocate"),
                      .tip = QT_TRANSLATE_NOOP("Actions", "Gives waiting orders their warehouse, stock and channel."),
                      .key = QKeySequence{Qt::Key_A},
                      .icon = Icon::warehouse},
                     &OrderActions::allocateSelected, page);
    m_merge = add({.id = QStringLiteral("orders.merge"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Merge"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "Orders of one buyer to one address go into one package."),
                   .key = QKeySequence{Qt::Key_M},
                   .icon = Icon::merge},
                  &OrderActions::mergeSelected, page);
    m_hold =
        add({.id = QStringLiteral("orders.hold"),
             .text = QT_TRANSLATE_NOOP("Actions", "Hold"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Keeps orders back, with a reason, until somebody releases them."),
             .key = QKeySequence{Qt::Key_H},
             .icon = Icon::held},
            &OrderActions::holdSelected, page);
    m_release = add({.id = QStringLiteral("orders.release"),
                     .text = QT_TRANSLATE_NOOP("Actions", "Release"),
                     .tip = QT_TRANSLATE_NOOP("Actions", "Ends a hold."),
                     .key = QKeySequence{Qt::Key_R},
                     .icon = Icon::ready},
                    &OrderActions::releaseSelected, page);
    m_wave = add({.id = QStringLiteral("orders.wave"),
                  .text = QT_TRANSLATE_NOOP("Actions", "Wave"),
                  .tip = QT_TRANSLATE_NOOP("Actions", "Puts ready orders into a wave, to be picked in one walk."),
                  .key = QKeySequence{Qt::Key_W},
                  .icon = Icon::in_wave},
                 &OrderActions::waveSelected, page);
    m_unmerge = add({.id = QStringLiteral("orders.unmerge"),
                     .text = QT_TRANSLATE_NOOP("Actions", "Unmerge"),
                     .tip = QT_TRANSLATE_NOOP("Actions", "The orders of a merged package go separately again."),
                     .key = QKeySequence{Qt::Key_U},
                     .icon = Icon::split},
                    &OrderActions::unmergeSelected, page);
    QAction* all = add({.id = QStringLiteral("orders.allocate_all"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Allocate all"),
                        .tip = QT_TRANSLATE_NOOP("Actions", "One decision over all orders that wait."),
                        .key = QKeySequence{Qt::SHIFT | Qt::Key_A},
                        .icon = Icon::warehouse},
                       &OrderActions::allocateAll, page);
    m_undoAction = add({.id = QStringLiteral("orders.undo"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Undo"),
                        .key = QKeySequence{Qt::CTRL | Qt::Key_Z},
                        .icon = Icon::undo},
                       &OrderActions::undo, page);
    m_bulk = {m_approve, m_allocate, m_merge, m_hold, m_release, m_wave, m_unmerge, all};
}

void OrderActions::follow()
{
    constexpr std::size_t kLookedAt = 200; // enough to know what is there
    const int count = m_table.selectedCount();
    auto rows = count <= OrderTable::kMostSelected ? m_table.selected() : std::vector<orders::OrderRow>{};
    rows.resize(std::min(rows.size(), kLookedAt));
    const auto any = [&rows](const auto& is) { return std::ranges::any_of(rows, is); };
    const bool waits = any([](const orders::OrderRow& row) { return isBeforeWave(row.stage); });
    m_allocate->setEnabled(any([](const auto& row) { return isBeforeWave(row.stage) && row.stage != Stage::ready; }));
    const bool approves = any(
        [](const auto& row) { return row.stage == Stage::review || row.reasons.find("changed") != std::string::npos; });
    const bool releases = any([](const auto& row) { return row.held; });
    m_merge->setEnabled(waits);
    m_unmerge->setEnabled(waits);
    m_hold->setEnabled(any([](const auto& row) { return !row.held && isBeforeShipped(row.stage); }));
    m_wave->setEnabled(any([](const auto& row) { return row.stage == Stage::ready; }));
    m_undoAction->setEnabled(m_undo != nullptr);
    // Steps for a few orders take room only where there are such; what is not visible does not act.
    m_approve->setVisible(approves);
    m_release->setVisible(releases);
}

OrderActions::Ids OrderActions::ids() const
{
    const auto rows = m_table.selected();
    Ids ids(rows.size());
    std::ranges::transform(rows, ids.begin(), &orders::OrderRow::id);
    return ids;
}

template <class Work, class Told>
void OrderActions::run(Work work, Told told)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this, std::move(work),
        [this, told = std::move(told)](auto& result) {
            Q_EMIT written();
            told(result);
            follow();
        },
        [this](const Failure& failure) {
            Q_EMIT written(); // items before the one that failed may be done
            Q_EMIT failed(failure);
        });
}

void OrderActions::tell(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_parts.toast.present(sentence, m_undo ? m_undoAction->text() : QString{},
                          m_undo ? keyName(QKeySequence{Qt::CTRL | Qt::Key_Z}) : QString{});
    follow();
}

void OrderActions::undo()
{
    if (const auto step = std::exchange(m_undo, {}); step && m_page.isVisible()) {
        m_parts.toast.hide();
        step();
    }
    follow();
}

void OrderActions::chooseFiles()
{
    auto* dialog = new QFileDialog{&m_page, tr("Import order files")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Order files (*.csv *.txt *.tsv *.xlsx)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &OrderActions::importThese);
    dialog->open();
}

void OrderActions::allocateSelected()
{
    run([ids = ids()](Workspace& workspace,
                      const TaskControl& task) { return workspace.allocation.allocate(task, ids); },
        [this](const packages::AllocationReport& report) {
            tell(tr("%1 ready, %2 still waiting").arg(numberText(report.allocated), numberText(report.waiting)));
        });
}

void OrderActions::allocateAll()
{
    m_parts.lanes.start(
        Lanes::slow(), tr("Allocate"), this,
        [](Workspace& workspace, const TaskControl& task) { return workspace.allocateAll(task); },
        [this](const packages::AllocationReport& report) {
            Q_EMIT written();
            tell(tr("%1 ready, %2 still waiting").arg(numberText(report.allocated), numberText(report.waiting)));
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

void OrderActions::approveSelected()
{
    run(
        [ids = ids()](Workspace& workspace, const TaskControl& task) {
            workspace.holds.approve(ids);
            return workspace.allocation.allocate(task, ids);
        },
        [this](const packages::AllocationReport& report) {
            tell(tr("Approved: %1 ready, %2 waiting").arg(numberText(report.allocated), numberText(report.waiting)));
        });
}

void OrderActions::holdSelected()
{
    const Ids orders = ids();
    Q_EMIT asking();
    m_ask.askText(tr("Hold %n order(s), because", nullptr, static_cast<int>(orders.size())), tr("Reason"), tr("Hold"),
                  [this, orders](const QString& reason) { hold(orders, reason); });
}

void OrderActions::hold(const Ids& orders, const QString& reason)
{
    run(
        [orders, reason = toStdString(reason)](Workspace& workspace, const TaskControl&) {
            workspace.holds.hold(orders, reason);
            return orders.size();
        },
        [this, orders](const std::size_t count) {
            tell(tr("%n order(s) held", nullptr, static_cast<int>(count)), [this, orders] { release(orders); });
        });
}

void OrderActions::releaseSelected()
{
    release(ids());
}

void OrderActions::release(const Ids& orders)
{
    run(
        [orders](Workspace& workspace, const TaskControl&) {
            workspace.holds.release(orders);
            return orders.size();
        },
        [this](const std::size_t count) { tell(tr("%n order(s) released", nullptr, static_cast<int>(count))); });
}

void OrderActions::mergeSelected()
{
    const Ids orders = ids();
    run([orders](Workspace& workspace, const TaskControl&) { return mergeAmong(workspace, orders); },
        [this, orders](const Merged& merged) {
            if (merged.packages.empty()) {
                tell(merged.obstacle ? obstacleSentence(packages::toString(*merged.obstacle))
                                     : tr("No two of these go to one buyer at one address"));
                return;
            }
            tell(merged.packages.size() == 1
                     ? tr("Merged into %1").arg(toQString(merged.first))
                     : tr("Merged into %n package(s)", nullptr, static_cast<int>(merged.packages.size())),
                 [this, orders] { unmerge(orders); });
        });
}

void OrderActions::unmergeSelected()
{
    unmerge(ids());
}

void OrderActions::unmerge(const Ids& orders)
{
    run([orders](Workspace& workspace, const TaskControl&) { return takeApart(workspace, orders); },
        [this](const std::int64_t count) {
            tell(count == 0 ? tr("None of these is merged")
                            : tr("%n package(s) taken apart", nullptr, static_cast<int>(count)));
        });
}

void OrderActions::waveSelected()
{
    run([ids = ids()](Workspace& workspace, const TaskControl&) { return makeWaves(workspace, ids); },
        [this](const Waves& waves) {
            const QString packages = numberText(waves.packages);
            const QString pieces = numberText(waves.pieces);
            if (waves.count == 0) {
                tell(tr("None of these is ready any more"));
            } else if (waves.count == 1) {
                tell(tr("Wave %1: %2 packages, %3 pieces").arg(waves.last).arg(packages, pieces));
            } else {
                tell(tr("%1 waves: %2 packages, %3 pieces").arg(waves.count).arg(packages, pieces));
            }
        });
}

} // namespace supercargo::ui
