// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/printing/printing_service.h"
#include "ui/print/qt_page_painter.h"
#include "ui/print/qt_text_rasteriser.h"
#include "ui/shell/housekeeping.h"
#include "ui/shell/main_window.h"
#include "ui/shell/page_parts.h"

namespace supercargo::ui {

/// The window over one data folder, with all that its pages stand on, made in the order in which it must go again:
/// first the window, then the lanes, which end their work. Session, look and settings outlive it.
class OpenedWindow {
    Appearance& m_look;
    Settings& m_settings;

public:
    workspace::Workspace reading;
    TaskBoard board;
    QtTextRasteriser fonts;
    QtPagePainter painter;
    printing::PrintingService printing;
    Lanes lanes;
    MainWindow window;

    OpenedWindow(const workspace::Session& session, Appearance& look, Settings& settings)
        : m_look{look},
          m_settings{settings},
          reading{session, {.access = db::Access::readOnly}},
          printing{[&session] { return session.connect(); }, session.folder(), session.clock(), session.identity()},
          lanes{board, [&session] { return std::make_unique<workspace::Workspace>(session); }},
          window{ShellParts{look, settings, board}}
    {
        keepHouseFromTimeToTime(lanes, window);
    }

    [[nodiscard]] PageParts parts()
    {
        return {m_look, m_settings, window.actions(), window.toast(), lanes, reading};
    }
    [[nodiscard]] labels::DrawingTools drawing() { return {fonts, painter}; }
};

} // namespace supercargo::ui
