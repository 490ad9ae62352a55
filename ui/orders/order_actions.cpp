// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_actions.h"

#include "ui/common/key_cap.h"
#include "ui/orders/order_work.h"
#include "ui/text/allocated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/obstacles.h"
#include "ui/text/stages.h"

#include <QFileDialog>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

using workspace::Workspace;

OrderActions::OrderActions(const PageParts& parts, const LabelParts& labels, OrderTable& table, AskBar& ask,
                           QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_table{table},
      m_ask{ask},
      m_page{page},
      m_importing{new OrderImport{parts, ask, this}},
      m_splitting{new OrderSplit{parts, page}},
      m_labelling{new OrderLabels{parts, labels, ask, this}},
      m_tagging{new OrderTagging{parts, page}},
      m_addressing{new OrderAddress{parts, page}}
{
    addAll(page);
    addRest(page);
    m_importing->watchDrops(page);
    connect(m_importing, &OrderImport::asking, this, &OrderActions::asking);
    connect(m_importing, &OrderImport::written, this, &OrderActions::written);
    connect(m_importing, &OrderImport::done, this, &OrderActions::imported);
    connect(m_importing, &OrderImport::failed, this, &OrderActions::failed);
    connect(m_splitting, &OrderSplit::begun, this, &OrderActions::forgetUndo);
    connect(m_splitting, &OrderSplit::written, this, &OrderActions::written);
    connect(m_splitting, &OrderSplit::done, this, &OrderActions::showSplit);
    connect(m_splitting, &OrderSplit::joined, this, [this] { tell(tr("Joined again")); });
    connect(m_splitting, &OrderSplit::failed, this, &OrderActions::failed);
    connect(m_labelling, &OrderLabels::asking, this, &OrderActions::asking);
    connect(m_labelling, &OrderLabels::begun, this, &OrderActions::forgetUndo);
    connect(m_labelling, &OrderLabels::written, this, &OrderActions::written);
    connect(m_labelling, &OrderLabels::done, this, &OrderActions::showLabels);
    connect(m_labelling, &OrderLabels::failed, this, &OrderActions::failed);
    connect(m_tagging, &OrderTagging::begun, this, &OrderActions::forgetUndo);
    connect(m_tagging, &OrderTagging::written, this, &OrderActions::written);
    connect(m_tagging, &OrderTagging::done, this, &OrderActions::tell);
    connect(m_tagging, &OrderTagging::failed, this, &OrderActions::failed);
    connect(m_addressing, &OrderAddress::begun, this, &OrderActions::forgetUndo);
    connect(m_addressing, &OrderAddress::written, this, &OrderActions::written);
    connect(m_addressing, &OrderAddress::done, this, &OrderActions::tell);
    connect(m_addressing, &OrderAddress::failed, this, &OrderActions::failed);
    connect(&m_table, &OrderTable::selectionChanged, this, &OrderActions::follow);
    connect(&m_parts.toast, &Toast::activated, this, &OrderActions::undo);
    follow();
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
    forgetUndo();
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

/// A step is under way: Ctrl+Z must not mean the one before it.
void OrderActions::forgetUndo()
{
    m_undo = {};
    follow();
}

void OrderActions::tell(const QString& sentence, std::function<void()> undo)
{
    m_undo = std::move(undo);
    m_parts.toast.present(sentence, m_undo ? m_undoAction->text() : QString{},
                          m_undo ? keyName(QKeySequence{Qt::CTRL | Qt::Key_Z}) : QString{});
    follow();
}

void OrderActions::tellNothingDone(const QString& sentence)
{
    m_undo = {};
    m_parts.toast.presentNothingDone(sentence);
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
        [this](const packages::AllocationReport& report) { showAllocated(report, false); });
}

void OrderActions::showAllocated(const packages::AllocationReport& report, const bool isAll)
{
    tell(allocatedText(report),
         report.ready.empty() ? std::function<void()>{}
                              : [this, ready = report.ready, isAll] { takeBack(ready, isAll); });
}

/// As many as the decision over all orders has made are watched, and do not keep the next step waiting.
void OrderActions::takeBack(const std::vector<PackageId>& packages, const bool isAll)
{
    const auto work = [packages](Workspace& workspace, const TaskControl& task) {
        return workspace.allocation.takeBack(packages, task);
    };
    const auto told = [this](const std::int64_t count) {
        tell(tr("%n package(s) wait again", nullptr, static_cast<int>(count)));
    };
    if (!isAll) {
        run(work, told);
        return;
    }
    m_parts.lanes.start(
        Lanes::slow(), tr("Undo"), this, work,
        [this, told](const std::int64_t count) {
            Q_EMIT written();
            told(count);
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

void OrderActions::allocateAll()
{
    forgetUndo();
    m_parts.lanes.start(
        Lanes::slow(), tr("Allocate"), this,
        [](Workspace& workspace, const TaskControl& task) { return workspace.allocateAll(task); },
        [this](const packages::AllocationReport& report) {
            Q_EMIT written();
            showAllocated(report, true);
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
            tell(tr("Approved. %1").arg(allocatedText(report)));
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
            tell(tr("%n order(s) held", nullptr, static_cast<int>(count)), [this, orders] {
                std::vector<HeldOrder> held;
                std::ranges::transform(orders, std::back_inserter(held),
                                       [](const OrderId order) { return HeldOrder{order, {}}; });
                release(held);
            });
        });
}

void OrderActions::releaseSelected()
{
    std::vector<HeldOrder> held;
    for (const auto& row : m_table.selected()) {
        if (row.held) {
            held.push_back({row.id, row.heldReason});
        }
    }
    release(held);
}

void OrderActions::release(const std::vector<HeldOrder>& orders)
{
    run(
        [orders](Workspace& workspace, const TaskControl&) {
            Ids ids(orders.size());
            std::ranges::transform(orders, ids.begin(), &HeldOrder::order);
            workspace.holds.release(ids);
            return orders.size();
        },
        [this, orders](const std::size_t count) {
            const bool hadReasons = std::ranges::none_of(orders, &std::string::empty, &HeldOrder::reason);
            tell(tr("%n order(s) released", nullptr, static_cast<int>(count)),
                 hadReasons ? std::function<void()>{[this, orders] { holdAgain(orders); }} : nullptr);
        });
}

void OrderActions::holdAgain(const std::vector<HeldOrder>& orders)
{
    run(
        [orders](Workspace& workspace, const TaskControl&) {
            holdEach(workspace, orders);
            return orders.size();
        },
        [this](const std::size_t count) { tell(tr("%n order(s) held", nullptr, static_cast<int>(count))); });
}

void OrderActions::mergeSelected()
{
    const Ids orders = ids();
    run([orders](Workspace& workspace, const TaskControl&) { return mergeAmong(workspace, orders); },
        [this, orders](const Merged& merged) { showMerged(merged, orders); });
}

void OrderActions::showMerged(const Merged& merged, const Ids& orders)
{
    if (merged.packages.empty()) {
        tellNothingDone(merged.obstacle ? obstacleSentence(packages::toString(*merged.obstacle))
                                        : tr("No two of these go to one buyer at one address"));
        return;
    }
    QString sentence = merged.packages.size() == 1
                           ? tr("Merged into %1").arg(toQString(merged.first))
                           : tr("Merged into %n package(s)", nullptr, static_cast<int>(merged.packages.size()));
    if (!merged.waitsFor.empty()) {
        sentence += QStringLiteral(" · ") + tr("waits: %1").arg(reasonWord(merged.waitsFor));
    }
    tell(sentence, [this, orders] { unmerge(orders); });
}

void OrderActions::splitSelected()
{
    if (const auto selected = ids(); selected.size() == 1) {
        m_splitting->begin(selected.front());
    }
}

void OrderActions::showSplit(const SplitOutcome& outcome)
{
    const auto& [order, allocated, canBeJoined] = outcome;
    tell(tr("Split. %1").arg(allocatedText(allocated)),
         canBeJoined ? std::function<void()>{[this, order] { m_splitting->undo(order); }} : nullptr);
}

void OrderActions::tagSelected()
{
    m_tagging->begin(ids());
}

void OrderActions::addressSelected()
{
    if (const auto selected = ids(); selected.size() == 1) {
        m_addressing->begin(selected.front());
    }
}

void OrderActions::labelSelected()
{
    m_labelling->begin(ids());
}

void OrderActions::showLabels(const LabelOutcome& outcome)
{
    const auto labels = static_cast<int>(outcome.labels);
    if (outcome.labels == 0 && outcome.refused == 0) {
        tellNothingDone(tr("None of these waits for a label"));
    } else if (outcome.refused == 0) {
        tell(tr("%n label(s) to the printer", nullptr, labels));
    } else {
        Q_EMIT failed({.sentence = tr("%n label(s) to the printer", nullptr, labels) + QStringLiteral(" · ") +
                                   tr("%n refused", "labels", static_cast<int>(outcome.refused)),
                       .hint = outcome.whyNot,
                       .technical = {}});
    }
}

void OrderActions::unmergeSelected()
{
    unmerge(ids());
}

void OrderActions::unmerge(const Ids& orders)
{
    run([orders](Workspace& workspace, const TaskControl&) { return takeApart(workspace, orders); },
        [this](const std::int64_t count) {
            count == 0 ? tellNothingDone(tr("None of these is merged"))
                       : tell(tr("%n package(s) taken apart", nullptr, static_cast<int>(count)));
        });
}

void OrderActions::waveSelected()
{
    run([ids = ids()](Workspace& workspace, const TaskControl&) { return makeWaves(workspace, ids); },
        [this, ids = ids()](const Waves& waves) {
            if (waves.made.empty()) {
                tellNothingDone(tr("None of these is ready any more"));
                return;
            }
            const QString packages = numberText(waves.packages);
            const QString pieces = numberText(waves.pieces);
            tell(waves.count() == 1
                     ? tr("Wave %1: %2 packages, %3 pieces").arg(waves.made.front().value).arg(packages, pieces)
                     : tr("%1 waves: %2 packages, %3 pieces").arg(waves.count()).arg(packages, pieces),
                 [this, waves, ids] { takeWavesApart(waves, ids); });
        });
}

void OrderActions::takeWavesApart(const Waves& waves, const Ids& orders)
{
    run(
        [made = waves.made, orders](Workspace& workspace, const TaskControl& task) {
            undoWaves(workspace, made, orders, task);
            return made.size();
        },
        [this](const std::size_t count) {
            tell(tr("%n wave(s) taken apart", nullptr, static_cast<int>(count)));
        });
}

} // namespace supercargo::ui
