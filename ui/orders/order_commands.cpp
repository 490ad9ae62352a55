// SPDX-License-Identifier: GPL-3.0-or-later
// The commands of the order list: their words and keys, and when they can be used.
#include "ui/orders/order_actions.h"

#include <QCoreApplication>

#include <algorithm>

namespace supercargo::ui {

namespace {

using orders::Stage;

bool isBeforeWave(const Stage stage)
{
    return stage == Stage::unmapped || stage == Stage::address || stage == Stage::short_ ||
           stage == Stage::no_channel || stage == Stage::waiting || stage == Stage::ready;
}

bool isBeforeShipped(const Stage stage)
{
    return isBeforeWave(stage) || stage == Stage::unpaid || stage == Stage::review || stage == Stage::held ||
           stage == Stage::in_wave || stage == Stage::picked || stage == Stage::packed;
}

} // namespace

QAction* OrderActions::add(const Command& command, void (OrderActions::*act)(), QWidget& page)
{
    Command scoped = command;
    scoped.scope = &page;
    QAction& action = m_parts.actions.add(scoped);
    connect(&action, &QAction::triggered, this, act);
    return &action;
}

void OrderActions::addAll(QWidget& page)
{
    m_import =
        add({.id = QStringLiteral("orders.import"),
             .text = QT_TRANSLATE_NOOP("Actions", "Import files"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Takes in a platform's order file; it can also be dragged here."),
             .key = QKeySequence{Qt::CTRL | Qt::Key_I},
             .icon = Icon::import_},
            &OrderActions::chooseFiles, page);
    m_approve =
        add({.id = QStringLiteral("orders.approve"),
             .text = QT_TRANSLATE_NOOP("Actions", "Approve"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Ends the review, accepts changes of the platform, and allocates."),
             .key = QKeySequence{Qt::CTRL | Qt::Key_Return},
             .icon = Icon::check},
            &OrderActions::approveSelected, page);
    m_allocate = add({.id = QStringLiteral("orders.allocate"),
                      .text = QT_TRANSLATE_NOOP("Actions", "Allocate"),
                      .tip = QT_TRANSLATE_NOOP("Actions", "Gives waiting orders their warehouse, stock and channel."),
                      .key = QKeySequence{Qt::Key_A},
                      .icon = Icon::warehouse},
                     &OrderActions::allocateSelected, page);
    m_merge = add({.id = QStringLiteral("orders.merge"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Merge"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "Orders of one buyer to one address go into one package."),
                   .key = QKeySequence{Qt::Key_M},
                   .icon = Icon::merge},
                  &OrderActions::mergeSelected, page);
    m_split = add({.id = QStringLiteral("orders.split"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Split"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "Pieces of one order go into a second package."),
                   .key = QKeySequence{Qt::Key_S},
                   .icon = Icon::split},
                  &OrderActions::splitSelected, page);
    m_hold =
        add({.id = QStringLiteral("orders.hold"),
             .text = QT_TRANSLATE_NOOP("Actions", "Hold"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Keeps orders back, with a reason, until somebody releases them."),
             .key = QKeySequence{Qt::Key_H},
             .icon = Icon::held},
            &OrderActions::holdSelected, page);
}

void OrderActions::addRest(QWidget& page)
{
    m_release = add({.id = QStringLiteral("orders.release"),
                     .text = QT_TRANSLATE_NOOP("Actions", "Release"),
                     .tip = QT_TRANSLATE_NOOP("Actions", "Ends a hold."),
                     .key = QKeySequence{Qt::Key_R},
                     .icon = Icon::ready},
                    &OrderActions::releaseSelected, page);
    m_wave = add({.id = QStringLiteral("orders.wave"),
                  .text = QT_TRANSLATE_NOOP("Actions", "Wave"),
                  .tip = QT_TRANSLATE_NOOP("Actions", "Puts ready orders into a wave, to be picked in one walk."),
                  .key = QKeySequence{Qt::Key_W},
                  .icon = Icon::in_wave},
                 &OrderActions::waveSelected, page);
    m_label = add({.id = QStringLiteral("orders.label"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Label"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "Prints labels without scanning: the pieces count as checked."),
                   .key = QKeySequence{Qt::Key_L},
                   .icon = Icon::label},
                  &OrderActions::labelSelected, page);
    m_address =
        add({.id = QStringLiteral("orders.address"),
             .text = QT_TRANSLATE_NOOP("Actions", "Address"),
             .tip = QT_TRANSLATE_NOOP("Actions", "Corrects where an order goes; the platform's own word stays beside it."),
             .key = QKeySequence{Qt::Key_E},
             .icon = Icon::address},
            &OrderActions::addressSelected, page);
    m_tag = add({.id = QStringLiteral("orders.tag"),
                 .text = QT_TRANSLATE_NOOP("Actions", "Tag"),
                 .tip = QT_TRANSLATE_NOOP("Actions", "Puts coloured words of your own on orders, or takes them off."),
                 .key = QKeySequence{Qt::Key_T},
                 .icon = Icon::products},
                &OrderActions::tagSelected, page);
    m_unmerge = add({.id = QStringLiteral("orders.unmerge"),
                     .text = QT_TRANSLATE_NOOP("Actions", "Unmerge"),
                     .tip = QT_TRANSLATE_NOOP("Actions", "The orders of a merged package go separately again."),
                     .key = QKeySequence{Qt::Key_U},
                     .icon = Icon::split},
                    &OrderActions::unmergeSelected, page);
    QAction* all = add({.id = QStringLiteral("orders.allocate_all"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Allocate all"),
                        .tip = QT_TRANSLATE_NOOP("Actions", "One decision over all orders that wait."),
                        .key = QKeySequence{Qt::SHIFT | Qt::Key_A},
                        .icon = Icon::warehouse},
                       &OrderActions::allocateAll, page);
    m_undoAction = add({.id = QStringLiteral("orders.undo"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Undo"),
                        .key = QKeySequence{Qt::CTRL | Qt::Key_Z},
                        .icon = Icon::undo},
                       &OrderActions::undo, page);
    m_bulk = {m_approve, m_allocate, m_merge, m_split, m_hold, m_release, m_wave, m_label, all, m_tag, m_address, m_unmerge};
}

void OrderActions::follow()
{
    constexpr std::size_t kLookedAt = 200; // enough to know what is there
    const int count = m_table.selectedCount();
    auto rows = count <= OrderTable::kMostSelected ? m_table.selected() : std::vector<orders::OrderRow>{};
    rows.resize(std::min(rows.size(), kLookedAt));
    const auto any = [&rows](const auto& is) { return std::ranges::any_of(rows, is); };
    const bool waits = any([](const orders::OrderRow& row) { return isBeforeWave(row.stage); });
    m_allocate->setEnabled(any([](const auto& row) { return isBeforeWave(row.stage) && row.stage != Stage::ready; }));
    const bool approves = any(
        [](const auto& row) { return row.stage == Stage::review || row.reasons.find("changed") != std::string::npos; });
    const bool releases = any([](const auto& row) { return row.held; });
    m_merge->setEnabled(waits);
    m_unmerge->setEnabled(any([](const auto& row) { return row.isMerged && isBeforeWave(row.stage); }));
    m_address->setEnabled(rows.size() == 1 && isBeforeShipped(rows.front().stage));
    m_split->setEnabled(rows.size() == 1 && isBeforeWave(rows.front().stage) && rows.front().pieces > 1);
    m_label->setEnabled(any([](const auto& row) {
        return row.stage == Stage::ready || row.stage == Stage::in_wave || row.stage == Stage::picked;
    }));
    m_hold->setEnabled(any([](const auto& row) { return !row.held && isBeforeShipped(row.stage); }));
    m_wave->setEnabled(any([](const auto& row) { return row.stage == Stage::ready; }));
    m_tag->setEnabled(!rows.empty());
    m_undoAction->setEnabled(m_undo != nullptr);
    // Steps for a few orders take room only where there are such; what is not visible does not act.
    m_approve->setVisible(approves);
    m_release->setVisible(releases);
}

} // namespace supercargo::ui
