// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_dialog.h"

#include "core/base/text.h"
#include "ui/common/translated.h"
#include "ui/shops/connection_words.h"
#include "ui/text/convert.h"
#include "ui/text/platforms.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QSpinBox>
#include <QUrl>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr std::chrono::minutes kSignInPatience{10};
constexpr int kLastPort = 65'535;

std::vector<std::string> idsIn(const QString& text)
{
    std::vector<std::string> ids;
    for (const auto& id : text.split(QLatin1Char{','}, Qt::SkipEmptyParts)) {
        if (const auto trimmed = id.trimmed(); !trimmed.isEmpty()) {
            ids.push_back(toStdString(trimmed));
        }
    }
    return ids;
}

} // namespace

ConnectionDialog::ConnectionDialog(const PageParts& parts, SyncEngine& engine, const shops::Shop& shop,
                                   const std::optional<sync::Connection>& known, QWidget* parent)
    : FormDialog{parts.look, tr("Connect %1 to %2").arg(toQString(shop.name), platformName(shop.platform)),
                 tr("Connect"), parent},
      m_platform{*platforms::findConnectable(shop.platform)},
      m_lanes{parts.lanes},
      m_settings{parts.settings},
      m_reading{parts.reading},
      m_engine{engine},
      m_shop{shop},
      m_isKnown{known.has_value()},
      m_baseUrl{known ? known->account.baseUrl : std::string{}}
{
    if (!m_baseUrl.empty()) {
        form().addHint([url = toQString(m_baseUrl)] { return tr("For tests: speaks to %1 instead of the platform.").arg(url); });
    }
    if (!platformWarning(shop.platform).isEmpty()) {
        form().addHint([platform = shop.platform] { return platformWarning(platform); });
    }
    if (!platformKeysHint(shop.platform).isEmpty()) {
        form().addHint([platform = shop.platform] { return platformKeysHint(platform); });
    }
    addAccount(known);
    addSecrets();
    if (m_platform.consent != nullptr) {
        m_signIn = new Button{parts.look, ButtonKind::Secondary, this};
        addSignIn();
    }
    connect(this, &FormDialog::submitted, this, &ConnectionDialog::submit);
    sayObstacle();
    if (m_region != nullptr && region().isEmpty()) {
        m_region->setFocus();
    } else {
        (m_shopUrl != nullptr ? m_shopUrl : m_fields.front().second)->setFocus();
    }
}

ConnectionDialog::~ConnectionDialog()
{
    if (m_waiting != nullptr) {
        m_waiting->cancel();
    }
}

void ConnectionDialog::addAccount(const std::optional<sync::Connection>& known)
{
    if (!m_platform.regions.empty()) {
        addRegion(known);
    }
    if (m_platform.needsShopUrl) {
        m_shopUrl = form().addText([] { return tr("Shop address"); },
                                   [isShopify = m_platform.platform == Platform::shopify] {
                                       return isShopify ? QStringLiteral("my-shop.myshopify.com")
                                                        : QStringLiteral("https://shop.example.com");
                                   });
    }
    if (m_platform.hasLocations) {
        addLocations(known ? known->account.locations : std::vector<sync::ShopLocation>{});
    } else if (!m_platform.needsShopUrl && m_platform.hasMarketplaces) {
        m_marketplaces = form().addText([] { return tr("Marketplaces"); },
                                        [] { return tr("all; or their ids, with commas between them"); });
        connect(m_marketplaces, &QLineEdit::textEdited, this, &ConnectionDialog::presetRegion);
    }
    if (m_platform.needsSellerId) {
        m_seller = form().addText([] { return tr("Seller ID"); }, [] { return tr("for telling stock"); });
    }
    const auto show = [](QLineEdit* line, const std::string& text) {
        if (line != nullptr) {
            line->setText(toQString(text));
        }
    };
    if (known) {
        show(m_shopUrl, known->account.shopUrl);
        show(m_marketplaces, joined(known->account.marketplaces, ", "));
        show(m_seller, known->account.sellerId);
    }
    presetRegion();
}

/// A field for each warehouse that we ship from: no warehouse can be at two locations then, and nothing needs a sign of
/// its own between the two.
void ConnectionDialog::addLocations(const std::vector<sync::ShopLocation>& known)
{
    for (const auto& warehouse : m_reading.warehouses.list()) {
        if (!platforms::mayHaveLocation(warehouse)) {
            continue;
        }
        auto* line = form().addText([code = toQString(warehouse.code)] { return tr("Location of %1").arg(code); },
                                    [] { return tr("its name in the shop; none: left alone"); });
        const auto named = std::ranges::find(known, warehouse.id, &sync::ShopLocation::warehouse);
        if (named != known.end()) {
            line->setText(toQString(named->name));
        }
        m_locations.emplace_back(warehouse.id, line);
    }
    if (!m_locations.empty()) {
        form().addHint([] {
            return tr("A location is told what is free in its warehouse, and its orders come. Other locations are left "
                      "alone. Without any name all orders come, and a shop with one location is told all of the stock.");
        });
    }
}

/// No region is chosen for anybody: where nothing tells it, the seller does.
void ConnectionDialog::addRegion(const std::optional<sync::Connection>& known)
{
    m_region = form().addChoice([] { return tr("Region"); }, [this](QComboBox& box) {
        box.addItem(tr("Choose the region"), QString{});
        for (const auto region : m_platform.regions) {
            box.addItem(regionName(region), toQString(region));
        }
    });
    if (known) {
        m_region->setCurrentIndex(std::max(0, m_region->findData(toQString(known->account.region))));
    }
    connect(m_region, &QComboBox::currentIndexChanged, this, &ConnectionDialog::sayObstacle);
}

QString ConnectionDialog::region() const
{
    return m_region == nullptr ? QString{} : m_region->currentData().toString();
}

void ConnectionDialog::presetRegion()
{
    if (m_region != nullptr && region().isEmpty()) {
        const auto ids = m_marketplaces == nullptr ? std::vector<std::string>{} : idsIn(m_marketplaces->text());
        const auto likely = m_platform.likelyRegion(m_shop.currency, ids);
        m_region->setCurrentIndex(std::max(0, m_region->findData(toQString(likely))));
    }
}

void ConnectionDialog::sayObstacle()
{
    setObstacle(m_region != nullptr && region().isEmpty() ? tr("Choose first in which region the account sells.")
                                                          : QString{});
}

void ConnectionDialog::addSecrets()
{
    for (const auto& field : m_platform.fields) {
        auto* line = form().addText([name = field.name] { return accountFieldName(name); },
                                    [isKept = m_isKnown, fromConsent = field.fromConsent] {
                                        return isKept        ? tr("as it is kept")
                                               : fromConsent ? tr("or sign in by the browser")
                                                             : QString{};
                                    });
        line->setEchoMode(field.isSecret ? QLineEdit::Password : QLineEdit::Normal);
        m_fields.emplace_back(field.name, line);
    }
}

void ConnectionDialog::addSignIn()
{
    m_signIn->setDrawing(Icon::authorization);
    m_signIn->setText(tr("Sign in by the browser"));
    m_signIn->setAutoDefault(false);
    form().addField([] { return tr("Authorize"); }, m_signIn);
    m_port = form().addNumber([] { return tr("Comes back to port"); }, 0, kLastPort, m_settings.get(setting::kRedirectPort));
    translated(*m_port, [this] {
        m_port->setSpecialValueText(tr("of this PC: none, paste the address"));
        m_port->setToolTip(tr("Where the platform sends the browser back to http://127.0.0.1, its port: nothing needs to be "
                              "pasted then."));
    });
    m_sentTo = form().addText([] { return tr("Opened"); });
    m_sentTo->setReadOnly(true);
    m_address = form().addText([] { return tr("Final address"); }, [] { return tr("copied out of the browser at the end"); });
    m_sentTo->setEnabled(false); // until there is a sign-in
    m_address->setEnabled(false);
    connect(m_signIn, &QPushButton::clicked, this, &ConnectionDialog::signIn);
}

ConnectionWish ConnectionDialog::wish() const
{
    const auto typed = [](const QLineEdit* line) { return line == nullptr ? QString{} : line->text().trimmed(); };
    ConnectionWish wish{.shop = m_shop,
                        .account = {.region = toStdString(region()),
                                    .marketplaces = idsIn(typed(m_marketplaces)),
                                    .locations = {},
                                    .sellerId = toStdString(typed(m_seller)),
                                    .shopUrl = toStdString(typed(m_shopUrl)),
                                    .baseUrl = m_baseUrl},
                        .locations = {},
                        .typed = {},
                        .state = m_state,
                        .address = toStdString(typed(m_address)),
                        .answer = m_answer};
    for (const auto& [warehouse, line] : m_locations) {
        if (auto name = toStdString(typed(line)); !name.empty()) {
            wish.locations.push_back({std::move(name), warehouse});
        }
    }
    for (const auto& [name, line] : m_fields) {
        if (auto value = toStdString(line->text().trimmed()); !value.empty()) {
            wish.typed.emplace(name, std::move(value));
        }
    }
    return wish;
}

// ---- What is missing -------------------------------------------------------------------------------------------

bool ConnectionDialog::isFilledIn(const bool forSignIn)
{
    if (m_shopUrl != nullptr && m_shopUrl->text().trimmed().isEmpty()) {
        form().setFault(m_shopUrl, tr("%1 is missing.").arg(tr("Shop address")));
        return false;
    }
    if (m_isKnown) {
        return true; // an empty field may be kept
    }
    const bool isBrought = forSignIn || m_answer || (m_address != nullptr && !m_address->text().trimmed().isEmpty());
    const auto missing = platforms::missingField(m_platform, wish().typed, isBrought);
    if (!missing.empty()) {
        showMissing(std::string{missing});
    }
    return missing.empty();
}

void ConnectionDialog::showMissing(const std::string& field)
{
    setBusy(false);
    const auto line = std::ranges::find(m_fields, field, &std::pair<std::string, QLineEdit*>::first);
    const auto known = std::ranges::find(m_platform.fields, field, &platforms::AccountField::name);
    form().setFault(line == m_fields.end() ? nullptr : line->second,
                    known != m_platform.fields.end() && known->fromConsent
                        ? tr("%1 is missing: fill it in, or sign in by the browser.").arg(accountFieldName(field))
                        : tr("%1 is missing.").arg(accountFieldName(field)));
}

void ConnectionDialog::showUnknown(const platforms::LocationMatch& match)
{
    setBusy(false);
    const auto unknown = toQString(match.unknown.front());
    const auto line = std::ranges::find_if(
        m_locations, [&](const auto& each) { return each.second->text().trimmed() == unknown; });
    form().setFault(line == m_locations.end() ? nullptr : line->second,
                    tr("The shop has no location “%1”, or several of that name. It has: %2.")
                        .arg(unknown, toQString(platforms::namesOf(match.there))));
}

void ConnectionDialog::showFailure(const Failure& failure)
{
    setBusy(false);
    if (!failure.wasCancelled) {
        fail(failure);
    }
}

// ---- Sign in, connect ------------------------------------------------------------------------------------------

void ConnectionDialog::signIn()
{
    form().clearFaults();
    if (isFilledIn(true)) {
        m_engine.openSecrets(*this, [this] { begin(); });
    }
}

void ConnectionDialog::begin()
{
    m_state = net::makeState();
    m_answer.reset();
    m_settings.set(setting::kRedirectPort, m_port->value());
    m_lanes.quietly(
        QStringLiteral("secrets"), this,
        [&access = m_engine.access(), wish = wish(), port = static_cast<std::uint16_t>(m_port->value()),
         sentence = toStdString(tr("You are signed in. This page can be closed."))](workspace::Workspace&,
                                                                                    const TaskControl&) {
            return beginSignIn(access, wish, port, sentence);
        },
        [this](const SignIn& signIn) { showBegun(signIn); }, [this](const Failure& failure) { showFailure(failure); });
}

void ConnectionDialog::showBegun(const SignIn& signIn)
{
    if (!signIn.missing.empty()) {
        showMissing(signIn.missing);
        return;
    }
    m_sentTo->setEnabled(true);
    m_sentTo->setText(toQString(signIn.address)); // where no browser opens, it can be copied
    m_sentTo->setCursorPosition(0);
    m_address->setEnabled(true);
    m_address->clear();
    m_address->setFocus();
    QDesktopServices::openUrl(QUrl{m_sentTo->text()});
    if (signIn.receiver != nullptr) {
        waitFor(signIn.receiver);
    }
}

void ConnectionDialog::waitFor(const std::shared_ptr<net::RedirectReceiver>& receiver)
{
    m_signIn->setEnabled(false); // the port is taken
    m_waiting = &m_lanes.start(
        QStringLiteral("sign-in"), tr("Waiting for the browser"), this,
        [receiver](workspace::Workspace&, const TaskControl& task) { return receiver->wait(kSignInPatience, task); },
        [this](const std::optional<net::RedirectFields>& answer) {
            m_signIn->setEnabled(true);
            m_answer = answer;
            if (answer) {
                submit();
            } else {
                form().setFault(nullptr, tr("The browser did not come back. Sign in again, or paste the final address."));
            }
        },
        [this](const Failure& failure) {
            m_signIn->setEnabled(true);
            showFailure(failure);
        });
}

void ConnectionDialog::submit()
{
    if (isFilledIn(false)) {
        m_engine.openSecrets(*this, [this] { connectNow(); });
    }
}

void ConnectionDialog::connectNow()
{
    setBusy(true);
    m_lanes.start(
        QStringLiteral("account"), tr("Connect %1").arg(toQString(m_shop.name)), this,
        [&access = m_engine.access(), wish = wish()](workspace::Workspace& workspace, const TaskControl& task) {
            return connectShop(workspace, access, wish, task);
        },
        [this](const ConnectOutcome& outcome) {
            if (!outcome.missing.empty()) {
                showMissing(outcome.missing);
                return;
            }
            if (!outcome.match.unknown.empty()) {
                showUnknown(outcome.match);
                return;
            }
            Q_EMIT done();
            accept();
        },
        [this](const Failure& failure) { showFailure(failure); });
}

} // namespace supercargo::ui
