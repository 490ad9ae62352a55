// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secrets/plain_secrets.h"

#include <cstdint>

#include <sodium.h>

namespace supercargo::secrets {

namespace {

constexpr std::size_t kNumber = 4;

void appendNumber(std::string& bytes, const std::size_t number)
{
    for (std::size_t i = 0; i < kNumber; ++i) {
        bytes += static_cast<char>((number >> (8 * i)) & 0xFFU);
    }
}

void appendText(std::string& bytes, const std::string& text)
{
    appendNumber(bytes, text.size());
    bytes += text;
}

std::size_t sizeOf(const net::Secrets& secrets)
{
    std::size_t size = kNumber;
    for (const auto& [field, value] : secrets) {
        size += 2 * kNumber + field.size() + value.size();
    }
    return size;
}

void append(std::string& bytes, const net::Secrets& secrets)
{
    appendNumber(bytes, secrets.size());
    for (const auto& [field, value] : secrets) {
        appendText(bytes, field);
        appendText(bytes, value);
    }
}

class Reader {
public:
    explicit Reader(const std::string_view bytes) : m_rest{bytes} {}

    [[nodiscard]] bool read(std::size_t& number)
    {
        if (m_rest.size() < kNumber) {
            return false;
        }
        number = 0;
        for (std::size_t i = 0; i < kNumber; ++i) {
            number |= std::size_t{static_cast<unsigned char>(m_rest[i])} << (8 * i);
        }
        m_rest.remove_prefix(kNumber);
        return true;
    }
    [[nodiscard]] bool read(std::string& text)
    {
        std::size_t size = 0;
        if (!read(size) || size > m_rest.size()) {
            return false;
        }
        text = m_rest.substr(0, size);
        m_rest.remove_prefix(size);
        return true;
    }
    [[nodiscard]] bool read(net::Secrets& secrets)
    {
        std::size_t count = 0;
        if (!read(count)) {
            return false;
        }
        for (std::size_t i = 0; i < count; ++i) {
            std::string field;
            if (!read(field) || !read(secrets[field])) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool read(SecretAccounts& accounts)
    {
        std::size_t count = 0;
        if (!read(count)) {
            return false;
        }
        for (std::size_t i = 0; i < count; ++i) {
            std::string account;
            if (!read(account) || !read(accounts[account])) {
                return false;
            }
        }
        return true;
    }
    [[nodiscard]] bool isAtEnd() const { return m_rest.empty(); }

private:
    std::string_view m_rest;
};

template <typename Value>
std::optional<Value> wholeFrom(const std::string_view bytes)
{
    Wiped<Value> value{Value{}};
    Reader reader{bytes};
    if (!reader.read(value.get()) || !reader.isAtEnd()) {
        return {};
    }
    return std::move(value.get());
}

} // namespace

void wipe(std::string& text)
{
    sodium_memzero(text.data(), text.size());
}

void wipe(net::Secrets& secrets)
{
    for (auto& [field, value] : secrets) {
        wipe(value);
    }
}

void wipe(SecretAccounts& accounts)
{
    for (auto& [account, secrets] : accounts) {
        wipe(secrets);
    }
}

std::string toPlainBytes(const net::Secrets& secrets)
{
    std::string bytes;
    bytes.reserve(sizeOf(secrets)); // growing would leave copies behind
    append(bytes, secrets);
    return bytes;
}

std::string toPlainBytes(const SecretAccounts& accounts)
{
    std::size_t size = kNumber;
    for (const auto& [account, secrets] : accounts) {
        size += kNumber + account.size() + sizeOf(secrets);
    }
    std::string bytes;
    bytes.reserve(size);
    appendNumber(bytes, accounts.size());
    for (const auto& [account, secrets] : accounts) {
        appendText(bytes, account);
        append(bytes, secrets);
    }
    return bytes;
}

std::optional<SecretAccounts> accountsFromPlainBytes(const std::string_view bytes)
{
    return wholeFrom<SecretAccounts>(bytes);
}

std::optional<net::Secrets> secretsFromPlainBytes(const std::string_view bytes)
{
    return wholeFrom<net::Secrets>(bytes);
}

} // namespace supercargo::secrets
