// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form_dialog.h"
#include "ui/keychain/secret_place.h"
#include "ui/tasks/lanes.h"

namespace supercargo::ui {

/// Asks for the passphrase of the shops' keys; for a new one twice. It is kept nowhere.
class PassphraseDialog final : public FormDialog {
    Q_OBJECT
public:
    /// `secrets` outlives the lanes.
    PassphraseDialog(const Appearance& look, Lanes& lanes, SecretPlace& secrets, SecretNeed need, QWidget* parent);

Q_SIGNALS:
    /// The secrets are at hand.
    void opened();

private:
    void submit();

    Lanes& m_lanes;
    SecretPlace& m_secrets;
    QLineEdit* m_passphrase;
    QLineEdit* m_again = nullptr;
};

} // namespace supercargo::ui
