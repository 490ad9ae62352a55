// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/action_registry.h"

namespace supercargo::ui {

/// Adds the commands of one page: their ids begin with its name, and their keys act on it.
class PageActions {
public:
    PageActions(ActionRegistry& actions, const char* name, QWidget& page)
        : m_actions{actions}, m_name{name}, m_page{page}
    {}

    /// "take_out" of the page "dispatch" is "dispatch.take_out"; text and tip as in Command.
    QAction* add(const QString& id, const char* text, const char* tip, const QKeySequence& key,
                 std::optional<Icon> icon = {}) const
    {
        return &m_actions.add({.id = QLatin1String{m_name} + QLatin1Char{'.'} + id,
                               .text = text,
                               .tip = tip,
                               .key = key,
                               .icon = icon,
                               .scope = &m_page});
    }

private:
    ActionRegistry& m_actions;
    const char* m_name;
    QWidget& m_page;
};

} // namespace supercargo::ui
