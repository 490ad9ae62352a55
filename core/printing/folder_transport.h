// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/transport.h"

#include <filesystem>

namespace supercargo::printing {

/// A folder instead of a printer: each label becomes the file `NAME-yyyymmdd-hhmmss-JOB.zpl` (time in UTC).
class FolderTransport final : public Transport {
public:
    FolderTransport(std::filesystem::path folder, const Printer& printer, const Clock& clock);

    void open(const SendControl& control) override;
    [[nodiscard]] bool isOpen() override { return true; }
    [[nodiscard]] Delivery send(const Document& document, const SendControl& control) override;
    void close(const SendControl& control) override;

private:
    std::filesystem::path m_folder;
    std::string m_name;
    PrinterLanguage m_language;
    const Clock& m_clock;
};

} // namespace supercargo::printing
