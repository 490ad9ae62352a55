// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/channels/channel_reading.h"
#include "ui/channels/range_form.h"
#include "ui/common/list_export.h"
#include "ui/shell/list_page.h"

namespace supercargo::ui {

class ChannelDetailPanel;

/// The carriers' services: where they go, what they take and cost, and how many tracking numbers they have left.
class ChannelsPage final : public ListPage {
    Q_OBJECT
public:
    explicit ChannelsPage(const PageParts& parts, QWidget* parent = nullptr);

    void reload() override;
    [[nodiscard]] ListView& list() { return *m_list; }
    /// Takes a file of channels.
    void importThese(const QStringList& files) { m_import->take(files); }

protected:
    [[nodiscard]] QWidget& focusPlace() override { return m_list->table(); }

private:
    void setTexts();
    void present(const std::vector<ChannelRow>& all);
    void showChips(const std::vector<ChannelRow>& all);
    void showNotes();
    void showDetail();
    void askRange();
    void addRange(const RangeForm::Range& range, FormDialog& dialog);
    [[nodiscard]] std::optional<ChannelRow> current() const;

    ListModel<ChannelRow> m_rows;
    ListView* m_list;
    ListExport* m_export;
    ChannelDetailPanel* m_detail;
    QStringList m_rangeChannels; // those whose numbers come from ranges
    std::int64_t m_count = 0;    // in all lists
    std::int64_t m_fewCount = 0;
    bool m_isRead = false;
};

} // namespace supercargo::ui
