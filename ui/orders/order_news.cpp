// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_news.h"

#include "ui/common/refused_rows_dialog.h"
#include "ui/text/formats.h"

namespace supercargo::ui {

OrderNews::OrderNews(const Appearance& look, Banner& banner, QWidget& page)
    : QObject{&page},
      m_look{look},
      m_banner{banner},
      m_page{page}
{
    m_banner.hide();
    connect(&banner, &Banner::activated, this, [this] { m_onBanner(); });
}

bool OrderNews::close()
{
    const bool told = m_banner.isVisible();
    m_banner.hide();
    return told;
}

void OrderNews::show(const Failure& failure)
{
    if (failure.wasCancelled) {
        return;
    }
    const bool hasMore = !failure.technical.isEmpty();
    m_banner.present(Sign::Overdue, Icon::stop, failure.sentence, failure.hint, hasMore ? tr("Details") : tr("Close"),
                     hasMore ? QString{} : QStringLiteral("Esc"));
    m_onBanner = [this, failure, hasMore] {
        if (!hasMore) {
            m_banner.hide();
            return;
        }
        m_banner.present(Sign::Overdue, Icon::stop, failure.sentence, failure.technical, tr("Close"),
                         QStringLiteral("Esc"));
        m_onBanner = [this] { m_banner.hide(); };
    };
}

void OrderNews::show(const ImportOutcome& outcome)
{
    const auto& report = outcome.report;
    const QString taken = tr("%1: %2 new, %3 changed, %4 known")
                              .arg(outcome.file, numberText(report.orders.added), numberText(report.orders.changed),
                                   numberText(report.orders.unchanged + report.orders.stale));
    const bool refused = report.rejected > 0;
    const QString sentence =
        refused ? taken + QStringLiteral(" · ") + tr("%n row(s) refused", nullptr, static_cast<int>(report.rejected))
                : taken;
    m_banner.present(refused ? Sign::Review : Sign::Shipped, refused ? Icon::warning : Icon::import_, sentence,
                     report.stoppedEarly ? tr("Stopped half-way. What is in stays; import the file again to go on.")
                                         : QString{},
                     refused ? tr("Show refused rows") : tr("Close"), refused ? QString{} : QStringLiteral("Esc"));
    m_onBanner = [this, outcome, refused] {
        if (refused) {
            auto* dialog = new RefusedRowsDialog{
                m_look, {outcome.file, outcome.report.rejections, outcome.report.rejected}, &m_page};
            dialog->setAttribute(Qt::WA_DeleteOnClose);
            dialog->open();
        }
        m_banner.hide();
    };
}

} // namespace supercargo::ui
