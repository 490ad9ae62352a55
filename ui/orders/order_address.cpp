// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_address.h"

#include "ui/common/form_dialog.h"
#include "ui/common/warehouse_fields.h"
#include "ui/text/convert.h"

#include <QComboBox>
#include <QLineEdit>

#include <algorithm>

namespace supercargo::ui {

using workspace::Workspace;

namespace {

/// The fields of an address in a form.
class AddressFields {
public:
    AddressFields(Form& form, const PostalAddress& address)
    {
        constexpr std::size_t kLeastLines = 3;
        m_name = add(form, [] { return OrderAddress::tr("Recipient"); }, address.name);
        m_company = add(form, [] { return OrderAddress::tr("Company"); }, address.company);
        for (std::size_t i = 0; i < std::max(kLeastLines, address.lines.size()); ++i) {
            m_lines.append(add(
                form, [i] { return OrderAddress::tr("Address line %1").arg(i + 1); },
                i < address.lines.size() ? address.lines[i] : std::string{}));
        }
        m_city = add(form, [] { return OrderAddress::tr("City"); }, address.city);
        m_region = add(form, [] { return OrderAddress::tr("State or region"); }, address.region);
        m_postcode = add(form, [] { return OrderAddress::tr("Postcode"); }, address.postcode);
        m_country = form.addChoice([] { return OrderAddress::tr("Country"); }, fillCountries);
        m_country->setCurrentIndex(m_country->findData(toQString(address.country)));
        m_phone = add(form, [] { return OrderAddress::tr("Telephone"); }, address.phone);
    }

    [[nodiscard]] PostalAddress address() const
    {
        PostalAddress address{.name = toStdString(m_name->text()),
                              .company = toStdString(m_company->text()),
                              .lines = {},
                              .city = toStdString(m_city->text()),
                              .region = toStdString(m_region->text()),
                              .postcode = toStdString(m_postcode->text()),
                              .country = toStdString(m_country->currentData().toString()),
                              .phone = toStdString(m_phone->text())};
        for (const auto* line : m_lines) {
            address.lines.push_back(toStdString(line->text()));
        }
        return address;
    }
    [[nodiscard]] QLineEdit* first() const { return m_name; }

private:
    static QLineEdit* add(Form& form, Form::Word word, const std::string& text)
    {
        auto* field = form.addText(std::move(word));
        field->setText(toQString(text));
        field->setCursorPosition(0);
        return field;
    }

    QLineEdit* m_name;
    QLineEdit* m_company;
    QList<QLineEdit*> m_lines;
    QLineEdit* m_city;
    QLineEdit* m_region;
    QLineEdit* m_postcode;
    QComboBox* m_country;
    QLineEdit* m_phone;
};

} // namespace

OrderAddress::OrderAddress(const PageParts& parts, QWidget& page) : QObject{&page}, m_parts{parts}, m_page{page}
{}

void OrderAddress::begin(const OrderId order)
{
    try {
        ask(m_parts.reading.orders.get(order));
    } catch (...) {
        Q_EMIT failed(failureFrom(std::current_exception()));
    }
}

void OrderAddress::ask(const orders::Order& order)
{
    const QString number = toQString(order.platformOrderId);
    auto* dialog =
        new FormDialog{m_parts.look, tr("Where does order %1 go?").arg(number), tr("Correct it"), &m_page};
    const AddressFields fields{dialog->form(), order.shipTo};
    dialog->form().addHint([] {
        return tr("Only here: the platform keeps its own address, and what it says counts again when it changes it.");
    });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, fields, number, id = order.id, before = order.shipTo] {
        dialog->setBusy(true);
        Q_EMIT begun();
        m_parts.lanes.quietly(
            Lanes::quick(), dialog,
            [id, to = fields.address()](Workspace& workspace, const TaskControl& task) {
                workspace.addresses.correct(id, to);
                workspace.allocation.allocate(task, std::vector{id});
            },
            [this, dialog, number, id, before] {
                dialog->accept();
                Q_EMIT written();
                Q_EMIT done(tr("Address of %1 corrected").arg(number), [this, id, before] { takeBack(id, before); });
            },
            [dialog](const Failure& failure) { dialog->fail(failure); });
    });
    dialog->open();
    fields.first()->setFocus();
}

void OrderAddress::takeBack(const OrderId order, const PostalAddress& address)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [order, address](Workspace& workspace, const TaskControl& task) {
            workspace.addresses.correct(order, address);
            workspace.allocation.allocate(task, std::vector{order});
        },
        [this] {
            Q_EMIT written();
            Q_EMIT done(tr("The address is as before"), {});
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

} // namespace supercargo::ui
