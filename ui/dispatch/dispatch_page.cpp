// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dispatch/dispatch_page.h"

#include "ui/actions/page_actions.h"
#include "ui/common/translated.h"
#include "ui/dispatch/dispatch_texts.h"
#include "ui/dispatch/dispatch_work.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QAction>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

constexpr int kListsWidth = 452;

} // namespace

DispatchPage::DispatchPage(const DispatchParts& parts, QWidget* parent)
    : DataPage{parts.page, parent},
      m_tools{parts},
      m_chips{new ChipsBar{parts.page.look, this}},
      m_field{new ScanField{parts.page.look, this}},
      m_door{new DoorView{parts.page.look, this}},
      m_bagName{new Label{parts.page.look, Rank::Title, Role::Text, this}},
      m_bagNote{new Label{parts.page.look, Rank::Body, Role::Muted, this}},
      m_chosenName{new Label{parts.page.look, Rank::Body, Role::Muted, this}},
      m_labelledPanel{new Panel{parts.page.look, this}},
      m_labelled{makeLabelledModel(parts.page.reading.session().clock(), this)},
      m_labelledList{new ListView{{.look = parts.page.look,
                                   .settings = parts.page.settings,
                                   .name = QStringLiteral("dispatch.labelled"),
                                   .emptyIcon = Icon::check},
                                  *m_labelled,
                                  m_labelledPanel}},
      m_bagPanel{new Panel{parts.page.look, this}},
      m_inBag{makeBagModel(parts.page.reading.session().clock(), this)},
      m_bagList{new ListView{{.look = parts.page.look,
                              .settings = parts.page.settings,
                              .name = QStringLiteral("dispatch.bag"),
                              .emptyIcon = Icon::packed},
                             *m_inBag,
                             m_bagPanel}},
      m_dispatchPanel{new Panel{parts.page.look, this}},
      m_dispatches{makeDispatchModel(parts.page.reading.session().clock(), this)},
      m_dispatchList{new ListView{{.look = parts.page.look,
                                   .settings = parts.page.settings,
                                   .name = QStringLiteral("dispatch.handovers"),
                                   .emptyIcon = Icon::shipped},
                                  *m_dispatches,
                                  m_dispatchPanel}},
      m_input{new ScanInput{*this, parts.page.reading.session().clock()}},
      m_firstLabel{std::make_shared<FirstLabel>()}
{
    addActions();
    const auto& sizes = parts.page.look.sizes();
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapPanels);
    across->addWidget(makeDoor(), 1);
    across->addWidget(makeColumn({{m_labelledPanel, m_labelledList}, {m_bagPanel, m_bagList}, {m_dispatchPanel, m_dispatchList}},
                                 kListsWidth));
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, sizes.gapPanels);
    inside->setSpacing(sizes.gap);
    inside->addWidget(m_chips);
    inside->addWidget(m_failure);
    inside->addLayout(across, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(inside, 1);
    connect(m_input, &ScanInput::textChanged, m_field, &ScanField::setText);
    connect(m_input, &ScanInput::scanned, this, &DispatchPage::scan);
    connect(m_chips, &ChipsBar::chosenChanged, this, [this] {
        m_firstLabel = std::make_shared<FirstLabel>();
        m_isOfFirstLabel = false;
        m_door->reset(); // what it says is of the other bag
        showBag();
        if (const auto* open = bag()) {
            choose(open->id);
        }
        m_field->setFocus();
    });
    connect(m_bagList, &ListView::opened, this, &DispatchPage::takeOut);
    connect(m_dispatchList, &ListView::currentChanged, this, &DispatchPage::enable);
    connect(&parts.page.toast, &Toast::activated, this, [this] {
        if (isVisible() && m_closed) {
            openAgain(*m_closed);
        }
    });
    auto* left = new Button{parts.page.look, ButtonKind::Flat, m_labelledPanel};
    left->setAction(*m_left);
    m_labelledPanel->addToHead(left);
    addExport(*m_labelledList, QStringLiteral("dispatch"));
    translated(*this, [this] { setTexts(); });
}

QWidget* DispatchPage::makeDoor()
{
    const auto& look = m_parts.look;
    const auto& sizes = look.sizes();
    auto* bag = new Ground{look, Role::Raised, Ground::All, this};
    auto* foot = new QVBoxLayout{bag};
    foot->setContentsMargins(sizes.edgePadding, sizes.gap, sizes.gap, sizes.gap);
    foot->setSpacing(sizes.gap);
    const auto addLine = [&](const QList<QWidget*>& words, const QList<std::pair<QAction*, ButtonKind>>& actions) {
        auto* line = new QHBoxLayout;
        line->setSpacing(sizes.gap);
        for (auto* word : words) {
            line->addWidget(word, word == words.last() ? 1 : 0);
        }
        for (const auto& [action, kind] : actions) {
            auto* button = new Button{look, kind, bag};
            button->setAction(*action);
            button->setFocusPolicy(Qt::TabFocus);
            line->addWidget(button);
        }
        foot->addLayout(line);
    };
    addLine({m_bagName, m_bagNote}, {{m_takeOut, ButtonKind::Secondary}, {m_close, ButtonKind::Primary}});
    addLine({m_chosenName}, {{m_openAgain, ButtonKind::Secondary},
                             {m_save, ButtonKind::Secondary},
                             {m_print, ButtonKind::Secondary}});
    auto* door = new QWidget{this};
    auto* column = new QVBoxLayout{door};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(sizes.gap);
    column->addWidget(m_field);
    column->addWidget(m_door, 1);
    column->addWidget(bag);
    return door;
}

void DispatchPage::addActions()
{
    const PageActions actions{m_parts.actions, "dispatch", *this};
    m_takeOut = actions.add(
        QStringLiteral("take_out"), QT_TRANSLATE_NOOP("Actions", "Take out"),
        QT_TRANSLATE_NOOP("Actions", "The parcel that stands out in the open bag comes out again: the one scanned last, or the one chosen"),
        QKeySequence{Qt::CTRL | Qt::Key_Z}, Icon::undo);
    m_left = actions.add(QStringLiteral("left"), QT_TRANSLATE_NOOP("Actions", "Left without a bag"),
                         QT_TRANSLATE_NOOP("Actions", "A parcel was collected or brought away by itself; a number that its label lacks may be typed"),
                         QKeySequence{Qt::CTRL | Qt::Key_L}, Icon::delivered);
    m_close = actions.add(QStringLiteral("close"), QT_TRANSLATE_NOOP("Actions", "Close the bag"),
                          QT_TRANSLATE_NOOP("Actions", "The driver has it; its handover list is complete"),
                          QKeySequence{Qt::Key_F12}, Icon::shipped);
    m_openAgain = actions.add(QStringLiteral("open_again"), QT_TRANSLATE_NOOP("Actions", "Open again"),
                              QT_TRANSLATE_NOOP("Actions", "The chosen handover was closed too early: it is scanned into again"),
                              QKeySequence{Qt::SHIFT | Qt::Key_F12}, Icon::undo);
    m_save = actions.add(QStringLiteral("save"), QT_TRANSLATE_NOOP("Actions", "Handover PDF"),
                         QT_TRANSLATE_NOOP("Actions", "The list of the chosen handover as a PDF"),
                         QKeySequence{Qt::CTRL | Qt::Key_S}, Icon::export_);
    m_print = actions.add(QStringLiteral("print"), QT_TRANSLATE_NOOP("Actions", "Print handover"),
                          QT_TRANSLATE_NOOP("Actions", "What the driver signs for the chosen handover, on a printer of A4 pages"),
                          QKeySequence{Qt::CTRL | Qt::Key_P}, Icon::printer);
    connect(m_takeOut, &QAction::triggered, this, &DispatchPage::takeOut);
    connect(m_left, &QAction::triggered, this, &DispatchPage::askLeft);
    connect(m_close, &QAction::triggered, this, &DispatchPage::closeBag);
    connect(m_openAgain, &QAction::triggered, this, [this] {
        if (const auto* dispatch = chosen()) {
            openAgain(dispatch->id);
        }
    });
    connect(m_save, &QAction::triggered, this, &DispatchPage::saveList);
    connect(m_print, &QAction::triggered, this, &DispatchPage::printList);
}

void DispatchPage::setTexts()
{
    m_head->setTitle(tr("Dispatch"));
    m_field->setPrompt(tr("Scan a label"));
    m_door->invite(tr("Scan each label into its bag"),
                   tr("Alt and a digit choose the bag. What must not leave is stopped, with the reason."));
    m_labelledPanel->setTitle(tr("Labelled, still here"));
    m_labelledList->setName(tr("Labelled, still here"));
    m_bagPanel->setTitle(tr("In the open bag"));
    m_bagList->setName(tr("In the open bag"));
    m_bagList->setEmptyTexts(m_isRead ? tr("Nothing is in it") : tr("Reading …"),
                             m_isRead ? tr("What is scanned stands here; Enter takes it out again.") : QString{});
    m_dispatchPanel->setTitle(tr("Handovers"));
    m_dispatchList->setName(tr("Handovers"));
    m_chips->setAccessibleName(tr("Bag"));
    m_labelledList->setEmptyTexts(m_isRead ? tr("Nothing is left") : tr("Reading …"),
                                  m_isRead ? tr("Whatever has a label has gone.") : QString{});
    m_dispatchList->setEmptyTexts(m_isRead ? tr("Nothing was handed over yet") : tr("Reading …"),
                                  m_isRead ? tr("The first scan opens a bag.") : QString{});
    m_labelled->retranslate();
    m_inBag->retranslate();
    m_dispatches->retranslate();
    showChips();
    showBag();
}

QList<HelpEntry> DispatchPage::help() const
{
    return {{.key = QStringLiteral("Alt 1…9"), .word = tr("Bag"), .meaning = tr("The channel whose bag is filled.")},
            {.answer = Answer::Print, .word = tr("Green"), .meaning = tr("Into the bag: it counts as shipped.")},
            {.answer = Answer::Stop, .word = tr("Red"), .meaning = tr("It must not leave. The screen says why.")}};
}

void DispatchPage::opened()
{
    reload();
    m_field->setFocus();
}

void DispatchPage::hideEvent(QHideEvent* event)
{
    m_input->clear();
    DataPage::hideEvent(event);
}

// ---- Reading ---------------------------------------------------------------------------------------------------

void DispatchPage::reload()
{
    noteVersion();
    m_parts.lanes.quietly(
        doorLane(), this,
        [](workspace::Workspace& workspace, const TaskControl&) { return readDispatches(workspace); },
        [this](const DispatchState& state) {
            present(state);
            Q_EMIT refreshed();
        },
        [this](const Failure& failure) { fail(failure); });
}

void DispatchPage::present(const DispatchState& state)
{
    m_state = state;
    m_labelled->present(m_state.labelled);
    m_dispatches->present(m_state.dispatches);
    const auto count = [](const auto& rows) { return rows.empty() ? QString{} : numberText(std::ssize(rows)); };
    m_labelledPanel->setNote(count(m_state.labelled));
    m_dispatchPanel->setNote(count(m_state.dispatches));
    if (!std::exchange(m_isRead, true)) {
        setTexts();
    }
    showChips();
    showBag();
}

void DispatchPage::showChips()
{
    const QSignalBlocker blocker{m_chips};
    m_chips->setChips(bagChips(m_state));
}

std::optional<ChannelId> DispatchPage::channel() const
{
    const auto id = m_chips->chosen().toLongLong();
    return id > 0 ? std::optional{ChannelId{id}} : std::nullopt;
}

const floor::Dispatch* DispatchPage::bag() const
{
    const auto found = std::ranges::find_if(m_state.dispatches, [wanted = channel()](const floor::Dispatch& dispatch) {
        return !dispatch.closedAt && dispatch.channel == wanted;
    });
    return found == m_state.dispatches.end() ? nullptr : &*found;
}

const floor::Dispatch* DispatchPage::chosen() const
{
    const int row = m_dispatchList->currentRow();
    return row >= 0 ? &m_dispatches->row(row) : nullptr;
}

std::optional<PackageId> DispatchPage::meant() const
{
    const int row = m_bagList->currentRow();
    return row >= 0 ? std::optional{m_inBag->row(row).package} : std::nullopt;
}

void DispatchPage::choose(const floor::DispatchId dispatch)
{
    m_dispatchList->select(QString::number(dispatch.value));
}

void DispatchPage::showBag()
{
    const auto* open = bag();
    const auto wanted = channel();
    const auto known = std::ranges::find_if(m_state.channels, [&](const auto& one) { return one.id == wanted; });
    m_bagName->setText(known == m_state.channels.end() ? tr("New bag") : toQString(known->code));
    m_bagNote->setText(!wanted           ? tr("its first label says its channel")
                       : open == nullptr ? tr("no bag is open")
                                       : tr("%n package(s)", nullptr, static_cast<int>(open->packages)) +
                                             QStringLiteral(" · ") + parcelWeightText(open->weight));
    const auto in = open == nullptr ? m_state.inBags.end() : m_state.inBags.find(open->id);
    m_inBag->present(in == m_state.inBags.end() ? std::vector<floor::DispatchedPackage>{} : in->second);
    m_bagPanel->setNote(open == nullptr ? QString{} : m_bagName->text());
    const bool hasAny = open != nullptr && open->packages > 0;
    m_takeOut->setEnabled(hasAny);
    m_close->setEnabled(hasAny);
    enable();
}

void DispatchPage::enable()
{
    const auto* dispatch = chosen();
    m_chosenName->setText(dispatch == nullptr ? QString{}
                                              : handoverText(*dispatch, m_parts.reading.session().clock().now()));
    m_left->setEnabled(!m_state.labelled.empty());
    m_openAgain->setEnabled(dispatch != nullptr && dispatch->closedAt);
    m_save->setEnabled(dispatch != nullptr);
    m_print->setEnabled(dispatch != nullptr);
}

void DispatchPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F5) {
        reload();
    } else if (event->key() == Qt::Key_Escape) {
        m_input->clear();
        m_failure->hide();
        m_field->setFocus();
    } else {
        DataPage::keyPressEvent(event);
    }
}

} // namespace supercargo::ui
