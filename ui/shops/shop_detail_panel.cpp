// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shop_detail_panel.h"

#include "core/outbox/shipment_mark.h"
#include "ui/common/translated.h"
#include "ui/shops/health_words.h"
#include "ui/shops/shop_columns.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/platforms.h"
#include "ui/text/sentences.h"

#include <QVBoxLayout>

namespace supercargo::ui {

ShopDetailPanel::ShopDetailPanel(const Appearance& look, const Clock& clock, QAction& retry, QWidget* parent)
    : DetailPanel{look, parent},
      m_clock{clock},
      m_health{new HealthSection{look, clock, *addSection()}},
      m_happened{new HappenedSections{look, clock, *addSection(), *addSection()}},
      m_failed{addSection()},
      m_again{new Button{look, ButtonKind::Secondary, this}},
      m_filesIn{addSection()},
      m_filesOut{addSection()},
      m_settings{addSection()}
{
    m_again->setAction(retry);
    translated(*this, [this] { setTexts(); });
}

void ShopDetailPanel::setTexts()
{
    setNames(tr("Shop"), tr("Shop"));
    m_failed->setTitle(tr("Not told"));
    m_filesIn->setTitle(tr("Files in"));
    m_filesOut->setTitle(tr("Files out"));
    m_settings->setTitle(tr("Settings"));
    present();
}

void ShopDetailPanel::show(const std::optional<ShopRow>& row)
{
    m_row = row;
    present();
}

void ShopDetailPanel::present()
{
    pill().hide();
    if (!m_row) {
        presentNothing(tr("No shop chosen"));
        return;
    }
    DetailPanel::present(toQString(m_row->shop.name), platformName(m_row->shop.platform));
    presentPill();
    m_health->present(*m_row);
    m_happened->present(*m_row);
    presentFailed();
    presentFilesIn();
    presentFilesOut();
    presentSettings();
}

void ShopDetailPanel::presentPill()
{
    if (m_row->health) {
        const auto words = wordsOf(m_row->state);
        pill().present(words.sign, words.word);
        pill().show();
        return;
    }
    if (m_row->isNotTold()) {
        pill().present(Sign::Overdue, tr("Not told"));
        pill().show();
    } else if (m_row->isToConfirm()) {
        pill().present(Sign::Review, tr("To confirm"));
        pill().show();
    }
}

void ShopDetailPanel::presentFailed()
{
    m_failed->setVisible(m_row->marks.failed > 0);
    m_failed->setNote(numberText(m_row->marks.failed));
    m_again->setParent(this); // the section is emptied
    DetailRows rows{look(), *m_failed, 1};
    for (const auto& entry : m_row->failed) {
        const bool asks = entry.state == outbox::OutboxState::ask;
        const QString words = asks                       ? tr("it is not known whether it arrived")
                              : entry.lastWords.empty() ? toQString(entry.lastError)
                                                        : toQString(entry.lastWords);
        const QString order = toQString(outbox::shipmentMarkFrom(entry.payload).platformOrderId);
        rows.add({{.text = entry.tracking.empty() ? order : order + QLatin1Char{'\n'} + toQString(entry.tracking)},
                  {.text = words, .sign = asks ? Sign::Review : Sign::Overdue}});
        auto* retry = new Button{look(), ButtonKind::Flat, m_failed};
        retry->setSize(Button::Size::Small);
        retry->setLink(true);
        retry->setText(tr("Tell again"));
        retry->setAccessibleName(retry->text() + QStringLiteral(": ") + order);
        connect(retry, &QPushButton::clicked, this, [this, id = entry.id] { Q_EMIT retryWanted(id); });
        rows.addWidget(retry);
    }
    m_failed->body()->addWidget(m_again, 0, Qt::AlignLeft);
    m_again->show();
}

void ShopDetailPanel::presentFilesIn()
{
    const auto& files = m_row->filesIn;
    DetailRows rows{look(), *m_filesIn, 0};
    if (files.empty()) {
        rows.add({{.text = tr("None yet: download the platform's order file and import it."), .role = Role::Muted}});
    }
    for (const auto& file : files) {
        rows.add({{.text = toQString(file.name)},
                  {.text = momentText(file.takenAt, m_clock.now()), .role = Role::Muted, .right = true}});
        QString counts = tr("%1 new, %2 changed, %3 known")
                             .arg(numberText(file.added), numberText(file.changed), numberText(file.unchanged));
        if (!file.isWhole && !file.failure) {
            counts += QStringLiteral(" · ") + tr("stopped half-way");
        }
        rows.add({{.text = formatName(file.format) + QLatin1Char{'\n'} + counts, .role = Role::Muted}});
        if (file.failure) {
            rows.add({{.text = tr("Broke off: %1 Import it again to go on.").arg(sentenceFor(*file.failure)),
                       .sign = Sign::Overdue}});
        }
        if (file.refused > 0) {
            auto* refused = new Button{look(), ButtonKind::Flat, m_filesIn};
            refused->setSize(Button::Size::Small);
            refused->setLink(true);
            refused->setText(tr("%n row(s) refused", nullptr, static_cast<int>(file.refused)));
            refused->setAccessibleName(refused->text() + QStringLiteral(": ") + toQString(file.name));
            connect(refused, &QPushButton::clicked, this, [this, file] { Q_EMIT refusedWanted(file); });
            rows.addWidget(refused);
        }
    }
}

void ShopDetailPanel::presentFilesOut()
{
    const auto& files = m_row->filesOut;
    DetailRows rows{look(), *m_filesOut, 0};
    if (files.empty()) {
        rows.add({{.text = tr("None yet: what has left is written into a file to upload."), .role = Role::Muted}});
    }
    for (const auto& file : files) {
        rows.add({{.text = toQString(file.file)}, // with its folder: every shop's begin with 0001
                  {.text = momentText(file.createdAt, m_clock.now()), .role = Role::Muted, .right = true}});
        const QString count = tr("%n order(s)", nullptr, static_cast<int>(file.entries));
        rows.add({file.isDone ? DetailRows::Cell{.text = count, .role = Role::Muted}
                              : DetailRows::Cell{.text = tr("%1, not written: write it again").arg(count),
                                                 .sign = Sign::Overdue}});
    }
}

void ShopDetailPanel::presentSettings()
{
    const auto& shop = m_row->shop;
    DetailRows rows{look(), *m_settings, 1};
    rows.addFact(tr("Time zone"), toQString(shop.timeZone));
    rows.addFact(tr("Currency"), toQString(shop.currency.code()));
    rows.addFact(tr("Platform is told"),
                 shop.markAt == shops::MarkAt::packed ? tr("when the label is out") : tr("when the parcel has left"));
    rows.addFact(tr("Stock in two warehouses"),
                 shop.splitPolicy == shops::SplitPolicy::split ? tr("ship in parts") : tr("wait until one has all"));
    rows.addFact(tr("Choose"),
                 shop.costPolicy == shops::CostPolicy::fastest ? tr("the fastest way") : tr("the cheapest way"));
    rows.addFact(tr("Merge group"), toQString(shop.mergeGroup));
}

} // namespace supercargo::ui
