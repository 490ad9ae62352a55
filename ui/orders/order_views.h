// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/orders/ask_bar.h"
#include "ui/shell/page_parts.h"

#include <QObject>

class QMenu;

namespace supercargo::ui {

/// A list of orders that somebody comes back to: a chip and a search.
struct OrderView {
    QString name;
    QString chip;
    QString search;

    [[nodiscard]] bool showsSameAs(const OrderView& other) const
    {
        return chip == other.chip && search == other.search;
    }
};

/// The saved views of the order list: a button that opens them, saves the one in sight under a name, and removes one.
/// They are this PC's, kept in the settings.
class OrderViews final : public QObject {
    Q_OBJECT
public:
    OrderViews(const PageParts& parts, AskBar& ask, QWidget& page);

    [[nodiscard]] Button& button() { return *m_button; }
    [[nodiscard]] const QList<OrderView>& list() const { return m_views; }
    /// What the list shows now: its name stands on the button where it has one.
    void follow(const OrderView& shown);
    void save(const QString& name);
    void remove(const QString& name);

Q_SIGNALS:
    void chosen(const supercargo::ui::OrderView& view);
    /// A name is asked for, in the place of the bulk bar.
    void asking();

private:
    void addTags(QMenu& menu);
    void read();
    void write();
    void showName();
    void openMenu();

    PageParts m_parts;
    AskBar& m_ask;
    Button* m_button;
    OrderView m_shown;
    QList<OrderView> m_views;
};

} // namespace supercargo::ui
