// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/direct_dispatch.h"
#include "core/printing/print_journal.h"
#include "core/printing/printer_service.h"
#include "core/processes/data_folder.h"
#include "tests/support/test_store.h"

#include <memory>
#include <string>
#include <vector>

namespace supercargo::tests {

/// A data folder with one printer and what is needed to print on it.
struct PrintingBench {
    std::shared_ptr<TemporaryFolder> folder; // shared with the bench that opens the same folder after a crash
    processes::DataFolder data{folder->path()};
    FixedClock clock{*parseIso8601("2026-11-20T08:00:00Z")};
    audit::Actor actor{"tester", {}};
    db::Connection db{data.database(), {}};
    std::unique_ptr<processes::ProcessIdentity> process;
    std::unique_ptr<printing::PrintJournal> journal;
    PrinterId printer;

    explicit PrintingBench(const std::string& target,
                           std::shared_ptr<TemporaryFolder> existing = std::make_shared<TemporaryFolder>())
        : folder{std::move(existing)}
    {
        db::migrate(db);
        process = std::make_unique<processes::ProcessIdentity>(data.run(), "test", clock.now());
        journal = std::make_unique<printing::PrintJournal>(db, clock, *process);
        printing::PrinterService printers{db, clock, *journal};
        if (printers.list().empty()) {
            printing::Printer added;
            added.name = "Zebra 1";
            added.target = target;
            printers.add(added, actor);
        }
        printer = printers.get("Zebra 1").id;
    }

    /// Faults are tried again at once, so that no test waits.
    [[nodiscard]] static printing::DriverOptions impatient()
    {
        printing::DriverOptions options;
        options.backoff = {std::chrono::milliseconds{0}};
        return options;
    }
    /// A label that shows where it begins and ends.
    [[nodiscard]] static std::string label(const int number, const std::size_t size = 400)
    {
        auto text = "^XA" + std::to_string(number) + ":";
        return text + std::string(size, 'x') + "^XZ\n";
    }
    PrintJobId add(const std::string& bytes, const printing::JobStart start = printing::JobStart::queued)
    {
        db::Transaction transaction{db};
        const auto job = journal->add({.printer = printer, .bytes = bytes}, start);
        transaction.commit();
        return job;
    }
    [[nodiscard]] printing::PrintJobState stateOf(const PrintJobId job) { return journal->get(job).state; }
    [[nodiscard]] std::size_t count(const printing::PrintJobState state)
    {
        printing::PrintJobFilter filter;
        filter.state = state;
        return journal->list(filter).size();
    }
};

/// How often `part` stands in `text`.
inline int occurrences(const std::string& text, const std::string& part)
{
    int count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) {
        ++count;
    }
    return count;
}

} // namespace supercargo::tests
