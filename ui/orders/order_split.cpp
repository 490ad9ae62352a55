// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_split.h"

#include "ui/orders/split_dialog.h"

#include <algorithm>

namespace supercargo::ui {

namespace {

/// Of the order's packages that may still be split, the one with the most pieces; the others are counted.
std::vector<packages::Package> openPackages(workspace::Workspace& workspace, const OrderId order)
{
    auto packages = workspace.packages.listForOrders(std::vector{order});
    std::erase_if(packages,
                  [](const packages::Package& package) { return package.state > packages::PackageState::ready; });
    std::ranges::stable_sort(packages, std::ranges::greater{}, &packages::Package::pieces);
    return packages;
}

} // namespace

OrderSplit::OrderSplit(const PageParts& parts, QWidget& page) : QObject{&page}, m_parts{parts}, m_page{page}
{}

void OrderSplit::begin(const OrderId order)
{
    try {
        const auto open = openPackages(m_parts.reading, order);
        if (open.empty() || open.front().pieces.value < 2) {
            Q_EMIT failed({.sentence = tr("There is nothing to split."),
                           .hint = tr("A package of two pieces or more is split, before it is in a wave."),
                           .technical = {}});
            return;
        }
        const auto& package = open.front();
        m_parts.reading.splits.requireSplittable(package.id);
        auto* dialog = new SplitDialog{m_parts.look, package, packages::whyFrom(package.why), &m_page};
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, &QDialog::accepted, this,
                [this, dialog, package = package.id,
                 outcome = SplitOutcome{.order = order, .allocated = {}, .canBeJoined = open.size() == 1}] {
                    split(outcome, package, dialog->lines());
                });
        dialog->open();
    } catch (...) {
        Q_EMIT failed(failureFrom(std::current_exception()));
    }
}

void OrderSplit::split(const SplitOutcome& outcome, const PackageId package,
                       const std::vector<packages::SplitLine>& lines)
{
    Q_EMIT begun();
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [outcome, package, lines](workspace::Workspace& workspace, const TaskControl& task) {
            static_cast<void>(workspace.splits.split(package, lines));
            SplitOutcome split = outcome;
            split.allocated = workspace.allocation.allocate(task, std::vector{outcome.order});
            return split;
        },
        [this](const SplitOutcome& split) {
            Q_EMIT written();
            Q_EMIT done(split);
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

void OrderSplit::undo(const OrderId order)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [order](workspace::Workspace& workspace, const TaskControl& task) {
            static_cast<void>(workspace.splits.rejoin(order));
            workspace.allocation.allocate(task, std::vector{order});
        },
        [this] {
            Q_EMIT written();
            Q_EMIT joined();
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

} // namespace supercargo::ui
