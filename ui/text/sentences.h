// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"

#include <QString>

#include <exception>

namespace supercargo::ui {

/// A failure in the user's words.
struct Failure {
    QString sentence;  ///< what happened, to what
    QString hint;      ///< what to do next
    QString technical; ///< the original answer, English, one click away
    bool wasCancelled = false;
};

[[nodiscard]] QString sentenceFor(const Error& error);
/// What to do next.
[[nodiscard]] QString hintFor(const Error& error);

/// Any exception as a Failure: our own by its code, others as a fault of the program.
[[nodiscard]] Failure failureFrom(const std::exception_ptr& exception);

/// Why the station stops ("unknown_code") and what the packer does now.
[[nodiscard]] QString stopSentence(std::string_view code);
[[nodiscard]] QString stopHint(std::string_view code);

} // namespace supercargo::ui
