// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/failure_banner.h"

#include <QVBoxLayout>

namespace supercargo::ui {

FailureBanner::FailureBanner(const Appearance& look, QWidget* parent) : QWidget{parent}, m_banner{new Banner{look, this}}
{
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, look.sizes().gap);
    all->addWidget(m_banner);
    connect(m_banner, &Banner::activated, this, &FailureBanner::showNext);
    hide();
}

void FailureBanner::present(const Failure& failure)
{
    if (failure.wasCancelled) {
        return;
    }
    m_failure = failure;
    m_showsTechnical = failure.technical.isEmpty();
    m_banner->present(Sign::Overdue, Icon::stop, failure.sentence, failure.hint,
                      m_showsTechnical ? tr("Close") : tr("Details"));
    show();
}

void FailureBanner::showNext()
{
    if (m_showsTechnical) {
        hide();
        return;
    }
    m_showsTechnical = true;
    m_banner->present(Sign::Overdue, Icon::stop, m_failure.sentence, m_failure.technical, tr("Close"));
}

} // namespace supercargo::ui
