// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/empty_view.h"
#include "ui/common/failure_banner.h"
#include "ui/shell/page.h"
#include "ui/shell/page_head.h"
#include "ui/shell/page_parts.h"
#include "ui/today/bench_table.h"
#include "ui/today/concern_list.h"
#include "ui/today/days_chart.h"
#include "ui/today/finish_panel.h"
#include "ui/today/line_strip.h"
#include "ui/today/sync_panel.h"
#include "ui/today/warehouse_table.h"

#include <QTimer>

#include <vector>

class QStackedLayout;

namespace supercargo::ui {

/// What now? The line, what needs a hand, the warehouses, the last days, the benches. Every figure is a door to the
/// list behind it, and the page is left and entered at the same place. It is read anew when the store has changed, at
/// most every two seconds.
class TodayPage final : public Page {
    Q_OBJECT
public:
    explicit TodayPage(const PageParts& parts, QWidget* parent = nullptr);

    void opened() override;

    [[nodiscard]] LineStrip& line() { return *m_line; }
    [[nodiscard]] ConcernList& concerns() { return *m_concerns; }
    [[nodiscard]] WarehouseTable& warehouses() { return *m_warehouses; }
    [[nodiscard]] DaysChart& days() { return *m_days; }
    [[nodiscard]] BenchTable& benches() { return *m_benches; }
    [[nodiscard]] FinishPanel& finish() { return *m_finish; }
    [[nodiscard]] SyncPanel& sync() { return *m_sync; }

Q_SIGNALS:
    /// The figures have been read anew.
    void refreshed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void layOut();
    void connectParts();
    void setTexts();
    void read();
    void readIfChanged();
    void present(const reports::TodayReport& report);
    /// From a list's first row up, from its last row down: the arrows go on to the next part.
    [[nodiscard]] bool goOn(const QObject* from, int key);

    PageParts m_parts;
    PageHead* m_head;
    FailureBanner* m_banner;
    LineStrip* m_line;
    ConcernList* m_concerns;
    WarehouseTable* m_warehouses;
    DaysChart* m_days;
    BenchTable* m_benches;
    FinishPanel* m_finish;
    SyncPanel* m_sync;
    EmptyView* m_empty;
    QStackedLayout* m_stack = nullptr;
    QTimer m_watching;
    QWidget* m_place = nullptr; // that had the focus last
    std::int64_t m_version = 0;
    Instant m_readAt{};
    bool m_reading = false;
    bool m_takesFocus = false; // lists without rows could not
};

} // namespace supercargo::ui
