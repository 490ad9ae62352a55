// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/picking/picking_page.h"

#include "core/base/check_code.h"
#include "ui/common/key_cap.h"
#include "ui/common/translated.h"
#include "ui/picking/picking_texts.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/pick_list.h"
#include "ui/text/stages.h"

#include <QDateTime>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace supercargo::ui {

namespace {

constexpr int kListsWidth = 516;

QString listsLane()
{
    return QStringLiteral("lists");
}

/// The end of this day, where the window stands.
Instant endOfToday(const Instant now)
{
    const QDate today = QDateTime::fromMSecsSinceEpoch(toMilliseconds(now)).date();
    return fromMilliseconds(today.endOfDay().toMSecsSinceEpoch());
}

} // namespace

PickingPage::PickingPage(const PickingParts& parts, QWidget* parent)
    : DataPage{parts.page, parent},
      m_fetch{new Banner{parts.page.look, this}},
      m_question{new PageQuestion{{parts.page.actions, "picking", *this}, parts.page.look, *this}},
      m_proposalPanel{new Panel{parts.page.look, this}},
      m_proposals{makeProposalModel(parts.page.reading.session().clock(), this)},
      m_proposalList{new ListView{{.look = parts.page.look,
                                   .settings = parts.page.settings,
                                   .name = QStringLiteral("picking.proposals"),
                                   .emptyIcon = Icon::picking},
                                  *m_proposals,
                                  m_proposalPanel}},
      m_waiting{new Banner{parts.page.look, m_proposalPanel}},
      m_wavePanel{new Panel{parts.page.look, this}},
      m_waves{makeWaveModel(this)},
      m_waveList{new ListView{{.look = parts.page.look,
                               .settings = parts.page.settings,
                               .name = QStringLiteral("picking.waves"),
                               .emptyIcon = Icon::in_wave},
                              *m_waves,
                              m_wavePanel}},
      m_walk{new WavePanel{parts, this}},
      m_actions{new PickingActions{parts, *m_question, *this}}
{
    m_fetch->hide();
    auto* right = makeDetail();
    const auto& sizes = parts.page.look.sizes();
    auto* across = new QHBoxLayout;
    across->setSpacing(sizes.gapPanels);
    across->addWidget(makeColumn({{m_proposalPanel, m_proposalList}, {m_wavePanel, m_waveList}}, kListsWidth));
    auto* below = new QHBoxLayout;
    below->setContentsMargins(sizes.gap, sizes.gap, sizes.gap, sizes.gap);
    below->addWidget(m_waiting);
    m_proposalPanel->body()->addLayout(below);
    m_waiting->hide();
    for (ListView* list : {m_proposalList, m_waveList}) {
        list->table().installEventFilter(this);
    }
    across->addWidget(right, 1);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(sizes.gapEdge, 0, sizes.gapEdge, sizes.gapPanels);
    inside->setSpacing(0);
    inside->addWidget(m_failure);
    inside->addWidget(m_fetch);
    inside->addLayout(across, 1);
    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(m_head);
    all->addLayout(inside, 1);
    connectParts();
    addExport(m_walk->walk(), QStringLiteral("picking"));
    translated(*this, [this] { setTexts(); });
}

QWidget* PickingPage::makeDetail()
{
    const auto& look = m_parts.look;
    auto* detail = new QWidget{this};
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(0);
    auto* primary = new Ground{look, Role::Raised, Ground::Top | Ground::Left, detail};
    auto* inside = new QHBoxLayout{primary};
    inside->setContentsMargins(look.sizes().edgePadding, 0, 0, 0);
    for (QAction* action : {&m_actions->create(), &m_actions->picked()}) {
        auto* button = new Button{look, ButtonKind::Primary, primary};
        button->setAction(*action);
        button->setVisible(action->isVisible());
        connect(action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
        inside->addWidget(button);
    }
    buttons->addWidget(primary);
    buttons->addWidget(new BulkBar{look, m_actions->others(), detail}, 1);
    auto* column = new QVBoxLayout{detail};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_walk, 1);
    column->addWidget(&m_question->bar());
    column->addLayout(buttons);
    return detail;
}

void PickingPage::connectParts()
{
    connect(m_proposalList, &ListView::currentChanged, this, [this] {
        if (m_side == Side::Proposals) {
            showWalk();
        }
    });
    connect(m_waveList, &ListView::currentChanged, this, [this] {
        if (m_side == Side::Waves) {
            showWalk();
        }
    });
    connect(m_proposalList, &ListView::opened, this, [this] { m_actions->create().trigger(); });
    connect(m_waveList, &ListView::opened, this, [this] { m_walk->walk().table().setFocus(); });
    connect(m_walk, &WavePanel::stopChanged, this, [this] { m_actions->choose(chosen(), m_walk->currentStop()); });
    connect(m_actions, &PickingActions::written, this, &PickingPage::reload);
    connect(m_actions, &PickingActions::made, this, [this](const WaveId wave) {
        // The next Enter must not make another one: the work goes on with this.
        m_wanted = QString::number(wave.value);
        m_side = Side::Waves;
        m_actions->choose({}, {}); // no other wave in the moment before it is read
        focusList();
    });
    connect(m_waiting, &Banner::activated, this, &PickingPage::openWaiting);
    QAction& waiting = m_parts.actions.add(
        {.id = QStringLiteral("picking.waiting"),
         .text = QT_TRANSLATE_NOOP("Actions", "What waits"),
         .tip = QT_TRANSLATE_NOOP("Actions", "The orders whose packages are in no proposal, with their reasons"),
         .key = QKeySequence{Qt::Key_W},
         .scope = this});
    connect(&waiting, &QAction::triggered, this, &PickingPage::openWaiting);
    connect(m_actions, &PickingActions::failed, this, &PickingPage::fail);
    connect(m_actions, &PickingActions::toFetch, this, [this](const QStringList& sentences) {
        m_toFetch += sentences;
        m_fetch->present(Sign::Short, Icon::walk, tr("Still to be fetched"), m_toFetch.join(QStringLiteral(" · ")),
                         tr("Fetched"), keyName(QKeySequence{Qt::SHIFT | Qt::Key_F8}));
    });
    // Not Esc: pressed once too often on the way back, it would take the list from whoever is to walk.
    QAction& fetched = m_parts.actions.add(
        {.id = QStringLiteral("picking.fetched"), .text = QT_TRANSLATE_NOOP("Actions", "Fetched"),
         .tip = QT_TRANSLATE_NOOP("Actions", "What was still to be fetched is there"),
         .key = QKeySequence{Qt::SHIFT | Qt::Key_F8},
         .scope = this});
    connect(&fetched, &QAction::triggered, this, [this] {
        m_toFetch.clear();
        m_fetch->hide();
    });
    connect(m_fetch, &Banner::activated, &fetched, &QAction::trigger);
}

void PickingPage::setTexts()
{
    m_head->setTitle(tr("Picking"));
    m_proposalPanel->setTitle(tr("Proposed waves"));
    m_proposalList->setName(tr("Proposed waves"));
    m_wavePanel->setTitle(tr("Waves made"));
    m_waveList->setName(tr("Waves made"));
    m_proposals->retranslate();
    m_waves->retranslate();
    tellEmptiness();
    tellWaiting();
    presentWalk(chosen(), m_shownWalk);
}

void PickingPage::tellEmptiness()
{
    m_proposalList->setEmptyTexts(m_isRead ? tr("Nothing is ready to pick") : tr("Looking for what is ready …"),
                                  m_isRead ? tr("Packages are ready once stock is allocated to them: Orders, Allocate.")
                                           : QString{});
    m_waveList->setEmptyTexts(m_isRead ? tr("No wave is made yet") : tr("Reading the waves …"),
                              m_isRead ? tr("Enter on a proposed wave makes it.") : QString{});
    m_head->setNote(m_isRead ? tr("%n package(s) ready", nullptr, static_cast<int>(m_state.ready)) : QString{});
}

void PickingPage::tellWaiting()
{
    std::int64_t packages = 0;
    QStringList reasons;
    for (const auto& [stage, count] : m_state.waiting) {
        packages += count;
        reasons.append(stageWord(orders::toString(stage)) + QLatin1Char{' '} + numberText(count));
    }
    if (packages > 0) {
        m_waiting->present(Sign::Review, Icon::waiting,
                           tr("%n package(s) in no proposal", nullptr, static_cast<int>(packages)),
                           reasons.join(QStringLiteral(" · ")), tr("Look"), QStringLiteral("W"));
    }
    m_waiting->setVisible(packages > 0);
}

void PickingPage::openWaiting()
{
    Q_EMIT doorOpened({pages::kOrders.id, QStringLiteral("all"), QStringLiteral("@?")}); // in no warehouse yet
}

void PickingPage::opened()
{
    reload();
    focusList();
}

void PickingPage::enterBy(const Door& door)
{
    m_wanted = door.search;
}

void PickingPage::focusList()
{
    (m_side == Side::Proposals ? m_proposalList : m_waveList)->table().setFocus();
}

QList<HelpEntry> PickingPage::help() const
{
    return {{.key = QStringLiteral("Enter"),
             .word = tr("Create"),
             .meaning = tr("On a proposed wave: it is made. On a wave: into its walk.")},
            {.key = QStringLiteral("F5"), .word = tr("Read anew"), .meaning = tr("What is ready now.")},
            {.key = QStringLiteral("Esc"), .word = tr("Back"), .meaning = tr("To the proposed waves.")},
            {.key = tr("Scan"), .word = tr("Choose"), .meaning = tr("A wave's list, or a bin or SKU of its walk.")}};
}

// ---- Reading ---------------------------------------------------------------------------------------------------

void PickingPage::reload()
{
    noteVersion();
    const auto dueUntil = endOfToday(m_parts.reading.session().clock().now());
    m_parts.lanes.quietly(
        listsLane(), this,
        [dueUntil](workspace::Workspace& workspace, const TaskControl&) { return readPicking(workspace, dueUntil); },
        [this](PickingState& state) { present(std::move(state)); }, [this](const Failure& failure) { fail(failure); });
}

void PickingPage::present(PickingState state)
{
    m_state = std::move(state);
    const bool isFirst = !std::exchange(m_isRead, true);
    m_actions->setPrinters(m_state.printers);
    m_proposals->present(m_state.proposals);
    tellWaiting();
    m_waves->present(m_state.waves);
    m_proposalPanel->setNote(m_state.proposals.empty() ? QString{} : numberText(std::ssize(m_state.proposals)));
    m_wavePanel->setNote(m_state.waves.empty() ? QString{} : numberText(std::ssize(m_state.waves)));
    tellEmptiness();
    if (m_side == Side::Proposals && m_state.proposals.empty() && !m_state.waves.empty()) {
        choose(Side::Waves);
        focusList();
    }
    if (!m_wanted.isEmpty() && m_waveList->select(m_wanted)) {
        m_wanted.clear(); // a wave that was just made may not be among what was read
        choose(Side::Waves);
        focusList();
    }
    if (isFirst) {
        focusList(); // before, there was none to take it
    }
    showSelection();
    showWalk();
}

ChosenWave PickingPage::chosen() const
{
    const int proposal = m_side == Side::Proposals ? m_proposalList->currentRow() : -1;
    const int wave = m_side == Side::Waves ? m_waveList->currentRow() : -1;
    if (proposal >= 0) {
        return m_proposals->row(proposal);
    }
    return wave >= 0 ? ChosenWave{m_waves->row(wave)} : ChosenWave{};
}

void PickingPage::showWalk()
{
    auto wave = chosen();
    m_actions->choose(wave, {});
    if (std::holds_alternative<std::monostate>(wave)) {
        m_walk->clear();
        Q_EMIT refreshed();
        return;
    }
    m_parts.lanes.quietly(
        listsLane(), this,
        [wave](workspace::Workspace& workspace, const TaskControl&) {
            const auto* proposal = std::get_if<floor::WaveProposal>(&wave);
            return proposal != nullptr ? readWalk(workspace, *proposal)
                                       : readWalk(workspace, std::get<floor::Wave>(wave));
        },
        [this, wave, asked = ++m_asked](Walk& walk) {
            if (asked == m_asked) {
                m_shownWalk = std::move(walk);
                presentWalk(wave, m_shownWalk);
                Q_EMIT refreshed();
            }
        },
        [this](const Failure& failure) { fail(failure); });
}

void PickingPage::presentWalk(const ChosenWave& wave, const Walk& walk)
{
    if (std::holds_alternative<std::monostate>(wave)) {
        return;
    }
    m_walk->present(headingOf(wave), walk);
    m_actions->choose(wave, m_walk->currentStop());
}

WavePanel::Heading PickingPage::headingOf(const ChosenWave& wave) const
{
    if (const auto* proposal = std::get_if<floor::WaveProposal>(&wave)) {
        return {iconOf(proposal->kind), proposalName(*proposal),
                tr("%1 · not made yet").arg(toQString(proposal->warehouseCode))};
    }
    const auto& made = std::get<floor::Wave>(wave);
    const auto now = m_parts.reading.session().clock().now();
    return {iconOf(made.kind), tr("Wave %1").arg(QString::number(made.id.value)),
            QStringList{kindWord(made.kind), toQString(made.warehouseCode), waveStateWord(made.state),
                        toQString(made.createdBy), momentText(made.createdAt, now)}
                .join(QStringLiteral(" · "))};
}

// ---- Choosing --------------------------------------------------------------------------------------------------

void PickingPage::choose(const Side side)
{
    if (m_side == side) {
        return;
    }
    m_side = side;
    showSelection();
    showWalk();
}

void PickingPage::showSelection()
{
    ListView* now = m_side == Side::Proposals ? m_proposalList : m_waveList;
    ListView* other = m_side == Side::Proposals ? m_waveList : m_proposalList;
    other->table().clearSelection();
    if (const auto current = now->table().currentIndex(); current.isValid()) {
        now->table().selectRow(current.row());
    }
}

bool PickingPage::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusIn) {
        choose(watched == &m_proposalList->table() ? Side::Proposals : Side::Waves);
    }
    return DataPage::eventFilter(watched, event);
}

void PickingPage::scanned(const QString& code)
{
    const auto wave = readWaveCode(toStdString(code));
    if (wave && m_waveList->select(QString::number(*wave))) {
        m_waveList->table().setFocus();
    } else if (m_walk->select(code)) {
        m_walk->walk().table().setFocus();
    } else {
        fail({.sentence = tr("Nothing here has the code %1").arg(code),
              .hint = tr("Scan a wave's list, a bin or a SKU of the walk that is shown."),
              .technical = {}});
    }
}

void PickingPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_F5) {
        reload();
    } else if (event->key() != Qt::Key_Escape) {
        DataPage::keyPressEvent(event);
    } else if (m_question->isOpen()) {
        m_question->drop();
    } else if (m_failure->isVisible()) {
        m_failure->hide();
    } else {
        m_proposalList->table().setFocus();
    }
}

} // namespace supercargo::ui
