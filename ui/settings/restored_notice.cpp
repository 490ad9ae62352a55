// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/restored_notice.h"

#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace supercargo::ui {

namespace {

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
        if (report.voidedNumbers == 0) {
            return kept;
        }
        return tr("Labels printed since then are void: %1. Their parcels are packed again, with new numbers.")
                   .arg(numberText(report.voidedNumbers)) +
               QStringLiteral("\n\n") + kept;
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
