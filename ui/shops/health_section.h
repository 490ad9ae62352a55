// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_panel.h"
#include "ui/shops/shop_rows.h"

#include <QAction>

namespace supercargo::ui {

/// How a shop's connection is, in its detail: what is wrong in a sentence and what to do, the times, and the buttons of
/// what can be done. For a shop that is not connected, how it could be.
class HealthSection final : public QObject {
    Q_OBJECT
public:
    /// The clock outlives it; `section` is its place.
    HealthSection(const Appearance& look, const Clock& clock, Section& section);

    /// Buttons for those that are enabled: the first connects. Without any the section tells only.
    void setActions(QAction& connectIt, const QList<QAction*>& actions);
    void present(const ShopRow& row);

private:
    void addAcross(const QString& text, std::optional<Sign> sign, bool strong);
    void presentWarning(Platform platform);
    void presentUnconnected();
    void presentTrouble(const reports::ShopHealth& health);
    void presentTimes(DetailRows& rows, const reports::ShopHealth& health);
    void presentUnreadable(DetailRows& rows, const ShopRow& row);
    void addButtons();

    const Appearance& m_look;
    const Clock& m_clock;
    Section& m_section;
    QAction* m_connect = nullptr;
    QList<QAction*> m_actions;
    int m_place = 0; // of the next line above the rows
};

} // namespace supercargo::ui
