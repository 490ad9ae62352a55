// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channels/channel_service.h"
#include "core/floor/station_repository.h"
#include "core/floor/wave_service.h"
#include "core/packages/package_repository.h"
#include "core/printing/print_journal.h"
#include "core/printing/printer_service.h"
#include "core/shops/shop_repository.h"
#include "core/shops/shop_service.h"
#include "core/workspace/session.h"

namespace supercargo::workspace {

/// Everything that Supercargo can do, for one thread: a connection, and the services built on it. The process's
/// Session outlives it.
class Workspace {
public:
    explicit Workspace(const Session& session, const db::ConnectionOptions& options = {});
    Workspace(const Workspace&) = delete;
    Workspace& operator=(const Workspace&) = delete;

    [[nodiscard]] const Session& session() const { return m_session; }
    [[nodiscard]] const audit::Actor& actor() const { return m_session.actor(); }

    db::Connection db;
    audit::AuditRepository history;
    shops::ShopRepository shops;
    shops::ShopService shopService;
    channels::ChannelRepository channels;
    channels::NumberRepository numbers;
    channels::ChannelService channelService;
    packages::PackageRepository packages;
    printing::PrintJournal printJournal;
    printing::PrinterService printers;
    floor::StationRepository stations;
    floor::WaveService waves;

private:
    const Session& m_session;
};

} // namespace supercargo::workspace
