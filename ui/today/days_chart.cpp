// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/days_chart.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QChartView>
#include <QDateTime>
#include <QGraphicsLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineSeries>
#include <QLocale>
#include <QPainter>
#include <QScatterSeries>
#include <QStackedBarSeries>
#include <QStackedLayout>
#include <QValueAxis>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr qreal kBarStrength = 0.38;
constexpr qreal kBarWidth = 0.56;
constexpr qreal kLine = 2;
constexpr qreal kRing = 7;
constexpr int kFocus = 2;
constexpr Sign kIn = Sign::Ready;
constexpr Sign kOut = Sign::Shipped;

QColor blended(const QColor& over, const QColor& ground, const qreal strength)
{
    const auto mix = [&](const int one, const int other) { return qRound(one * strength + other * (1 - strength)); };
    return {mix(over.red(), ground.red()), mix(over.green(), ground.green()), mix(over.blue(), ground.blue())};
}

QDate dateOf(const reports::DayFigures& day)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(day.start)).date();
}

/// A swatch as the chart draws the series.
class Swatch final : public QWidget {
public:
    Swatch(const Appearance& look, const bool isLine, QWidget* parent)
        : QWidget{parent},
          m_look{look},
          m_isLine{isLine}
    {
        setFixedSize(look.grown(isLine ? 22 : 12), look.grown(12));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        const QColor& color = m_look.theme().sign(m_isLine ? kOut : kIn).text;
        const QColor& surface = m_look.color(Role::Surface);
        if (!m_isLine) {
            painter.setPen(color);
            painter.setBrush(blended(color, surface, kBarStrength));
            painter.drawRect(rect().adjusted(0, 0, -1, -1));
            return;
        }
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen{color, kLine});
        painter.drawLine(QPointF{0, height() / 2.0}, QPointF{width() * 1.0, height() / 2.0});
        painter.setBrush(surface);
        painter.drawEllipse(QRectF{rect()}.center(), kRing / 2, kRing / 2);
    }

private:
    const Appearance& m_look;
    bool m_isLine;
};

} // namespace

DaysChart::DaysChart(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_look{look},
      m_panel{new Panel{look, this}},
      m_stack{new QStackedLayout},
      m_legend{new QWidget{m_panel}},
      m_inWord{new Label{look, Rank::Caption, Role::Text, m_legend}},
      m_outWord{new Label{look, Rank::Caption, Role::Text, m_legend}},
      m_reading{new Label{look, Rank::Caption, Role::Muted, m_legend}},
      m_view{new QChartView{m_panel}},
      m_model{{{"day", CellKind::Text, 140, [] { return tr("Day"); },
                [this](const reports::DayFigures& day) { return Cell{.text = dayName(day)}; }},
               {"orders_in", CellKind::Figure, 100, [] { return tr("Orders in"); },
                [](const reports::DayFigures& day) {
                    return Cell{.text = numberText(day.ordersIn), .muted = day.ordersIn == 0};
                }},
               {"packages_out", CellKind::Figure, 100, [] { return tr("Packages out"); },
                [](const reports::DayFigures& day) {
                    return Cell{.text = numberText(day.packagesOut), .muted = day.packagesOut == 0};
                }}},
              [](const reports::DayFigures& day) { return QString::number(toMilliseconds(day.start)); },
              this},
      m_table{new TableView{look, m_panel}}
{
    setFocusPolicy(Qt::StrongFocus);
    auto* chart = new QWidget{m_panel};
    auto* below = new QVBoxLayout{chart};
    below->setContentsMargins(0, 0, 0, 0);
    below->setSpacing(0);
    auto* line = new QHBoxLayout{m_legend};
    const auto& sizes = look.sizes();
    line->setContentsMargins(sizes.edgePadding, sizes.gap, sizes.edgePadding, 0);
    line->setSpacing(sizes.gap);
    line->addWidget(new Swatch{look, false, m_legend});
    line->addWidget(m_inWord);
    line->addSpacing(sizes.gap);
    line->addWidget(new Swatch{look, true, m_legend});
    line->addWidget(m_outWord);
    line->addStretch();
    line->addWidget(m_reading);
    m_view->setFocusPolicy(Qt::NoFocus);
    m_view->viewport()->setFocusPolicy(Qt::NoFocus);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setRenderHint(QPainter::Antialiasing);
    m_view->setAttribute(Qt::WA_TransparentForMouseEvents);
    below->addWidget(m_legend);
    below->addWidget(m_view, 1);

    m_table->setModel(&m_model);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    for (int column = 0; column < m_model.columnCount(); ++column) {
        m_table->setItemDelegateForColumn(
            column, new CellDelegate{look, m_model.columns()[static_cast<std::size_t>(column)].kind, m_table});
    }
    m_stack->addWidget(chart);
    m_stack->addWidget(m_table);
    m_panel->body()->setContentsMargins(1, 0, 1, 1);
    m_panel->body()->addLayout(m_stack);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    connect(&look, &Appearance::changed, this, &DaysChart::draw);
    translated(*this, [this] { setTexts(); });
}

void DaysChart::present(std::vector<reports::DayFigures> days)
{
    m_days = std::move(days);
    m_model.present({m_days.rbegin(), m_days.rend()});
    if (!m_days.empty()) {
        m_table->selectRow(0);
    }
    draw();
    read(m_read);
}

void DaysChart::draw()
{
    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->setBackgroundRoundness(0);
    chart->setBackgroundBrush(m_look.color(Role::Surface));
    chart->setBackgroundPen(Qt::NoPen);
    chart->legend()->hide();
    const auto& sizes = m_look.sizes();
    chart->setMargins({sizes.gap, sizes.gapInside, sizes.gap, sizes.gapInside});
    chart->layout()->setContentsMargins(0, 0, 0, 0);
    m_view->setBackgroundBrush(m_look.color(Role::Surface));
    if (!m_days.empty()) {
        drawBars(*chart);
        drawLine(*chart);
        drawAxes(*chart);
    }
    const QChart* old = m_view->chart();
    m_view->setChart(chart);
    delete old;
    m_legend->update();
}

void DaysChart::drawBars(QChart& chart) const
{
    const QColor& edge = m_look.theme().sign(kIn).text;
    const QColor ground = blended(edge, m_look.color(Role::Surface), kBarStrength);
    auto* before = new QBarSet{tr("Orders in")};
    auto* today = new QBarSet{tr("Orders in today")};
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        const bool isToday = i + 1 == m_days.size();
        const auto count = static_cast<qreal>(m_days[i].ordersIn);
        before->append(isToday ? 0 : count);
        today->append(isToday ? count : 0);
    }
    before->setBrush(ground);
    today->setBrush(QBrush{edge, Qt::BDiagPattern}); // the day is not over
    auto* bars = new QStackedBarSeries; // both at the same place
    for (QBarSet* set : {before, today}) {
        set->setPen(QPen{edge, 1});
        bars->append(set);
    }
    bars->setBarWidth(kBarWidth);
    chart.addSeries(bars);
}

void DaysChart::drawLine(QChart& chart) const
{
    const QColor& color = m_look.theme().sign(kOut).text;
    auto* done = new QLineSeries;
    auto* running = new QLineSeries; // to today, which is not over
    auto* rings = new QScatterSeries;
    const auto last = m_days.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const QPointF point{static_cast<qreal>(i), static_cast<qreal>(m_days[i].packagesOut)};
        rings->append(point);
        if (i < last) {
            done->append(point);
        }
        if (i + 2 > last) {
            running->append(point);
        }
    }
    done->setPen(QPen{color, kLine});
    running->setPen(QPen{color, kLine, Qt::DotLine});
    rings->setMarkerSize(kRing);
    rings->setBrush(m_look.color(Role::Surface));
    rings->setPen(QPen{color, kLine});
    rings->setBorderColor(color);
    chart.addSeries(done);
    chart.addSeries(running);
    chart.addSeries(rings);
}

void DaysChart::drawAxes(QChart& chart) const
{
    QStringList names;
    std::int64_t most = 4; // a scale of whole figures
    const QLocale locale;
    const bool isChinese = locale.language() == QLocale::Chinese; // there a short one is as long as two letters
    for (const auto& day : m_days) {
        // A category is known by its name: the same weekday of another week needs another one.
        const int weekday = dateOf(day).dayOfWeek();
        names.append((isChinese ? locale.dayName(weekday, QLocale::NarrowFormat)
                                : locale.dayName(weekday, QLocale::ShortFormat).left(2)) +
                     QString{names.size() / 7, QChar{0x200B}});
        most = std::max({most, day.ordersIn, day.packagesOut});
    }
    auto* across = new QBarCategoryAxis;
    across->append(names);
    across->setTruncateLabels(false);
    auto* up = new QValueAxis;
    up->setRange(0, static_cast<qreal>(most));
    up->setTickCount(5);
    up->applyNiceNumbers();
    up->setLabelFormat(QStringLiteral("%.0f"));
    chart.addAxis(across, Qt::AlignBottom);
    chart.addAxis(up, Qt::AlignLeft);
    for (QAbstractSeries* series : chart.series()) {
        series->attachAxis(across);
        series->attachAxis(up);
    }
    across->setRange(names.first(), names.last());
    for (QAbstractAxis* axis : chart.axes()) {
        axis->setLabelsFont(m_look.font(axis == across ? Rank::Key : Rank::Caption));
        axis->setLabelsColor(m_look.color(Role::Muted));
        axis->setGridLineColor(m_look.color(Role::Line));
        axis->setLinePen(QPen{m_look.color(Role::Line)});
    }
    across->setGridLineVisible(false);
    up->setLineVisible(false);
}

QString DaysChart::dayName(const reports::DayFigures& day) const
{
    const QDate date = dateOf(day);
    return !m_days.empty() && day.start == m_days.back().start
               ? tr("today")
               //: A day in the table under the chart (format of QLocale)
               : QLocale{}.toString(date, tr("ddd d MMM"));
}

void DaysChart::read(const int day)
{
    if (m_days.empty()) {
        return;
    }
    m_read = day < 0 ? -1 : qBound(0, day, static_cast<int>(m_days.size()) - 1);
    const auto& read = m_read < 0 ? m_days.back() : m_days[static_cast<std::size_t>(m_read)];
    const bool isToday = read.start == m_days.back().start;
    m_reading->setText(isToday ? tr("today so far: %1 in, %2 out").arg(numberText(read.ordersIn), numberText(read.packagesOut))
                               : tr("%1: %2 in, %3 out")
                                     .arg(dayName(read), numberText(read.ordersIn), numberText(read.packagesOut)));
    setAccessibleDescription(m_reading->text());
}

void DaysChart::showTable(const bool shown)
{
    m_stack->setCurrentIndex(shown ? 1 : 0);
    if (shown) {
        m_table->setFocus();
    } else {
        setFocus();
    }
}

bool DaysChart::showsTable() const
{
    return m_stack->currentIndex() == 1;
}

void DaysChart::keyPressEvent(QKeyEvent* event)
{
    const int last = static_cast<int>(m_days.size()) - 1;
    const int now = m_read < 0 ? last : m_read;
    switch (event->key()) {
    case Qt::Key_Left:
        read(std::max(now - 1, 0));
        return;
    case Qt::Key_Right:
        read(std::min(now + 1, last));
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void DaysChart::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    layout()->setContentsMargins(kFocus, kFocus, kFocus, kFocus);
}

void DaysChart::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    layout()->setContentsMargins(0, 0, 0, 0);
    read(-1);
}

void DaysChart::paintEvent(QPaintEvent*)
{
    if (hasFocus()) { // round the panel, which leaves room for it
        QPainter painter{this};
        painter.setPen(QPen{m_look.color(Role::FocusRing), kFocus});
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
}

void DaysChart::setTexts()
{
    m_panel->setTitle(tr("Orders in, packages out"));
    m_panel->setNote(tr("14 days"));
    m_inWord->setText(tr("Orders in"));
    m_outWord->setText(tr("Packages out"));
    setAccessibleName(tr("Orders in, packages out"));
    m_table->setAccessibleName(tr("Orders in, packages out"));
    m_model.retranslate();
    draw();
    read(m_read);
}

} // namespace supercargo::ui
