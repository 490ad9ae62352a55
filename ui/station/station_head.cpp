// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/station_head.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QHBoxLayout>

#include <algorithm>
#include <vector>

namespace supercargo::ui {

namespace {

constexpr std::size_t kMeasured = 50;

QWidget* separator(const Appearance& look, QWidget* parent)
{
    auto* line = new Ground{look, Role::Line, Ground::None, parent};
    line->setFixedWidth(1);
    return line;
}

} // namespace

StationHead::StationHead(const Appearance& look, QWidget* parent)
    : Ground{look, Role::Window, Bottom, parent},
      m_back{new Button{look, ButtonKind::Flat, this}},
      m_name{new Label{look, Rank::Title, Role::Text, this}},
      m_change{new Button{look, ButtonKind::Flat, this}},
      m_wave{new Label{look, Rank::Body, Role::Text, this}},
      m_printerIcon{new IconLabel{look, Icon::printer, 16, Role::Muted, this}},
      m_printer{new Label{look, Rank::Body, Role::Text, this}},
      m_who{new Label{look, Rank::Body, Role::Text, this}},
      m_elapsedWords{new Label{look, Rank::Body, Role::Muted, this}},
      m_elapsed{new Label{look, Rank::Title, Role::Text, this}}
{
    const auto& sizes = look.sizes();
    setFixedHeight(look.grown(48));
    auto* line = new QHBoxLayout{this};
    line->setContentsMargins(sizes.gap, 0, sizes.gapEdge, 0);
    line->setSpacing(sizes.gapPanels);
    m_back->setDrawing(Icon::back);
    m_change->setDrawing(Icon::swap);
    for (QWidget* button : {m_back, m_change}) {
        button->setFocusPolicy(Qt::TabFocus);
    }
    line->addWidget(m_back);
    line->addWidget(m_name);
    line->addWidget(m_change);
    line->addWidget(separator(look, this));
    line->addWidget(m_wave);
    line->addWidget(separator(look, this));
    line->addWidget(m_printerIcon);
    line->addWidget(m_printer);
    line->addWidget(separator(look, this));
    line->addWidget(new IconLabel{look, Icon::user, 16, Role::Muted, this});
    line->addWidget(m_who);
    line->addStretch(1);
    line->addWidget(m_elapsedWords);
    line->addWidget(m_elapsed);
    connect(m_back, &QPushButton::clicked, this, &StationHead::backClicked);
    connect(m_change, &QPushButton::clicked, this, &StationHead::changeClicked);
    translated(*this, [this] { setTexts(); });
}

void StationHead::setTexts()
{
    m_back->setAccessibleName(tr("Leave the station"));
    m_back->setToolTip(m_back->accessibleName());
    m_change->setAccessibleName(tr("Work at another station"));
    m_change->setToolTip(m_change->accessibleName());
    m_elapsedWords->setText(tr("Scan to label"));
    showElapsed();
}

void StationHead::present(const BenchState& bench, const std::optional<printing::PrinterStatus>& printer)
{
    m_name->setText(toQString(bench.station.name));
    m_who->setText(toQString(bench.who));
    if (bench.wave) {
        const auto kind = bench.wave->kind == floor::WaveKind::single       ? tr("single pieces")
                          : bench.wave->kind == floor::WaveKind::single_sku ? tr("one product, several pieces")
                                                                            : tr("several products, second sort");
        m_wave->setText(tr("Wave %1 · %2").arg(bench.wave->id.value).arg(kind));
    } else {
        m_wave->setText(tr("No wave"));
    }
    const bool broken = printer && !printer->error.empty();
    const bool missing = bench.station.printerName.empty();
    QString text = missing ? tr("No printer") : toQString(bench.station.printerName);
    if (broken) {
        text += QStringLiteral(" · ") + tr("does not answer");
    }
    if (bench.waitingJobs > 0) {
        text += QStringLiteral(" · ") + tr("%n waiting", "labels", static_cast<int>(bench.waitingJobs));
    }
    m_printer->setText(text);
    if (broken || missing || bench.question) {
        m_printer->setSign(Sign::Overdue);
        m_printerIcon->setSign(Sign::Overdue);
    } else {
        m_printer->setRole(Role::Text);
        m_printerIcon->setRole(Role::Muted);
    }
}

void StationHead::addElapsed(const std::chrono::microseconds elapsed)
{
    m_last.push_back(elapsed);
    if (m_last.size() > kMeasured) {
        m_last.pop_front();
    }
    showElapsed();
}

QString StationHead::elapsedText() const
{
    if (m_last.empty()) {
        return QStringLiteral("–");
    }
    std::vector<std::chrono::microseconds> sorted{m_last.begin(), m_last.end()};
    std::ranges::sort(sorted);
    const auto at = [&](const std::size_t percent) {
        const auto time = sorted[(sorted.size() - 1) * percent / 100];
        return std::max<std::int64_t>(std::chrono::round<std::chrono::milliseconds>(time).count(), 1);
    };
    //: Half of the labels came quicker than %1, 95 of 100 quicker than %2
    return tr("p50 %1 · p95 %2 ms").arg(at(50)).arg(at(95));
}

void StationHead::showElapsed()
{
    m_elapsed->setText(elapsedText());
    m_elapsed->setToolTip(tr("Of the last %1 labels: half were quicker than the first figure, 95 of 100 than the second").arg(m_last.size()));
}

} // namespace supercargo::ui
