// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printers/printer_models.h"

#include "ui/common/cell_delegate.h"
#include "ui/text/convert.h"

#include <QDateTime>

#include <algorithm>

namespace supercargo::ui {

namespace {

using printing::PrintJobState;

constexpr std::size_t kJobsShown = 50;

struct StateLook {
    QString word;
    Sign sign;
    Icon icon;
};

StateLook lookOf(const PrinterRow& row)
{
    if (row.isInDoubt) {
        return {PrinterModel::tr("asks a question"), Sign::Overdue, Icon::stop};
    }
    if (!row.status.error.empty()) {
        return {PrinterModel::tr("does not answer"), Sign::Overdue, Icon::warning};
    }
    if (row.waiting > 0) {
        return {PrinterModel::tr("%n waiting", nullptr, static_cast<int>(row.waiting)), Sign::Review, Icon::clock};
    }
    if (!row.status.drivenHere) {
        return {PrinterModel::tr("driven by another program"), Sign::Ready, Icon::info};
    }
    return {PrinterModel::tr("ready"), Sign::Shipped, Icon::check};
}

StateLook lookOf(const PrintJobState state)
{
    switch (state) {
    case PrintJobState::queued:
        return {JobModel::tr("waiting"), Sign::Ready, Icon::clock};
    case PrintJobState::sending:
        return {JobModel::tr("being sent"), Sign::Ready, Icon::sync};
    case PrintJobState::sent:
        return {JobModel::tr("sent"), Sign::Shipped, Icon::check};
    case PrintJobState::confirmed:
        return {JobModel::tr("came out"), Sign::Shipped, Icon::check};
    case PrintJobState::failed:
        return {JobModel::tr("not printed"), Sign::Overdue, Icon::close};
    case PrintJobState::unknown:
        break;
    }
    return {JobModel::tr("in doubt"), Sign::Review, Icon::help};
}

QVariant stateData(const StateLook& state, const int role)
{
    switch (role) {
    case Qt::DisplayRole:
        return state.word;
    case SignRole:
        return static_cast<int>(state.sign);
    case IconRole:
        return static_cast<int>(state.icon);
    default:
        return {};
    }
}

} // namespace

PrintersState readPrinters(workspace::Workspace& workspace, const std::vector<printing::PrinterStatus>& statuses)
{
    auto& journal = workspace.printJournal;
    PrintersState state;
    state.question = findPrintQuestion(workspace, {});
    const auto stations = workspace.stations.list();
    for (const auto& printer : workspace.printers.list()) {
        PrinterRow row{.printer = printer, .status = {}, .waiting = 0, .isInDoubt = false, .stations = {}};
        for (const auto& station : stations) {
            if (station.printer == printer.id) {
                row.stations.push_back(station.name);
            }
        }
        const auto status = std::ranges::find(statuses, printer.id, &printing::PrinterStatus::printer);
        if (status != statuses.end()) {
            row.status = *status;
        }
        row.waiting =
            static_cast<std::int64_t>(journal.list({.state = PrintJobState::queued, .printer = printer.id}).size());
        row.isInDoubt = !journal.list({.state = PrintJobState::unknown, .printer = printer.id, .limit = 1}).empty();
        state.printers.push_back(row);
        for (const auto& job : journal.list({.printer = printer.id, .limit = kJobsShown, .newestFirst = true})) {
            state.jobs[printer.id].push_back(
                {job, job.package ? workspace.packages.get(job.package).number : std::string{}});
        }
    }
    return state;
}

// ---- Printers --------------------------------------------------------------------------------------------------

void PrinterModel::present(std::vector<PrinterRow> rows)
{
    const bool isReset = rows.size() != m_rows.size(); // else the chosen row stays chosen
    if (isReset) {
        beginResetModel();
    }
    m_rows = std::move(rows);
    if (isReset) {
        endResetModel();
    } else if (!m_rows.empty()) {
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    }
}

int PrinterModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int PrinterModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PrinterModel::data(const QModelIndex& index, const int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const PrinterRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (role == Qt::AccessibleTextRole && index.column() == Name) { // a list reads the whole printer
        QStringList parts;
        for (int column = 0; column < ColumnCount; ++column) {
            parts.append(index.siblingAtColumn(column).data().toString());
        }
        return parts.join(QStringLiteral(", "));
    }
    if (index.column() == State) {
        return stateData(lookOf(row), role);
    }
    if (role == StrongRole) {
        return index.column() == Name;
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(index.column())) {
    case Name:
        return toQString(row.printer.name);
    case Language:
        return toQString(toString(row.printer.language)).toUpper();
    case Media:
        return tr("%1 × %2 mm").arg(row.printer.media.widthMm).arg(row.printer.media.heightMm);
    case Resolution:
        return tr("%1 dpi").arg(row.printer.dpi);
    case Target:
        return toQString(row.printer.target);
    default:
        return {};
    }
}

QVariant PrinterModel::headerData(const int section, const Qt::Orientation orientation, const int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    switch (static_cast<Column>(section)) {
    case Name:
        return tr("Name");
    case State:
        return tr("State");
    case Language:
        return tr("Language");
    case Media:
        return tr("Paper");
    case Resolution:
        return tr("Resolution");
    case Target:
        return tr("Connected to");
    default:
        return {};
    }
}

// ---- Jobs ------------------------------------------------------------------------------------------------------

void JobModel::present(std::vector<JobRow> rows)
{
    const bool isSame = std::ranges::equal(rows, m_rows, [](const JobRow& one, const JobRow& other) {
        return one.job.id == other.job.id && one.job.state == other.job.state;
    });
    if (isSame) {
        return;
    }
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int JobModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

int JobModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant JobModel::data(const QModelIndex& index, const int role) const
{
    if (!index.isValid()) {
        return {};
    }
    const JobRow& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == State) {
        return stateData(lookOf(row.job.state), role);
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    if (index.column() == At) {
        const auto at = QDateTime::fromMSecsSinceEpoch(toMilliseconds(row.job.queuedAt));
        return at.time().toString(QStringLiteral("HH:mm:ss"));
    }
    const auto what = row.package.empty() ? tr("Test page") : toQString(row.package);
    return row.job.reprintOf ? tr("%1, again").arg(what) : what;
}

QVariant JobModel::headerData(const int section, const Qt::Orientation orientation, const int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole) {
        return {};
    }
    return section == At ? tr("Time") : section == What ? tr("Label") : tr("State");
}

} // namespace supercargo::ui
