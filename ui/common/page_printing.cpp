// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/page_printing.h"

namespace supercargo::ui {

std::vector<std::string> pagePrinters(workspace::Workspace& workspace)
{
    std::vector<std::string> names;
    for (const auto& printer : workspace.printers.list()) {
        if (printing::takesPages(printer)) {
            names.push_back(printer.name);
        }
    }
    return names;
}

void queuePages(workspace::Workspace& workspace, const std::string& printer, const printing::PrintJobKind kind,
                const std::string& pdf)
{
    const auto found = workspace.printers.get(printer);
    db::Transaction transaction{workspace.db};
    workspace.printJournal.add({.printer = found.id, .kind = kind, .bytes = pdf});
    transaction.commit();
}

} // namespace supercargo::ui
