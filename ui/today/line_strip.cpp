// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/line_strip.h"

#include "ui/common/figures.h"
#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/stages.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

#include <algorithm>
#include <numeric>

namespace supercargo::ui {

namespace {

using orders::Stage;

constexpr std::array kLineStages{Stage::review,  Stage::held,   Stage::short_, Stage::ready,
                            Stage::in_wave, Stage::picked, Stage::packed, Stage::shipped};
constexpr int kBar = 6;
constexpr int kLeastShare = 8;
constexpr int kShareGap = 2;

QString ifAny(const std::int64_t count, const QString& text)
{
    return count > 0 ? text : QString{};
}

} // namespace

// ---- A cell ----------------------------------------------------------------------------------------------------

LineCell::LineCell(const Appearance& look, const Sign sign, QWidget* parent)
    : QAbstractButton{parent},
      m_look{look},
      m_sign{sign}
{
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed); // eight equal parts
    connect(&look, &Appearance::changed, this, [this] {
        updateGeometry();
        update();
    });
}

void LineCell::present(const QString& word, const std::int64_t count, const QString& meaning)
{
    m_count = count;
    m_meaning = meaning;
    setText(word);
    m_unit = LineStrip::tr("order(s)", "after a figure", static_cast<int>(count));
    setAccessibleName(word + QLatin1Char{' '} + numberText(count));
    setAccessibleDescription(meaning);
    setToolTip(meaning);
    update();
}

QSize LineCell::sizeHint() const
{
    const auto& sizes = m_look.sizes();
    const int lines = QFontMetrics{m_look.font(Rank::Body)}.height() + QFontMetrics{m_look.font(Rank::Figure)}.height() +
                      QFontMetrics{m_look.font(Rank::Caption)}.height();
    return {m_look.grown(100), lines + 2 * sizes.gap + sizes.gapInside};
}

void LineCell::paintEvent(QPaintEvent*)
{
    QPainter painter{this};
    const auto& sizes = m_look.sizes();
    if (underMouse()) {
        painter.fillRect(rect(), m_look.color(Role::Hover));
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const Qt::Alignment side = (mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    QRect inside = rect().adjusted(sizes.edgePadding, sizes.gap, -sizes.gapInside, -sizes.gap);
    const auto takeLine = [&](const Rank rank) {
        const QFontMetrics metrics{m_look.font(rank)};
        const QRect line{inside.x(), inside.y(), inside.width(), metrics.height()};
        inside.setTop(line.bottom() + 1);
        return line;
    };
    QRect word = takeLine(Rank::Body);
    const QColor& sign = m_look.theme().sign(m_sign).text;
    const int icon = sizes.tableIcon;
    painter.drawPixmap(mirrored ? word.right() - icon : word.x(), word.y() + (word.height() - icon) / 2,
                       m_look.pixmap(m_look.theme().sign(m_sign).icon, sign, icon, devicePixelRatioF()));
    mirrored ? word.adjust(0, 0, -icon - m_look.grown(6), 0) : word.adjust(icon + m_look.grown(6), 0, 0, 0);
    painter.setFont(m_look.font(Rank::Body));
    painter.setPen(m_look.color(Role::Text));
    painter.drawText(word, static_cast<int>(side),
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, word.width()));
    painter.setPen(m_look.color(m_count == 0 ? Role::Muted : Role::Text));
    const Figures figures{m_look.font(Rank::Figure)};
    QRect figure = takeLine(Rank::Figure);
    figures.draw(painter, figure, numberText(m_count), side);
    const int taken = figures.width(numberText(m_count)) + sizes.gapInside;
    mirrored ? figure.adjust(0, 0, -taken, 0) : figure.adjust(taken, 0, 0, 0);
    painter.setFont(m_look.font(Rank::Caption));
    painter.setPen(m_look.color(Role::Muted));
    if (painter.fontMetrics().horizontalAdvance(m_unit) <= figure.width()) { // on the figure's own baseline
        figure.setBottom(figure.bottom() - figures.metrics().descent() + painter.fontMetrics().descent());
        painter.drawText(figure, static_cast<int>((side & ~Qt::AlignVertical_Mask) | Qt::AlignBottom), m_unit);
    }
    const QRect meaning = takeLine(Rank::Caption);
    painter.setFont(m_look.font(Rank::Caption));
    painter.setPen(m_look.color(Role::Muted));
    painter.drawText(meaning, static_cast<int>(side),
                     painter.fontMetrics().elidedText(m_meaning, Qt::ElideRight, meaning.width()));
    if (hasFocus()) {
        painter.setPen(QPen{m_look.color(Role::FocusRing), 2});
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

// ---- The strip -------------------------------------------------------------------------------------------------

LineStrip::LineStrip(const Appearance& look, QWidget* parent) : Ground{look, Role::Surface, All, parent}
{
    auto* line = new QHBoxLayout{this};
    const auto& sizes = look.sizes();
    line->setContentsMargins(1, sizes.gapInside, 1, 2 * sizes.gap + kBar);
    line->setSpacing(1);
    for (std::size_t i = 0; i < kCells; ++i) {
        m_cells.at(i) = new LineCell{look, *signOf(orders::toString(kLineStages.at(i))), this};
        m_cells.at(i)->installEventFilter(this);
        m_cells.at(i)->setFocusPolicy(i == 0 ? Qt::StrongFocus : Qt::ClickFocus); // Tab enters once
        connect(m_cells.at(i), &QAbstractButton::clicked, this, [this, i] {
            choose(i);
            open(i);
        });
        line->addWidget(m_cells.at(i), 1);
    }
    connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
    translated(*this, [this] { setTexts(); });
}

void LineStrip::present(const reports::LineFigures& line)
{
    m_line = line;
    setTexts();
    update();
}

void LineStrip::setTexts()
{
    const auto& line = m_line;
    const auto count = [&](const Stage stage) { return line.of(stage); };
    const std::array<QString, kCells> meanings{
        ifAny(line.reviewDue, tr("%Ln due today", nullptr, static_cast<int>(line.reviewDue))),
        ifAny(line.heldEndingToday, tr("%Ln end today", nullptr, static_cast<int>(line.heldEndingToday))),
        ifAny(line.shortProducts, tr("%Ln SKU(s)", nullptr, static_cast<int>(line.shortProducts))),
        ifAny(line.readyDue, tr("%Ln due today", nullptr, static_cast<int>(line.readyDue))),
        ifAny(line.wavesOpen, tr("%Ln wave(s) open", nullptr, static_cast<int>(line.wavesOpen))),
        ifAny(line.wavesPicked, tr("%Ln wave(s) to pack", nullptr, static_cast<int>(line.wavesPicked))),
        ifAny(count(Stage::packed), tr("not dispatched")),
        tr("%1 yesterday").arg(numberText(line.shippedYesterday))};
    for (std::size_t i = 0; i < kCells; ++i) {
        const bool isLast = i + 1 == kCells;
        m_cells.at(i)->present(isLast ? tr("Shipped today") : stageWord(orders::toString(kLineStages.at(i))),
                               isLast ? line.shippedToday : count(kLineStages.at(i)), meanings.at(i));
    }
}

void LineStrip::enter()
{
    m_cells.at(m_chosen)->setFocus();
}

void LineStrip::choose(const std::size_t cell)
{
    m_cells.at(m_chosen)->setFocusPolicy(Qt::ClickFocus);
    m_chosen = cell;
    m_cells.at(m_chosen)->setFocusPolicy(Qt::StrongFocus);
    enter();
}

void LineStrip::open(const std::size_t cell)
{
    // What was shipped today is a list of its own: of all warehouses.
    Q_EMIT opened({pages::kOrders.id, toQString(orders::toString(kLineStages.at(cell))),
                   kLineStages.at(cell) == Stage::shipped ? QStringLiteral("@*") : QString{}});
}

bool LineStrip::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress) {
        return Ground::eventFilter(watched, event);
    }
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right: {
        const bool forward = (static_cast<QKeyEvent*>(event)->key() == Qt::Key_Right) != mirrored;
        choose(forward ? std::min(m_chosen + 1, kCells - 1) : m_chosen - (m_chosen > 0 ? 1 : 0));
        return true;
    }
    case Qt::Key_Home:
        choose(0);
        return true;
    case Qt::Key_End:
        choose(kCells - 1);
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        open(m_chosen);
        return true;
    default:
        return Ground::eventFilter(watched, event);
    }
}

void LineStrip::paintEvent(QPaintEvent* event)
{
    Ground::paintEvent(event);
    QPainter painter{this};
    const auto& sizes = look().sizes();
    for (std::size_t i = 1; i < kCells; ++i) {
        const QRect cell = m_cells.at(i)->geometry();
        const int x = layoutDirection() == Qt::RightToLeft ? cell.right() + 1 : cell.x() - 1;
        painter.fillRect(x, cell.y() + sizes.gap, 1, cell.height() - sizes.gap, look().color(Role::Line));
    }
    const QRect bar{sizes.edgePadding, height() - sizes.gapPanels - kBar, width() - 2 * sizes.edgePadding, kBar};
    std::vector<const LineCell*> shown;
    std::ranges::copy_if(m_cells, std::back_inserter(shown), [](const LineCell* cell) { return cell->count() > 0; });
    if (shown.empty()) {
        painter.fillRect(bar, look().color(Role::Line));
        return;
    }
    const auto total = std::accumulate(shown.begin(), shown.end(), std::int64_t{0},
                                       [](const std::int64_t sum, const LineCell* cell) { return sum + cell->count(); });
    // Every share has its least width; what is left is shared out by count.
    const auto parts = static_cast<int>(shown.size());
    const int least = look().grown(kLeastShare);
    const qreal free = bar.width() - parts * least - (parts - 1) * kShareGap;
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    qreal x = bar.x();
    for (const LineCell* cell : shown) {
        const qreal width = least + free * static_cast<qreal>(cell->count()) / static_cast<qreal>(total);
        const qreal at = layoutDirection() == Qt::RightToLeft ? bar.x() + bar.right() + 1 - x - width : x;
        painter.setBrush(look().theme().sign(cell->sign()).text);
        painter.drawRoundedRect(QRectF{at, static_cast<qreal>(bar.y()), width, static_cast<qreal>(kBar)}, 1, 1);
        x += width + kShareGap;
    }
}

} // namespace supercargo::ui
