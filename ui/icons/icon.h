// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace supercargo::ui {

// clang-format off: a list, not code
/// Every drawing of the program, by the name of its file in `resources/icons`.
#define SUPERCARGO_ICONS(X)                                                                                            \
    /* states of orders and packages */                                                                                \
    X(unpaid) X(review) X(held) X(short_) X(ready) X(in_wave) X(picked) X(packed) X(shipped) X(delivered)              \
    X(cancelled) X(overdue) X(returned) X(unmapped) X(address) X(no_channel) X(waiting)                                \
    /* answers of the station */                                                                                       \
    X(label) X(slot) X(check) X(stop)                                                                                  \
    /* pages */                                                                                                        \
    X(today) X(orders) X(picking) X(station) X(stock) X(products) X(buying) X(overseas) X(listings) X(messages)        \
    X(shops) X(settings)                                                                                               \
    /* things and steps */                                                                                             \
    X(search) X(filter) X(saved_view) X(columns) X(merge) X(split) X(printer) X(reprint) X(void_) X(scale) X(ruler)    \
    X(warehouse) X(bin) X(walk) X(clock) X(warning) X(info) X(offline) X(sync) X(outbox) X(authorization) X(user)      \
    X(battery) X(liquid) X(customs) X(note) X(history) X(undo) X(import_) X(export_) X(copy) X(damaged) X(swap)        \
    X(handheld) X(language) X(backup) X(help) X(back) X(more) X(plus) X(minus) X(close) X(chevron_down)                \
    X(chevron_up) X(chevron_left) X(chevron_right) X(supercargo)

// clang-format on

enum class Icon {
#define X(name) name,
    SUPERCARGO_ICONS(X)
#undef X
};

/// How many icons there are: their values run from 0.
inline constexpr int kIconCount = 0
#define X(name) +1
    SUPERCARGO_ICONS(X)
#undef X
    ;

/// The file of an icon inside the program: ":/icons/in_wave.svg".
[[nodiscard]] QString iconPath(Icon icon);

/// True for drawings with a direction of reading (back, undo, merge, split, truck, chevrons left and right),
/// which are mirrored where the layout is.
[[nodiscard]] bool isMirroredRightToLeft(Icon icon);

} // namespace supercargo::ui
