// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/health_section.h"

#include "ui/shops/health_words.h"
#include "ui/text/ago.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/platforms.h"
#include "ui/text/sentences.h"

#include <QGridLayout>
#include <QVBoxLayout>

namespace supercargo::ui {

HealthSection::HealthSection(const Appearance& look, const Clock& clock, Section& section)
    : QObject{&section},
      m_look{look},
      m_clock{clock},
      m_section{section}
{}

void HealthSection::setActions(QAction& connectIt, const QList<QAction*>& actions)
{
    m_connect = &connectIt;
    m_actions = actions;
}

void HealthSection::present(const ShopRow& row)
{
    m_section.setTitle(tr("Connection"));
    m_section.setVisible(row.health || (m_connect != nullptr && m_connect->isEnabled()));
    m_place = 0;
    if (row.health) {
        DetailRows rows{m_look, m_section, 1};
        presentWarning(row.shop.platform);
        presentTrouble(*row.health);
        presentTimes(rows, *row.health);
        presentUnreadable(rows, row);
    } else {
        presentUnconnected();
        presentWarning(row.shop.platform);
    }
    addButtons();
}

void HealthSection::presentUnconnected()
{
    DetailRows rows{m_look, m_section, 0};
    rows.add({{.text = tr("It works by files. Connected to its platform, orders come by themselves."),
               .role = Role::Muted}});
}

/// A line above the rows.
void HealthSection::addAcross(const QString& text, const std::optional<Sign> sign, const bool strong)
{
    auto* label = new Label{m_look, strong ? Rank::Strong : Rank::Body, Role::Muted, &m_section};
    label->setText(text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    if (sign) {
        label->setSign(*sign);
    }
    m_section.body()->insertWidget(m_place++, label);
}

void HealthSection::presentWarning(const Platform platform)
{
    if (const auto warning = platformWarning(platform); !warning.isEmpty()) {
        addAcross(warning, Sign::Review, false);
    }
}

/// What is wrong, and what to do; a base URL for tests above all.
void HealthSection::presentTrouble(const reports::ShopHealth& health)
{
    const auto now = m_clock.now();
    if (!health.how.account.baseUrl.empty()) {
        addAcross(tr("For tests: speaks to %1 instead of the platform.").arg(toQString(health.how.account.baseUrl)),
               Sign::Review, true);
    }
    if (health.error) {
        addAcross(sentenceFor(*health.error), wordsOf(health.state(now)).sign, true);
        addAcross(hintFor(*health.error), {}, false);
    }
    if (health.goodAt && health.expected.value_or(0) > 0 && now - *health.goodAt > reports::kLatePull) {
        addAcross(tr("No orders came since %1. At the usual pace, about %2 wait there.")
                   .arg(momentText(*health.goodAt, now), numberText(*health.expected)),
               {}, false);
    }
}

void HealthSection::presentTimes(DetailRows& rows, const reports::ShopHealth& health)
{
    const auto now = m_clock.now();
    const auto fact = [&](const QString& name, const QString& value, const std::optional<Sign> sign = {}) {
        if (!value.isEmpty()) {
            rows.add({{.text = name, .role = Role::Muted}, {.text = value, .sign = sign}});
        }
    };
    const bool isLongAgo = health.goodAt && now - *health.goodAt >= std::chrono::hours{24};
    const bool isLate = !health.goodAt || now - *health.goodAt > reports::kLatePull;
    fact(tr("Last good pull"),
         health.goodAt ? (isLongAgo ? momentText(*health.goodAt, now)
                                    : momentText(*health.goodAt, now) + QStringLiteral(" · ") + agoText(*health.goodAt, now))
                       : tr("none yet"),
         isLate ? std::optional{Sign::Review} : std::nullopt);
    fact(tr("Orders are here to"), health.pulledTo ? momentText(*health.pulledTo, now) : QString{});
    fact(tr("Next run"), health.how.isPaused                          ? tr("paused")
                         : !health.nextAt || *health.nextAt <= now ? tr("at once")
                                                                      : clockText(*health.nextAt));
    fact(tr("Expected since"), health.expected.value_or(0) > 0 ? tr("about %1").arg(numberText(*health.expected)) : QString{});
    fact(tr("Authorization"), authorizationText(health, now), authorizationSign(health, now));
    fact(tr("To be told"),
         health.oldestMark ? tr("%1, the oldest since %2")
                                 .arg(numberText(health.marksWaiting), momentText(*health.oldestMark, now))
                           : QString{});
    fact(tr("Tells stock"), !health.how.tellsStock ? QString{}
                            : health.how.safetyStock > 0
                                ? tr("yes, less %1 of each").arg(numberText(health.how.safetyStock))
                                : tr("yes"));
}

void HealthSection::presentUnreadable(DetailRows& rows, const ShopRow& row)
{
    if (row.unreadable.empty()) {
        return;
    }
    rows.add({{.text = tr("Not readable"), .role = Role::Muted},
              {.text = numberText(row.health->unreadable), .sign = Sign::Review}});
    for (const auto& order : row.unreadable) {
        rows.add({{.text = toQString(order.platformOrderId)}, {.text = toQString(order.what), .role = Role::Muted}});
    }
}

void HealthSection::addButtons()
{
    if (m_connect == nullptr) {
        return;
    }
    m_section.body()->addSpacing(m_look.sizes().gap);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(m_look.sizes().gapInside);
    grid->setVerticalSpacing(m_look.sizes().gapInside);
    int count = 0;
    for (auto* action : QList<QAction*>{m_connect} + m_actions) {
        if (!action->isEnabled()) {
            continue;
        }
        auto* button = new Button{m_look, ButtonKind::Secondary, &m_section};
        button->setSize(Button::Size::Small);
        button->setAction(*action);
        grid->addWidget(button, count / 2, count % 2, Qt::AlignLeft);
        ++count;
    }
    grid->setColumnStretch(1, 1);
    m_section.body()->addLayout(grid);
}

} // namespace supercargo::ui
