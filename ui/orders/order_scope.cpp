// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_scope.h"

#include "ui/common/translated.h"

#include <QHBoxLayout>

namespace supercargo::ui {

OrderScope::OrderScope(const Appearance& look, SearchField& field, QWidget* parent)
    : QWidget{parent},
      m_field{field},
      m_button{new Button{look, ButtonKind::Secondary, this}}
{
    m_button->setSize(Button::Size::Small);
    m_button->setDrawing(Icon::close);
    auto* all = new QHBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_button);
    hide();
    connect(&field, &QLineEdit::textEdited, this, [this] { name({}); });
    connect(m_button, &QPushButton::clicked, this, [this] {
        name({});
        Q_EMIT removed();
    });
    translated(*this, [this] { setTexts(); });
}

void OrderScope::set(const QString& search)
{
    const bool isWarehouse = search.startsWith(u'@');
    name(isWarehouse ? search : QString{});
    m_field.setText(isWarehouse ? QString{} : search);
}

QString OrderScope::search() const
{
    return m_warehouse.isEmpty() ? m_field.text().trimmed() : m_warehouse;
}

void OrderScope::name(const QString& warehouse)
{
    m_warehouse = warehouse;
    setTexts();
    setVisible(!warehouse.isEmpty());
}

void OrderScope::setTexts()
{
    m_button->setText(m_warehouse == QStringLiteral("@?") ? tr("In no warehouse yet") : tr("Warehouse %1").arg(m_warehouse.mid(1)));
    m_button->setToolTip(tr("Show the orders of all warehouses"));
    m_button->setAccessibleName(m_button->text());
}

} // namespace supercargo::ui
