// SPDX-License-Identifier: GPL-3.0-or-later
// The window: wiring only.
#include "ui/settings/settings_page.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_entries.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>

using namespace supercargo::ui;

namespace {

void addOptions(QCommandLineParser& parser)
{
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addOption({QStringLiteral("lang"), QCoreApplication::translate("Options", "the language: en or zh_CN"),
                      QStringLiteral("NAME")});
}

void addPages(MainWindow& window, Appearance& look, Language& language, Settings& settings)
{
    window.addPage(pages::kSettings, new SettingsPage{look, language, settings});
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
    QCommandLineParser parser;
    addOptions(parser);
    parser.process(application);
    if (parser.isSet(QStringLiteral("lang"))) {
        language.set(parser.value(QStringLiteral("lang")));
    }

    Appearance look{application};
    look.setScheme(schemeChoiceOf(settings.get(setting::kScheme)));
    TaskBoard board;
    MainWindow window{ShellParts{look, settings, board}};
    addPages(window, look, language, settings);
    window.show();
    return QApplication::exec();
}
