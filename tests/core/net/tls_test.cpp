// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/net/curl_transport.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <thread>

#include <catch2/catch.hpp>
#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>

using namespace supercargo;
using namespace supercargo::net;

namespace {

constexpr long kDay = 86400;

struct Freeing {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(X509_EXTENSION* extension) const { X509_EXTENSION_free(extension); }
    void operator()(BIO* bio) const { BIO_free(bio); }
};

/// A key and a certificate that it signed itself, good for `host`.
struct Identity {
    std::unique_ptr<EVP_PKEY, Freeing> key{EVP_EC_gen("P-256")};
    std::unique_ptr<X509, Freeing> certificate{X509_new()};

    Identity(const std::string& host, const long endsIn)
    {
        X509_set_version(certificate.get(), 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -10 * kDay);
        X509_gmtime_adj(X509_getm_notAfter(certificate.get()), endsIn);
        X509_set_pubkey(certificate.get(), key.get());
        auto* name = X509_get_subject_name(certificate.get());
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>("test"), -1, -1,
                                   0);
        X509_set_issuer_name(certificate.get(), name);
        const std::unique_ptr<X509_EXTENSION, Freeing> names{
            X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, ("DNS:" + host).c_str())};
        X509_add_ext(certificate.get(), names.get(), -1);
        X509_sign(certificate.get(), key.get(), EVP_sha256());
    }
    [[nodiscard]] std::string pem() const
    {
        const std::unique_ptr<BIO, Freeing> bio{BIO_new(BIO_s_mem())};
        PEM_write_bio_X509(bio.get(), certificate.get());
        char* text = nullptr;
        const auto size = BIO_get_mem_data(bio.get(), &text);
        return {text, static_cast<std::size_t>(size)};
    }
};

class TlsServer {
public:
    explicit TlsServer(const Identity& identity, const int newestVersion = 0)
        : m_server{[&](SSL_CTX& context) {
              SSL_CTX_use_certificate(&context, identity.certificate.get());
              SSL_CTX_use_PrivateKey(&context, identity.key.get());
              SSL_CTX_set_alpn_select_cb(&context, &TlsServer::onProtocols, this);
              if (newestVersion != 0) {
                  SSL_CTX_set_cipher_list(&context, "ALL:@SECLEVEL=0");
                  SSL_CTX_set_min_proto_version(&context, 0);
                  SSL_CTX_set_max_proto_version(&context, newestVersion);
              }
              return true;
          }}
    {
        m_server.Get("/", [](const httplib::Request&, httplib::Response& response) {
            response.set_content("sealed", "text/plain");
        });
        m_port = m_server.bind_to_any_port("127.0.0.1");
        m_thread = std::thread{[this] { m_server.listen_after_bind(); }};
        while (!m_server.is_running()) {
            std::this_thread::yield();
        }
    }
    ~TlsServer()
    {
        m_server.stop();
        m_thread.join();
    }
    [[nodiscard]] std::string url(const std::string& host) const
    {
        return "https://" + host + ":" + std::to_string(m_port) + "/";
    }
    /// What the last client offered to speak, each behind its length.
    [[nodiscard]] const std::string& offered() const { return m_offered; }

private:
    static int onProtocols(SSL*, const unsigned char**, unsigned char*, const unsigned char* offered,
                           const unsigned size, void* self)
    {
        static_cast<TlsServer*>(self)->m_offered.assign(reinterpret_cast<const char*>(offered), size);
        return SSL_TLSEXT_ERR_NOACK;
    }

    httplib::SSLServer m_server;
    std::string m_offered;
    int m_port = 0;
    std::thread m_thread;
};

std::string outcome(const std::filesystem::path& authorities, const std::string& url)
{
    CurlTransport transport{authorities};
    try {
        return transport.send({.url = url}, {}).body;
    } catch (const Error& error) {
        return std::string{toString(error.code())};
    }
}

} // namespace

TEST_CASE("Who is on the other side is always verified", "[net]")
{
    const tests::TemporaryFolder folder;
    const Identity identity{"localhost", 10 * kDay};
    const auto trusted = folder.write("trusted.pem", identity.pem());
    TlsServer server{identity};
    CHECK(outcome(trusted, server.url("localhost")) == "sealed");
    CHECK(outcome(trusted, server.url("127.0.0.1")) == "network_unreachable"); // another name
    CHECK(outcome({}, server.url("localhost")) == "network_unreachable");      // nobody vouches for it
    const Identity stranger{"localhost", 10 * kDay};
    CHECK(outcome(folder.write("stranger.pem", stranger.pem()), server.url("localhost")) == "network_unreachable");
    CHECK(outcome(folder / "absent.pem", server.url("localhost")) == "network_unreachable");
}

TEST_CASE("A certificate that has run out is refused", "[net]")
{
    const tests::TemporaryFolder folder;
    const Identity identity{"localhost", -kDay};
    const TlsServer server{identity};
    CHECK(outcome(folder.write("trusted.pem", identity.pem()), server.url("localhost")) == "network_unreachable");
}

TEST_CASE("TLS older than 1.2 is refused, HTTP/2 is offered", "[net]")
{
    const tests::TemporaryFolder folder;
    const Identity identity{"localhost", 10 * kDay};
    const auto trusted = folder.write("trusted.pem", identity.pem());
    const TlsServer old{identity, TLS1_1_VERSION};
    CHECK(outcome(trusted, old.url("localhost")) == "network_unreachable");
    const TlsServer usual{identity, TLS1_2_VERSION};
    CHECK(outcome(trusted, usual.url("localhost")) == "sealed");
    CHECK(usual.offered() == "\x02h2\x08http/1.1");
}
