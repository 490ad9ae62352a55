// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/warehouse_step.h"

#include "ui/common/translated.h"
#include "ui/common/warehouse_fields.h"
#include "ui/text/convert.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kLongestCode = 10;

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
    m_kind = m_form->addChoice([] { return tr("It is"); }, fillWarehouseKinds);
    m_form->addHint([] { return tr("Bins, products and stock come in later, by one file each."); });
    m_form->setMaximumWidth(look.grown(kStepWidth));
    m_code->setMaxLength(kLongestCode);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_form);
    all->addStretch(1);
    translated(*m_country, [this] { fillCountries(*m_country); });
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
    const stock::Warehouse wanted{.id = {},
                                  .code = toStdString(code),
                                  .name = toStdString(m_name->text().trimmed()),
                                  .kind = static_cast<stock::WarehouseKind>(m_kind->currentData().toInt()),
                                  .country = toStdString(m_country->currentData().toString()),
                                  .address = toStdString(m_address->text().trimmed())};
    setBusy(true);
    m_lanes.quietly(
        Lanes::quick(), this,
        [wanted](workspace::Workspace& workspace, const TaskControl&) {
            return workspace.warehouseService.save(wanted);
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
