// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/search_field.h"

#include "ui/common/key_cap.h"

#include <QKeyEvent>
#include <QPainter>
#include <QShortcut>
#include <QStyle>

namespace supercargo::ui {

SearchField::SearchField(const Appearance& look, const QKeySequence& key, QWidget* parent)
    : QLineEdit{parent},
      m_look{look},
      m_key{keyName(key)}
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMaximumWidth(look.grown(420));
    auto* shortcut = new QShortcut{key, this};
    shortcut->setContext(Qt::WindowShortcut);
    connect(shortcut, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    connect(&look, &Appearance::changed, this, &SearchField::fit);
    fit();
}

void SearchField::setPrompt(const QString& prompt)
{
    setPlaceholderText(prompt);
    setAccessibleName(prompt);
}

QSize SearchField::sizeHint() const
{
    return {m_look.grown(380), m_look.sizes().control};
}

void SearchField::fit()
{
    const auto& sizes = m_look.sizes();
    setTextMargins(sizes.gapInside + sizes.icon + sizes.gapInside, 0,
                   keyCapSize(m_look, m_key).width() + sizes.gapInside, 0);
    updateGeometry();
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty()) {
        clear();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    QPainter painter{this};
    const auto& sizes = m_look.sizes();
    const QRect lens = QStyle::visualRect(layoutDirection(), rect(),
                                          {sizes.gap + 2, (height() - sizes.icon) / 2, sizes.icon, sizes.icon});
    painter.drawPixmap(lens.topLeft(),
                       m_look.pixmap(Icon::search, m_look.color(Role::Muted), sizes.icon, devicePixelRatioF()));
    if (text().isEmpty()) {
        const QSize size = keyCapSize(m_look, m_key);
        const QRect cap = QStyle::visualRect(
            layoutDirection(), rect(),
            {width() - size.width() - sizes.gap, (height() - size.height()) / 2, size.width(), size.height()});
        paintKeyCap(m_look, painter, cap, m_key, m_look.color(Role::Muted), m_look.color(Role::Line),
                    m_look.color(Role::Raised));
    }
}

} // namespace supercargo::ui
