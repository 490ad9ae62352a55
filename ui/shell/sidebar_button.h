// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/page.h"
#include "ui/theme/appearance.h"

#include <QAbstractButton>

namespace supercargo::ui {

/// One page in the sidebar.
class SidebarButton final : public QAbstractButton {
    Q_OBJECT
public:
    SidebarButton(const Appearance& look, const PageEntry& entry, QWidget* parent);

    [[nodiscard]] const QString& id() const { return m_entry.id; }
    void setCount(qint64 count, bool urgent);
    void setNarrow(bool narrow);
    void setTexts();
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void paintCount(QPainter& painter, const QRect& inside);
    void paintDot(QPainter& painter, const QRect& icon);

    const Appearance& m_look;
    PageEntry m_entry;
    QString m_count;
    bool m_urgent = false;
    bool m_narrow = false;
};

/// The program's sign and name at the top of the sidebar.
class Brand final : public QWidget {
    Q_OBJECT
public:
    explicit Brand(const Appearance& look, QWidget* parent = nullptr);

    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    bool m_narrow = false;
};

} // namespace supercargo::ui
