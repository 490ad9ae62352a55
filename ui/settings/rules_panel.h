// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form.h"
#include "ui/common/panel.h"
#include "ui/settings/settings_parts.h"
#include "ui/text/sentences.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace supercargo::ui {

/// The seller's own rules, which hold for every window on this data folder. Every choice is written at once, with
/// its history.
class RulesPanel final : public Panel {
    Q_OBJECT
public:
    RulesPanel(const SettingsParts& parts, QWidget* parent);

    /// Reads them anew: another window may have changed them.
    void open();

Q_SIGNALS:
    void opened();
    void failed(const supercargo::ui::Failure& failure);

private:
    struct Rules {
        bool merges = false;
        bool reviews = false;
        std::string warehouse;
        std::vector<std::string> warehouses;
        std::int64_t purgeDays = 0;
        std::int64_t payloadDays = 0;
    };

    void present(const Rules& rules);
    void fillWarehouses(QComboBox& box) const;
    template <class Setting, class Value>
    void write(const Setting& setting, Value value);

    SettingsParts m_parts;
    Rules m_rules;
    QCheckBox* m_merges;
    QCheckBox* m_reviews;
    QComboBox* m_warehouse;
    QSpinBox* m_purgeDays;
    QSpinBox* m_payloadDays;
};

} // namespace supercargo::ui
