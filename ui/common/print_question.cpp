// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/print_question.h"

#include "core/workspace/bench.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>

#include <algorithm>

namespace supercargo::ui {

namespace {

using printing::PrintJobState;

constexpr std::size_t kLooksBack = 50; // jobs before the one in doubt

struct PrintQuestions {
    Q_DECLARE_TR_FUNCTIONS(PrintQuestions)
};

std::string packageOf(workspace::Workspace& workspace, const printing::PrintJob& job)
{
    return job.package ? workspace.packages.get(job.package).number : std::string{};
}

QString nameOf(const PrintQuestion& question)
{
    return question.inDoubt.empty() ? PrintQuestions::tr("the test page") : toQString(question.inDoubt);
}

} // namespace

std::optional<PrintQuestion> findPrintQuestion(workspace::Workspace& workspace, const std::optional<PrinterId> printer)
{
    auto& journal = workspace.printJournal;
    const auto inDoubt = journal.list({.state = PrintJobState::unknown, .printer = printer, .limit = 1});
    if (inDoubt.empty()) {
        return {};
    }
    const auto& job = inDoubt.front();
    PrintQuestion question{.job = job.id,
                           .printer = printing::PrinterRepository{workspace.db}.nameOf(job.printer),
                           .inDoubt = packageOf(workspace, job),
                           .lastCertain = {},
                           .waiting = 0,
                           .at = job.queuedAt};
    const auto before = journal.list({.printer = job.printer, .limit = kLooksBack, .newestFirst = true});
    const auto certain = std::ranges::find_if(before, [&](const printing::PrintJob& other) {
        return other.id < job.id && (other.state == PrintJobState::sent || other.state == PrintJobState::confirmed);
    });
    if (certain != before.end()) {
        question.lastCertain = packageOf(workspace, *certain);
    }
    question.waiting = static_cast<std::int64_t>(
        journal.list({.state = PrintJobState::queued, .printer = job.printer}).size());
    return question;
}

void settlePrintQuestion(workspace::Workspace& workspace, const labels::DrawingTools drawing,
                         printing::PrintDispatch& dispatch, const PrintJobId job, const printing::CameOut cameOut)
{
    workspace::Bench bench{workspace, drawing, dispatch};
    static_cast<void>(
        workspace.printJournal.resolve(job, cameOut, workspace.actor(), [&](const printing::PrintJob& again) {
            return again.kind == printing::PrintJobKind::label ? bench.labels.drawAgain(again)
                                                               : workspace.printJournal.bytesOf(again.id);
        }));
}

QString questionSentence(const PrintQuestion& question)
{
    return PrintQuestions::tr("%1: did %2 come out?", "printer, package").arg(toQString(question.printer), nameOf(question));
}

QString questionDetail(const PrintQuestion& question)
{
    const QString at = clockText(question.at);
    auto detail = PrintQuestions::tr("The printer stopped answering at %1. Look at the last label in your hand.").arg(at);
    if (!question.lastCertain.empty()) {
        detail += QLatin1Char{' '} + PrintQuestions::tr("%1 came out for certain.").arg(toQString(question.lastCertain));
    }
    if (question.waiting > 0) {
        detail += QLatin1Char{' '} + PrintQuestions::tr("%n waiting.", nullptr, static_cast<int>(question.waiting));
    }
    return detail;
}

QStringList questionChoices(const PrintQuestion& question)
{
    if (question.inDoubt.empty()) {
        return {PrintQuestions::tr("It came out: go on"), PrintQuestions::tr("It did not: print it again")};
    }
    const auto label = toQString(question.inDoubt);
    return {PrintQuestions::tr("%1 came out: go on").arg(label),
            PrintQuestions::tr("%1 did not: print it again").arg(label)};
}

} // namespace supercargo::ui
