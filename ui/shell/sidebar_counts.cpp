// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/sidebar_counts.h"

#include "ui/common/paces.h"

#include <chrono>
#include <utility>

namespace supercargo::ui {

SidebarCounts::SidebarCounts(const PageParts& parts, MainWindow& window, std::vector<Count> counts)
    : QObject{&window}, m_parts{parts}, m_window{window}, m_counts{std::move(counts)}
{
    connect(&m_watching, &QTimer::timeout, this, &SidebarCounts::readIfChanged);
    m_watching.start(kLookForChanges);
    readIfChanged();
}

void SidebarCounts::readIfChanged()
{
    const auto version = m_parts.reading.db.dataVersion();
    if (m_isReading || m_version == version) {
        return;
    }
    m_isReading = true;
    m_version = version;
    m_parts.lanes.quietly(
        QStringLiteral("reports"), this,
        [counts = m_counts](workspace::Workspace& workspace, const TaskControl&) {
            std::vector<std::int64_t> figures;
            for (const auto& count : counts) {
                figures.push_back(count.read(workspace));
            }
            return figures;
        },
        [this](const std::vector<std::int64_t>& figures) { present(figures); },
        [this](const Failure& failure) {
            m_isReading = false; // the next change asks again; the pages say it where somebody looks
            qWarning("%s", qPrintable(failure.technical));
        });
}

void SidebarCounts::present(const std::vector<std::int64_t>& figures)
{
    m_isReading = false;
    for (std::size_t i = 0; i < figures.size(); ++i) {
        m_window.setCount(m_counts[i].page, figures[i], m_counts[i].isUrgent);
    }
}

} // namespace supercargo::ui
