// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/button.h"
#include "ui/common/label.h"

#include <QWidget>

class QHBoxLayout;
class QVBoxLayout;

namespace supercargo::ui {

/// A ground of one role with a 1 px edge, as depth has it here: window, surface, raised.
class Ground : public QWidget {
    Q_OBJECT
public:
    enum Edge { None = 0, Left = 1, Top = 2, Right = 4, Bottom = 8, All = 15 };

    Ground(const Appearance& look, Role role, int edges = None, QWidget* parent = nullptr);
    [[nodiscard]] const Appearance& look() const { return m_look; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    Role m_role;
    int m_edges;
};

/// A titled panel on surface: head of 40 px with title, count and things at its end; below it the body.
class Panel : public Ground {
    Q_OBJECT
public:
    explicit Panel(const Appearance& look, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note); ///< muted, after the title: "9", "14 days"
    void addToHead(QWidget* widget);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }

private:
    Label* m_title;
    Label* m_note;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

/// A section of a detail panel: "Lines 2 … Edit", then its widgets.
class Section final : public QWidget {
    Q_OBJECT
public:
    explicit Section(const Appearance& look, QWidget* parent = nullptr);

    void setTitle(const QString& title);
    void setNote(const QString& note);
    /// The link at the end of the head; made at the first call.
    [[nodiscard]] Button* link();
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Takes everything out of the body.
    void clear();

private:
    const Appearance& m_look;
    Label* m_title;
    Label* m_note;
    Button* m_link = nullptr;
    QHBoxLayout* m_head;
    QVBoxLayout* m_body;
};

} // namespace supercargo::ui
