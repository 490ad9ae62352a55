// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/shop_connection.h"

#include <map>
#include <string>

namespace supercargo::tests {

/// What an adapter notes of its orders, in memory.
class MemoryNotes final : public sync::OrderNotes {
public:
    std::string find(const std::string& platformOrderId) override { return m_notes[platformOrderId]; }
    void put(const std::string& platformOrderId, const std::string& note) override { m_notes[platformOrderId] = note; }

private:
    std::map<std::string, std::string> m_notes;
};

} // namespace supercargo::tests
