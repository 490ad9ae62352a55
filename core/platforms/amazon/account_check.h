// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/platforms/amazon/seller_api.h"

namespace supercargo::platforms::amazon {

/// sync::ShopConnection::test: signs in, asks in which marketplaces the seller takes part (sellers.json), looks for one
/// order to be shipped, and asks for a listing that does not exist. What is refused with 403 is a role that the
/// application lacks; an order without its recipient's name and street shows the one that is missing silently.
[[nodiscard]] sync::ConnectionReport checkAccount(SellerApi& api, const sync::Account& account,
                                                  const TaskControl& task);

} // namespace supercargo::platforms::amazon
