// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/outbox/outbox_entry.h"

#include "core/base/error.h"

#include <array>
#include <utility>

namespace supercargo::outbox {

namespace {

constexpr std::array<std::pair<OutboxState, std::string_view>, 6> kStates{{
    {OutboxState::waiting, "waiting"},
    {OutboxState::sending, "sending"},
    {OutboxState::done, "done"},
    {OutboxState::failed, "failed"},
    {OutboxState::ask, "ask"},
    {OutboxState::cancelled, "cancelled"},
}};

} // namespace

std::string_view toString(const OutboxState state)
{
    for (const auto& [known, word] : kStates) {
        if (known == state) {
            return word;
        }
    }
    return {};
}

OutboxState outboxStateFrom(const std::string_view word)
{
    for (const auto& [state, known] : kStates) {
        if (known == word) {
            return state;
        }
    }
    throw Error{ErrorCode::database_damaged, {"outbox entry: " + std::string{word}}};
}

std::string markKey(const NewMark& mark)
{
    return "mark_shipped/" + std::to_string(mark.order.value) + "/" + std::to_string(mark.package.value) + "/" +
           std::to_string(mark.labelSequence) + (mark.isFollowUp ? "/number" : "");
}

} // namespace supercargo::outbox
