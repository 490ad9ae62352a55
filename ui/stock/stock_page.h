// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_export.h"
#include "ui/shell/list_page.h"
#include "ui/stock/stock_actions.h"
#include "ui/stock/stock_reading.h"

namespace supercargo::ui {

class StockDetailPanel;

/// What lies where: levels by SKU and bin, what stands behind a figure, and counting, correcting and carrying.
class StockPage final : public ListPage {
    Q_OBJECT
public:
    explicit StockPage(const PageParts& parts, QWidget* parent = nullptr);

    void reload() override;
    [[nodiscard]] ListView& list() { return *m_list; }
    [[nodiscard]] ListModel<stock::StockRow>& model() { return m_rows; }
    [[nodiscard]] ListExport& exporting() { return *m_export; }
    /// Takes a file of counted stock.
    void importThese(const QStringList& files) { m_import->take(files); }

protected:
    [[nodiscard]] QWidget& focusPlace() override { return m_list->table(); }
    void keyPressEvent(QKeyEvent* event) override;

private:
    void setTexts();
    void present(const StockList& list);
    void showChips();
    void showNotes();
    void showDetail();
    /// All that the list stands for, where it shows only its beginning.
    [[nodiscard]] ListExport::Whole wholeList() const;
    void showVerification(const stock::Verification& found);
    [[nodiscard]] std::optional<stock::StockRow> current() const;

    ListModel<stock::StockRow> m_rows;
    ListView* m_list;
    ListExport* m_export;
    PageQuestion* m_question;
    StockActions* m_actions;
    StockDetailPanel* m_detail;
    StockList m_shown; // its rows are in the model
    bool m_isRead = false;
};

} // namespace supercargo::ui
