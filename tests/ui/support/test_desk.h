// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printing_service.h"
#include "tests/support/temporary_folder.h"
#include "ui/common/settings.h"
#include "ui/print/qt_page_painter.h"
#include "ui/print/qt_text_rasteriser.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_parts.h"
#include "ui/text/convert.h"
#include "ui/text/language.h"

#include <QApplication>
#include <QTest>

namespace supercargo::ui::tests {

/// The window over a data folder of its own, as the program opens it: lanes, the reading connection, and a second
/// workspace by which a test puts things in.
struct TestDesk {
    supercargo::tests::TemporaryFolder folder;
    FixedClock clock{*parseIso8601("2026-11-20T06:00:00Z")};
    workspace::Session session{folder / "data", "test", clock, {"lin", {}}};
    workspace::Workspace writing{session};
    workspace::Workspace reading{session, {.access = db::Access::readOnly}};
    QSettings store{toQString((folder / "settings.ini").string()), QSettings::IniFormat};
    Settings settings{store};
    Language language{*QCoreApplication::instance()};
    Appearance look{*static_cast<QApplication*>(QApplication::instance())};
    TaskBoard board;
    QtTextRasteriser fonts;
    QtPagePainter painter;
    printing::PrintingService printing{[this] { return session.connect(); }, session.folder(), clock,
                                       session.identity()};
    Lanes lanes{board, [this] { return std::make_unique<workspace::Workspace>(session); }};
    MainWindow window{ShellParts{look, settings, board}};

    TestDesk()
    {
        language.set(QStringLiteral("en"));
        look.setScheme(SchemeChoice::Light);
        window.resize(1366, 768);
    }

    [[nodiscard]] PageParts parts() { return {look, settings, window.actions(), window.toast(), lanes, reading}; }
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
