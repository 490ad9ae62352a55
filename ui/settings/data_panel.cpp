// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/data_panel.h"

#include "core/workspace/backup.h"
#include "core/workspace/health.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QDate>
#include <QFileDialog>
#include <QFileInfo>
#include <QGridLayout>
#include <QLocale>
#include <QSpinBox>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

constexpr int kButtonsInRow = 2;

} // namespace

DataPanel::DataPanel(const SettingsParts& parts, QWidget* page)
    : Panel{parts.page.look, page},
      m_parts{parts},
      m_page{page},
      m_folder{new Label{parts.page.look, Rank::Body, Role::Text, this}},
      m_said{new Label{parts.page.look, Rank::Body, Role::Muted, this}},
      m_buttons{new QGridLayout}
{
    const auto& sizes = parts.page.look.sizes();
    body()->setContentsMargins(sizes.panelPadding, sizes.panelPadding, sizes.panelPadding, sizes.panelPadding);
    body()->setSpacing(sizes.gap);
    m_folder->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_folder->setWordWrap(true);
    m_said->setWordWrap(true);
    body()->addWidget(m_folder);
    body()->addLayout(m_buttons);
    body()->addWidget(m_said);
    m_buttons->setSpacing(sizes.gap);
    addAction({.id = QStringLiteral("settings.check"),
               .text = QT_TRANSLATE_NOOP("Actions", "Check"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Looks whether the database is sound and everything in it adds up."),
               .key = QKeySequence{Qt::CTRL | Qt::Key_T},
               .icon = Icon::check},
              &DataPanel::check);
    addAction({.id = QStringLiteral("settings.backup"),
               .text = QT_TRANSLATE_NOOP("Actions", "Back up"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Database and pictures into one zip, read again before it counts."),
               .key = QKeySequence{Qt::CTRL | Qt::Key_S},
               .icon = Icon::backup},
              &DataPanel::chooseBackup);
    if (parts.restore) {
        addAction({.id = QStringLiteral("settings.restore"),
                   .text = QT_TRANSLATE_NOOP("Actions", "Restore a backup"),
                   .tip = QT_TRANSLATE_NOOP("Actions", "Puts a backup in the place of everything that is here now."),
                   .key = QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_R},
                   .icon = Icon::undo},
                  &DataPanel::chooseRestore);
    }
    addAction({.id = QStringLiteral("settings.purge"),
               .text = QT_TRANSLATE_NOOP("Actions", "Take buyers' data out"),
               .tip = QT_TRANSLATE_NOOP("Actions", "Names and addresses of orders that left long ago."),
               .key = QKeySequence{Qt::CTRL | Qt::Key_Delete},
               .icon = Icon::user},
              &DataPanel::askPurge);
    m_buttons->setColumnStretch(kButtonsInRow, 1);
    translated(*this, [this] {
        setTitle(tr("Data folder"));
        m_folder->setText(QString::fromStdU16String(m_parts.page.reading.session().folder().root().u16string()));
        m_said->setVisible(!m_parts.restore);
        m_said->setText(tr("A backup is brought back with every window closed: supercargo-cli db restore FILE.zip"));
    });
}

QAction& DataPanel::addAction(const Command& command, void (DataPanel::*act)())
{
    Command scoped = command;
    scoped.scope = m_page;
    QAction& action = m_parts.page.actions.add(scoped);
    connect(&action, &QAction::triggered, this, act);
    auto* button = new Button{m_parts.page.look, ButtonKind::Secondary, this};
    button->setAction(action);
    const int count = m_buttons->count();
    // Those to think about first are longer, and each has a row below to itself.
    const bool isBelow = count >= kButtonsInRow;
    m_buttons->addWidget(button, isBelow ? count - kButtonsInRow + 1 : 0, isBelow ? 0 : count, 1,
                         isBelow ? kButtonsInRow + 1 : 1, isBelow ? Qt::AlignLeft : Qt::Alignment{});
    return action;
}

void DataPanel::say(const QString& sentence)
{
    m_said->show();
    m_said->setText(sentence);
}

void DataPanel::check()
{
    m_parts.page.lanes.start(
        Lanes::slow(), tr("Check the data folder"), this,
        [](workspace::Workspace& workspace, const TaskControl&) { workspace::requireHealthy(workspace); },
        [this] { say(tr("Everything adds up.")); }, [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void DataPanel::chooseBackup()
{
    // Where the newest one is looked for when the data is damaged; whoever has another disk chooses that.
    const auto backups = m_parts.page.reading.session().folder().backups();
    const QString name = QString::fromStdU16String(backups.u16string()) +
                         QStringLiteral("/supercargo-%1.zip").arg(QDate::currentDate().toString(Qt::ISODate));
    const QString file = QFileDialog::getSaveFileName(m_page, tr("Back up into"), name, tr("Zip files (*.zip)"));
    if (!file.isEmpty()) {
        backUpTo(file);
    }
}

void DataPanel::backUpTo(const QString& file)
{
    m_parts.page.lanes.start(
        Lanes::slow(), tr("Back up into %1").arg(QFileInfo{file}.fileName()), this,
        [path = std::filesystem::path{file.toStdU16String()}](workspace::Workspace& workspace, const TaskControl&) {
            return workspace::backUp(workspace.session(), path);
        },
        [this](const workspace::BackupReport& report) {
            say(tr("Backed up into %1, %2, and read again.")
                    .arg(QString::fromStdU16String(report.file.filename().u16string()),
                         QLocale{}.formattedDataSize(report.bytes)));
        },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

void DataPanel::chooseRestore()
{
    const QString file = QFileDialog::getOpenFileName(m_page, tr("Restore from"), {}, tr("Zip files (*.zip)"));
    if (!file.isEmpty()) {
        askRestore(file);
    }
}

void DataPanel::askRestore(const QString& file)
{
    auto* dialog = new FormDialog{m_parts.page.look,
                                  tr("Put %1 in the place of all that is here now?").arg(QFileInfo{file}.fileName()),
                                  tr("Restore"), m_page};
    dialog->form().addHint([] {
        return tr("The window closes and opens again with the backup's orders, stock and settings. What is here now is "
                  "kept in the data folder, in backups, as before-restore.\n\n"
                  "Labels printed since the backup become void: their parcels are packed again, with new numbers. What has "
                  "left since is held.\n\n"
                  "Close all stations first. If one is open, or the backup is damaged, nothing changes.");
    });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, file] {
        dialog->accept();
        m_parts.restore(std::filesystem::path{file.toStdU16String()});
    });
    dialog->open();
}

void DataPanel::askPurge()
{
    auto* dialog = new FormDialog{m_parts.page.look, tr("Take buyers' names and addresses out of orders that are over?"),
                                  tr("Take them out"), m_page};
    auto* days = dialog->form().addNumber([] { return tr("Shipped longer ago than"); }, 0, kMostDays,
                                          static_cast<int>(m_parts.page.reading.settings.get(settings::kPurgeDaysAfterShipping)));
    days->setSuffix(tr(" days"));
    dialog->form().addHint([] {
        return tr("It cannot be undone. Figures, countries and products stay. Backups and label files are yours to remove.");
    });
    connect(dialog, &FormDialog::submitted, this, [this, dialog, days] { purge(*dialog, days->value()); });
    dialog->open();
}

void DataPanel::purge(FormDialog& dialog, const int days)
{
    dialog.accept(); // long work is watched in the task bar
    m_parts.page.lanes.start(
        Lanes::slow(), tr("Take buyers' data out"), this,
        [days](workspace::Workspace& workspace, const TaskControl& task) {
            return workspace.purgePersonalData(std::chrono::days{days}, task);
        },
        [this](const packages::PurgeReport& report) {
            const QString number = numberText(report.orders);
            say(report.stoppedEarly ? tr("Stopped. Orders without personal data now: %1").arg(number)
                                    : tr("Orders without personal data now: %1").arg(number));
        },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

} // namespace supercargo::ui
