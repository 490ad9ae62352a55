// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sync/page_ahead.h"

namespace supercargo::sync {

PageAhead::PageAhead(ShopConnection& connection, const TaskControl& task)
    : m_connection{connection},
      m_task{task},
      m_stopped{task.stop, [this] { m_giveUp.request_stop(); }}
{}

PageAhead::~PageAhead()
{
    m_giveUp.request_stop();
    if (m_page.valid()) {
        m_page.wait(); // it uses the connection
    }
}

void PageAhead::begin(const PullWindow& window, const std::string& continuation)
{
    m_window = window;
    m_continuation = continuation;
    m_page = std::async(std::launch::async, [this] {
        return m_connection.pull(m_window, m_continuation, {.stop = m_giveUp.get_token(), .onProgress = {}});
    });
}

OrderPage PageAhead::take(const PullWindow& window, const std::string& continuation)
{
    if (m_page.valid() && m_window == window && m_continuation == continuation) {
        return m_page.get();
    }
    if (m_page.valid()) {
        m_page.wait();
        m_page = {};
    }
    return m_connection.pull(window, continuation, m_task);
}

} // namespace supercargo::sync
