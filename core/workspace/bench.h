// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/floor/dispatch_service.h"
#include "core/floor/label_service.h"
#include "core/floor/packing_service.h"
#include "core/floor/shipping_service.h"
#include "core/floor/station_service.h"
#include "core/workspace/workspace.h"

namespace supercargo::workspace {

/// What a bench does: scans, labels, the last step out of the door. It draws, and it prints through the process's
/// dispatch.
class Bench {
public:
    Bench(Workspace& workspace, labels::DrawingTools drawing, printing::PrintDispatch& dispatch)
        : m_tools{workspace.db, workspace.session().clock(), drawing, workspace.printJournal, dispatch},
          m_packing{workspace.db, workspace.session().clock(), drawing, workspace.printJournal, dispatch},
          stations{m_tools, workspace.actor()},
          labels{m_tools, workspace.actor()},
          shipping{workspace.db, workspace.session().clock(), m_packing, workspace.actor()},
          dispatches{workspace.db, workspace.session().clock(), m_packing, shipping, workspace.actor()}
    {}
    Bench(const Bench&) = delete;
    Bench& operator=(const Bench&) = delete;

private:
    floor::BenchTools m_tools;
    floor::PackingService m_packing;

public:
    floor::StationService stations;
    floor::LabelService labels;
    floor::ShippingService shipping;
    floor::DispatchService dispatches;
};

} // namespace supercargo::workspace
