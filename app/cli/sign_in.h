// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/context.h"
#include "core/net/secret_store.h"
#include "core/platforms/connections.h"

#include <filesystem>
#include <memory>
#include <string>

// Secrets on the way in: typed at a terminal without being shown, or piped in; never an argument, never the
// environment, both of which other programs can read.
namespace supercargo::cli {

/// A line that is not shown while it is typed; from a pipe, its next line. Throws invalid_argument {what, ""} at its
/// end.
[[nodiscard]] std::string readSecretLine(const std::string& prompt);
/// The same, shown.
[[nodiscard]] std::string readLine(const std::string& prompt);

/// The data folder's secrets: the file sealed by a passphrase where there is one or `passphraseFile` is given, else the
/// desktop's key store, else a new sealed file with a passphrase that is asked for. The passphrase is the first line of
/// `passphraseFile`, which nobody else may read (invalid_argument {"passphrase file", path}), else what is typed.
[[nodiscard]] std::unique_ptr<net::SecretStore> openSecrets(Context& context,
                                                            const std::filesystem::path& passphraseFile);

/// What the platform wants to know of a seller, field by field. From a pipe, lines "name=value" up to an empty one, or
/// its end. What may be left empty is what signing in by the browser brings.
[[nodiscard]] net::Secrets readAccount(const platforms::Connectable& platform);

} // namespace supercargo::cli
