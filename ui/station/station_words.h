// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace supercargo::ui {

/// The context of the sentences that the station's cards share.
struct StationWords {
    Q_DECLARE_TR_FUNCTIONS(StationWords)
};

} // namespace supercargo::ui
