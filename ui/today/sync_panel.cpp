// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/today/sync_panel.h"

#include "ui/common/translated.h"
#include "ui/shell/page_entries.h"
#include "ui/text/ago.h"
#include "ui/text/formats.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kIcon = 15;

} // namespace

SyncPanel::SyncPanel(const Appearance& look, QWidget* parent)
    : QWidget{parent},
      m_panel{new Panel{look, this}},
      m_offline{new Label{look, Rank::Strong, Role::Text, m_panel}},
      m_times{new Label{look, Rank::Caption, Role::Muted, m_panel}}
{
    const auto& sizes = look.sizes();
    m_offline->setWordWrap(true);
    m_offline->setSign(Sign::Overdue);
    auto* figures = new QHBoxLayout;
    figures->setSpacing(0);
    addFigure(InStep, "all", *figures);
    addFigure(Late, "troubled", *figures);
    addFigure(Stopped, "troubled", *figures);
    addFigure(Paused, "all", *figures);
    addFigure(Waiting, "to-confirm", *figures);
    addFigure(Refused, "not-told", *figures);
    figures->addStretch(1);
    auto* inside = m_panel->body();
    inside->setContentsMargins(sizes.panelPadding, sizes.gapInside, sizes.panelPadding, sizes.gapInside);
    inside->setSpacing(0);
    inside->addWidget(m_offline);
    inside->addLayout(figures);
    m_panel->addToHead(m_times);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->addWidget(m_panel);
    hide();
    translated(*this, [this] { setTexts(); });
}

void SyncPanel::addFigure(const Figure figure, const char* list, QHBoxLayout& line)
{
    const auto& look = m_panel->look();
    auto& cell = m_figures.at(figure);
    cell.icon = new IconLabel{look, Icon::check, kIcon, Role::Muted, m_panel};
    cell.button = new Button{look, ButtonKind::Flat, m_panel};
    cell.button->setLink(true);
    cell.button->setSize(Button::Size::Small);
    line.addWidget(cell.icon);
    line.addWidget(cell.button);
    connect(cell.button, &QPushButton::clicked, this,
            [this, list] { Q_EMIT opened({pages::kShops.id, QLatin1String{list}}); });
}

void SyncPanel::present(const std::optional<reports::SyncFigures>& figures, const Instant now)
{
    m_shown = figures;
    m_now = now;
    setTexts();
    setVisible(figures.has_value());
}

void SyncPanel::setFigure(const Figure figure, const std::int64_t count, const QString& text, const std::optional<Sign> sign)
{
    const auto& cell = m_figures.at(figure);
    cell.icon->setVisible(count > 0);
    cell.button->setVisible(count > 0);
    cell.button->setText(text);
    cell.button->setAccessibleName(text);
    if (sign) {
        cell.icon->setSign(*sign);
    } else {
        cell.icon->setRole(Role::Muted);
    }
}

void SyncPanel::setTexts()
{
    m_panel->setTitle(tr("Shops in step"));
    if (!m_shown) {
        return;
    }
    const auto& shown = *m_shown;
    m_figures[Late].icon->setIcon(Icon::clock);
    m_figures[Stopped].icon->setIcon(Icon::stop);
    m_figures[Paused].icon->setIcon(Icon::held);
    m_figures[Waiting].icon->setIcon(Icon::outbox);
    m_figures[Refused].icon->setIcon(Icon::warning);
    m_panel->setNote(shown.lastGood ? tr("last good pull %1").arg(agoText(*shown.lastGood, m_now))
                                    : tr("no good pull yet"));
    const auto number = [](const std::int64_t count) { return static_cast<int>(count); };
    setFigure(InStep, std::max<std::int64_t>(shown.inStep + shown.beginning, shown.connected == shown.paused ? 0 : 1),
              tr("%n in step", nullptr, number(shown.inStep + shown.beginning)), Sign::Shipped);
    setFigure(Late, shown.late, tr("%n late", nullptr, number(shown.late)), Sign::Review);
    setFigure(Stopped, shown.stopped, tr("%n standing still", nullptr, number(shown.stopped)), Sign::Overdue);
    setFigure(Paused, shown.paused, tr("%n paused", nullptr, number(shown.paused)), {});
    const QString waiting = tr("%n mark(s) wait to be told", nullptr, number(shown.marksWaiting));
    setFigure(Waiting, shown.marksWaiting,
              shown.oldestMark ? tr("%1, the oldest since %2").arg(waiting, momentText(*shown.oldestMark, m_now)) : waiting,
              {});
    setFigure(Refused, shown.marksRefused, tr("%n refused", nullptr, number(shown.marksRefused)), Sign::Overdue);
    m_offline->setVisible(shown.isOffline);
    m_offline->setText(shown.offlineSince
                           ? tr("Offline since %1. Everything else works; orders and marks wait until the network is back.")
                                 .arg(momentText(*shown.offlineSince, m_now))
                           : tr("Offline. Everything else works; orders and marks wait until the network is back."));
    QStringList times;
    if (shown.reachedTo) {
        times.append(tr("all orders are here to %1").arg(momentText(*shown.reachedTo, m_now)));
    }
    if (shown.isNextAtHand) {
        times.append(tr("fetching now"));
    } else if (shown.nextAt) {
        times.append(tr("next run %1").arg(clockText(*shown.nextAt)));
    }
    m_times->setVisible(!times.isEmpty());
    m_times->setText(times.join(QStringLiteral(" · ")));
}

} // namespace supercargo::ui
