// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/panel.h"
#include "ui/common/pill.h"
#include "ui/common/product_pictures.h"
#include "ui/orders/order_actions.h"
#include "ui/orders/order_detail.h"

class QScrollArea;

namespace supercargo::ui {

/// One order beside the list: why it waits and what to do about it, where it goes, what is in it, what was decided and
/// why, and what has happened to it.
class OrderDetailPanel final : public Ground {
    Q_OBJECT
public:
    OrderDetailPanel(const PageParts& parts, OrderActions& actions, QWidget* parent = nullptr);

    /// Reads the order, if the panel is in sight. Nothing for id 0.
    void show(OrderId id);

Q_SIGNALS:
    void closed();
    void failed(const supercargo::ui::Failure& failure);

private:
    void buildHead(QVBoxLayout& all);
    void setTexts();
    void present();
    void presentHead();
    void presentReasons();
    void presentShipTo();
    void presentLines();
    void addLine(const OrderDetail::Line& line);
    void presentDecided();
    void presentHistory();
    [[nodiscard]] Label* words(const QString& text, Rank rank, Role role);
    [[nodiscard]] Instant now() const;

    PageParts m_parts;
    OrderActions& m_actions;
    ProductPictures m_pictures;
    std::optional<OrderDetail> m_detail;
    Label* m_number;
    Button* m_copy;
    Button* m_close;
    Pill* m_stage;
    Pill* m_late;
    Label* m_facts;
    Label* m_package;
    QScrollArea* m_scroll;
    Section* m_reasons;
    Section* m_shipTo;
    Section* m_lines;
    Section* m_decided;
    Section* m_history;
};

} // namespace supercargo::ui
