// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/toast.h"

#include "ui/theme/style_drawing.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <chrono>

namespace supercargo::ui {

namespace {

constexpr std::chrono::seconds kShown{6};

} // namespace

Toast::Toast(const Appearance& look, QWidget& host)
    : QWidget{&host},
      m_look{look},
      m_host{host},
      m_icon{new IconLabel{look, Icon::check, 16, Role::Muted, this}},
      m_sentence{new Label{look, Rank::Body, Role::Text, this}},
      m_link{new Button{look, ButtonKind::Flat, this}}
{
    const auto& sizes = look.sizes();
    m_link->setLink(true);
    m_link->setSize(Button::Size::Small);
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(sizes.panelPadding, sizes.gapInside, sizes.gapInside, sizes.gapInside);
    line->setSpacing(sizes.gap);
    line->addWidget(m_icon);
    line->addWidget(m_sentence);
    line->addWidget(m_link);
    setMinimumHeight(sizes.panelHead);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kShown);
    connect(&m_timer, &QTimer::timeout, this, &QWidget::hide);
    connect(m_link, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT activated();
    });
    host.installEventFilter(this);
    hide();
}

void Toast::dismiss()
{
    m_timer.stop();
    hide();
}

void Toast::present(const QString& sentence, const QString& action, const QString& key)
{
    m_icon->setIcon(Icon::check);
    m_icon->setSign(Sign::Shipped);
    show(sentence, action, key);
}

void Toast::presentNothingDone(const QString& sentence)
{
    m_icon->setIcon(Icon::info);
    m_icon->setRole(Role::Muted);
    show(sentence, {}, {});
}

void Toast::show(const QString& sentence, const QString& action, const QString& key)
{
    m_sentence->setText(sentence);
    m_link->setText(action);
    m_link->setAccessibleName(action);
    m_link->setKeyText(key);
    m_link->setVisible(!action.isEmpty());
    setAccessibleName(sentence);
    place();
    setVisible(true);
    raise();
    m_timer.start();
}

void Toast::place()
{
    const auto& sizes = m_look.sizes();
    layout()->setContentsMargins(sizes.panelPadding, sizes.gapInside,
                                 m_link->isHidden() ? sizes.panelPadding : sizes.gapInside, sizes.gapInside);
    adjustSize();
    const int margin = m_look.sizes().gapEdge;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    move(mirrored ? margin : m_host.width() - width() - margin,
         m_host.height() - height() - m_look.sizes().statusBar - m_look.sizes().bulkBar - margin);
}

bool Toast::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && isVisible()) {
        place();
    }
    return QWidget::eventFilter(watched, event);
}

void Toast::enterEvent(QEnterEvent*)
{
    m_timer.stop();
}

void Toast::leaveEvent(QEvent*)
{
    m_timer.start();
}

void Toast::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    painter.fillRect(rect(), m_look.color(Role::Window));
    drawing::box(painter, rect(), m_look.color(Role::Raised), m_look.color(Role::LineStrong), m_look.sizes().radius);
}

} // namespace supercargo::ui
