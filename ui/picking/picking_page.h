// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/bulk_bar.h"
#include "ui/picking/picking_actions.h"
#include "ui/picking/wave_panel.h"
#include "ui/shell/data_page.h"

namespace supercargo::ui {

/// The lead's page: waves that could be made now, those that are, and the walk of the chosen one.
class PickingPage final : public DataPage {
    Q_OBJECT
public:
    explicit PickingPage(const PickingParts& parts, QWidget* parent = nullptr);

    void opened() override;
    void reload() override;
    /// Looks for a wave by its number.
    void enterBy(const Door& door) override;
    [[nodiscard]] QList<HelpEntry> help() const override;
    /// A wave's barcode chooses it; a bin or SKU chooses its stop on the walk.
    void scanned(const QString& code) override;

Q_SIGNALS:
    /// What is chosen has been read and is shown.
    void refreshed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    enum class Side { Proposals, Waves };

    QWidget* makeDetail();
    void connectParts();
    void setTexts();
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
    void tellWaiting();
    void openWaiting();

    Banner* m_fetch;
    PageQuestion* m_question;
    Panel* m_proposalPanel;
    ProposalModel* m_proposals;
    ListView* m_proposalList;
    Banner* m_waiting; // what is in no proposal, and why
    Panel* m_wavePanel;
    WaveModel* m_waves;
    ListView* m_waveList;
    WavePanel* m_walk;
    PickingActions* m_actions;
    PickingState m_state;
    Walk m_shownWalk;
    QStringList m_toFetch; // until somebody says that it is there
    std::int64_t m_asked = 0; // walks; only the last one is shown
    Side m_side = Side::Proposals;
    QString m_wanted; // the wave that somebody came here for
    bool m_isRead = false;
};

} // namespace supercargo::ui
