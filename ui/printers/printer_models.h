// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/print_job.h"
#include "core/printing/printer.h"
#include "core/printing/printer_thread.h"
#include "ui/common/print_question.h"

#include <QAbstractTableModel>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace supercargo::ui {

/// One printer as the page shows it.
struct PrinterRow {
    printing::Printer printer;
    printing::PrinterStatus status;
    std::int64_t waiting = 0;
    bool isInDoubt = false;
    std::vector<std::string> stations; // that print on it
};

struct JobRow {
    printing::PrintJob job;
    std::string package; // its number; empty for a test page
};

struct PrintersState {
    std::vector<PrinterRow> printers;
    std::map<PrinterId, std::vector<JobRow>> jobs; // newest first
    std::optional<PrintQuestion> question;
};

/// On a lane; what the threads are doing comes from the service.
[[nodiscard]] PrintersState readPrinters(workspace::Workspace& workspace,
                                         const std::vector<printing::PrinterStatus>& statuses);

class PrinterModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, State, Language, Media, Resolution, Target, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    void present(std::vector<PrinterRow> rows);
    [[nodiscard]] const std::vector<PrinterRow>& rows() const { return m_rows; }

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<PrinterRow> m_rows;
};

class JobModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { At, What, State, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;
    /// The same jobs in the same states change nothing: the cursor stays where it is.
    void present(std::vector<JobRow> rows);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] const std::vector<JobRow>& rows() const { return m_rows; }

private:
    std::vector<JobRow> m_rows;
};

} // namespace supercargo::ui
