// SPDX-License-Identifier: GPL-3.0-or-later
// One application for all tests of the window.
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

#include <QApplication>

int main(int argc, char* argv[])
{
    // Without a screen, so that the tests neither need one nor disturb who has one; a chosen platform holds.
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    QApplication application{argc, argv};
    QApplication::setApplicationName(QStringLiteral("supercargo-tests"));
    return Catch::Session().run(argc, argv);
}
