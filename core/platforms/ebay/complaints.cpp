// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/complaints.h"

#include "core/base/error.h"
#include "core/net/json_page.h"
#include "core/platforms/shop_access.h"

#include <nlohmann/json.hpp>

#include <algorithm>

namespace supercargo::platforms::ebay {

namespace {

using nlohmann::json;

constexpr std::size_t kMostComplaints = 20;

std::string parametersOf(const json& error)
{
    std::string text;
    for (const auto& parameter : net::listOf(error, "parameters")) {
        text += (text.empty() ? "" : ", ") + net::textOf(parameter, "name") + ": " + net::textOf(parameter, "value");
    }
    return text;
}

Complaint complaintOf(const json& error)
{
    Complaint complaint;
    if (const auto id = error.find("errorId"); id != error.end() && id->is_number_integer()) {
        complaint.errorId = id->get<std::int64_t>();
    }
    const auto longer = net::textOf(error, "longMessage");
    complaint.words =
        std::to_string(complaint.errorId) + ": " + (longer.empty() ? net::textOf(error, "message") : longer);
    if (const auto parameters = parametersOf(error); !parameters.empty()) {
        complaint.words += " (" + parameters + ")";
    }
    return complaint;
}

} // namespace

std::vector<Complaint> complaintsIn(const json& object, const std::string_view member)
{
    std::vector<Complaint> complaints;
    for (const auto& error : net::listOf(object, member)) {
        if (error.is_object() && complaints.size() < kMostComplaints) {
            complaints.push_back(complaintOf(error));
        }
    }
    return complaints;
}

std::vector<Complaint> complaintsOf(const net::HttpAnswer& answer)
{
    try {
        return complaintsIn(net::parsePage(answer.body, ""), "errors");
    } catch (const Error&) {
        return {}; // a gateway's page says no more than its status
    }
}

bool has(const std::vector<Complaint>& complaints, const std::int64_t errorId)
{
    return std::any_of(complaints.begin(), complaints.end(),
                       [&](const Complaint& complaint) { return complaint.errorId == errorId; });
}

std::string inWords(const std::vector<Complaint>& complaints)
{
    std::string words;
    for (const auto& complaint : complaints) {
        words += (words.empty() ? "" : "; ") + complaint.words;
    }
    return words.empty() ? "no reason given" : boundedWords(words);
}

void throwComplaint(const net::HttpAnswer& answer, const std::string_view host, const std::string_view what)
{
    const auto complaints = complaintsOf(answer);
    auto words = inWords(complaints);
    if (answer.status == net::status::kUnauthorized) {
        throw Error{ErrorCode::authorization_ended, {std::string{host}, std::move(words)}};
    }
    if (answer.status == net::status::kForbidden && has(complaints, kInsufficientPermissions)) {
        throw Error{ErrorCode::role_missing, {std::string{what}, std::move(words)}};
    }
    throw Error{ErrorCode::platform_refused, {std::to_string(answer.status), std::move(words)}};
}

} // namespace supercargo::platforms::ebay
