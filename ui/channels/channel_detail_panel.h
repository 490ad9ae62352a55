// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channel_reading.h"
#include "ui/common/detail_panel.h"

namespace supercargo::ui {

/// One channel beside the list: what it takes, what it costs, its numbers, and where it goes.
class ChannelDetailPanel final : public DetailPanel {
    Q_OBJECT
public:
    explicit ChannelDetailPanel(const Appearance& look, QWidget* parent = nullptr);

    void show(const std::optional<ChannelRow>& row);

private:
    void setTexts();
    void present();
    void presentLimits();
    void presentPrice();
    void presentNumbers();
    void presentPlaces();

    std::optional<ChannelRow> m_row;
    Section* m_limits;
    Section* m_price;
    Section* m_numbers;
    Section* m_places;
};

} // namespace supercargo::ui
