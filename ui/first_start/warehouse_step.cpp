// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/warehouse_step.h"

#include "core/base/countries.h"
#include "core/stock/new_warehouse.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::ui {

namespace {

using stock::WarehouseKind;

constexpr int kWidth = 560;
constexpr int kLongestCode = 10;
constexpr std::array kKinds{WarehouseKind::own, WarehouseKind::third_party, WarehouseKind::overseas,
                            WarehouseKind::marketplace};

QString kindName(const WarehouseKind kind)
{
    switch (kind) {
    case WarehouseKind::own:
        return WarehouseStep::tr("Our own");
    case WarehouseKind::third_party:
        return WarehouseStep::tr("A service provider's");
    case WarehouseKind::overseas:
        return WarehouseStep::tr("Overseas, run for us");
    case WarehouseKind::marketplace:
        break;
    }
    return WarehouseStep::tr("A marketplace's");
}

} // namespace

WarehouseStep::WarehouseStep(const Appearance& look, Lanes& lanes, QWidget* parent)
    : StartStep{parent},
      m_lanes{lanes},
      m_form{new Form{look, this}},
      m_name{m_form->addText([] { return tr("Name"); }, [] { return tr("Shenzhen Bao'an"); })},
      m_code{m_form->addText([] { return tr("Code"); }, [] { return tr("BAO: short, it stands before every bin"); })},
      m_country{new QComboBox{m_form}}
{
    m_form->addField([] { return tr("Country"); }, m_country);
    m_address = m_form->addText([] { return tr("Ships from"); }, [] { return tr("Street, city, postcode"); });
    m_kind = m_form->addChoice([] { return tr("It is"); },
                               [](QComboBox& box) {
                                   for (const auto kind : kKinds) {
                                       box.addItem(kindName(kind), static_cast<int>(kind));
                                   }
                               });
    m_form->addHint([] { return tr("Bins, products and stock come in later, by one file each."); });
    m_form->setMaximumWidth(look.grown(kWidth));
    m_code->setMaxLength(kLongestCode);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_form);
    all->addStretch(1);
    translated(*m_country, [this] { fillCountries(); });
}

/// By name in the user's language; China, where most of the goods lie, is chosen at first.
void WarehouseStep::fillCountries()
{
    const QVariant chosen = m_country->count() > 0 ? m_country->currentData() : QVariant{QStringLiteral("CN")};
    QList<std::pair<QString, QString>> all;
    for (const auto& country : countries()) {
        all.append({countryName(country.code), toQString(country.code)});
    }
    std::ranges::sort(all, [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    m_country->clear();
    for (const auto& [name, code] : all) {
        m_country->addItem(name, code);
    }
    m_country->setCurrentIndex(m_country->findData(chosen));
}

QString WarehouseStep::question() const
{
    return tr("Where do your goods lie?");
}

QString WarehouseStep::sentence() const
{
    return m_made ? tr("The warehouse is there. Others come in by a file.")
                  : tr("The first warehouse, and the address that its parcels ship from.");
}

QString WarehouseStep::answer() const
{
    return m_made ? toQString(m_made->name) : QString{};
}

QString WarehouseStep::verb() const
{
    return m_made ? tr("Next") : tr("Add warehouse");
}

void WarehouseStep::begin()
{
    m_name->setFocus();
}

void WarehouseStep::setBusy(const bool busy)
{
    m_isBusy = busy;
    m_form->setEnabled(!busy && !m_made);
    Q_EMIT changed();
}

void WarehouseStep::submit()
{
    if (m_made) {
        Q_EMIT done();
        return;
    }
    m_form->clearFaults();
    const QString code = m_code->text().trimmed();
    if (code.isEmpty() || code.contains(QLatin1Char{'/'})) {
        m_form->setFault(m_code, tr("It needs a short code without “/”: BAO, A, MAIN."));
        return;
    }
    const stock::NewWarehouse wanted{.code = toStdString(code),
                                     .name = toStdString(m_name->text().trimmed()),
                                     .kind = kKinds[static_cast<std::size_t>(std::max(0, m_kind->currentIndex()))],
                                     .country = toStdString(m_country->currentData().toString()),
                                     .address = toStdString(m_address->text().trimmed())};
    setBusy(true);
    m_lanes.quietly(
        Lanes::quick(), this,
        [wanted](workspace::Workspace& workspace, const TaskControl&) {
            return stock::addWarehouse(workspace.db, workspace.session().clock(), workspace.actor(), wanted);
        },
        [this](const stock::Warehouse& made) {
            m_made = made;
            setBusy(false);
            Q_EMIT done();
        },
        [this](const Failure& failure) {
            setBusy(false);
            m_form->setFault(m_code, failure.sentence);
        });
}

} // namespace supercargo::ui
