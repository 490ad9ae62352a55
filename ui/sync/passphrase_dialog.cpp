// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sync/passphrase_dialog.h"

#include "core/secrets/plain_secrets.h"
#include "ui/text/convert.h"

#include <QLineEdit>

namespace supercargo::ui {

PassphraseDialog::PassphraseDialog(const Appearance& look, Lanes& lanes, SecretPlace& secrets, const SecretNeed need,
                                   QWidget* parent)
    : FormDialog{look,
                 need == SecretNeed::newPassphrase ? tr("A new passphrase for the shops' keys")
                                                   : tr("The passphrase of the shops' keys"),
                 need == SecretNeed::newPassphrase ? tr("Keep keys so") : tr("Unlock"), parent},
      m_lanes{lanes},
      m_secrets{secrets},
      m_passphrase{form().addText([] { return tr("Passphrase"); })}
{
    m_passphrase->setEchoMode(QLineEdit::Password);
    if (need == SecretNeed::newPassphrase) {
        m_again = form().addText([] { return tr("The same again"); });
        m_again->setEchoMode(QLineEdit::Password);
        form().addHint([] {
            return tr("This desktop has no key store, so the keys go into a file sealed by this passphrase. It is asked for "
                      "at each start, and nobody can recover it.");
        });
    } else {
        form().addHint([] { return tr("Until then no shop is asked for orders. Everything else works."); });
    }
    connect(this, &FormDialog::submitted, this, &PassphraseDialog::submit);
    m_passphrase->setFocus();
}

void PassphraseDialog::submit()
{
    if (m_passphrase->text().isEmpty()) {
        form().setFault(m_passphrase, tr("The passphrase is missing."));
        return;
    }
    if (m_again != nullptr && m_again->text() != m_passphrase->text()) {
        form().setFault(m_again, tr("The two differ."));
        return;
    }
    setBusy(true);
    m_lanes.quietly(
        QStringLiteral("secrets"), this,
        [&secrets = m_secrets, passphrase = toStdString(m_passphrase->text())](workspace::Workspace&,
                                                                               const TaskControl&) mutable {
            secrets.unlock(passphrase);
            secrets::wipe(passphrase);
        },
        [this] {
            accept(); // first: what comes next may be a dialog, too
            Q_EMIT opened();
        },
        [this](const Failure& failure) {
            fail(failure);
            m_passphrase->selectAll();
            m_passphrase->setFocus();
        });
}

} // namespace supercargo::ui
