// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_panel.h"
#include "ui/shops/happened_sections.h"
#include "ui/shops/health_section.h"
#include "ui/shops/shop_rows.h"

class QAction;

namespace supercargo::ui {

/// One shop beside the list: what its platform could not be told, the files that came in and went out, and what is
/// set for it.
class ShopDetailPanel final : public DetailPanel {
    Q_OBJECT
public:
    /// `retry` stands with what could not be told. The clock outlives the panel.
    ShopDetailPanel(const Appearance& look, const Clock& clock, QAction& retry, QWidget* parent = nullptr);

    void show(const std::optional<ShopRow>& row);
    [[nodiscard]] HealthSection& health() { return *m_health; }

Q_SIGNALS:
    /// The refused rows of a file that came in.
    void refusedWanted(const supercargo::orders::OrderFile& file);
    /// What this one could not be told is to be told again.
    void retryWanted(supercargo::OutboxEntryId entry);

private:
    void setTexts();
    void present();
    void presentPill();
    void presentFailed();
    void presentFilesIn();
    void presentFilesOut();
    void presentSettings();

    const Clock& m_clock;
    std::optional<ShopRow> m_row;
    HealthSection* m_health;
    HappenedSections* m_happened;
    Section* m_failed;
    Button* m_again;
    Section* m_filesIn;
    Section* m_filesOut;
    Section* m_settings;
};

} // namespace supercargo::ui
