// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/packages/allocation_service.h"
#include "ui/shell/page_parts.h"

#include <QObject>

namespace supercargo::ui {

struct SplitOutcome {
    OrderId order;
    packages::AllocationReport allocated; ///< of the order's packages, tried again at once
    bool canBeJoined = false;             ///< it was one package before: joining gives exactly that back
};

/// Divides one order over two packages: asks which pieces leave, splits, and allocates both parts, so that what is
/// there can go.
class OrderSplit final : public QObject {
    Q_OBJECT
public:
    OrderSplit(const PageParts& parts, QWidget& page);

    void begin(OrderId order);
    /// Joins what was split.
    void undo(OrderId order);

Q_SIGNALS:
    /// Something is being done: what was done before is no longer the last step.
    void begun();
    void written();
    void done(const supercargo::ui::SplitOutcome& outcome);
    void joined();
    void failed(const supercargo::ui::Failure& failure);

private:
    void split(const SplitOutcome& outcome, PackageId package, const std::vector<packages::SplitLine>& lines);

    PageParts m_parts;
    QWidget& m_page;
};

} // namespace supercargo::ui
