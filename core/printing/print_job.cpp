// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/print_job.h"

#include "core/base/error.h"

#include <array>
#include <utility>

namespace supercargo::printing {

namespace {

constexpr std::array<std::pair<PrintJobState, std::string_view>, 6> kStates{{
    {PrintJobState::queued, "queued"},
    {PrintJobState::sending, "sending"},
    {PrintJobState::sent, "sent"},
    {PrintJobState::confirmed, "confirmed"},
    {PrintJobState::failed, "failed"},
    {PrintJobState::unknown, "unknown"},
}};

constexpr std::array<std::pair<PrintJobKind, std::string_view>, 4> kKinds{{
    {PrintJobKind::label, "label"},
    {PrintJobKind::test_page, "test_page"},
    {PrintJobKind::pick_list, "pick_list"},
    {PrintJobKind::handover_list, "handover_list"},
}};

template <typename Table, typename Value>
std::string_view wordOf(const Table& table, const Value value)
{
    for (const auto& [known, word] : table) {
        if (known == value) {
            return word;
        }
    }
    return {};
}

template <typename Table>
auto valueOf(const Table& table, const std::string_view word)
{
    for (const auto& [value, known] : table) {
        if (known == word) {
            return value;
        }
    }
    throw Error{ErrorCode::database_damaged, {"print job: " + std::string{word}}};
}

} // namespace

std::string_view toString(const PrintJobState state)
{
    return wordOf(kStates, state);
}

std::string_view toString(const PrintJobKind kind)
{
    return wordOf(kKinds, kind);
}

PrintJobState printJobStateFrom(const std::string_view word)
{
    return valueOf(kStates, word);
}

PrintJobKind printJobKindFrom(const std::string_view word)
{
    return valueOf(kKinds, word);
}

} // namespace supercargo::printing
