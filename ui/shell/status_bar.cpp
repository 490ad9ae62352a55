// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/status_bar.h"

#include "ui/shell/task_bar.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QPainter>

namespace supercargo::ui {

/// An icon and a few words with a line behind; a door to what it speaks of.
struct StatusBar::Item final : public QAbstractButton {
    Item(const Appearance& appearance, const Icon what, QWidget* parent)
        : QAbstractButton{parent},
          look{appearance},
          icon{what}
    {
        setFocusPolicy(Qt::NoFocus);
        setAttribute(Qt::WA_Hover);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const QFontMetrics metrics{look.font(sign ? Rank::Head : Rank::Caption)};
        return {look.grown(13) * 2 + look.grown(14) + look.grown(6) + metrics.horizontalAdvance(text()),
                look.sizes().statusBar - 1};
    }

    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        if (underMouse() && isEnabled()) {
            painter.fillRect(rect(), look.color(Role::Hover));
        }
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        painter.fillRect(mirrored == atStart ? 0 : width() - 1, 0, 1, height(), look.color(Role::Line));
        const QColor color = sign ? look.theme().sign(*sign).text : look.color(Role::Muted);
        const int size = look.grown(14);
        QRect rest = rect().adjusted(look.grown(12), 0, -look.grown(12), 0);
        const QRect where =
            QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, {size, size}, rest);
        painter.drawPixmap(where.topLeft(), look.pixmap(icon, color, size, devicePixelRatioF()));
        rest = QStyle::visualRect(layoutDirection(), rest, rest.adjusted(size + look.grown(6), 0, 4, 0));
        painter.setFont(look.font(sign ? Rank::Head : Rank::Caption));
        painter.setPen(color);
        painter.drawText(rest,
                         static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft)) |
                             Qt::AlignVCenter | Qt::TextSingleLine,
                         text());
    }

    const Appearance& look;
    Icon icon;
    std::optional<Sign> sign;
    bool atStart = true;
};

StatusBar::StatusBar(const Appearance& look, TaskBoard& board, QWidget* parent)
    : Ground{look, Role::Window, Top, parent},
      m_start{new QHBoxLayout},
      m_rows{new Label{look, Rank::Caption, Role::Muted, this}},
      m_user{new Item{look, Icon::user, this}}
{
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(0, 1, 0, 0);
    line->setSpacing(0);
    m_start->setSpacing(0);
    line->addLayout(m_start);
    line->addStretch();
    line->addWidget(new TaskBar{look, board, this});
    line->addWidget(m_rows);
    line->addSpacing(look.sizes().gapPanels);
    line->addWidget(m_user);
    m_user->atStart = false;
    m_user->setEnabled(false);
    m_user->hide();
    setFixedHeight(look.sizes().statusBar);
    connect(&look, &Appearance::changed, this, [this] { setFixedHeight(this->look().sizes().statusBar); });
}

StatusBar::Item* StatusBar::add(const QString& name, const Icon icon)
{
    auto* item = new Item{look(), icon, this};
    m_start->addWidget(item);
    m_items.insert(name, item);
    connect(item, &QAbstractButton::clicked, this, [this, name] { Q_EMIT itemClicked(name); });
    return item;
}

void StatusBar::setItem(const QString& name, const Icon icon, const QString& text, const std::optional<Sign> sign)
{
    Item* item = m_items.value(name);
    if (item == nullptr) {
        item = add(name, icon);
    }
    item->icon = icon;
    item->sign = sign;
    item->setText(text);
    item->setAccessibleName(text);
    item->setVisible(!text.isEmpty());
    item->updateGeometry();
    item->update();
}

void StatusBar::setRows(const QString& text)
{
    m_rows->setText(text);
}

void StatusBar::setUser(const QString& text)
{
    m_user->setText(text);
    m_user->setAccessibleName(text);
    m_user->setVisible(!text.isEmpty());
    m_user->updateGeometry();
}

} // namespace supercargo::ui
