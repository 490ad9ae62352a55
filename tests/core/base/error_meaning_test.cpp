// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error_meaning.h"

#include <catch2/catch.hpp>

using namespace supercargo;

TEST_CASE("A failure says how far it reaches, and whether trying again can mend it", "[error]")
{
    // One order's answer was lost: the next order may go well.
    CHECK(meaningOf(ErrorCode::answer_lost).reach == ErrorReach::item);
    CHECK_FALSE(meaningOf(ErrorCode::answer_lost).isForAPerson);
    CHECK(meaningOf(ErrorCode::platform_refused).isForAPerson);
    // Nothing of this kind goes now, other things may.
    CHECK(meaningOf(ErrorCode::throttled).reach == ErrorReach::step);
    CHECK_FALSE(meaningOf(ErrorCode::throttled).isForAPerson);
    CHECK(meaningOf(ErrorCode::role_missing).isForAPerson);
    // Nothing goes at all.
    CHECK(meaningOf(ErrorCode::network_unreachable).reach == ErrorReach::account);
    CHECK_FALSE(meaningOf(ErrorCode::network_unreachable).isForAPerson);
    CHECK(meaningOf(ErrorCode::authorization_ended).reach == ErrorReach::account);
    CHECK(meaningOf(ErrorCode::authorization_ended).isForAPerson);
    // A full disk is no shop's fault.
    CHECK_FALSE(isFromOutside(ErrorCode::disk_full));
    CHECK_FALSE(isFromOutside(ErrorCode::cancelled));
    CHECK(isFromOutside(ErrorCode::secrets_locked));
}
