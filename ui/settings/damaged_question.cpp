// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/damaged_question.h"

#include "ui/text/formats.h"

#include <QDateTime>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QPushButton>

#include <utility>

namespace supercargo::ui {

namespace {

QString nameOf(const std::filesystem::path& path)
{
    return QString::fromStdU16String(path.u16string());
}

} // namespace

DamagedQuestion::DamagedQuestion(const Failure& failure, std::optional<std::filesystem::path> newest,
                                 std::filesystem::path backups)
    : QMessageBox{QMessageBox::Critical, QStringLiteral("Supercargo"), failure.sentence},
      m_newest{std::move(newest)},
      m_backups{std::move(backups)}
{
    const QString kept = tr("What lies in the data folder now is kept in it as it is, in backups.");
    if (m_newest) {
        const QFileInfo file{nameOf(*m_newest)};
        setInformativeText(tr("Put the newest backup in its place, %1 of %2?")
                               .arg(file.fileName(), QLocale{}.toString(file.lastModified(), QLocale::ShortFormat)) +
                           QStringLiteral("\n\n") + kept);
        m_restore = addButton(tr("Restore it"), QMessageBox::AcceptRole);
    } else {
        setInformativeText(tr("Put a backup in its place? There is none in the data folder: choose where it lies.") +
                           QStringLiteral("\n\n") + kept);
    }
    m_choose = addButton(m_newest ? tr("Choose another backup") : tr("Choose a backup"), QMessageBox::ActionRole);
    setEscapeButton(addButton(tr("Change nothing"), QMessageBox::RejectRole));
    setDetailedText(failure.technical);
}

std::filesystem::path DamagedQuestion::ask()
{
    exec();
    if (clickedButton() == m_choose) {
        return std::filesystem::path{
            QFileDialog::getOpenFileName(nullptr, tr("Restore from"), nameOf(m_backups), tr("Zip files (*.zip)"))
                .toStdU16String()};
    }
    return m_restore != nullptr && clickedButton() == m_restore ? *m_newest : std::filesystem::path{};
}

} // namespace supercargo::ui
