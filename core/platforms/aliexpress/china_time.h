// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>

namespace supercargo::platforms::aliexpress {

/// How far clocks in China are ahead of UTC, all the year. The older gateway's times and daily limits go by them.
constexpr std::chrono::hours kChinaAhead{8};

} // namespace supercargo::platforms::aliexpress
