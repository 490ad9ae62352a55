// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/transport.h"

#include "core/printing/folder_transport.h"
#include "core/printing/tcp_transport.h"

namespace supercargo::printing {

std::unique_ptr<Transport> makeTransport(const Printer& printer, const Clock& clock)
{
    const auto target = printerTargetFrom(printer.target);
    if (target.kind == PrinterTarget::Kind::folder) {
        return std::make_unique<FolderTransport>(target.folder, printer, clock);
    }
    return std::make_unique<TcpTransport>(target.host, target.port, printer.name);
}

} // namespace supercargo::printing
