// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task_control.h"
#include "core/sync/shop_connection.h"

#include <functional>
#include <future>
#include <stop_token>
#include <string>

namespace supercargo::sync {

/// The pages of one pull, each asked for while the one before it is being stored: the platform's time and ours pass
/// together. One page at a time is under way; the connection is used by nobody else.
class PageAhead {
public:
    PageAhead(ShopConnection& connection, const TaskControl& task);
    /// A page that is under way is given up.
    ~PageAhead();
    PageAhead(const PageAhead&) = delete;
    PageAhead& operator=(const PageAhead&) = delete;

    /// Begins to ask for a page.
    void begin(const PullWindow& window, const std::string& continuation);
    /// The page, where it is the one that was begun, else asked for now. Throws what ShopConnection::pull throws.
    [[nodiscard]] OrderPage take(const PullWindow& window, const std::string& continuation);

private:
    ShopConnection& m_connection;
    const TaskControl& m_task;
    std::stop_source m_giveUp;
    std::stop_callback<std::function<void()>> m_stopped;
    PullWindow m_window; // of the page that was begun
    std::string m_continuation;
    std::future<OrderPage> m_page;
};

} // namespace supercargo::sync
