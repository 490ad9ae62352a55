// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/orders/order_detail.h"
#include "ui/theme/theme.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace supercargo::ui {

/// What a person can do here about a reason.
enum class Remedy { None, Approve, Release, Allocate, Split, Unmerge, Address };

/// One reason why an order does not move, and what to do about it.
struct OrderReason {
    Sign sign = Sign::Waiting;
    QString sentence;
    QString detail;
    Remedy remedy = Remedy::None;
};

/// All that keep the order, the heaviest first.
[[nodiscard]] QList<OrderReason> orderReasons(const OrderDetail& detail);
/// The numbers of the orders that go in one package with it, without its own.
[[nodiscard]] QStringList mergedWith(const OrderDetail& detail);

/// Why this warehouse and channel, and why not the others.
struct DecidedTexts {
    QString warehouse;
    QString channel;
};
[[nodiscard]] DecidedTexts decidedTexts(const packages::Why& why);

/// "19 h", "3 d": for a pill.
[[nodiscard]] QString lateByText(std::chrono::milliseconds late);

} // namespace supercargo::ui
