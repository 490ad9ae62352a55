// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page_parts.h"
#include "ui/text/sentences.h"

#include <QObject>

#include <functional>

namespace supercargo::ui {

/// Corrects where an order goes: the form, and the work behind it on the quick lane. What waited for the address is
/// allocated at once.
class OrderAddress final : public QObject {
    Q_OBJECT
public:
    OrderAddress(const PageParts& parts, QWidget& page);

    void begin(OrderId order);

Q_SIGNALS:
    /// Something is being done: what was done before is no longer the last step.
    void begun();
    void written();
    /// What has happened, and what takes it back.
    void done(const QString& sentence, const std::function<void()>& undo);
    void failed(const supercargo::ui::Failure& failure);

private:
    void ask(const orders::Order& order);
    void takeBack(OrderId order, const PostalAddress& address);

    PageParts m_parts;
    QWidget& m_page;
};

} // namespace supercargo::ui
