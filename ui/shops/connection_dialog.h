// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/connections.h"
#include "ui/common/form_dialog.h"
#include "ui/shops/connection_work.h"
#include "ui/shell/page_parts.h"

#include <optional>
#include <utility>
#include <vector>

namespace supercargo::ui {

/// Connects a shop to its platform: region, marketplaces, and what the platform gave the seller to sign in with, or the
/// browser to get it. Secrets are hidden as they are typed, and those that are kept are never shown.
class ConnectionDialog final : public FormDialog {
    Q_OBJECT
public:
    /// The platform is one that can be connected. `known` is how the shop is connected already.
    ConnectionDialog(const PageParts& parts, PlatformAccess& access, const shops::Shop& shop,
                     const std::optional<sync::Connection>& known, QWidget* parent);

Q_SIGNALS:
    void done();

private:
    void addAccount(const std::optional<sync::Connection>& known);
    void addSecrets(bool areKept);
    void addSignIn();
    [[nodiscard]] ConnectionWish wish() const;
    void signIn();
    void submit();

    const platforms::Connectable& m_platform;
    Lanes& m_lanes;
    PlatformAccess& m_access;
    shops::Shop m_shop;
    std::string m_baseUrl; // for tests: stays as it is
    std::string m_state;
    QComboBox* m_region = nullptr;
    QLineEdit* m_marketplaces = nullptr;
    QLineEdit* m_seller = nullptr;
    std::vector<std::pair<std::string, QLineEdit*>> m_fields;
    Button* m_signIn = nullptr;
    QLineEdit* m_sentTo = nullptr;
    QLineEdit* m_address = nullptr;
};

} // namespace supercargo::ui
