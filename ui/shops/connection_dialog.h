// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/connections.h"
#include "ui/common/form_dialog.h"
#include "ui/shops/connection_work.h"
#include "ui/sync/sync_engine.h"

#include <QPointer>

#include <optional>
#include <utility>
#include <vector>

namespace supercargo::ui {

/// Connects a shop to its platform: region, marketplaces or locations, and what the platform gave the seller to sign in
/// with, or the browser to get it: it comes back to a port of this machine, or its final address is pasted. Secrets are
/// hidden as they are typed, and those that are kept are never shown. What is missing is said at its field, before a
/// passphrase is asked for.
class ConnectionDialog final : public FormDialog {
    Q_OBJECT
public:
    /// The platform is one that can be connected. `known` is how the shop is connected already.
    /// The engine outlives it.
    ConnectionDialog(const PageParts& parts, SyncEngine& engine, const shops::Shop& shop,
                     const std::optional<sync::Connection>& known, QWidget* parent);
    ~ConnectionDialog() override;

Q_SIGNALS:
    void done();

private:
    void addAccount(const std::optional<sync::Connection>& known);
    void addLocations(const std::vector<sync::ShopLocation>& known);
    void addRegion(const std::optional<sync::Connection>& known);
    void addSecrets();
    void addSignIn();
    [[nodiscard]] ConnectionWish wish() const;
    [[nodiscard]] QString region() const;
    void presetRegion();
    void sayObstacle();
    /// Says what is still to be filled in, as far as it is known without a look at what is kept.
    [[nodiscard]] bool isFilledIn(bool forSignIn);
    void showMissing(const std::string& field);
    void showUnknown(const platforms::LocationMatch& match);
    void showFailure(const Failure& failure);
    void signIn();
    void begin();
    void showBegun(const SignIn& signIn);
    void waitFor(const std::shared_ptr<net::RedirectReceiver>& receiver);
    void submit();
    void connectNow();

    const platforms::Connectable& m_platform;
    Lanes& m_lanes;
    Settings& m_settings;
    workspace::Workspace& m_reading;
    SyncEngine& m_engine;
    shops::Shop m_shop;
    bool m_isKnown;
    std::string m_baseUrl; // for tests: stays as it is
    std::string m_state;
    std::optional<net::RedirectFields> m_answer;
    QPointer<Task> m_waiting; // for the browser
    QComboBox* m_region = nullptr;
    QLineEdit* m_shopUrl = nullptr;
    QLineEdit* m_marketplaces = nullptr;
    QLineEdit* m_seller = nullptr;
    std::vector<std::pair<WarehouseId, QLineEdit*>> m_locations;
    std::vector<std::pair<std::string, QLineEdit*>> m_fields;
    Button* m_signIn = nullptr;
    QSpinBox* m_port = nullptr;
    QLineEdit* m_sentTo = nullptr;
    QLineEdit* m_address = nullptr;
};

} // namespace supercargo::ui
