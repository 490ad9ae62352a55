// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of shops does at a key; what it shows is in shops_page.cpp.
#include "ui/common/refused_rows_dialog.h"
#include "ui/shops/profile_dialog.h"
#include "ui/shops/shop_dialog.h"
#include "ui/shops/shops_page.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace supercargo::ui {

void ShopsPage::addShop()
{
    openShopDialog({});
}

void ShopsPage::changeShop()
{
    if (const auto row = current()) {
        openShopDialog(row->shop);
    }
}

void ShopsPage::openShopDialog(const std::optional<shops::Shop>& known)
{
    auto* dialog = new ShopDialog{m_parts.look, m_parts.lanes, known, this};
    connect(dialog, &ShopDialog::done, this, [this](const QString& name) {
        m_parts.toast.present(tr("%1 is saved").arg(name));
        reload();
    });
    dialog->open();
}

void ShopsPage::chooseFiles()
{
    m_orders->choose();
}

void ShopsPage::writeFiles()
{
    m_parts.lanes.start(
        Lanes::slow(), tr("Write confirmations"), this,
        [](workspace::Workspace& workspace, const TaskControl& task) { return workspace.pushOutbox(task); },
        [this](const outbox::PushReport& report) {
            std::size_t told = 0;
            for (const auto& file : report.files) {
                told += file.entries;
            }
            reload();
            notify(Sign::Shipped, Icon::outbox,
                   report.files.empty() ? tr("Nothing waits to be confirmed.")
                                        : tr("%n file(s) written", nullptr, static_cast<int>(report.files.size())) +
                                              QStringLiteral(" · ") +
                                              tr("%n order(s)", nullptr, static_cast<int>(told)),
                   report.files.empty() ? QString{}
                                        : tr("Upload each at its platform: Open folder shows where they lie."),
                   tr("Close"), [] {});
        },
        [this](const Failure& failure) {
            fail(failure);
            reload();
        });
}

void ShopsPage::openFolder()
{
    const auto row = current();
    if (!row) {
        return;
    }
    const QString folder = toQString(
        (m_parts.reading.session().folder().outbox() / outbox::shopFolder(row->shop.id, row->shop.name)).string());
    if (!QDir{folder}.exists()) {
        m_parts.toast.present(tr("No file was written for %1 yet").arg(toQString(row->shop.name)));
    } else {
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    }
}

void ShopsPage::retryFailed()
{
    const auto row = current();
    if (!row) {
        return;
    }
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [shop = row->shop.id](workspace::Workspace& workspace, const TaskControl&) {
            for (const auto state : {outbox::OutboxState::failed, outbox::OutboxState::ask}) {
                for (const auto& entry : workspace.outbox.list({.state = state, .shop = shop})) {
                    workspace.outbox.retry(entry.id);
                }
            }
        },
        [this] { reload(); },
        [this](const Failure& failure) {
            fail(failure);
            reload();
        });
}

void ShopsPage::makeProfile()
{
    openProfileDialog({});
}

void ShopsPage::changeProfile()
{
    if (const int row = m_profileList->currentRow(); row >= 0) {
        openProfileDialog(m_profiles.row(row));
    }
}

void ShopsPage::openProfileDialog(const std::optional<orders::MappingProfile>& known)
{
    auto* dialog = new ProfileDialog{m_parts.look, m_parts.lanes, known, this};
    connect(dialog, &ProfileDialog::done, this, [this](const QString& name) {
        m_parts.toast.present(tr("Profile %1 is saved").arg(name));
        reload();
    });
    dialog->open();
}

void ShopsPage::showImported(const ShopImportOutcome& outcome)
{
    const auto& report = outcome.report;
    const QString counts = tr("%1 new, %2 changed, %3 known")
                               .arg(numberText(report.orders.added), numberText(report.orders.changed),
                                    numberText(report.orders.unchanged + report.orders.stale));
    QString sentence = outcome.wasTried ? tr("%1 would bring: %2").arg(outcome.file, counts)
                                        : tr("%1: %2").arg(outcome.file, counts);
    const bool refused = report.rejected > 0;
    if (refused) {
        sentence += QStringLiteral(" · ") + tr("%n row(s) refused", nullptr, static_cast<int>(report.rejected));
    }
    QString detail;
    if (outcome.wasTried) {
        detail = tr("Only tried: nothing is written.");
    } else if (report.stoppedEarly) {
        detail = tr("Stopped half-way. What is in stays; import the file again to go on.");
    }
    notify(refused ? Sign::Review : Sign::Shipped, refused ? Icon::warning : Icon::import_, sentence, detail,
           refused ? tr("Show refused rows") : tr("Close"), [this, outcome, refused] {
               if (refused) {
                   openRefused(outcome.file, outcome.report.rejections, outcome.report.rejected);
               }
           });
}

void ShopsPage::showRefused(const orders::OrderFile& file)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [id = file.id](workspace::Workspace& workspace, const TaskControl&) {
            return orders::OrderFileRepository{workspace.db}.refusals(id);
        },
        [this, file](const std::vector<files::Rejection>& rejections) {
            openRefused(toQString(file.name), rejections, file.refused);
        },
        [this](const Failure& failure) { fail(failure); });
}

void ShopsPage::openRefused(const QString& file, const std::vector<files::Rejection>& rejections,
                            const std::int64_t refused)
{
    auto* dialog = new RefusedRowsDialog{m_parts.look, {file, rejections, refused}, this};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace supercargo::ui
