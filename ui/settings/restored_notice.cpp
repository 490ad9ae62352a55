// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/restored_notice.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QMessageBox>
#include <QStringList>

#include <ranges>

namespace supercargo::ui {

namespace {

constexpr std::ptrdiff_t kMostNamed = 20;

class RestoredNotice {
    Q_DECLARE_TR_FUNCTIONS(RestoredNotice)
public:
    static QString title(const QString& backup, const workspace::RestoreReport& report)
    {
        return report.lastChange
                   ? tr("%1 is in place now. Its last change is of %2.").arg(backup, paperTimeText(*report.lastChange))
                   : tr("%1 is in place now.").arg(backup);
    }
    static QString particulars(const workspace::RestoreReport& report)
    {
        const QString kept = (report.wasDamaged ? tr("What was here before is damaged; its files lie in %1.")
                                                : tr("What was here before lies in %1."))
                                 .arg(QString::fromStdU16String(report.replaced.u16string()));
        QStringList parts;
        if (report.sinceIsUnknown) {
            parts.append(tr("What was done since then could not be read. Before you pack, look for parcels that left since "
                            "then, and for labels that were printed: their orders wait again here."));
        }
        if (report.voidedNumbers > 0) {
            parts.append(tr("Labels printed since then are void: %1. Parcels that lie here are packed again, with new "
                            "numbers.")
                             .arg(numberText(report.voidedNumbers)));
        }
        if (report.heldDeparted > 0) {
            parts.append(tr("%n order(s) left since then. They are held: do not ship them again.", nullptr,
                            static_cast<int>(report.heldDeparted)));
        }
        if (const auto count = std::ssize(report.departedElsewhere); count > 0) {
            QStringList named;
            for (const auto& order : report.departedElsewhere | std::views::take(kMostNamed)) {
                named.append(toQString(order));
            }
            parts.append(tr("%n order(s) came and left since then. They are not in the backup; do not ship them when "
                            "they come again: %1",
                            nullptr, static_cast<int>(count))
                             .arg(named.join(QStringLiteral(", "))) +
                         (count > kMostNamed ? QStringLiteral(" …") : QString{}));
        }
        parts.append(kept);
        return parts.join(QStringLiteral("\n\n"));
    }
};

} // namespace

void showRestored(QWidget& window, const QString& backup, const workspace::RestoreReport& report)
{
    auto* box = new QMessageBox{QMessageBox::Information, QStringLiteral("Supercargo"),
                                RestoredNotice::title(backup, report), QMessageBox::Ok, &window};
    box->setInformativeText(RestoredNotice::particulars(report));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

} // namespace supercargo::ui
