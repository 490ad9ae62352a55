// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bulk_bar.h"
#include "ui/common/failure_banner.h"
#include "ui/common/list_export.h"
#include "ui/picking/picking_actions.h"
#include "ui/picking/wave_panel.h"
#include "ui/shell/page.h"
#include "ui/shell/page_head.h"

#include <QTimer>

namespace supercargo::ui {

/// The lead's page: waves that could be made now, those that are, and the walk of the chosen one.
class PickingPage final : public Page {
    Q_OBJECT
public:
    explicit PickingPage(const PickingParts& parts, QWidget* parent = nullptr);

    void opened() override;
    [[nodiscard]] QList<HelpEntry> help() const override;
    /// A wave's barcode chooses it; a bin or SKU chooses its stop on the walk.
    void scanned(const QString& code) override;

Q_SIGNALS:
    /// What is chosen has been read and is shown.
    void refreshed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    enum class Side { Proposals, Waves };

    QWidget* makeLists();
    QWidget* makeDetail();
    void connectParts();
    void setTexts();
    void refresh();
    void refreshIfChanged();
    void present(PickingState state);
    void choose(Side side);
    void focusList();
    /// Only one list has the chosen row.
    void showSelection();
    [[nodiscard]] ChosenWave chosen() const;
    /// Reads the chosen wave's walk and shows it.
    void showWalk();
    void presentWalk(const ChosenWave& wave, const Walk& walk);
    [[nodiscard]] WavePanel::Heading headingOf(const ChosenWave& wave) const;
    void tellEmptiness();
    void fail(const Failure& failure);

    PickingParts m_parts;
    PageHead* m_head;
    FailureBanner* m_failure;
    Banner* m_fetch;
    ChoiceBar* m_ask;
    Panel* m_proposalPanel;
    ProposalModel* m_proposals;
    ListView* m_proposalList;
    Panel* m_wavePanel;
    WaveModel* m_waves;
    ListView* m_waveList;
    WavePanel* m_walk;
    PickingActions* m_actions;
    ListExport* m_export; ///< of the walk
    PickingState m_state;
    Walk m_shownWalk;
    QTimer m_watching;
    std::int64_t m_version = 0;
    std::int64_t m_asked = 0; // walks; only the last one is shown
    Side m_side = Side::Proposals;
    bool m_isRead = false;
};

} // namespace supercargo::ui
