// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/dispatch_repository.h"
#include "core/floor/scan_reader.h"
#include "core/floor/shipping_service.h"
#include "core/outbox/outbox_repository.h"

#include <optional>
#include <string_view>
#include <vector>

namespace supercargo::floor {

/// The scans at the door. A package that is scanned into its bag is shipped, in one transaction with the news that
/// its platforms are owed; what must not leave is stopped, with the reason.
class DispatchService {
public:
    DispatchService(db::Connection& db, const Clock& clock, PackingService& packing, ShippingService& shipping,
                    audit::Actor actor)
        : m_db{db},
          m_clock{clock},
          m_packing{packing},
          m_shipping{shipping},
          m_actor{std::move(actor)},
          m_reader{db},
          m_packages{db},
          m_stages{db},
          m_marks{db},
          m_outbox{db},
          m_dispatches{db},
          m_audit{db}
    {}

    /// A tracking number or a package number, into the bag of this channel; without a channel, into that of the
    /// package's own. The first package opens the bag, which stays open, also after a crash, until it is closed.
    DispatchAnswer scan(std::optional<ChannelId> channel, std::string_view code);
    /// It does not leave after all: out of its bag, as long as that is open, and packed as before; what its platforms
    /// were not told yet is not told. `taken_out`, or `not_in_bag`. With its last package a bag vanishes. Throws
    /// not_found.
    DispatchAnswer takeOut(PackageId package);
    /// The driver has it. Throws not_found.
    Dispatch close(DispatchId dispatch);
    /// It was closed too early: it is scanned into again. No platform is told of a bag, so nothing has to be taken
    /// back; but it must still be the one that stands at the door. Throws not_found, and not_allowed when its channel
    /// has a newer bag, when it was closed more than twelve hours ago, and when a package of it has arrived.
    Dispatch reopen(DispatchId dispatch);

    /// Throws not_found.
    [[nodiscard]] Dispatch get(DispatchId dispatch);
    [[nodiscard]] std::vector<Dispatch> list(std::size_t limit) { return m_dispatches.list(limit); }
    [[nodiscard]] std::vector<DispatchedPackage> packages(DispatchId dispatch)
    {
        return m_dispatches.packages(dispatch);
    }
    /// Labelled but not dispatched: must be empty in the evening, or explained.
    [[nodiscard]] std::vector<LabelledPackage> labelled(std::size_t limit) { return m_dispatches.labelled(limit); }

private:
    /// The package, or at once the answer to what is none.
    [[nodiscard]] std::optional<packages::Package> packageOf(std::string_view code, DispatchAnswer& answer);
    /// `gone` where nothing stands in the way.
    void judge(std::optional<ChannelId> channel, const packages::Package& package, DispatchAnswer& answer);

    [[nodiscard]] DispatchId openBag(ChannelId channel);
    /// Fills in what is known of the package.
    static void describe(const packages::Package& package, DispatchAnswer& answer);

    db::Connection& m_db;
    const Clock& m_clock;
    PackingService& m_packing;
    ShippingService& m_shipping;
    audit::Actor m_actor;
    ScanReader m_reader;
    packages::PackageRepository m_packages;
    packages::StageKeeper m_stages;
    LabelRepository m_marks;
    outbox::OutboxRepository m_outbox;
    DispatchRepository m_dispatches;
    audit::AuditRepository m_audit;
};

} // namespace supercargo::floor
