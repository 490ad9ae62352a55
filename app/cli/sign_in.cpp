// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sign_in.h"

#include "app/cli/commands.h"
#include "core/base/text.h"
#include "ui/keychain/secret_place.h"

#include <fstream>
#include <iostream>

#include <termios.h>
#include <unistd.h>

namespace supercargo::cli {

namespace {

constexpr std::size_t kLongestLine = 8'192;

bool isTerminal()
{
    return ::isatty(STDIN_FILENO) != 0;
}

/// The terminal shows nothing of what is typed while this lives.
class Unseen {
public:
    Unseen()
    {
        if (isTerminal() && ::tcgetattr(STDIN_FILENO, &m_before) == 0) {
            auto silent = m_before;
            silent.c_lflag &= ~static_cast<tcflag_t>(ECHO);
            m_isSilent = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) == 0;
        }
    }
    ~Unseen()
    {
        if (m_isSilent) {
            ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
            std::cerr << '\n';
        }
    }
    Unseen(const Unseen&) = delete;
    Unseen& operator=(const Unseen&) = delete;

private:
    termios m_before{};
    bool m_isSilent = false;
};

std::string passphraseFrom(const std::filesystem::path& file)
{
    namespace fs = std::filesystem;
    const auto others = fs::perms::group_all | fs::perms::others_all;
    std::error_code failure;
    const auto status = fs::status(file, failure);
    if (failure || !fs::is_regular_file(status)) {
        throw Error{ErrorCode::file_unreadable, {file.string()}};
    }
    if ((status.permissions() & others) != fs::perms::none) {
        throw Error{ErrorCode::invalid_argument, {"passphrase file", file.string()}};
    }
    std::ifstream stream{file};
    std::string line;
    if (!std::getline(stream, line)) {
        throw Error{ErrorCode::file_unreadable, {file.string()}};
    }
    return line;
}

std::string newPassphrase()
{
    auto first = readSecretLine(word(Words::tr("A new passphrase for the shops' keys: ")));
    if (isTerminal() && readSecretLine(word(Words::tr("The same again: "))) != first) {
        throw Error{ErrorCode::invalid_argument, {"passphrase", ""}};
    }
    return first;
}

} // namespace

std::string readLine(const std::string& prompt)
{
    if (isTerminal()) {
        std::cerr << prompt << std::flush;
    }
    std::string line;
    if (!std::getline(std::cin, line) || line.size() > kLongestLine) {
        throw Error{ErrorCode::invalid_argument, {"input", ""}};
    }
    return std::string{trimmed(line)};
}

std::string readSecretLine(const std::string& prompt)
{
    if (isTerminal()) {
        std::cerr << prompt << std::flush;
    }
    const Unseen unseen;
    return readLine({});
}

std::unique_ptr<net::SecretStore> openSecrets(Context& context, const std::filesystem::path& passphraseFile)
{
    const auto path = context.session().folder().sealedSecrets();
    auto place = std::make_unique<ui::SecretPlace>(path);
    if (!passphraseFile.empty()) {
        place->unlock(passphraseFrom(passphraseFile));
        return place;
    }
    const auto need = place->open();
    if (need != ui::SecretNeed::nothing && !isTerminal()) {
        throw Error{ErrorCode::secrets_locked, {path.string()}};
    }
    if (need == ui::SecretNeed::passphrase) {
        place->unlock(readSecretLine(word(Words::tr("The passphrase of the shops' keys: "))));
    } else if (need == ui::SecretNeed::newPassphrase) {
        place->unlock(newPassphrase());
    }
    return place;
}

net::Secrets readAccount(const platforms::Connectable& platform)
{
    net::Secrets typed;
    if (isTerminal()) {
        for (const auto& field : platform.fields) {
            const auto prompt = std::string{field.name} + ": ";
            if (auto value = field.isSecret ? readSecretLine(prompt) : readLine(prompt); !value.empty()) {
                typed.emplace(field.name, std::move(value));
            }
        }
        return typed;
    }
    std::string line;
    while (std::getline(std::cin, line) && !trimmed(line).empty()) {
        const auto equals = line.find('=');
        const auto name = std::string{trimmed(line.substr(0, equals))};
        const bool isKnown = std::any_of(platform.fields.begin(), platform.fields.end(),
                                         [&](const platforms::AccountField& field) { return field.name == name; });
        if (equals == std::string::npos || !isKnown || line.size() > kLongestLine) {
            throw Error{ErrorCode::invalid_argument, {"account field", isKnown ? name : std::string{}}};
        }
        typed.insert_or_assign(name, std::string{trimmed(std::string_view{line}.substr(equals + 1))});
    }
    return typed;
}

} // namespace supercargo::cli
