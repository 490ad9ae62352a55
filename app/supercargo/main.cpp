// SPDX-License-Identifier: GPL-3.0-or-later
// The window: wiring only.
#include "app/supercargo/first_steps.h"
#include "app/supercargo/pages.h"
#include "app/supercargo/screenshots.h"
#include "app/supercargo/window_sync.h"
#include "core/base/error.h"
#include "core/processes/file_lock.h"
#include "core/workspace/backup.h"
#include "ui/reminder/reminder.h"
#include "ui/reminder/system_tray.h"
#include "ui/settings/damaged_question.h"
#include "ui/settings/restored_notice.h"
#include "ui/shell/opened_window.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QMessageBox>
#include <QScreen>
#include <QSettings>

using namespace supercargo;
using namespace supercargo::ui;

namespace {

/// Read before the window is there: the language may come from it, too.
struct Options {
    std::filesystem::path data = processes::defaultDataFolder();
    QString language; ///< empty: as chosen last time
    QString station;  ///< to begin at; empty: none
    QString pictures; ///< the folder for screenshots of every page; empty: none, the window stays open
};

Options readOptions(const QApplication& application)
{
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("lang"), QCoreApplication::translate("Options", "the language: en or zh_CN"),
                      QStringLiteral("NAME")});
    parser.addOption(
        {QStringLiteral("data"), QCoreApplication::translate("Options", "the data folder"), QStringLiteral("DIR")});
    parser.addOption({QStringLiteral("station"), QCoreApplication::translate("Options", "the station to work at"),
                      QStringLiteral("NAME")});
    parser.addOption({QStringLiteral("screenshots"),
                      QCoreApplication::translate("Options", "take a picture of every page into DIR, and end"),
                      QStringLiteral("DIR")});
    parser.process(application);
    Options options;
    options.language = parser.value(QStringLiteral("lang"));
    options.station = parser.value(QStringLiteral("station"));
    options.pictures = parser.value(QStringLiteral("screenshots"));
    if (parser.isSet(QStringLiteral("data"))) {
        options.data = std::filesystem::path{parser.value(QStringLiteral("data")).toStdU16String()};
    }
    return options;
}

/// There is one window to a data folder; a station may be opened beside it. Throws window_already_open.
std::optional<processes::FileLock> windowLock(const processes::DataFolder& folder, const Options& options)
{
    if (!options.station.isEmpty()) {
        return {};
    }
    auto lock = processes::FileLock::tryTake(folder.windowLock(), processes::LockKind::exclusive);
    if (!lock) {
        throw Error{ErrorCode::window_already_open};
    }
    return lock;
}

/// On a small monitor the window's frame would push its lower edge out of sight.
void fitScreen(QWidget& window)
{
    constexpr QSize kFrame{16, 48};
    const QSize room = window.screen()->availableSize();
    const QSize wanted = window.size() + kFrame;
    if (room.width() < wanted.width() || room.height() < wanted.height()) {
        window.setWindowState(window.windowState() | Qt::WindowMaximized);
    }
}

/// Beside the clock, where the desktop has such a place; of the window only, so that two programs do not say it twice.
void remindOfDuePackages(MainWindow& window, const PageParts& parts, Tray& tray)
{
    auto* reminder = new Reminder{parts, tray, window};
    QObject::connect(reminder, &Reminder::opened, &window, [&window](const Door& door) {
        window.openBy(door);
        window.setWindowState(window.windowState() & ~Qt::WindowMinimized);
        window.show();
        window.raise();
        window.activateWindow();
    });
    reminder->look();
}

/// How the window was left.
struct Ended {
    int code = 0;
    std::filesystem::path backup; ///< that somebody wants in the place of the data; empty: none
};

/// A backup that was put in the place of the data before the window opened.
struct Restored {
    std::filesystem::path backup;
    workspace::RestoreReport report;
};

Ended run(Appearance& look, Language& language, Settings& settings, const Options& options,
          const std::optional<Restored>& restored)
{
    Ended ended;
    const SystemClock clock;
    const workspace::Session session{options.data, "window", clock, audit::systemActor()};
    PlatformAccess platforms{session};
    const auto only = windowLock(session.folder(), options);
    Speaker speaker{settings.get(setting::kSoundShift)};
    SystemTray tray{look};
    OpenedWindow opened{session, look, settings};
    auto& window = opened.window;
    if (!options.station.isEmpty()) {
        settings.set(setting::kStation, options.station);
    }
    const StationParts station{look,            clock,   settings,        window.actions(), opened.lanes, opened.printing,
                               opened.drawing(), speaker, session.folder().attachments()};
    const auto parts = opened.parts();
    // A station beside the window cannot close the window.
    app::addPages(window, parts, station, language,
                  !options.station.isEmpty() ? Restore{} : [&](const std::filesystem::path& backup) {
                      ended.backup = backup;
                      window.close();
                      QApplication::quit();
                  });
    if (!options.station.isEmpty()) {
        window.setWindowTitle(options.station + QStringLiteral(" – Supercargo")); // one of several in the task list
        window.openPage(pages::kStation.id);
    }
    window.statusBar().setUser(toQString(session.actor().who));
    if (options.pictures.isEmpty()) {
        fitScreen(window);
    }
    if (options.station.isEmpty() && options.pictures.isEmpty()) {
        remindOfDuePackages(window, parts, tray);
        app::addSync(window, parts, platforms);
    }
    window.show();
    const FirstStartParts firstStart{look, language, settings, opened.lanes, opened.printing, opened.drawing()};
    if (!options.pictures.isEmpty()) {
        (new app::Screenshots{window, *app::makeFirstStart(window, firstStart), look, language, options.pictures})->start();
    } else if (options.station.isEmpty() && isNewFolder(opened.reading)) {
        app::makeFirstStart(window, firstStart)->open();
    }
    if (restored) {
        showRestored(window, QString::fromStdU16String(restored->backup.filename().u16string()), restored->report);
    }
    ended.code = QApplication::exec();
    return ended;
}

void tell(const std::exception_ptr& exception)
{
    const Failure failure = failureFrom(exception);
    QMessageBox box{QMessageBox::Critical, QStringLiteral("Supercargo"), failure.sentence};
    box.setInformativeText(failure.hint);
    box.setDetailedText(failure.technical);
    box.exec();
}

/// What cannot be restored leaves everything as it was, and says why.
std::optional<Restored> restore(const Options& options, const std::filesystem::path& backup)
{
    try {
        const SystemClock clock;
        workspace::Session session{options.data, "window", clock, audit::systemActor(),
                                   workspace::Session::IfDamaged::stay};
        const auto only = windowLock(session.folder(), options);
        return Restored{backup, workspace::restore(session, backup)};
    } catch (...) {
        tell(std::current_exception());
        return {};
    }
}

/// Where the data cannot be opened, somebody who looks at a screen is asked for a backup.
Ended runUnlessDamaged(Appearance& look, Language& language, Settings& settings, const Options& options,
                       const std::optional<Restored>& restored)
{
    try {
        return run(look, language, settings, options, restored);
    } catch (const Error& error) {
        if (error.code() != ErrorCode::database_damaged || !options.station.isEmpty() || !options.pictures.isEmpty()) {
            throw;
        }
        const processes::DataFolder folder{options.data};
        DamagedQuestion question{failureFrom(std::current_exception()), workspace::newestBackup(folder), folder.backups()};
        return {.code = 1, .backup = question.ask()};
    }
}

} // namespace

int main(int argc, char* argv[])
{
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("supercargo"));
    QApplication::setApplicationVersion(QStringLiteral(SUPERCARGO_VERSION));
    QApplication::setOrganizationName(QStringLiteral("supercargo"));

    QSettings store;
    Settings settings{store};
    Language language{application};
    language.set(settings.get(setting::kLanguage));
    const Options options = readOptions(application);
    if (!options.language.isEmpty()) {
        language.set(options.language);
    }
    Appearance look{application};
    look.setScheme(schemeChoiceOf(settings.get(setting::kScheme)));
    try {
        std::optional<Restored> restored;
        while (true) {
            const auto ended = runUnlessDamaged(look, language, settings, options, restored);
            if (ended.backup.empty()) {
                return ended.code;
            }
            restored = restore(options, ended.backup);
        }
    } catch (...) {
        tell(std::current_exception());
        return 1;
    }
}
