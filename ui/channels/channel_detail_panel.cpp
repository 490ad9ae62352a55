// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/channels/channel_detail_panel.h"

#include "ui/channels/channel_words.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/lists.h"


namespace supercargo::ui {

ChannelDetailPanel::ChannelDetailPanel(const Appearance& look, QWidget* parent)
    : DetailPanel{look, parent},
      m_limits{addSection()},
      m_price{addSection()},
      m_numbers{addSection()},
      m_places{addSection()}
{
    translated(*this, [this] { setTexts(); });
}

void ChannelDetailPanel::setTexts()
{
    setNames(tr("Channel"), tr("Channel"));
    m_limits->setTitle(tr("What it takes"));
    m_price->setTitle(tr("What it costs"));
    m_numbers->setTitle(tr("Tracking numbers"));
    m_places->setTitle(tr("Where it goes"));
    present();
}

void ChannelDetailPanel::show(const std::optional<ChannelRow>& row)
{
    m_row = row;
    present();
}

void ChannelDetailPanel::present()
{
    pill().hide();
    if (!m_row) {
        presentNothing(tr("No channel chosen"));
        return;
    }
    const auto& channel = m_row->channel;
    QStringList facts{toQString(channel.name)};
    if (!channel.carrier.empty() && channel.carrier != channel.name) {
        facts.append(toQString(channel.carrier));
    }
    DetailPanel::present(toQString(channel.code), facts.join(QStringLiteral("   ")));
    if (m_row->hasFewNumbers()) {
        pill().present(Sign::Review, tr("Few numbers"));
        pill().show();
    }
    presentLimits();
    presentPrice();
    presentNumbers();
    presentPlaces();
}

void ChannelDetailPanel::presentLimits()
{
    const auto& channel = m_row->channel;
    const auto millimetres = [](const std::optional<Millimetres>& length) {
        return length ? numberText(length->value) + QStringLiteral("\u00A0mm") : QString{};
    };
    DetailRows rows{look(), *m_limits, 1};
    rows.addFact(tr("Weight up to"),
                 channel.maxWeight ? numberText(channel.maxWeight->value) + QStringLiteral("\u00A0g") : QString{});
    rows.addFact(tr("Longest side"), millimetres(channel.maxLength));
    rows.addFact(tr("Three sides"), millimetres(channel.maxSum));
    rows.addFact(tr("Goods worth"), channel.maxValue ? moneyText(*channel.maxValue) : QString{});
    QStringList refused;
    if (channel.noBattery) {
        refused.append(tr("batteries"));
    }
    if (channel.noLiquid) {
        refused.append(tr("liquids"));
    }
    rows.addFact(tr("Refuses"), listText(refused));
    if (rows.count() == 0) {
        rows.add({{.text = tr("Every parcel: no limit is set."), .role = Role::Muted}});
    }
}

void ChannelDetailPanel::presentPrice()
{
    const auto& channel = m_row->channel;
    DetailRows rows{look(), *m_price, 1};
    rows.addFact(tr("Per kilogram"), moneyText(channel.perKilogram));
    rows.addFact(tr("Per parcel"), moneyText(channel.perPiece));
    rows.addFact(tr("Volume"), channel.volumetricDivisor
                                   ? tr("%1 cm³ count as one kilogram").arg(numberText(*channel.volumetricDivisor))
                                   : tr("is not billed"));
    rows.addFact(tr("Takes"), daysText(channel));
}

void ChannelDetailPanel::presentNumbers()
{
    const auto left = m_row->numbersLeft();
    m_numbers->setNote(left ? tr("%1 left").arg(numberText(*left)) : QString{});
    DetailRows rows{look(), *m_numbers, 0};
    if (!left) {
        rows.add({{.text = numberSourceText(m_row->channel.numbers), .role = Role::Muted}});
    } else if (m_row->ranges.empty()) {
        rows.add({{.text = tr("It has no numbers yet: its parcels cannot get a label."), .sign = Sign::Short}});
    }
    for (const auto& range : m_row->ranges) {
        const bool isOver = range.left() == 0;
        rows.add({{.text = toQString(range.from()) + QStringLiteral(" –\n") + toQString(range.to()),
                   .role = isOver ? Role::Muted : Role::Text},
                  {.text = isOver ? tr("used up") : tr("%1 left").arg(numberText(range.left())),
                   .role = isOver ? Role::Muted : Role::Text,
                   .strong = !isOver,
                   .right = true}});
        if (!isOver) {
            rows.add({{.text = tr("next %1").arg(toQString(range.next())), .role = Role::Muted}});
        }
    }
}

void ChannelDetailPanel::presentPlaces()
{
    const auto& countries = m_row->channel.countries;
    m_places->setNote(countries.empty() ? QString{}
                                        : tr("%n country(ies)", nullptr, static_cast<int>(countries.size())));
    QStringList names;
    for (const auto& code : countries) {
        names.append(countryName(code));
    }
    QStringList warehouses;
    for (const auto& code : m_row->warehouses) {
        warehouses.append(toQString(code));
    }
    DetailRows rows{look(), *m_places, 1};
    rows.addFact(tr("From"), warehouses.isEmpty() ? tr("every warehouse") : listText(warehouses));
    rows.addFact(tr("To"), names.isEmpty() ? tr("every country") : listText(names));
}

} // namespace supercargo::ui
