// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/label.h"
#include "ui/common/panel.h"

#include <QHash>

class QHBoxLayout;

namespace supercargo::ui {

class TaskBoard;

/// The foot of the window: what goes on by itself (at the start), tasks under way, the rows in sight and who
/// works here (at the end).
class StatusBar final : public Ground {
    Q_OBJECT
public:
    StatusBar(const Appearance& look, TaskBoard& board, QWidget* parent = nullptr);

    /// Adds or changes an item by its name. A sign colours it where a hand is needed; an empty text hides it.
    void setItem(const QString& name, Icon icon, const QString& text, std::optional<Sign> sign = {});
    void setRows(const QString& text);
    void setUser(const QString& text);

Q_SIGNALS:
    void itemClicked(const QString& name);

private:
    struct Item;
    [[nodiscard]] Item* add(const QString& name, Icon icon);

    QHBoxLayout* m_start;
    QHash<QString, Item*> m_items;
    Label* m_rows;
    Item* m_user;
};

} // namespace supercargo::ui
