// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/banner.h"
#include "ui/common/empty_view.h"
#include "ui/common/list_export.h"
#include "ui/common/search_field.h"
#include "ui/orders/order_actions.h"
#include "ui/orders/order_chips.h"
#include "ui/orders/order_views.h"
#include "ui/shell/page.h"
#include "ui/shell/page_head.h"
#include "ui/shell/page_parts.h"

#include <QTimer>

#include <optional>

class QStackedLayout;

namespace supercargo::ui {

class BulkBar;
class OrderDetailPanel;
class OrderNews;
class OrderScope;

/// All orders: chips with counts, one search over everything, the list, what can be done with what is selected, and
/// beside it one order with all that is known of it.
class OrdersPage final : public Page {
    Q_OBJECT
public:
    OrdersPage(const PageParts& parts, const LabelParts& labels, QWidget* parent = nullptr);

    void opened() override;
    /// The keys that no action has.
    [[nodiscard]] QList<HelpEntry> help() const override;
    [[nodiscard]] OrderTable& table() { return *m_table; }
    [[nodiscard]] OrderActions& actions() { return *m_actions; }
    [[nodiscard]] OrderViews& views() { return *m_views; }
    [[nodiscard]] ListExport& exporting() { return *m_export; }
    /// The lists are named as their chips: "ready", "overdue", "all".
    void enterBy(const Door& door) override;

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Place { Top, Kept };

    void build();
    void connectParts();
    void setTexts();
    void load(Place place);
    void loadFound(Place place);
    void loadAnchors();
    void loadIfChanged();
    void showEmptiness();
    void clearFilter();
    /// The list is still the one that a door led to: Esc goes back through it.
    [[nodiscard]] bool isAsEntered() const;
    void showNotes();
    void showDetail(bool shown);
    void openColumns();
    void openView(const OrderView& view);

    PageParts m_parts;
    PageHead* m_head;
    SearchField* m_search;
    Button* m_import;
    Button* m_save;
    Button* m_columns;
    ChipsBar* m_chips;
    OrderScope* m_scope;
    Banner* m_banner;
    OrderTable* m_table;
    EmptyView* m_empty;
    QStackedLayout* m_list = nullptr;
    AskBar* m_ask;
    OrderViews* m_views;
    OrderActions* m_actions;
    BulkBar* m_bulk;
    ListExport* m_export;
    OrderDetailPanel* m_detail;
    OrderNews* m_news;
    QTimer m_typing;   // the search waits for the end of a word
    QTimer m_watching; // what other programs and lanes have written
    OrderCounts m_counts;
    std::optional<Door> m_enteredBy; // until the page is left
    bool m_detailCameAlong = false; // the door led to one order: one step back is back to where it was asked for
    std::int64_t m_version = 0;
    int m_opening = 0; // counts openings of lists: anchors of an older one are late
    bool m_foundMore = false;
};

} // namespace supercargo::ui
