// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/aliexpress/gateway.h"
#include "core/platforms/aliexpress/pacific_time.h"

#include <nlohmann/json_fwd.hpp>

#include <cstdint>
#include <string>

// The calls that read orders. Each stands in two groups of permissions, of which an app has one: that of sellers
// overseas and that of sellers in China; what they take and tell is the same. The first is asked first.
namespace supercargo::platforms::aliexpress {

/// At most so many orders a page. Source: OrderQuery of aliexpress.solution.order.get.
inline constexpr std::int64_t kPageSize = 50;

/// Which orders of a shop. Times are written by PacificTime.
struct OrderQuery {
    bool isFinished = false; // those are asked for by themselves, all others together
    std::string createdFrom;
    std::string createdTo;
    std::string modifiedFrom;
    std::string modifiedTo;
    std::int64_t page = 1;
    std::int64_t size = kPageSize;
};

class OrderCalls {
public:
    explicit OrderCalls(Gateway& gateway) : m_gateway{gateway} {}

    /// A page: {"current_page", "page_size", "total_count", "target_list"}. Throws what Gateway::ask throws.
    [[nodiscard]] nlohmann::json list(const OrderQuery& query, const TaskControl& task);
    /// All that is known of an order, with its shipments. The same; answer_malformed {"", …} where it is none.
    [[nodiscard]] nlohmann::json detail(const std::string& orderId, const TaskControl& task);
    /// The address of a detail, decrypted where it is masked. Null where nobody tells it; `why` then says so in the
    /// platform's words. What stops the shop is thrown.
    [[nodiscard]] nlohmann::json recipient(const std::string& orderId, const nlohmann::json& detail, std::string& why,
                                           const TaskControl& task);

    /// The app has not got that call, as was said when one was decrypted.
    [[nodiscard]] bool mayNotDecrypt() const { return !m_cannotDecrypt.empty(); }

private:
    enum class Group { overseas, china };

    [[nodiscard]] nlohmann::json askEither(const Call& overseas, const Call& china, const TaskControl& task);

    Gateway& m_gateway;
    Group m_group = Group::overseas;
    std::string m_cannotDecrypt; // the platform's words, once it has said so
};

} // namespace supercargo::platforms::aliexpress
