// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/banner.h"

#include "ui/theme/style_drawing.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

namespace supercargo::ui {

Banner::Banner(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_icon{new IconLabel{look, Icon::warning, 16, Role::Text, this}},
      m_sentence{new Label{look, Rank::Body, Role::Text, this}},
      m_detail{new Label{look, Rank::Caption, Role::Text, this}},
      m_link{new Button{look, ButtonKind::Flat, this}},
      m_button{new Button{look, ButtonKind::Secondary, this}}
{
    setAttribute(Qt::WA_StyledBackground, false);
    m_link->setLink(true);
    m_link->setSize(Button::Size::Small);
    m_button->setSize(Button::Size::Small);
    m_sentence->setWordWrap(true);
    m_detail->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_detail);
    auto* line = new QHBoxLayout{this};
    const auto& sizes = look.sizes();
    line->setContentsMargins(sizes.gapPanels, sizes.gapInside, sizes.gapInside, sizes.gapInside);
    line->setSpacing(sizes.gapPanels);
    line->addWidget(m_icon);
    line->addLayout(words, 1);
    line->addWidget(m_link);
    line->addWidget(m_button);
    setMinimumHeight(look.grown(36));
    connect(m_link, &QPushButton::clicked, this, &Banner::activated);
    connect(m_button, &QPushButton::clicked, this, &Banner::activated);
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void Banner::present(const Sign sign, const Icon icon, const QString& sentence, const QString& detail,
                     const QString& action, const QString& key)
{
    m_sign = sign;
    m_icon->setIcon(icon);
    m_icon->setSign(sign);
    m_sentence->setText(sentence);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    for (Button* button : {m_link, m_button}) {
        button->setText(action);
        button->setAccessibleName(action);
        button->setKeyText(key);
    }
    const bool isLink = m_kind == ButtonKind::Flat;
    m_link->setVisible(isLink && !action.isEmpty());
    m_button->setVisible(!isLink && !action.isEmpty());
    setAccessibleName(detail.isEmpty() ? sentence : sentence + QLatin1Char{' '} + detail);
    setVisible(true);
    update();
}

void Banner::setActionKind(const ButtonKind kind)
{
    m_kind = kind;
    QFont font = m_look.font(Rank::Strong);
    m_sentence->setFont(kind == ButtonKind::Flat ? m_look.font(Rank::Body) : font);
}

void Banner::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    drawing::box(painter, rect(), m_look.theme().sign(m_sign).soft, {}, m_look.sizes().radius);
}

} // namespace supercargo::ui
