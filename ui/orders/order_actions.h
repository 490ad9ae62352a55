// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/ask_bar.h"
#include "ui/orders/order_address.h"
#include "ui/orders/order_import.h"
#include "ui/orders/order_labels.h"
#include "ui/orders/order_split.h"
#include "ui/orders/order_tagging.h"
#include "ui/orders/order_table.h"
#include "ui/orders/order_work.h"
#include "ui/shell/page_parts.h"

#include <QObject>

namespace supercargo::ui {

/// What can be done with orders: the commands with their keys, and the work behind them on the lanes. They act on
/// what is selected in the table.
class OrderActions final : public QObject {
    Q_OBJECT
public:
    OrderActions(const PageParts& parts, const LabelParts& labels, OrderTable& table, AskBar& ask, QWidget& page);

    /// Those of the bulk bar, the most used first.
    [[nodiscard]] const QList<QAction*>& bulk() const { return m_bulk; }
    [[nodiscard]] QAction& importFiles() { return *m_import; }
    [[nodiscard]] QAction& allocate() { return *m_allocate; }
    [[nodiscard]] QAction& release() { return *m_release; }
    [[nodiscard]] QAction& approve() { return *m_approve; }
    [[nodiscard]] QAction& split() { return *m_split; }
    [[nodiscard]] QAction& address() { return *m_address; }
    [[nodiscard]] QAction& unmerge() { return *m_unmerge; }
    void importThese(const QStringList& files) { m_importing->begin(files); }

Q_SIGNALS:
    /// Something was committed.
    void written();
    void failed(const supercargo::ui::Failure& failure);
    void imported(const supercargo::ui::ImportOutcome& outcome);
    void asking();

private:
    using Ids = std::vector<OrderId>;

    QAction* add(const Command& command, void (OrderActions::*act)(), QWidget& page);
    void addAll(QWidget& page);
    void addRest(QWidget& page);
    void follow();
    [[nodiscard]] Ids ids() const;

    void chooseFiles();
    void allocateSelected();
    void allocateAll();
    void approveSelected();
    void holdSelected();
    void releaseSelected();
    void mergeSelected();
    void splitSelected();
    void tagSelected();
    void addressSelected();
    void labelSelected();
    void unmergeSelected();
    void waveSelected();
    void undo();

    void hold(const Ids& orders, const QString& reason);
    void release(const std::vector<HeldOrder>& orders);
    void holdAgain(const std::vector<HeldOrder>& orders);
    void takeWavesApart(const Waves& waves, const Ids& orders);
    void showSplit(const SplitOutcome& outcome);
    void showLabels(const LabelOutcome& outcome);
    void unmerge(const Ids& orders);
    void forgetUndo();
    void showAllocated(const packages::AllocationReport& report, bool isAll);
    void takeBack(const std::vector<PackageId>& packages, bool isAll);
    void showMerged(const Merged& merged, const Ids& orders);
    void tell(const QString& sentence, std::function<void()> undo = {});
    /// What could not be done, or needed no doing.
    void tellNothingDone(const QString& sentence);
    /// On the quick lane; `told` on the UI thread with its result.
    template <class Work, class Told>
    void run(Work work, Told told);

    PageParts m_parts;
    OrderTable& m_table;
    AskBar& m_ask;
    QWidget& m_page;
    OrderImport* m_importing;
    OrderSplit* m_splitting;
    OrderLabels* m_labelling;
    OrderTagging* m_tagging;
    OrderAddress* m_addressing;
    QAction* m_import = nullptr;
    QAction* m_allocate = nullptr;
    QAction* m_approve = nullptr;
    QAction* m_hold = nullptr;
    QAction* m_release = nullptr;
    QAction* m_merge = nullptr;
    QAction* m_split = nullptr;
    QAction* m_label = nullptr;
    QAction* m_tag = nullptr;
    QAction* m_address = nullptr;
    QAction* m_unmerge = nullptr;
    QAction* m_wave = nullptr;
    QAction* m_undoAction = nullptr;
    QList<QAction*> m_bulk;
    std::function<void()> m_undo;
};

} // namespace supercargo::ui
