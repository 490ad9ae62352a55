// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/shops_page.h"

#include "core/base/search_words.h"
#include "ui/common/translated.h"
#include "ui/shops/connection_actions.h"
#include "ui/shops/shop_columns.h"
#include "ui/shops/shop_detail_panel.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/platforms.h"

#include <QPointer>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace supercargo::ui {

namespace {

constexpr QLatin1String kTroubled{"troubled"};
constexpr QLatin1String kNotTold{"not-told"};
constexpr QLatin1String kToConfirm{"to-confirm"};
constexpr QLatin1String kInOrder{"in-order"};
constexpr int kProfilesHeight = 176;

bool isInChip(const ShopRow& row, const QString& chip)
{
    if (chip == kTroubled) {
        return row.isTroubled;
    }
    if (chip == kNotTold) {
        return row.isNotTold();
    }
    if (chip == kToConfirm) {
        return row.isToConfirm();
    }
    return chip != kInOrder || (!row.isTroubled && !row.isNotTold() && !row.isToConfirm());
}

} // namespace

ShopsPage::ShopsPage(const PageParts& parts, QWidget* parent)
    : ListPage{parts, parent},
      m_rows{shopColumns(parts.reading.session().clock()),
             [](const ShopRow& row) { return QString::number(row.shop.id.value); }, this},
      m_list{new ListView{{parts.look, parts.settings, QStringLiteral("shops"), Icon::shops}, m_rows, this}},
      m_export{new ListExport{{parts.actions, parts.lanes, parts.toast, QStringLiteral("shops"),
                               [this](const Failure& failure) { fail(failure); }},
                              *m_list,
                              *this}},
      m_lists{new QWidget{this}},
      m_profilePanel{new Panel{parts.look, m_lists}},
      m_newProfile{new Button{parts.look, ButtonKind::Flat, m_profilePanel}},
      m_lockBand{new Banner{parts.look, m_lists}},
      m_testBand{new Banner{parts.look, m_lists}},
      m_profiles{profileColumns(), [](const orders::MappingProfile& profile) { return toQString(profile.name); }, this},
      m_profileList{
          new ListView{{parts.look, parts.settings, QStringLiteral("profiles"), Icon::columns}, m_profiles, this}},
      m_orders{new ShopImport{parts, *this}}
{
    addActions();
    m_detail = new ShopDetailPanel{parts.look, parts.reading.session().clock(), *m_retry, this};
    build();
    connectParts();
    translated(*this, [this] { setTexts(); });
}

void ShopsPage::build()
{
    m_newProfile->setSize(Button::Size::Small);
    m_newProfile->setAction(*m_profile);
    m_profilePanel->addToHead(m_newProfile);
    m_profilePanel->body()->setContentsMargins(0, 0, 0, 0);
    m_profilePanel->body()->addWidget(m_profileList, 1);
    m_profilePanel->setFixedHeight(m_parts.look.grown(kProfilesHeight));
    auto* both = new QVBoxLayout{m_lists};
    both->setContentsMargins(0, 0, 0, 0);
    both->setSpacing(0);
    both->addWidget(m_lockBand);
    both->addWidget(m_testBand);
    both->addWidget(m_list, 1);
    m_lockBand->hide();
    m_testBand->hide();
    both->addWidget(m_profilePanel);
    layOut(*m_lists, *m_detail, {m_take, m_write, m_writeAll, m_retry, m_change, m_folder, m_copy}, {&m_export->action(), m_add});
    m_list->empty().button()->setAction(*m_add);
}

void ShopsPage::connectParts()
{
    connect(m_list, &ListView::currentChanged, this, &ShopsPage::showDetail);
    connect(m_list, &ListView::opened, this, &ShopsPage::changeShop);
    connect(m_profileList, &ListView::opened, this, &ShopsPage::changeProfile);
    connect(m_detail, &ShopDetailPanel::refusedWanted, this, &ShopsPage::showRefused);
    connect(m_detail, &ShopDetailPanel::retryWanted, this, &ShopsPage::retryOne);
    connect(m_orders, &ShopImport::written, this, &ShopsPage::reload);
    connect(m_orders, &ShopImport::done, this, &ShopsPage::showImported);
    connect(m_orders, &ShopImport::failed, this, &ShopsPage::fail);
}

void ShopsPage::serveBy(SyncEngine& engine)
{
    m_connections = new ConnectionActions{m_parts, engine, *this};
    m_detail->health().setActions(m_connections->connectAction(), m_connections->actions());
    connect(m_connections, &ConnectionActions::changed, this, &ShopsPage::reload);
    connect(m_connections, &ConnectionActions::failed, this, [this](const Failure& failure) {
        fail(failure);
        reload();
    });
    connect(m_connections, &ConnectionActions::told, this,
            [this](const Sign sign, const Icon icon, const QString& sentence, const QString& detail) {
                notify(sign, icon, sentence, detail, tr("Close"), [] {});
            });
    connect(&engine, &SyncEngine::failed, this, &ShopsPage::fail);
    connect(m_lockBand, &Banner::activated, &engine, &SyncEngine::unlock);
    connect(&engine, &SyncEngine::lockChanged, this, [this, &engine] { presentLock(engine); });
    translated(*m_lockBand, [this, watched = QPointer{&engine}] {
        if (watched != nullptr) {
            presentLock(*watched);
        }
    });
}

void ShopsPage::presentLock(const SyncEngine& engine)
{
    m_lockBand->present(Sign::Overdue, Icon::authorization, tr("Syncing is paused: the shops' keys are locked."),
                        tr("No orders come and nothing is told until their passphrase is given."), tr("Unlock"));
    m_lockBand->setVisible(engine.isLocked());
}

QAction& ShopsPage::addAction(const Command& command, void (ShopsPage::*act)())
{
    QAction& action = m_parts.actions.add(command);
    connect(&action, &QAction::triggered, this, act);
    return action;
}

void ShopsPage::addActions()
{
    m_take = &addAction({.id = QStringLiteral("shops.import"),
                         .text = QT_TRANSLATE_NOOP("Actions", "Import order file"),
                         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a platform's order file, or any other by a profile."),
                         .key = QKeySequence{Qt::Key_I},
                         .icon = Icon::import_,
                         .scope = this},
                        &ShopsPage::chooseFiles);
    m_write = &addAction({.id = QStringLiteral("shops.write"),
                          .text = QT_TRANSLATE_NOOP("Actions", "Write confirmations"),
                          .tip = QT_TRANSLATE_NOOP("Actions", "What this shop's platform must be told, as a file to upload there."),
                          .key = QKeySequence{Qt::Key_P},
                          .icon = Icon::outbox,
                          .scope = this},
                         &ShopsPage::writeFiles);
    m_writeAll = &addAction({.id = QStringLiteral("shops.write_all"),
                             .text = QT_TRANSLATE_NOOP("Actions", "Write for all shops"),
                             .tip = QT_TRANSLATE_NOOP("Actions", "A confirmation file for every shop that has something to tell."),
                             .key = QKeySequence{Qt::SHIFT | Qt::Key_P},
                             .icon = Icon::outbox,
                             .scope = this},
                            &ShopsPage::writeAllFiles);
    m_retry = &addAction({.id = QStringLiteral("shops.retry"),
                          .text = QT_TRANSLATE_NOOP("Actions", "Tell again"),
                          .tip = QT_TRANSLATE_NOOP("Actions", "What the platform could not be told waits again."),
                          .key = QKeySequence{Qt::Key_R},
                          .icon = Icon::sync,
                          .scope = this},
                         &ShopsPage::retryFailed);
    m_change = &addAction({.id = QStringLiteral("shops.change"),
                           .text = QT_TRANSLATE_NOOP("Actions", "Change"),
                           .tip = QT_TRANSLATE_NOOP("Actions", "Time zone, currency, when the platform is told."),
                           .key = QKeySequence{Qt::Key_E},
                           .scope = this},
                          &ShopsPage::changeShop);
    m_folder = &addAction({.id = QStringLiteral("shops.folder"),
                           .text = QT_TRANSLATE_NOOP("Actions", "Open folder"),
                           .tip = QT_TRANSLATE_NOOP("Actions", "Where this shop's confirmation files lie."),
                           .key = QKeySequence{Qt::Key_O},
                           .scope = this},
                          qOverload<>(&ShopsPage::openFolder));
    m_copy = &addAction({.id = QStringLiteral("shops.copy_path"),
                         .text = QT_TRANSLATE_NOOP("Actions", "Copy path"),
                         .tip = QT_TRANSLATE_NOOP("Actions", "Of this shop's last confirmation file, to paste where it is uploaded."),
                         .key = QKeySequence{Qt::Key_C},
                         .icon = Icon::copy,
                         .scope = this},
                        &ShopsPage::copyPath);
    m_add = &addAction({.id = QStringLiteral("shops.add"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Add shop"),
                        .tip = QT_TRANSLATE_NOOP("Actions", "One seller account on one platform."),
                        .key = QKeySequence{Qt::Key_N},
                        .icon = Icon::plus,
                        .scope = this},
                       &ShopsPage::addShop);
    m_profile = &addAction({.id = QStringLiteral("shops.profile"),
                            .text = QT_TRANSLATE_NOOP("Actions", "New profile"),
                            .tip = QT_TRANSLATE_NOOP("Actions", "How the columns of another file are to be understood."),
                            .key = QKeySequence{Qt::Key_M},
                            .icon = Icon::plus,
                            .scope = this},
                           &ShopsPage::makeProfile);
}

void ShopsPage::setTexts()
{
    m_head->setTitle(tr("Shops"));
    m_search->setPrompt(tr("Shop, platform"));
    m_list->setName(tr("Shops"));
    m_profilePanel->setTitle(tr("Mapping profiles"));
    m_profileList->setName(tr("Mapping profiles"));
    m_profileList->setEmptyTexts(tr("No profile yet"),
                                 tr("Files of Amazon, eBay, AliExpress and Shopify need none; any other file does."));
    m_rows.retranslate();
    m_profiles.retranslate();
    setChips();
    showNotes();
}

void ShopsPage::setChips()
{
    m_chips->setChips(
        {{.name = QStringLiteral("all"), .sign = {}, .word = tr("All"), .count = m_counts.all},
         {.name = QString{kNotTold}, .sign = Sign::Overdue, .word = tr("Not told"), .count = m_counts.notTold},
         {.name = QString{kToConfirm}, .sign = Sign::Review, .word = tr("To confirm"), .count = m_counts.toConfirm},
         {.name = QString{kTroubled}, .sign = Sign::Overdue, .word = tr("Connection"), .count = m_counts.troubled},
         {.name = QString{kInOrder}, .sign = Sign::Shipped, .word = tr("In order"), .count = m_counts.inOrder}});
}

QList<HelpEntry> ShopsPage::help() const
{
    return {{.key = QStringLiteral("Enter"), .word = tr("Open"), .meaning = tr("Change the shop or the profile.")},
            {.key = QStringLiteral("Ctrl F"), .word = tr("Search"), .meaning = tr("By name and platform.")},
            {.key = QStringLiteral("Alt 1…5"), .word = tr("List"), .meaning = tr("The chips over the table.")}};
}

QWidget& ShopsPage::focusPlace()
{
    return m_list->table();
}

void ShopsPage::reload()
{
    read([](workspace::Workspace& workspace) { return readShops(workspace); },
         [this](const ShopsState& state) { present(state); });
}

void ShopsPage::present(const ShopsState& state)
{
    m_isRead = true;
    m_counts = {};
    std::vector<ShopRow> shown;
    const SearchWords words{searched()};
    for (const auto& row : state.shops) {
        ++m_counts.all;
        m_counts.troubled += row.isTroubled ? 1 : 0;
        m_counts.notTold += row.isNotTold() ? 1 : 0;
        m_counts.toConfirm += row.isToConfirm() ? 1 : 0;
        m_counts.inOrder += isInChip(row, kInOrder) ? 1 : 0;
        if (isInChip(row, m_chips->chosen()) &&
            words.standIn({row.shop.name, toStdString(platformName(row.shop.platform))})) {
            shown.push_back(row);
        }
    }
    const bool isToWrite = std::ranges::any_of(
        state.shops, [](const ShopRow& row) { return row.isToConfirm() || row.hasUnwrittenFile(); });
    m_writeAll->setEnabled(isToWrite);
    m_take->setEnabled(m_counts.all > 0);
    m_orders->setShops(state);
    m_profilePanel->setNote(state.profiles.empty() ? QString{} : numberText(std::ssize(state.profiles)));
    setChips();
    m_profiles.present(state.profiles);
    presentTestBand(state);
    m_rows.present(std::move(shown));
    showDetail();
}

void ShopsPage::presentTestBand(const ShopsState& state)
{
    const auto found = std::ranges::find_if(state.shops, [](const ShopRow& row) {
        return row.health && !row.health->how.account.baseUrl.empty();
    });
    m_testBand->setVisible(found != state.shops.end());
    if (found != state.shops.end()) {
        m_testBand->present(Sign::Review, Icon::warning,
                            tr("%1 speaks to %2 instead of its platform: for tests only.")
                                .arg(toQString(found->shop.name), toQString(found->health->how.account.baseUrl)));
    }
}

void ShopsPage::showNotes()
{
    if (!m_isRead) {
        m_list->setEmptyTexts(tr("Reading the shops …"), {});
    } else if (m_counts.all == 0) {
        m_list->setEmptyTexts(tr("No shop yet"), tr("Orders belong to a shop. Add the first one, then import its file."));
    } else if (!searched().empty()) {
        m_list->setEmptyTexts(tr("Nothing matches"), tr("No shop has “%1”.").arg(m_search->text().trimmed()));
    } else {
        m_list->setEmptyTexts(tr("No shop here now"), tr("%Ln shop(s) in other lists.", nullptr, static_cast<int>(m_counts.all)));
    }
    m_list->empty().button()->setVisible(m_isRead && m_counts.all == 0);
    Q_EMIT rowsChanged(m_isRead ? tr("%n shop(s)", nullptr, m_list->shownCount()) : QString{});
}

std::optional<ShopRow> ShopsPage::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional{m_rows.row(row)};
}

void ShopsPage::showDetail()
{
    const auto row = current();
    for (QAction* action : {m_change, m_folder}) {
        action->setEnabled(row.has_value());
    }
    m_write->setEnabled(row && (row->isToConfirm() || row->hasUnwrittenFile()));
    m_copy->setEnabled(row && !row->filesOut.empty());
    m_retry->setEnabled(row && row->marks.failed > 0);
    m_orders->setChosen(row ? row->shop.id : ShopId{});
    if (m_connections != nullptr) {
        m_connections->setChosen(row);
    }
    m_detail->show(row);
    showNotes();
}

} // namespace supercargo::ui
