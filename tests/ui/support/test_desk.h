// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"
#include "ui/common/settings.h"
#include "ui/shell/opened_window.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QTest>

namespace supercargo::ui::tests {

/// What a test's window is opened over: a data folder and settings of its own.
struct TestGround {
    supercargo::tests::TemporaryFolder folder;
    FixedClock clock{*parseIso8601("2026-11-20T06:00:00Z")};
    workspace::Session session{folder / "data", "test", clock, {"lin", {}}};
    workspace::Workspace writing{session};
    QSettings store{toQString((folder / "settings.ini").string()), QSettings::IniFormat};
    Settings settings{store};
    Language language{*QCoreApplication::instance()};
    Appearance look{*static_cast<QApplication*>(QApplication::instance())};
};

/// The window over it, as the program opens it, and `writing`, by which a test puts things in.
struct TestDesk : TestGround, OpenedWindow {
    TestDesk() : OpenedWindow{session, look, settings}
    {
        language.set(QStringLiteral("en"));
        look.setScheme(SchemeChoice::Light);
        window.resize(1366, 768);
    }

    void speak(const QString& name)
    {
        language.set(name);
        look.setLanguage(QLocale{name});
        QApplication::processEvents();
    }
    /// Until `is` holds, or five seconds are over.
    template <class Condition>
    [[nodiscard]] static bool until(Condition is)
    {
        return QTest::qWaitFor(is, 5'000);
    }
};

} // namespace supercargo::ui::tests
