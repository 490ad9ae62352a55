// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/detail_panel.h"
#include "ui/common/product_pictures.h"
#include "ui/common/tag_chips.h"
#include "ui/orders/order_actions.h"
#include "ui/orders/order_detail.h"

namespace supercargo::ui {

/// One order beside the list: why it waits and what to do about it, where it goes, what is in it, what was decided and
/// why, and what has happened to it.
class OrderDetailPanel final : public DetailPanel {
    Q_OBJECT
public:
    OrderDetailPanel(const PageParts& parts, OrderActions& actions, QWidget* parent = nullptr);

    /// Reads the order, if the panel is in sight. Nothing for id 0.
    void show(OrderId id);

Q_SIGNALS:
    void closed();
    void failed(const supercargo::ui::Failure& failure);

private:
    void setTexts();
    void present();
    void presentHead();
    void presentReasons();
    void presentShipTo();
    void presentLines();
    void addLine(const OrderDetail::Line& line);
    void presentDecided();
    void presentHistory();
    [[nodiscard]] Instant now() const;

    PageParts m_parts;
    OrderActions& m_actions;
    ProductPictures m_pictures;
    std::optional<OrderDetail> m_detail;
    Pill* m_late;
    TagChips* m_tags;
    Button* m_close;
    Section* m_reasons;
    Section* m_shipTo;
    Section* m_lines;
    Section* m_decided;
    Section* m_history;
};

} // namespace supercargo::ui
