// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_labels.h"

#include "core/workspace/bench.h"
#include "ui/text/answers.h"
#include "ui/text/convert.h"

namespace supercargo::ui {

namespace {

/// Ready for a label, with none yet.
bool isWaitingForLabel(const packages::Package& package)
{
    return package.state != packages::PackageState::waiting && package.isBeforePacked();
}

LabelOutcome printLabels(workspace::Workspace& workspace, const LabelParts& parts, const std::vector<OrderId>& orders,
                         const StationId station, const TaskControl& task)
{
    constexpr std::chrono::milliseconds kNoWait{0}; // the printer takes them one after another by itself
    workspace::Bench bench{workspace, parts.drawing, parts.printing};
    LabelOutcome outcome;
    auto packages = workspace.packages.listForOrders(orders);
    std::erase_if(packages, [](const packages::Package& package) { return !isWaitingForLabel(package); });
    std::int64_t finished = 0;
    for (const auto& package : packages) {
        if (task.stopRequested()) {
            outcome.stoppedEarly = true;
            break;
        }
        const auto answer = bench.labels.print(package.id, station, kNoWait);
        const bool printed = answer.answer() == floor::Answer::print;
        outcome.labels += printed ? 1 : 0;
        outcome.refused += printed ? 0 : 1;
        if (!printed && outcome.whyNot.isEmpty()) {
            outcome.whyNot = toQString(package.number) + QStringLiteral(": ") + answerSentence(answer);
        }
        task.progress(++finished, std::ssize(packages));
    }
    return outcome;
}

} // namespace

OrderLabels::OrderLabels(const PageParts& parts, const LabelParts& labels, AskBar& ask, QObject* parent)
    : QObject{parent},
      m_parts{parts},
      m_labels{labels},
      m_ask{ask}
{}

void OrderLabels::begin(const std::vector<OrderId>& orders)
{
    QList<AskBar::Choice> choices;
    int chosen = 0;
    const QString here = m_parts.settings.get(setting::kStation);
    for (const auto& station : m_parts.reading.stations.list()) {
        if (station.printer) {
            const QString name = toQString(station.name);
            chosen = name == here ? static_cast<int>(choices.size()) : chosen;
            //: A station and its printer, in a list to choose from
            choices.append(
                {tr("%1 · %2").arg(name, toQString(station.printerName)), QString::number(station.id.value)});
        }
    }
    if (choices.isEmpty()) {
        Q_EMIT failed({.sentence = tr("No station has a printer yet."),
                       .hint = tr("Add a printer, then a station that uses it."),
                       .technical = {}});
        return;
    }
    Q_EMIT asking();
    m_ask.askChoice(tr("Labels of %n order(s), taken as checked, at", nullptr, static_cast<int>(orders.size())),
                    choices, chosen, tr("Print"),
                    [this, orders](const QString& station) { print(orders, StationId{station.toLongLong()}); });
}

void OrderLabels::print(const std::vector<OrderId>& orders, const StationId station)
{
    Q_EMIT begun();
    m_parts.lanes.start(
        Lanes::slow(), tr("Print labels"), this,
        [orders, station, parts = m_labels](workspace::Workspace& workspace, const TaskControl& task) {
            return printLabels(workspace, parts, orders, station, task);
        },
        [this](const LabelOutcome& outcome) {
            Q_EMIT written();
            Q_EMIT done(outcome);
        },
        [this](const Failure& failure) {
            Q_EMIT written();
            Q_EMIT failed(failure);
        });
}

} // namespace supercargo::ui
