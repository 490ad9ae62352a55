// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/http.h"

#include <functional>
#include <utility>

namespace supercargo::platforms {

/// What a client does with each try of a request as it leaves, below net::ApiClient, which repeats them: signing it
/// anew, or telling what the answer says by a standard status or header.
class EachTry final : public net::HttpTransport {
public:
    using Send = std::function<net::HttpAnswer(const net::HttpRequest&, const TaskControl&)>;

    explicit EachTry(Send send) : m_send{std::move(send)} {}

    [[nodiscard]] net::HttpAnswer send(const net::HttpRequest& request, const TaskControl& task) override
    {
        return m_send(request, task);
    }

private:
    Send m_send;
};

} // namespace supercargo::platforms
