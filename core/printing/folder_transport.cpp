// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/printing/folder_transport.h"

#include "core/base/error.h"
#include "core/files/write_file.h"

#include <algorithm>
#include <utility>

namespace supercargo::printing {

namespace {

/// "20261121-104217".
std::string stampOf(const Instant instant)
{
    auto stamp = toIso8601(std::chrono::floor<std::chrono::seconds>(instant)); // 2026-11-21T10:42:17Z
    std::erase_if(stamp, [](const char c) { return c == '-' || c == ':' || c == 'Z'; });
    std::replace(stamp.begin(), stamp.end(), 'T', '-');
    return stamp;
}

} // namespace

FolderTransport::FolderTransport(std::filesystem::path folder, const Printer& printer, const Clock& clock)
    : m_folder{std::move(folder)}, m_name{files::fileNamePart(printer.name)}, m_language{printer.language}, m_clock{clock}
{}

void FolderTransport::open(const SendControl& /*control*/) {}

Delivery FolderTransport::send(const Document& document, const SendControl& control)
{
    const auto path = m_folder / (m_name + "-" + stampOf(m_clock.now()) + "-" + std::to_string(document.job.value) +
                                  "." + std::string{toString(m_language)});
    try {
        files::writeFileWhole(path, document.bytes);
    } catch (const Error& error) {
        // The file is whole or it is not there: what may be there counts as handed over.
        std::error_code unreadable;
        const bool isThere = std::filesystem::exists(path, unreadable);
        return {.handedOver = isThere ? document.bytes.size() : 0, .error = std::string{toString(error.code())}};
    }
    control.progress(document.job, document.bytes.size());
    return {.handedOver = document.bytes.size(), .complete = true, .handedOverAt = std::chrono::steady_clock::now()};
}

void FolderTransport::close(const SendControl& /*control*/) {}

} // namespace supercargo::printing
