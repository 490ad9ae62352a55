// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/label_output.h"
#include "core/printing/print_dispatch.h"
#include "core/workspace/workspace.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <string>

namespace supercargo::ui {

/// "Did this label come out?": bytes were handed over and the end was not seen. Only a person knows, and nothing in
/// doubt is sent again by itself.
struct PrintQuestion {
    PrintJobId job;
    std::string printer;
    std::string inDoubt;     // package number; empty for what is no label
    std::string lastCertain; // the one before; empty where there was none
    std::int64_t waiting = 0;
    Instant at{};
};

/// The oldest question of one printer, or of any.
[[nodiscard]] std::optional<PrintQuestion> findPrintQuestion(workspace::Workspace& workspace,
                                                             std::optional<PrinterId> printer);

/// Writes what the person said; a label that did not come out is drawn and queued again, marked as a reprint.
void settlePrintQuestion(workspace::Workspace& workspace, labels::DrawingTools drawing,
                         printing::PrintDispatch& dispatch, PrintJobId job, printing::CameOut cameOut);

/// The question, and what is known about it in a second line.
[[nodiscard]] QString questionSentence(const PrintQuestion& question);
[[nodiscard]] QString questionDetail(const PrintQuestion& question);
/// In the order of CameOut: it came out, it did not.
[[nodiscard]] QStringList questionChoices(const PrintQuestion& question);

} // namespace supercargo::ui
