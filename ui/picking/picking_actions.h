// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/page_question.h"
#include "ui/picking/picking_lists.h"
#include "ui/picking/picking_parts.h"
#include "ui/picking/wave_panel.h"
#include "ui/text/sentences.h"

#include <QObject>

#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

class QAction;

namespace supercargo::ui {

/// Nothing, a wave that could be made, or one that is.
using ChosenWave = std::variant<std::monostate, floor::WaveProposal, floor::Wave>;

/// What is done with waves: each step as an action with its key, done on a lane.
class PickingActions final : public QObject {
    Q_OBJECT
public:
    PickingActions(const PickingParts& parts, PageQuestion& question, QWidget& page);

    [[nodiscard]] QAction& create() const { return *m_create; }
    [[nodiscard]] QAction& picked() const { return *m_picked; }
    [[nodiscard]] QList<QAction*> others() const;

    /// What the steps are for, now.
    void choose(ChosenWave wave, std::optional<WalkRow> stop);
    void setPrinters(std::vector<std::string> names) { m_printers = std::move(names); }
    /// Writes a wave's list there at once.
    void saveListTo(WaveId wave, const QString& path);

Q_SIGNALS:
    /// The store is another one now.
    void written();
    /// A wave was made; `written` follows.
    void made(WaveId wave);
    /// The walk was reported, and this is still to be fetched.
    void toFetch(const QStringList& sentences);
    void failed(const supercargo::ui::Failure& failure);

private:
    /// What to say when it is done.
    struct Outcome {
        QString sentence;
        QStringList fetch = {};
        std::optional<WaveId> made = {};
    };
    using Work = std::function<Outcome(workspace::Workspace&)>;

    void enable();
    void run(const QString& title, Work work, std::function<void(const Outcome&)> done = {});
    void createWave();
    void createAndPrint();
    /// `printer`: where its list goes; empty: to none.
    void create(const floor::WaveOrder& order, const std::string& printer, std::function<void(WaveId)> then = {});
    /// Asks which printer where there are several; where there is none, whether a file will do.
    void withPrinter(std::function<void(const std::string&)> next, std::function<void()> asFile);
    void printList();
    void chooseFile(WaveId wave);
    void askShort();
    void noteShort(const floor::Wave& wave, const WalkRow& stop, std::int64_t missing);
    void report(WaveId wave, std::vector<floor::Shortage> shortages);
    void askTakeApart();
    [[nodiscard]] const floor::Wave* wave() const { return std::get_if<floor::Wave>(&m_chosen); }

    PickingParts m_parts;
    PageQuestion& m_question;
    QWidget& m_page;
    QAction* m_create = nullptr;
    QAction* m_createAndPrint = nullptr;
    QAction* m_print = nullptr;
    QAction* m_save = nullptr;
    QAction* m_picked = nullptr;
    QAction* m_short = nullptr;
    QAction* m_apart = nullptr;
    ChosenWave m_chosen;
    std::optional<WalkRow> m_stop;
    std::vector<std::string> m_printers;
    bool m_busy = false;
};

} // namespace supercargo::ui
