// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/step_list.h"

#include "ui/theme/style_drawing.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace supercargo::ui {

namespace {

constexpr int kRow = 52;
constexpr int kStepMark = 26;
constexpr int kStepIcon = 16;

} // namespace

StepList::StepList(const Appearance& look, QWidget* parent) : Ground{look, Role::Surface, None, parent}
{
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
}

void StepList::present(const QList<Row>& rows, const int current)
{
    m_rows = rows;
    m_current = current;
    QStringList words;
    for (const auto& row : m_rows) {
        words.append(row.answer.isEmpty() ? row.name : row.name + QStringLiteral(": ") + row.answer);
    }
    setAccessibleName(words.join(QStringLiteral("; ")));
    setFixedHeight(static_cast<int>(m_rows.size()) * (look().grown(kRow) + look().sizes().gapInside));
    update();
}

void StepList::paintEvent(QPaintEvent* event)
{
    Ground::paintEvent(event);
    QPainter painter{this};
    const int step = look().grown(kRow) + look().sizes().gapInside;
    for (int index = 0; index < m_rows.size(); ++index) {
        paintRow(painter, {0, index * step, width(), look().grown(kRow)}, index);
    }
}

void StepList::paintRow(QPainter& painter, const QRect& place, const int index) const
{
    const auto& sizes = look().sizes();
    const Row& row = m_rows[index];
    const bool isOpen = index == m_current;
    const bool isDone = !row.answer.isEmpty() && !isOpen;
    const auto placed = [&](const QRect& rect) { return QStyle::visualRect(layoutDirection(), this->rect(), rect); };
    if (isOpen) {
        drawing::box(painter, placed(place), look().color(Role::AccentSoft), {}, sizes.radius);
    }
    const int mark = look().grown(kStepMark);
    const QRect round = placed({sizes.gapPanels, place.center().y() - mark / 2, mark, mark});
    const QColor good = look().theme().sign(Sign::Shipped).text;
    painter.setRenderHint(QPainter::Antialiasing);
    drawing::box(painter, round, isOpen ? look().color(Role::Accent) : QColor{},
                 isOpen   ? look().color(Role::Accent)
                 : isDone ? good
                          : look().color(Role::LineStrong),
                 mark / 2.0);
    if (isDone) {
        const int icon = look().grown(kStepIcon);
        painter.drawPixmap(round.center().x() + 1 - icon / 2, round.center().y() + 1 - icon / 2,
                           look().pixmap(Icon::check, good, icon, devicePixelRatioF()));
    } else {
        painter.setFont(look().font(Rank::Strong));
        painter.setPen(look().color(isOpen ? Role::AccentText : Role::Muted));
        painter.drawText(round, Qt::AlignCenter, QString::number(index + 1));
    }
    const int start = sizes.gapPanels + mark + sizes.gapPanels;
    const QRect words{start, place.y(), place.width() - start - sizes.gap, place.height()};
    const QFontMetrics strong{look().font(Rank::Strong)};
    const QFontMetrics small{look().font(Rank::Caption)};
    const int left = static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    const int both = strong.height() + (row.answer.isEmpty() ? 0 : small.height());
    const int top = words.center().y() + 1 - both / 2;
    painter.setFont(look().font(Rank::Strong));
    painter.setPen(look().color(Role::Text));
    painter.drawText(placed({words.x(), top, words.width(), strong.height()}), left | Qt::AlignVCenter, row.name);
    painter.setFont(look().font(Rank::Caption));
    painter.setPen(look().color(Role::Muted));
    painter.drawText(placed({words.x(), top + strong.height(), words.width(), small.height()}), left | Qt::AlignVCenter,
                     small.elidedText(row.answer, Qt::ElideRight, words.width()));
}

} // namespace supercargo::ui
