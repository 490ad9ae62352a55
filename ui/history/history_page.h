// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reports/history_reader.h"
#include "ui/common/failure_banner.h"
#include "ui/common/list_export.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/shell/page.h"
#include "ui/shell/page_head.h"
#include "ui/shell/page_parts.h"

#include <QTimer>

class QComboBox;

namespace supercargo::ui {

/// Who, when, what, from what to what, newest first; older lines are read as one scrolls down. Enter opens the order
/// or package that a line is about.
class HistoryPage final : public Page {
    Q_OBJECT
public:
    explicit HistoryPage(const PageParts& parts, QWidget* parent = nullptr);

    void opened() override;
    [[nodiscard]] ListView& list() { return *m_list; }
    [[nodiscard]] ListExport& exporting() { return *m_export; }

Q_SIGNALS:
    /// What was asked for last stands in the list.
    void refreshed();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void layOut();
    void connectParts();
    void setTexts();
    void fillSubjects();
    void readAnew();
    void readOn();
    void readIfChanged();
    void take(reports::HistoryPage& page);
    void openDoor(int row);
    [[nodiscard]] reports::HistoryFilter filter() const;
    /// All lines that are asked for, not only those read so far.
    [[nodiscard]] ListExport::Whole wholeList() const;
    [[nodiscard]] bool isAtEnd() const;
    void showNote();

    PageParts m_parts;
    PageHead* m_head;
    SearchField* m_search;
    QComboBox* m_subject;
    FailureBanner* m_banner;
    ListModel<reports::HistoryRow> m_model;
    ListView* m_list;
    ListExport* m_export;
    QTimer m_typing;
    QTimer m_watching;
    std::int64_t m_version = 0;
    std::int64_t m_next = 0; // read on before this one; 0: all is read
    int m_asked = 0;         // counts what was asked for: an older answer is late
    bool m_reading = false;
    bool m_takesFocus = false; // a list without rows could not
    bool m_isNew = true; // the next answer replaces what is shown
};

} // namespace supercargo::ui
