// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/audit/audit_repository.h"
#include "core/base/task_control.h"
#include "core/channels/channel_repository.h"
#include "core/channels/number_repository.h"
#include "core/files/own_table_report.h"

#include <filesystem>

namespace supercargo::files {
class OwnTable;
}

namespace supercargo::channels {

/// What the seller does with channels and their tracking numbers.
class ChannelService {
public:
    ChannelService(db::Connection& db, const Clock& clock, audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_actor{std::move(actor)},
          m_channels{db},
          m_numbers{db}
    {}

    /// Takes the seller's own file `channels` (csv or xlsx; `warehouses` and `countries` split by '|', empty: all).
    /// A channel is known by its code; the same file twice changes nothing. Throws what OwnTable throws.
    files::OwnTableReport importFile(const std::filesystem::path& path, const TaskControl& task = {});

    /// Gives a channel the S10 numbers from `from` to `to`, both included. Throws not_found for the channel,
    /// number_invalid {number, why} for what is no S10 number or no range, not_allowed for a channel whose numbers
    /// are not taken from a range, already_exists for numbers that a range has.
    NumberRange addNumbers(std::string_view channelCode, std::string_view from, std::string_view to);

private:
    [[nodiscard]] Channel read(files::OwnTable& table);

    db::Connection& m_db;
    const Clock& m_clock;
    audit::Actor m_actor;
    ChannelRepository m_channels;
    NumberRepository m_numbers;
};

} // namespace supercargo::channels
