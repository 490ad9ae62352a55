// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/common/pill.h"

#include <optional>

class QGridLayout;
class QHBoxLayout;
class QScrollArea;

namespace supercargo::ui {

/// One thing beside its list: its code, which can be copied, a line of facts, then sections. It scrolls by keyboard.
class DetailPanel : public Ground {
    Q_OBJECT
public:
    explicit DetailPanel(const Appearance& look, QWidget* parent = nullptr);

    /// `what` names the kind of thing for screen readers and the tooltip of the copy button: "SKU".
    void setNames(const QString& panel, const QString& what);
    void present(const QString& code, const QString& facts);
    /// Nothing is chosen: `sentence` instead of all else.
    void presentNothing(const QString& sentence);
    [[nodiscard]] Pill& pill() { return *m_pill; }
    [[nodiscard]] Section* addSection();
    /// At the end of its first line: a second pill, a way out.
    void addToHead(QWidget* widget);
    /// The last line of its head.
    void addBelowFacts(QWidget* widget);
    /// Below what was added before.
    void addWidget(QWidget* widget);

protected:
    void scrollToTop();
    [[nodiscard]] Label* words(const QString& text, Rank rank, Role role);

private:
    void buildHead(QVBoxLayout& all);

    Label* m_code;
    Button* m_copy;
    Pill* m_pill;
    Label* m_facts;
    QScrollArea* m_scroll;
    QHBoxLayout* m_first;
    QVBoxLayout* m_head;
    QVBoxLayout* m_sections;
};

/// The body of a section as rows of cells under each other. Making it empties the section.
class DetailRows {
public:
    struct Cell {
        QString text;
        Role role = Role::Text;
        std::optional<Sign> sign{};
        bool strong = false;
        bool right = false;
    };

    /// `stretch` is the column that takes the room and wraps.
    DetailRows(const Appearance& look, Section& section, int stretch);
    void add(const QList<Cell>& cells);
    /// A name, muted, and what it is.
    void addFact(const QString& name, const QString& value);
    /// A row of its own, at its left.
    void addWidget(QWidget* widget);
    [[nodiscard]] int count() const { return m_count; }

private:
    const Appearance& m_look;
    Section& m_section;
    QGridLayout* m_grid;
    int m_stretch;
    int m_count = 0;
};

} // namespace supercargo::ui
