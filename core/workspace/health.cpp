// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/workspace/health.h"

#include "core/base/error.h"
#include "core/base/text.h"
#include "core/packages/stage_keeper.h"
#include "core/stock/ledger_repository.h"

namespace supercargo::workspace {

std::vector<std::string> complaints(Workspace& workspace)
{
    auto found = workspace.db.complaints();
    for (const auto& wrong : stock::LedgerRepository{workspace.db}.verify().wrong) {
        found.push_back("product " + std::to_string(wrong.product.value) + " in bin " +
                        std::to_string(wrong.bin.value) + ": on hand " + std::to_string(wrong.onHand.value) +
                        ", by its moves " + std::to_string(wrong.onHandByMoves.value) + "; reserved " +
                        std::to_string(wrong.reserved.value) + ", by its packages " +
                        std::to_string(wrong.reservedByLines.value));
    }
    if (!packages::StageKeeper{workspace.db}.countersAreTrue()) {
        found.emplace_back("the counters of the stages are not a count of the orders");
    }
    return found;
}

void requireHealthy(Workspace& workspace)
{
    if (const auto found = complaints(workspace); !found.empty()) {
        throw Error{ErrorCode::database_damaged, {found.front()}, joined(found, "; ")};
    }
}

} // namespace supercargo::workspace
