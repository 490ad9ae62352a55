// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/tag_dialog.h"
#include "ui/shell/page_parts.h"
#include "ui/text/sentences.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <vector>

namespace supercargo::ui {

/// Puts tags on orders and takes them off, makes new ones, and names and colours them anew: the dialogs, and the work
/// behind them on the quick lane.
class OrderTagging final : public QObject {
    Q_OBJECT
public:
    OrderTagging(const PageParts& parts, QWidget& page);

    void begin(const std::vector<OrderId>& orders);

Q_SIGNALS:
    /// Something is being done: what was done before is no longer the last step.
    void begun();
    void written();
    /// What has happened, and what takes it back (empty: nothing does).
    void done(const QString& sentence, const std::function<void()>& undo);
    void failed(const supercargo::ui::Failure& failure);

private:
    using Ids = std::vector<OrderId>;
    enum class Step { Put, Take };

    [[nodiscard]] std::vector<TagOnOrders> read(const Ids& orders);
    void make(const QString& name, const Ids& orders);
    void apply(Step step, const orders::Tag& tag, const Ids& orders, bool isUndo = false);
    void edit(const orders::Tag& tag);
    void refresh();
    template <class Work, class Told>
    void run(Work work, Told told);

    PageParts m_parts;
    QWidget& m_page;
    QPointer<TagDialog> m_dialog;
    Ids m_orders; // that the dialog is about
};

} // namespace supercargo::ui
