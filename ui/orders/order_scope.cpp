// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_scope.h"

#include "ui/common/tag_chips.h"
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
    const bool isPlace = search.startsWith(u'@');
    name(isPlace ? search : QString{});
    m_field.setText(isPlace ? QString{} : search);
}

QString OrderScope::search() const
{
    return m_place.isEmpty() ? m_field.text().trimmed() : m_place;
}

void OrderScope::name(const QString& place)
{
    m_place = place;
    setTexts();
    setVisible(!place.isEmpty());
}

void OrderScope::setTexts()
{
    const bool isTag = m_place.startsWith(searchOfTag({}));
    m_button->setText(isTag                               ? tr("Tag %1").arg(m_place.mid(2))
                      : m_place == QStringLiteral("@?") ? tr("In no warehouse yet")
                                                        : tr("Warehouse %1").arg(m_place.mid(1)));
    m_button->setToolTip(isTag ? tr("Show orders with and without it") : tr("Show the orders of all warehouses"));
    m_button->setAccessibleName(m_button->text());
}

} // namespace supercargo::ui
