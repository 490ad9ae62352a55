// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/empty_view.h"
#include "ui/common/list_model.h"
#include "ui/common/panel.h"
#include "ui/common/table_view.h"
#include "ui/today/concern_words.h"

#include <vector>

class QStackedLayout;

namespace supercargo::ui {

/// "Needs a hand": what is so now and waits for somebody, most pressing first. ↑ ↓ choose, Enter opens the list.
class ConcernList final : public QWidget {
    Q_OBJECT
public:
    explicit ConcernList(const Appearance& look, QWidget* parent = nullptr);

    /// The chosen line stays chosen while it is there.
    void present(const std::vector<reports::Concern>& concerns, Instant now);
    [[nodiscard]] TableView& view() { return *m_view; }
    [[nodiscard]] int count() const { return m_model.rowCount(); }

Q_SIGNALS:
    void opened(const supercargo::ui::Door& door);

private:
    struct Line {
        reports::Concern concern;
        ConcernWords words;
    };

    void setTexts();
    void layLines();

    Panel* m_panel;
    ListModel<Line> m_model;
    TableView* m_view;
    EmptyView* m_empty;
    QStackedLayout* m_stack;
    Label* m_keys;
    std::vector<reports::Concern> m_concerns;
    Instant m_now{};
};

} // namespace supercargo::ui
