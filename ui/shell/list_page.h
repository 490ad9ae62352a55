// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bulk_bar.h"
#include "ui/common/chips_bar.h"
#include "ui/common/list_view.h"
#include "ui/common/search_field.h"
#include "ui/common/table_import.h"
#include "ui/shell/data_page.h"

#include <QTimer>

#include <functional>
#include <optional>

namespace supercargo::ui {

/// A page of one list and, at its right, the thing under the cursor: search in the head, chips, then what went wrong
/// and what came of an import, the list, and below it what can be done. The list is read on a lane: when the page
/// comes into sight, when a word has been typed, and when somebody has written.
class ListPage : public DataPage {
    Q_OBJECT
public:
    ListPage(const PageParts& parts, QWidget* parent);

    void opened() override;
    /// Chooses the chip and looks for the words; the cursor goes to the row that has them as a whole cell.
    void enterBy(const Door& door) override;

Q_SIGNALS:
    /// The list has been read.
    void loaded();

protected:
    /// Puts the blocks together. `list` is a list or a stack of them.
    void layOut(QWidget& list, QWidget& detail, const QList<QAction*>& actions, const QList<QAction*>& headActions);
    [[nodiscard]] virtual QWidget& focusPlace() = 0;
    /// Reads on the lane of lists; an answer that a later question has overtaken is dropped. Emits `loaded` after it.
    template <class Work, class Done>
    void read(Work work, Done done)
    {
        const int reading = ++m_reading;
        noteVersion();
        m_chips->setLoading(true);
        m_parts.lanes.quietly(
            QStringLiteral("lists"), this,
            [work = std::move(work)](workspace::Workspace& workspace, const TaskControl&) { return work(workspace); },
            [this, reading, done = std::move(done)](auto& result) {
                if (reading == m_reading) {
                    done(result);
                    m_chips->setLoading(false);
                    selectWanted();
                    takeFocusIfWanted();
                    Q_EMIT loaded();
                }
            },
            [this](const Failure& failure) { fail(failure); });
    }
    /// One line at the top with a way on; Esc hides it.
    void notify(Sign sign, Icon icon, const QString& sentence, const QString& detail, const QString& action,
                std::function<void()> way);
    /// Words in the search field, trimmed.
    [[nodiscard]] std::string searched() const;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

    SearchField* m_search;
    ChipsBar* m_chips;
    Banner* m_notice;
    TableImport* m_import;
    BulkBar* m_bulk = nullptr;

private:
    void takeFocusIfWanted();
    void selectWanted();

    std::function<void()> m_onNotice;
    QTimer m_typing;   // the search waits for the end of a word
    std::optional<QString> m_enteredBy; // these words, until the page is left
    QString m_wanted;  // what somebody came here for
    int m_reading = 0;
    bool m_wantsFocus = false; // as soon as there are rows to put it on
};

} // namespace supercargo::ui
