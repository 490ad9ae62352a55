// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions/scan_input.h"
#include "ui/common/chips_bar.h"
#include "ui/common/scan_field.h"
#include "ui/dispatch/dispatch_lists.h"
#include "ui/dispatch/dispatch_parts.h"
#include "ui/dispatch/dispatch_state.h"
#include "ui/dispatch/door_view.h"
#include "ui/shell/data_page.h"

#include <functional>
#include <memory>
#include <optional>

namespace supercargo::workspace {
class Bench;
}

namespace supercargo::ui {

/// The door: each label is scanned into its channel's bag, and only then has the package left. Whatever has the
/// focus, a scan is a scan.
class DispatchPage final : public DataPage {
    Q_OBJECT
public:
    explicit DispatchPage(const DispatchParts& parts, QWidget* parent = nullptr);

    void opened() override;
    void reload() override;
    [[nodiscard]] QList<HelpEntry> help() const override;
    /// The answer to the last scan.
    [[nodiscard]] const DoorView& door() const { return *m_door; }
    /// Writes the handover list of the chosen dispatch there at once.
    void saveListTo(const QString& path);

Q_SIGNALS:
    /// What stands at the door has been read and is shown.
    void refreshed();
    /// A scan is answered.
    void answered();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    using Work = std::function<QString(workspace::Workspace&, workspace::Bench&)>; ///< returns what to say
    using Done = std::function<void(const QString& sentence)>;

    QWidget* makeDoor();
    void addActions();
    void setTexts();
    void present(const DispatchState& state);
    void showChips();
    void showBag();
    void enable();
    /// Its row in the list of handovers is the chosen one.
    void choose(floor::DispatchId dispatch);
    void scan(const QString& code);
    void takeOut();
    /// A parcel went another way than through a bag.
    void askLeft();
    using DoorWork = std::function<DoorReport(workspace::Workspace&, workspace::Bench&)>;
    void atDoor(const QString& code, DoorWork work);
    void takeAnswer(const DoorReport& report, const QString& code);
    void closeBag();
    void openAgain(floor::DispatchId dispatch);
    /// The next bag is of the channel that its first label says, if this one was.
    void forgetFirstLabel();
    void saveList();
    /// On the printer of pages, or the one that is chosen of several; without any as a file.
    void printList();
    void printListOn(const std::string& printer, floor::DispatchId dispatch);
    /// `done` says the sentence; without it, it is just said.
    void run(Work work, Done done = {});
    [[nodiscard]] std::optional<ChannelId> channel() const;
    /// The open one of the chosen channel.
    [[nodiscard]] const floor::Dispatch* bag() const;
    /// The row that stands out in the list of handovers, wherever the focus is. It is the bag that was scanned into,
    /// closed or chosen last, until a person chooses another row.
    [[nodiscard]] const floor::Dispatch* chosen() const;
    /// The row that stands out in the open bag: what was scanned last, until a person chooses another row.
    [[nodiscard]] std::optional<PackageId> meant() const;

    DispatchParts m_tools;
    ChipsBar* m_chips;
    ScanField* m_field;
    DoorView* m_door;
    Label* m_bagName;
    Label* m_bagNote;
    Label* m_chosenName; // of the handover that stands out
    Panel* m_labelledPanel;
    LabelledModel* m_labelled;
    ListView* m_labelledList;
    Panel* m_bagPanel;
    BagModel* m_inBag;
    ListView* m_bagList;
    Panel* m_dispatchPanel;
    DispatchModel* m_dispatches;
    ListView* m_dispatchList;
    ScanInput* m_input;
    QAction* m_takeOut = nullptr;
    QAction* m_left = nullptr;
    QAction* m_close = nullptr;
    QAction* m_openAgain = nullptr;
    QAction* m_save = nullptr;
    QAction* m_print = nullptr;
    DispatchState m_state;
    using FirstLabel = std::optional<ChannelId>;
    std::shared_ptr<FirstLabel> m_firstLabel; // what the new bag's said; the scans on the lane share it, and only they
    bool m_isOfFirstLabel = false;            // the chosen channel is what it said
    std::optional<floor::DispatchId> m_closed; // what the toast offers to open again
    bool m_isRead = false;
};

} // namespace supercargo::ui
