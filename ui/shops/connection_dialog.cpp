// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_dialog.h"

#include "core/base/text.h"
#include "ui/shops/connection_words.h"
#include "ui/text/convert.h"
#include "ui/text/platforms.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QLineEdit>
#include <QUrl>

namespace supercargo::ui {

namespace {

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

ConnectionDialog::ConnectionDialog(const PageParts& parts, PlatformAccess& access, const shops::Shop& shop,
                                   const std::optional<sync::Connection>& known, QWidget* parent)
    : FormDialog{parts.look, tr("Connect %1 to %2").arg(toQString(shop.name), platformName(shop.platform)),
                 tr("Connect"), parent},
      m_platform{*platforms::findConnectable(shop.platform)},
      m_lanes{parts.lanes},
      m_access{access},
      m_shop{shop},
      m_baseUrl{known ? known->account.baseUrl : std::string{}}
{
    if (!m_baseUrl.empty()) {
        form().addHint([url = toQString(m_baseUrl)] { return tr("For tests: speaks to %1 instead of the platform.").arg(url); });
    }
    addAccount(known);
    addSecrets(known.has_value());
    if (m_platform.consent != nullptr) {
        m_signIn = new Button{parts.look, ButtonKind::Secondary, this};
        addSignIn();
    }
    connect(this, &FormDialog::submitted, this, &ConnectionDialog::submit);
    m_fields.front().second->setFocus();
}

void ConnectionDialog::addAccount(const std::optional<sync::Connection>& known)
{
    if (!m_platform.regions.empty()) {
        m_region = form().addChoice([] { return tr("Region"); },
                                    [this](QComboBox& box) {
                                        for (const auto region : m_platform.regions) {
                                            box.addItem(regionName(region), toQString(region));
                                        }
                                    });
        if (known) {
            m_region->setCurrentIndex(std::max(0, m_region->findData(toQString(known->account.region))));
        }
    }
    m_marketplaces = form().addText([] { return tr("Marketplaces"); },
                                    [] { return tr("all; or their ids, with commas between them"); });
    if (m_platform.needsSellerId) {
        m_seller = form().addText([] { return tr("Seller ID"); }, [] { return tr("for telling stock"); });
    }
    if (known) {
        m_marketplaces->setText(toQString(joined(known->account.marketplaces, ", ")));
        if (m_seller != nullptr) {
            m_seller->setText(toQString(known->account.sellerId));
        }
    }
}

void ConnectionDialog::addSecrets(const bool areKept)
{
    for (const auto& field : m_platform.fields) {
        auto* line = form().addText([name = field.name] { return accountFieldName(name); },
                                    [areKept, fromConsent = field.fromConsent] {
                                        return areKept       ? tr("as it is kept")
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
    m_sentTo = form().addText([] { return tr("Opened"); });
    m_sentTo->setReadOnly(true);
    m_address = form().addText([] { return tr("Final address"); }, [] { return tr("copied out of the browser at the end"); });
    m_sentTo->setEnabled(false); // until there is a sign-in
    m_address->setEnabled(false);
    connect(m_signIn, &QPushButton::clicked, this, &ConnectionDialog::signIn);
}

ConnectionWish ConnectionDialog::wish() const
{
    ConnectionWish wish{.shop = m_shop,
                        .account = {.region = m_region == nullptr ? std::string{}
                                                                  : toStdString(m_region->currentData().toString()),
                                    .marketplaces = idsIn(m_marketplaces->text()),
                                    .sellerId = m_seller == nullptr ? std::string{}
                                                                    : toStdString(m_seller->text().trimmed()),
                                    .baseUrl = m_baseUrl},
                        .typed = {},
                        .state = m_state,
                        .address = m_address == nullptr ? std::string{} : toStdString(m_address->text().trimmed())};
    for (const auto& [name, line] : m_fields) {
        if (auto value = toStdString(line->text().trimmed()); !value.empty()) {
            wish.typed.emplace(name, std::move(value));
        }
    }
    return wish;
}

void ConnectionDialog::signIn()
{
    form().clearFaults();
    m_state = net::makeState();
    m_lanes.quietly(
        QStringLiteral("secrets"), this,
        [&access = m_access, wish = wish()](workspace::Workspace&, const TaskControl&) {
            return signInAddress(access, wish);
        },
        [this](const std::string& address) {
            m_sentTo->setEnabled(true);
            m_sentTo->setText(toQString(address)); // where no browser opens, it can be copied
            m_sentTo->setCursorPosition(0);
            m_address->setEnabled(true);
            m_address->clear();
            m_address->setFocus();
            QDesktopServices::openUrl(QUrl{m_sentTo->text()});
        },
        [this](const Failure& failure) { fail(failure); });
}

void ConnectionDialog::submit()
{
    setBusy(true);
    m_lanes.start(
        QStringLiteral("account"), tr("Connect %1").arg(toQString(m_shop.name)), this,
        [&access = m_access, wish = wish()](workspace::Workspace& workspace, const TaskControl& task) {
            connectShop(workspace, access, wish, task);
        },
        [this] {
            Q_EMIT done();
            accept();
        },
        [this](const Failure& failure) { fail(failure); });
}

} // namespace supercargo::ui
