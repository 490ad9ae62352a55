// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/vendure/live_shop.h"

#include "core/platforms/graphql.h"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <stdexcept>

#include <sqlite3.h>

namespace supercargo::tests {

namespace fs = std::filesystem;

namespace {

using nlohmann::json;

const fs::path kPrepared = SUPERCARGO_VENDURE;
constexpr const char* kIsOpen = " is open";

std::vector<std::string> words(const fs::path& folder, const std::string& tokenMethod)
{
    const auto database = folder / "shop.sqlite";
    fs::copy_file(kPrepared / "shop.sqlite", database);
    return {"node", fs::path{SUPERCARGO_SOURCE_DIR} / "tests/vendure/serve.js", database, tokenMethod};
}

} // namespace

bool hasVendure()
{
    if (fs::exists(kPrepared / "shop.sqlite")) {
        return true;
    }
    std::string why = "tests/vendure/prepare.sh has not run";
    std::ifstream missing{kPrepared / "missing"};
    std::getline(missing, why);
    std::cout << "skipped: no Vendure to test against: " << why << "\n";
    return false;
}

LiveVendure::LiveVendure(const std::string& tokenMethod) : m_program{words(m_folder.path(), tokenMethod)}
{
    const auto said = m_program.waitFor(kIsOpen);
    const auto port = said.rfind("port ") + 5;
    m_url = "http://127.0.0.1:" + said.substr(port, said.find(kIsOpen, port) - port);
    for (const auto* who : {"superadmin", "shipper", "reader"}) {
        m_secrets.put(who, {{"username", who}, {"password", who}});
    }
    administer("mutation { login(username: \"superadmin\", password: \"superadmin\") { __typename } }");
    const auto found = administer("{ productVariants { items { id sku } } }");
    for (const auto& variant : found.at("productVariants").at("items")) {
        m_variants[variant.at("sku")] = variant.at("id");
    }
}

json LiveVendure::ask(const std::string& api, std::string& session, const std::string& query, const json& variables)
{
    auto request = platforms::graphqlRequest(m_url + api, query, variables);
    if (!session.empty()) {
        request.headers.push_back({session.starts_with("Bearer ") ? "Authorization" : "Cookie", session});
    }
    const auto answer = m_transport.send(request, {});
    if (const auto token = answer.header("vendure-auth-token"); !token.empty()) {
        session = "Bearer " + std::string{token};
    }
    std::string cookies;
    for (const auto& [name, value] : answer.headers) {
        if (name == "set-cookie" || name == "Set-Cookie") {
            cookies += (cookies.empty() ? "" : "; ") + value.substr(0, value.find(';'));
        }
    }
    session = cookies.empty() ? session : cookies;
    const auto read = json::parse(answer.body);
    if (read.contains("errors")) {
        throw std::runtime_error{read.at("errors").dump()};
    }
    for (const auto& result : read.at("data")) { // a change that was refused
        if (result.is_object() && result.contains("errorCode")) {
            throw std::runtime_error{result.dump()};
        }
    }
    return read.at("data");
}

json LiveVendure::administer(const std::string& query, const json& variables)
{
    return ask("/admin-api", m_admin, query, variables);
}

std::string LiveVendure::place(const std::map<std::string, int>& pieces, const std::string& payment)
{
    std::string buyer; // session
    const auto shop = [&](const std::string& query, const json& variables = json::object()) {
        return ask("/shop-api", buyer, query, variables);
    };
    for (const auto& [sku, quantity] : pieces) {
        shop("mutation($id: ID!, $n: Int!) { addItemToOrder(productVariantId: $id, quantity: $n) {"
             " ... on ErrorResult { errorCode message } } }",
             {{"id", m_variants.at(sku)}, {"n", quantity}});
    }
    shop("mutation { setCustomerForOrder(input: {firstName: \"Erika\", lastName: \"Mustermann\","
         " emailAddress: \"erika@example.net\"}) { ... on ErrorResult { errorCode message } } }");
    shop("mutation { setOrderShippingAddress(input: {fullName: \"Erika Mustermann\", streetLine1: \"Heidestr. 17\","
         " city: \"Köln\", postalCode: \"51147\", countryCode: \"DE\", phoneNumber: \"+49221000000\"}) {"
         " ... on ErrorResult { errorCode message } } }");
    const auto methods = shop("{ eligibleShippingMethods { id } }");
    shop("mutation($id: [ID!]!) { setOrderShippingMethod(shippingMethodId: $id) {"
         " ... on ErrorResult { errorCode message } } }",
         {{"id", {methods.at("eligibleShippingMethods").at(0).at("id")}}});
    shop("mutation { transitionOrderToState(state: \"ArrangingPayment\") { ... on ErrorResult { errorCode message } } "
         "}");
    const auto paid = shop("mutation($method: String!) { addPaymentToOrder(input: {method: $method, metadata: {}}) {"
                           " ... on Order { code } ... on ErrorResult { errorCode message } } }",
                           {{"method", payment}});
    return paid.at("addPaymentToOrder").at("code");
}

json LiveVendure::order(const std::string& code)
{
    const auto found = administer("query($code: String!) { orders(options: {filter: {code: {eq: $code}}}) { items {"
                                  " id state updatedAt orderPlacedAt lines { id quantity productVariant { sku } }"
                                  " payments { id } shippingAddress { streetLine1 }"
                                  " fulfillments { id state method trackingCode lines { orderLineId quantity } } } } }",
                                  {{"code", code}});
    return found.at("orders").at("items").at(0);
}

void LiveVendure::move(const std::string& code, const std::string& state)
{
    administer("mutation($id: ID!, $state: String!) { transitionOrderToState(id: $id, state: $state) {"
               " ... on ErrorResult { errorCode message } ... on OrderStateTransitionError { transitionError } } }",
               {{"id", order(code).at("id")}, {"state", state}});
}

void LiveVendure::age(const std::chrono::minutes time)
{
    sqlite3* database = nullptr;
    const auto by = "'-" + std::to_string(time.count()) + " minutes'";
    const auto query = "UPDATE \"order\" SET updatedAt = datetime(updatedAt, " + by +
                       "), orderPlacedAt = datetime(orderPlacedAt, " + by + ")";
    bool isDone = sqlite3_open((m_folder / "shop.sqlite").c_str(), &database) == SQLITE_OK;
    sqlite3_busy_timeout(database, 10'000);
    isDone = isDone && sqlite3_exec(database, query.c_str(), nullptr, nullptr, nullptr) == SQLITE_OK;
    sqlite3_close(database);
    if (!isDone) {
        throw std::runtime_error{"the shop's database does not let itself be changed"};
    }
}

sync::Account LiveVendure::account() const
{
    return {.region = {}, .marketplaces = {}, .sellerId = {}, .shopUrl = m_url, .baseUrl = {}};
}

sync::ConnectionParts LiveVendure::parts(const std::string& who)
{
    return {.transport = m_transport,
            .waiting = m_waiting,
            .secrets = m_secrets,
            .clock = m_clock,
            .secretsOf = who,
            .shopName = "live",
            .currency = Currency{"USD"},
            .budget = {},
            .notes = &m_notes};
}

std::unique_ptr<sync::ShopConnection> LiveVendure::open(const std::string& who)
{
    return platforms::vendure::open(account(), parts(who));
}

} // namespace supercargo::tests
