// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of shops does at a key; what it shows is in shops_page.cpp.
#include "ui/common/refused_rows_dialog.h"
#include "ui/shops/profile_dialog.h"
#include "ui/shops/shop_dialog.h"
#include "ui/shops/shops_page.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QDir>
#include <QUrl>

namespace supercargo::ui {

namespace {

/// "1-Mug_House/0001.txt".
QString placeOf(const std::filesystem::path& file)
{
    return QString::fromStdU16String((file.parent_path().filename() / file.filename()).u16string());
}

} // namespace

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
    if (const auto row = current()) {
        push(row->shop.id);
    }
}

void ShopsPage::writeAllFiles()
{
    push({});
}

void ShopsPage::push(const std::optional<ShopId> only)
{
    m_parts.lanes.start(
        Lanes::slow(), tr("Write confirmations"), this,
        [only](workspace::Workspace& workspace, const TaskControl& task) { return workspace.pushOutbox(task, only); },
        [this](const outbox::PushReport& report) {
            reload();
            showWritten(report);
        },
        [this](const Failure& failure) {
            fail(failure);
            reload();
        });
}

void ShopsPage::showWritten(const outbox::PushReport& report)
{
    if (report.files.empty()) {
        notify(Sign::Shipped, Icon::outbox, tr("Nothing waits to be confirmed."), {}, tr("Close"), [] {});
        return;
    }
    std::size_t told = 0;
    for (const auto& file : report.files) {
        told += file.entries;
    }
    const auto& first = report.files.front().path;
    const bool isOne = report.files.size() == 1;
    // Every shop's files are counted from 0001: which one it is, its folder says.
    const QString what = isOne ? tr("%1 is written").arg(placeOf(first))
                               : tr("%n file(s) written", nullptr, static_cast<int>(report.files.size()));
    notify(Sign::Shipped, Icon::outbox,
           what + QStringLiteral(" · ") + tr("%n order(s)", nullptr, static_cast<int>(told)),
           isOne ? tr("Upload it at the shop's platform, or type in what it lists.")
                 : tr("Upload each at its shop's platform, or type in what it lists."), tr("Open folder"),
           [this, folder = isOne ? first.parent_path() : first.parent_path().parent_path()] { openFolder(folder); });
}

void ShopsPage::openFolder()
{
    if (const auto row = current()) {
        openFolder(m_parts.reading.session().folder().outbox() / outbox::shopFolder(row->shop.id, row->shop.name));
    }
}

void ShopsPage::openFolder(const std::filesystem::path& folder)
{
    const QString name = QString::fromStdU16String(folder.u16string());
    if (!QDir{name}.exists()) {
        m_parts.toast.present(tr("No file was written for this shop yet"));
    } else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(name))) { // no program for folders: say where it is
        m_parts.toast.present(QDir::toNativeSeparators(name));
    }
}

void ShopsPage::copyPath()
{
    const auto row = current();
    if (!row || row->filesOut.empty()) {
        return;
    }
    const auto path = m_parts.reading.session().folder().outbox() / row->filesOut.front().file;
    QApplication::clipboard()->setText(QDir::toNativeSeparators(QString::fromStdU16String(path.u16string())));
    m_parts.toast.present(tr("The path of %1 is copied").arg(placeOf(path)));
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

void ShopsPage::retryOne(const OutboxEntryId entry)
{
    m_parts.lanes.quietly(
        Lanes::quick(), this,
        [entry](workspace::Workspace& workspace, const TaskControl&) { workspace.outbox.retry(entry); },
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
