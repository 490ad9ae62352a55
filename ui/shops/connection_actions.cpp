// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_actions.h"

#include "core/base/text.h"
#include "core/platforms/connections.h"
#include "core/workspace/shop_sync.h"
#include "ui/shops/connection_dialog.h"
#include "ui/shops/stock_telling_dialog.h"
#include "ui/text/convert.h"
#include "ui/text/platforms.h"

namespace supercargo::ui {

ConnectionActions::ConnectionActions(const PageParts& parts, SyncEngine& engine, QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_engine{engine},
      m_page{page}
{
    addActions();
    m_actions = {m_sync, m_test, m_pause, m_resume, m_stock, m_disconnect};
    setChosen({});
}

QAction* ConnectionActions::add(const Command& command, void (ConnectionActions::*act)())
{
    QAction& action = m_parts.actions.add(command);
    connect(&action, &QAction::triggered, this, act);
    return &action;
}

void ConnectionActions::addActions()
{
    m_connect = add({.id = QStringLiteral("shops.connect"),
                     .text = QT_TRANSLATE_NOOP("Actions", "Connect to platform"),
                     .tip = QT_TRANSLATE_NOOP("Actions", "Orders come by themselves, and the platform is told by itself."),
                     .key = QKeySequence{Qt::Key_A},
                     .icon = Icon::authorization,
                     .scope = &m_page},
                    &ConnectionActions::openConnect);
    m_sync = add({.id = QStringLiteral("shops.sync"),
                  .text = QT_TRANSLATE_NOOP("Actions", "Sync now"),
                  .tip = QT_TRANSLATE_NOOP("Actions", "Asks this shop's platform at once."),
                  .key = QKeySequence{Qt::Key_S},
                  .icon = Icon::sync,
                  .scope = &m_page},
                 &ConnectionActions::syncNow);
    m_test = add({.id = QStringLiteral("shops.test"),
                  .text = QT_TRANSLATE_NOOP("Actions", "Test the connection"),
                  .tip = QT_TRANSLATE_NOOP("Actions", "Asks the platform who we are, and what we may do."),
                  .key = QKeySequence{Qt::Key_T},
                  .scope = &m_page},
                 &ConnectionActions::test);
    m_pause = add({.id = QStringLiteral("shops.pause"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Pause"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "The platform is not spoken to for now."),
                   .key = QKeySequence{Qt::Key_Z},
                   .scope = &m_page},
                  &ConnectionActions::pause);
    m_resume = add({.id = QStringLiteral("shops.resume"),
                    .text = QT_TRANSLATE_NOOP("Actions", "Go on"),
                    .tip = QT_TRANSLATE_NOOP("Actions", "The platform is spoken to again."),
                    .key = QKeySequence{Qt::Key_Z},
                    .scope = &m_page},
                   &ConnectionActions::resume);
    m_stock = add({.id = QStringLiteral("shops.stock"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Tell stock"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "Whether the platform is told how many can be bought."),
                   .key = QKeySequence{Qt::Key_K},
                   .scope = &m_page},
                  &ConnectionActions::openStock);
    m_disconnect = add({.id = QStringLiteral("shops.disconnect"),
                        .text = QT_TRANSLATE_NOOP("Actions", "Disconnect"),
                        .tip = QT_TRANSLATE_NOOP("Actions", "Forgets the shop's keys; it works by files again."),
                        .key = QKeySequence{Qt::Key_D},
                        .scope = &m_page},
                       &ConnectionActions::openDisconnect);
}

void ConnectionActions::setChosen(const std::optional<ShopRow>& row)
{
    m_row = row;
    const bool isConnected = row && row->health;
    const bool isPaused = isConnected && row->health->how.isPaused;
    m_connect->setEnabled(row && platforms::findConnectable(row->shop.platform) != nullptr);
    for (auto* action : {m_test, m_stock, m_disconnect}) {
        action->setEnabled(isConnected);
    }
    m_sync->setEnabled(isConnected && !isPaused);
    m_pause->setEnabled(isConnected && !isPaused);
    m_resume->setEnabled(isPaused);
}

void ConnectionActions::change(std::function<void(sync::ConnectionService&, ShopId)> step)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [step = std::move(step), shop = m_row->shop.id](workspace::Workspace& workspace, const TaskControl&) {
            sync::ConnectionService service{workspace.db, workspace.session().clock(), workspace.actor()};
            step(service, shop);
        },
        [this] {
            Q_EMIT changed();
            m_engine.look();
        },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

// ---- Connect, test ---------------------------------------------------------------------------------------------

void ConnectionActions::openConnect()
{
    const auto known = m_row->health ? std::optional{m_row->health->how} : std::nullopt;
    auto* dialog = new ConnectionDialog{m_parts, m_engine, m_row->shop, known, &m_page};
    connect(dialog, &ConnectionDialog::done, this, [this] {
        Q_EMIT changed();
        test(); // says at once whether it will do
    });
    dialog->open();
}

void ConnectionActions::test()
{
    m_engine.openSecrets(m_page, [this, shop = m_row->shop] {
        m_parts.lanes.start(
            QStringLiteral("account"), tr("Test %1").arg(toQString(shop.name)), this,
            [&access = m_engine.access(), shop](workspace::Workspace& workspace, const TaskControl& task) {
                workspace::ShopSync sync{workspace.session(), access.transport, access.secrets, access.waiting};
                return sync.test(workspace.db, shop, task);
            },
            [this, shop](const sync::ConnectionReport& report) {
                present(shop, report);
                m_engine.look();
            },
            [this](const Failure& failure) { Q_EMIT failed(failure); });
    });
}

void ConnectionActions::present(const shops::Shop& shop, const sync::ConnectionReport& report)
{
    const QString platform = platformName(shop.platform);
    const QString sentence =
        report.accountName.empty()
            ? tr("%1 knows the account of %2").arg(platform, toQString(shop.name))
            : tr("%1 knows %2 as %3").arg(platform, toQString(shop.name), toQString(report.accountName));
    QStringList details;
    if (!report.marketplaces.empty()) {
        details.append(tr("Marketplaces: %1").arg(toQString(joined(report.marketplaces, ", "))));
    }
    std::vector<std::string> mapped;
    std::vector<std::string> others;
    for (const auto& location : report.locations) {
        (location.isMapped ? mapped : others).push_back(location.name);
    }
    if (!mapped.empty()) {
        details.append(tr("Locations: %1").arg(toQString(joined(mapped, ", "))));
    }
    if (!others.empty()) {
        details.append(tr("Without a warehouse: %1").arg(toQString(joined(others, ", "))));
    }
    if (!report.missing.empty()) {
        details.append(tr("Not allowed: %1").arg(toQString(joined(report.missing, "; "))));
    }
    Q_EMIT told(report.missing.empty() ? Sign::Shipped : Sign::Review,
                report.missing.empty() ? Icon::check : Icon::warning, sentence, details.join(QStringLiteral(" · ")));
    Q_EMIT changed();
}

// ---- Changes ---------------------------------------------------------------------------------------------------

void ConnectionActions::syncNow()
{
    m_engine.openSecrets(m_page, [this] {
        if (m_row && m_row->health) {
            change([](sync::ConnectionService& service, const ShopId shop) { service.hurry(shop); });
        }
    });
}

void ConnectionActions::pause()
{
    change([](sync::ConnectionService& service, const ShopId shop) { service.pause(shop, true); });
}

void ConnectionActions::resume()
{
    change([](sync::ConnectionService& service, const ShopId shop) { service.pause(shop, false); });
}

void ConnectionActions::openStock()
{
    auto* dialog = new StockTellingDialog{m_parts.look, m_parts.lanes, m_row->shop, m_row->health->how, &m_page};
    connect(dialog, &StockTellingDialog::done, this, &ConnectionActions::changed);
    dialog->open();
}

void ConnectionActions::openDisconnect()
{
    const auto shop = m_row->shop;
    auto* dialog = new FormDialog{m_parts.look, tr("Disconnect %1 from its platform?").arg(toQString(shop.name)),
                                  tr("Disconnect"), &m_page};
    dialog->form().addHint([] {
        return tr("Its keys are forgotten. Orders stay; new ones come by files again, and what the platform is not told yet "
                  "goes into a file.");
    });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, shop] {
        dialog->accept();
        forget(shop);
    });
    dialog->open();
}

void ConnectionActions::forget(const shops::Shop& shop)
{
    m_engine.openSecrets(m_page, [this, shop] {
        m_parts.lanes.quietly(
            QStringLiteral("secrets"), this,
            [&access = m_engine.access(), id = shop.id](workspace::Workspace& workspace, const TaskControl&) {
                sync::ConnectionService{workspace.db, workspace.session().clock(), workspace.actor()}.disconnect(
                    id, access.secrets);
            },
            [this] { Q_EMIT changed(); }, [this](const Failure& failure) { Q_EMIT failed(failure); });
    });
}

} // namespace supercargo::ui
