// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/finish_panel.h"

#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/formats.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <numeric>

namespace supercargo::ui {

namespace {

constexpr int kBarHeight = 12;
constexpr int kDot = 9;

/// The colours of the parts: packed, in waves, not begun.
QColor partColor(const Appearance& look, const std::size_t part)
{
    constexpr std::array kSigns{Sign::Packed, Sign::InWave};
    return part < kSigns.size() ? look.theme().sign(kSigns.at(part)).text : look.color(Role::LineStrong);
}

/// The dot of a part before its word.
class Dot final : public QWidget {
public:
    Dot(const Appearance& look, const std::size_t part, QWidget* parent) : QWidget{parent}, m_look{look}, m_part{part}
    {
        setFixedSize(look.grown(kDot), look.grown(kDot));
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(partColor(m_look, m_part));
        painter.drawEllipse(rect());
    }

private:
    const Appearance& m_look;
    std::size_t m_part;
};

} // namespace

class FinishPanel::Bar final : public QWidget {
public:
    Bar(const Appearance& look, QWidget* parent) : QWidget{parent}, m_look{look}
    {
        setFixedHeight(look.grown(kBarHeight));
        connect(&look, &Appearance::changed, this, qOverload<>(&QWidget::update));
    }
    void present(const std::array<std::int64_t, kParts>& parts)
    {
        m_parts = parts;
        update();
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter{this};
        painter.fillRect(rect(), m_look.color(Role::Line));
        const auto total = std::accumulate(m_parts.begin(), m_parts.end(), std::int64_t{0});
        std::int64_t before = 0;
        for (std::size_t part = 0; part < kParts && total > 0; ++part) {
            const auto left = static_cast<int>(width() * before / total);
            before += m_parts.at(part);
            const auto right = static_cast<int>(width() * before / total);
            const QRect share{left, 0, right - left, height()};
            painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), share), partColor(m_look, part));
        }
    }

private:
    const Appearance& m_look;
    std::array<std::int64_t, kParts> m_parts{};
};

FinishPanel::FinishPanel(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_panel{new Panel{look, this}},
      m_count{new Label{look, Rank::Title, Role::Text, m_panel}},
      m_words{new Label{look, Rank::Body, Role::Text, m_panel}},
      m_bar{new Bar{look, m_panel}},
      m_plan{new Button{look, ButtonKind::Flat, m_panel}}
{
    const auto& sizes = look.sizes();
    m_plan->setLink(true);
    m_plan->setSize(Button::Size::Small);
    m_panel->addToHead(m_plan);
    auto* words = new QHBoxLayout;
    words->setSpacing(sizes.gap);
    words->addWidget(m_count, 0, Qt::AlignBaseline);
    words->addWidget(m_words, 1, Qt::AlignBaseline);
    auto* legend = new QHBoxLayout;
    legend->setSpacing(sizes.gapInside);
    for (std::size_t part = 0; part < kParts; ++part) {
        m_legend.at(part) = new Label{look, Rank::Caption, Role::Muted, m_panel};
        legend->addWidget(new Dot{look, part, m_panel});
        legend->addWidget(m_legend.at(part));
        legend->addSpacing(sizes.gapPanels);
    }
    legend->addStretch(1);
    auto* inside = m_panel->body();
    inside->setContentsMargins(sizes.panelPadding, sizes.gap, sizes.panelPadding, sizes.gapPanels);
    inside->setSpacing(sizes.gap);
    inside->addLayout(words);
    inside->addWidget(m_bar);
    inside->addLayout(legend);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    connect(m_plan, &QPushButton::clicked, this, [this] { Q_EMIT opened({pages::kPicking.id}); });
    translated(*this, [this] { setTexts(); });
}

void FinishPanel::present(const reports::FinishFigures& finish, const Instant now)
{
    m_finish = finish;
    m_now = now;
    setTexts();
}

QString FinishPanel::sentence() const
{
    const auto left = static_cast<int>(m_finish.toPack());
    if (left == 0) {
        return tr("Nothing due today is left to pack");
    }
    const auto at = m_finish.finishedAt(m_now);
    const QString packages = tr("package(s) due today", "after a figure", left);
    //: "148 packages due today, at this pace done by 15:06"
    return at ? tr("%1, at this pace done by %2").arg(packages, momentText(*at, m_now))
              //: "148 packages due today; nobody packs now"
              : tr("%1; nobody packs now").arg(packages);
}

void FinishPanel::setTexts()
{
    m_panel->setTitle(tr("To finish today"));
    m_panel->setNote(m_finish.packedLastHour > 0
                         ? tr("%n in the last hour", nullptr, static_cast<int>(m_finish.packedLastHour))
                         : QString{});
    m_plan->setText(tr("Plan waves"));
    m_plan->setAccessibleName(tr("Plan waves"));
    m_count->setVisible(m_finish.toPack() > 0);
    m_count->setText(numberText(m_finish.toPack()));
    m_words->setText(sentence());
    m_legend[0]->setText(tr("Packed today %1").arg(numberText(m_finish.packedToday)));
    m_legend[1]->setText(tr("In waves %1").arg(numberText(m_finish.inWave)));
    m_legend[2]->setText(tr("Not begun %1").arg(numberText(m_finish.notBegun)));
    m_bar->present({m_finish.packedToday, m_finish.inWave, m_finish.notBegun});
    m_bar->setAccessibleName(sentence());
}

} // namespace supercargo::ui
