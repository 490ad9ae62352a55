// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/panel.h"
#include "ui/shell/page.h"

class QButtonGroup;

namespace supercargo::ui {

class SidebarButton;

/// The pages by name and icon, or by icon alone with the name as tooltip. Ctrl and the row of digits, and the
/// arrows, reach them; a count stands behind the name.
class Sidebar final : public Ground {
    Q_OBJECT
public:
    explicit Sidebar(const Appearance& look, QWidget* parent = nullptr);

    void addPage(const PageEntry& entry);
    void setCurrent(const QString& id);
    void setCount(const QString& id, qint64 count, bool urgent);
    void setNarrow(bool narrow);
    [[nodiscard]] bool isNarrow() const { return m_narrow; }

Q_SIGNALS:
    void chosen(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fit();
    [[nodiscard]] SidebarButton* buttonOf(const QString& id) const;

    bool m_narrow = false;
    QWidget* m_brand;
    QButtonGroup* m_group;
    QVBoxLayout* m_line;
    QVBoxLayout* m_stores;
    QVBoxLayout* m_foot;
    QWidget* m_separator;
};

} // namespace supercargo::ui
