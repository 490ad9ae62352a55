// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/id.h"

// The ids of all areas stand here, so that a lower area may store a higher one's id as a number and know no
// more of it.
namespace supercargo {

using ShopId = Id<struct ShopTag>;
using ProductId = Id<struct ProductTag>;
using WarehouseId = Id<struct WarehouseTag>;
using BinId = Id<struct BinTag>;
using ChannelId = Id<struct ChannelTag>;
using OrderId = Id<struct OrderTag>;
using OrderLineId = Id<struct OrderLineTag>;
using TagId = Id<struct TagTag>;
using PackageId = Id<struct PackageTag>;
using PackageLineId = Id<struct PackageLineTag>;
using WaveId = Id<struct WaveTag>;
using StationId = Id<struct StationTag>;
using PrinterId = Id<struct PrinterTag>;
using PrintJobId = Id<struct PrintJobTag>;
using OutboxEntryId = Id<struct OutboxEntryTag>;
using NumberRangeId = Id<struct NumberRangeTag>;

} // namespace supercargo
