// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/control_actions.h"

#include "ui/common/button.h"
#include "ui/text/convert.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <utility>

namespace supercargo::ui {

namespace {

using floor::ControlCard;

constexpr std::array<std::pair<ControlCard, const char*>, 14> kActions{{{ControlCard::undo, "station.undo"},
                                                                        {ControlCard::skip, "station.skip"},
                                                                        {ControlCard::quantity, "station.quantity"},
                                                                        {ControlCard::damaged, "station.damaged"},
                                                                        {ControlCard::missing, "station.short"},
                                                                        {ControlCard::reprint, "station.reprint"},
                                                                        {ControlCard::void_label, "station.void"},
                                                                        {ControlCard::refresh, "station.refresh"},
                                                                        {ControlCard::queue, "station.queue"},
                                                                        {ControlCard::find, "window.find"},
                                                                        {ControlCard::help, "window.help"},
                                                                        {ControlCard::end, "station.end"},
                                                                        {ControlCard::escape, "station.clear"},
                                                                        {ControlCard::more, "station.more"}}};

struct BenchCard {
    Q_DECLARE_TR_FUNCTIONS(BenchCard)
};

} // namespace

QString actionOf(const ControlCard card)
{
    for (const auto& [known, action] : kActions) {
        if (known == card) {
            return QLatin1String{action};
        }
    }
    return {};
}

std::vector<floor::BenchCardEntry> benchCardEntries(const ActionRegistry& actions)
{
    std::vector<floor::BenchCardEntry> entries;
    for (const auto card : floor::controlCards()) {
        const QString id = actionOf(card);
        if (id.isEmpty()) {
            const int number = static_cast<int>(card) - static_cast<int>(ControlCard::answer_1) + 1;
            entries.push_back({card, toStdString(BenchCard::tr("Answer %1").arg(number)), std::to_string(number)});
        } else if (const QAction* action = actions.find(id)) {
            entries.push_back(
                {card, toStdString(action->text()), toStdString(action->property(kKeyProperty).toString())});
        }
    }
    return entries;
}

std::string drawBenchCard(const std::vector<floor::BenchCardEntry>& entries, const labels::DrawingTools drawing)
{
    const bool chinese = QLocale{}.language() == QLocale::Chinese;
    const floor::BenchCardWords words{
        .title = toStdString(BenchCard::tr("The keys of the bench")),
        .summary = toStdString(BenchCard::tr("Scan a code instead of pressing its key.")),
        //: %1: its number, %2: how many there are
        .page = toStdString(BenchCard::tr("Page %1 of %2")),
        .language = chinese ? "zh-Hans" : "en"};
    return drawing.painter.pdf(floor::layoutBenchCard(entries, words, drawing.fonts), words.title);
}

} // namespace supercargo::ui
