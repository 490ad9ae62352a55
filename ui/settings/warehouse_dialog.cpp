// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/warehouse_dialog.h"

#include "core/files/amount_text.h"
#include "ui/common/translated.h"
#include "ui/common/warehouse_fields.h"
#include "ui/text/convert.h"

#include <QLineEdit>

namespace supercargo::ui {

namespace {

constexpr int kLongestCode = 32;

std::string textOf(const QLineEdit& field)
{
    return toStdString(field.text().trimmed());
}

} // namespace

WarehouseDialog::WarehouseDialog(const Appearance& look, Lanes& lanes, const std::optional<stock::Warehouse>& known,
                                 QWidget* parent)
    : FormDialog{look, known ? tr("Change warehouse %1").arg(toQString(known->code)) : tr("Which warehouse?"),
                 known ? tr("Save") : tr("Add warehouse"), parent},
      m_lanes{lanes},
      m_known{known}
{
    if (!known) {
        m_code = form().addText([] { return tr("Code"); }, [] { return tr("BAO: short, it stands before every bin"); });
        m_code->setMaxLength(kLongestCode);
    }
    m_name = form().addText([] { return tr("Name"); }, [] { return tr("Shenzhen Bao'an"); });
    m_country = new QComboBox{&form()};
    form().addField([] { return tr("Country"); }, m_country);
    translated(*m_country, [this] { fillCountries(*m_country); });
    m_address = form().addText([] { return tr("Ships from"); }, [] { return tr("Street, city, postcode"); });
    m_kind = form().addChoice([] { return tr("It is"); }, fillWarehouseKinds);
    m_perPackage = form().addText([] { return tr("Handling a package"); });
    m_perPiece = form().addText([] { return tr("Handling a piece"); });
    m_currency = form().addText([] { return tr("Currency"); });
    m_currency->setMaxLength(3);
    form().addHint([] { return tr("What handling costs there counts when a warehouse is chosen for an order."); });
    fill();
    connect(this, &FormDialog::submitted, this, &WarehouseDialog::submit);
    (known ? m_name : m_code)->setFocus();
}

void WarehouseDialog::fill()
{
    const auto shown = m_known.value_or(stock::Warehouse{});
    m_perPackage->setText(toQString(shown.handlingPerPackage.toDecimal()));
    m_perPiece->setText(toQString(shown.handlingPerPiece.toDecimal()));
    m_currency->setText(toQString(shown.handlingPerPackage.currency().code()));
    if (m_known) {
        m_name->setText(toQString(shown.name));
        m_country->setCurrentIndex(m_country->findData(toQString(shown.country)));
        m_address->setText(toQString(shown.address));
        m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(shown.kind)));
    }
}

std::optional<Money> WarehouseDialog::fee(QLineEdit* field, const Currency currency)
{
    const auto read = files::readAmount(textOf(*field), currency);
    if (read.isAbsent()) {
        return Money{0, currency};
    }
    if (read.isBad || read.value->currency() != currency || read.value->minorUnits() < 0) {
        form().setFault(field, tr("An amount, as in 1.50"));
        return {};
    }
    return read.value;
}

void WarehouseDialog::submit()
{
    if (m_code != nullptr && (textOf(*m_code).empty() || m_code->text().contains(QLatin1Char{'/'}))) {
        form().setFault(m_code, tr("It needs a short code without “/”: BAO, A, MAIN."));
        return;
    }
    const auto currency = Currency::parse(textOf(*m_currency));
    if (!currency) {
        form().setFault(m_currency, tr("Three letters, as in USD"));
        return;
    }
    const auto perPackage = fee(m_perPackage, *currency);
    const auto perPiece = perPackage ? fee(m_perPiece, *currency) : std::nullopt;
    if (!perPiece) {
        return;
    }
    const stock::Warehouse wanted{.id = m_known ? m_known->id : WarehouseId{},
                                  .code = m_known ? m_known->code : textOf(*m_code),
                                  .name = textOf(*m_name),
                                  .kind = static_cast<stock::WarehouseKind>(m_kind->currentData().toInt()),
                                  .country = toStdString(m_country->currentData().toString()),
                                  .address = textOf(*m_address),
                                  .handlingPerPackage = *perPackage,
                                  .handlingPerPiece = *perPiece};
    setBusy(true);
    m_lanes.quietly(
        Lanes::quick(), this,
        [wanted](workspace::Workspace& workspace, const TaskControl&) {
            return workspace.warehouseService.save(wanted);
        },
        [this](const stock::Warehouse& saved) {
            Q_EMIT done(toQString(saved.name));
            accept();
        },
        [this](const Failure& failure) { fail(failure); });
}

} // namespace supercargo::ui
