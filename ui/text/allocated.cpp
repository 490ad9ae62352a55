// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/allocated.h"

#include <QCoreApplication>
#include <QStringList>

#include <array>

namespace supercargo::ui {

namespace {

using orders::Stage;

struct Wait {
    Stage stage;
    const char* text;
};

// As somebody asks after an allocation: first what only stock can mend, then what wants a hand, then what was wanted so.
constexpr std::array kWaits{
    Wait{Stage::short_, QT_TRANSLATE_N_NOOP("Allocated", "%Ln wait(s) for stock")},
    Wait{Stage::unmapped, QT_TRANSLATE_N_NOOP("Allocated", "%Ln unmapped")},
    Wait{Stage::address, QT_TRANSLATE_N_NOOP("Allocated", "%Ln with a doubtful address")},
    Wait{Stage::no_channel, QT_TRANSLATE_N_NOOP("Allocated", "%Ln without a channel")},
    Wait{Stage::waiting, QT_TRANSLATE_N_NOOP("Allocated", "%Ln not decided yet")},
    Wait{Stage::review, QT_TRANSLATE_N_NOOP("Allocated", "%Ln to review")},
    Wait{Stage::held, QT_TRANSLATE_N_NOOP("Allocated", "%Ln held")},
};

QString counted(const char* text, const std::int64_t count)
{
    return QCoreApplication::translate("Allocated", text, nullptr, static_cast<int>(count));
}

} // namespace

QString allocatedText(const packages::AllocationReport& report)
{
    const QString ready = counted(QT_TRANSLATE_N_NOOP("Allocated", "%Ln package(s) ready"), report.allocated);
    QStringList waits;
    for (const auto& wait : kWaits) {
        if (const auto found = report.waits.find(wait.stage); found != report.waits.end()) {
            waits.append(counted(wait.text, found->second));
        }
    }
    if (waits.isEmpty()) {
        return ready;
    }
    //: "452 packages ready; 3 wait for stock, 20 unmapped, 5 held"
    return QCoreApplication::translate("Allocated", "%1; %2")
        .arg(ready, waits.join(QCoreApplication::translate("Allocated", ", ", "between parts of a list")));
}

} // namespace supercargo::ui
