// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/happened_sections.h"

#include "core/base/text.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/history.h"
#include "ui/text/sentences.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

DetailRows::Cell tellRound(const sync::ShopEvent& round, const QString& wentWell)
{
    const auto error = reports::keptError(round.error, round.errorArguments);
    return error ? DetailRows::Cell{.text = sentenceFor(*error), .sign = Sign::Overdue}
                 : DetailRows::Cell{.text = wentWell, .sign = Sign::Shipped};
}

} // namespace

HappenedSections::HappenedSections(const Appearance& look, const Clock& clock, Section& news, Section& words)
    : QObject{&news},
      m_look{look},
      m_clock{clock},
      m_news{news},
      m_words{words}
{
    connect(m_words.link(), &QPushButton::clicked, this, [this] { QGuiApplication::clipboard()->setText(m_said); });
}

void HappenedSections::present(const ShopRow& row)
{
    presentNews(row);
    presentWords(row);
}

void HappenedSections::presentNews(const ShopRow& row)
{
    m_news.setTitle(tr("What happened"));
    m_news.setVisible(row.health && !row.news.empty());
    DetailRows rows{m_look, m_news, 1};
    for (const auto& news : row.news) {
        const DetailRows::Cell when{.text = momentText(news.at, m_clock.now()), .role = Role::Muted};
        rows.add({when, news.round ? tellRound(*news.round, tr("Orders come"))
                                   : DetailRows::Cell{.text = toQString(news.act->actor.who) + QStringLiteral(" · ") +
                                                              historySentence(*news.act)}});
    }
}

void HappenedSections::presentWords(const ShopRow& row)
{
    const auto error = row.health ? row.health->error : std::nullopt;
    m_words.setTitle(tr("The answer, word for word"));
    m_words.link()->setText(tr("Copy"));
    m_words.link()->setAccessibleName(tr("Copy the answer"));
    m_words.setVisible(error.has_value());
    m_words.clear();
    if (!error) {
        return;
    }
    m_said = toQString(toString(error->code())) + QLatin1Char{'\n'} +
             toQString(joined(error->arguments(), "\n")).trimmed();
    if (const auto tried = row.health->triedAt) {
        m_said.prepend(toQString(toIso8601(*tried)) + QStringLiteral(" · "));
    }
    auto* said = new Label{m_look, Rank::Caption, Role::Muted, &m_words};
    said->setText(m_said);
    said->setWordWrap(true);
    said->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_words.body()->addWidget(said);
}

} // namespace supercargo::ui
