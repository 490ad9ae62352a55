// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_dialog.h"

#include "ui/text/convert.h"
#include "ui/text/platforms.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTimeZone>

namespace supercargo::ui {

namespace {

void addZones(QComboBox& box)
{
    for (const QByteArray& id : QTimeZone::availableTimeZoneIds()) {
        const QString zone = QString::fromLatin1(id);
        if (zone.contains(QLatin1Char{'/'}) || zone == QStringLiteral("UTC")) {
            box.addItem(zone);
        }
    }
}

} // namespace

ShopDialog::ShopDialog(const Appearance& look, Lanes& lanes, const std::optional<shops::Shop>& known, QWidget* parent)
    : FormDialog{look, known ? tr("Change %1").arg(toQString(known->name)) : tr("Which shop?"),
                 known ? tr("Save") : tr("Add shop"), parent},
      m_lanes{lanes},
      m_known{known}
{
    if (!known) {
        m_name = form().addText([] { return tr("Name"); }, [] { return tr("Amazon US, as you call it"); });
        m_platform = form().addChoice([] { return tr("Platform"); },
                                      [](QComboBox& box) {
                                          for (const Platform platform : kPlatforms) {
                                              box.addItem(platformName(platform), static_cast<int>(platform));
                                          }
                                      });
    }
    m_zone = form().addChoice([] { return tr("Time zone"); }, addZones);
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->setCurrentText(known ? toQString(known->timeZone) : QStringLiteral("UTC"));
    m_currency = form().addText([] { return tr("Currency"); });
    m_currency->setText(known ? toQString(known->currency.code()) : QStringLiteral("USD"));
    m_currency->setMaxLength(3);
    m_markAt = form().addChoice([] { return tr("Platform is told"); },
                                [](QComboBox& box) {
                                    box.addItem(tr("when the parcel has left"));
                                    box.addItem(tr("when the label is out"));
                                });
    form().addHint([] { return tr("Zone and currency count where the platform's file names none."); });
    if (known) {
        m_split = form().addChoice([] { return tr("Stock in two warehouses"); },
                                   [](QComboBox& box) {
                                       box.addItem(tr("wait until one has all"));
                                       box.addItem(tr("ship in parts"));
                                   });
        m_cost = form().addChoice([] { return tr("Choose"); },
                                  [](QComboBox& box) {
                                      box.addItem(tr("the cheapest way"));
                                      box.addItem(tr("the fastest way"));
                                  });
        m_group = form().addText([] { return tr("Merge group"); }, [] { return tr("shops of one group may share a parcel"); });
        m_split->setCurrentIndex(known->splitPolicy == shops::SplitPolicy::split ? 1 : 0);
        m_cost->setCurrentIndex(known->costPolicy == shops::CostPolicy::fastest ? 1 : 0);
        m_group->setText(toQString(known->mergeGroup));
        m_markAt->setCurrentIndex(known->markAt == shops::MarkAt::packed ? 1 : 0);
    }
    connect(this, &FormDialog::submitted, this, &ShopDialog::submit);
    known ? m_zone->setFocus() : m_name->setFocus();
}

void ShopDialog::submit()
{
    if (m_name != nullptr && m_name->text().trimmed().isEmpty()) {
        form().setFault(m_name, tr("The shop needs a name."));
        return;
    }
    const auto currency = Currency::parse(toStdString(m_currency->text().trimmed()));
    if (!currency) {
        form().setFault(m_currency, tr("Three letters, as in USD"));
        return;
    }
    const auto markAt = m_markAt->currentIndex() == 1 ? shops::MarkAt::packed : shops::MarkAt::shipped;
    const auto zone = toStdString(m_zone->currentText().trimmed());
    setBusy(true);
    const auto saved = [this](const QString& name) {
        Q_EMIT done(name);
        accept();
    };
    const auto failed = [this](const Failure& failure) { fail(failure); };
    if (m_known) {
        shops::Shop shop = *m_known;
        shop.timeZone = zone;
        shop.currency = *currency;
        shop.markAt = markAt;
        shop.splitPolicy = m_split->currentIndex() == 1 ? shops::SplitPolicy::split : shops::SplitPolicy::wait;
        shop.costPolicy = m_cost->currentIndex() == 1 ? shops::CostPolicy::fastest : shops::CostPolicy::cheapest;
        shop.mergeGroup = toStdString(m_group->text().trimmed());
        m_lanes.quietly(
            Lanes::quick(), this,
            [shop](workspace::Workspace& workspace, const TaskControl&) { workspace.shopService.change(shop); },
            [saved, name = toQString(shop.name)] { saved(name); }, failed);
        return;
    }
    const shops::NewShop wanted{.name = toStdString(m_name->text().trimmed()),
                                .platform = static_cast<Platform>(m_platform->currentData().toInt()),
                                .timeZone = zone,
                                .currency = currency,
                                .markAt = markAt};
    m_lanes.quietly(
        Lanes::quick(), this,
        [wanted](workspace::Workspace& workspace, const TaskControl&) {
            static_cast<void>(workspace.shopService.add(wanted));
        },
        [saved, name = toQString(wanted.name)] { saved(name); }, failed);
}

} // namespace supercargo::ui
