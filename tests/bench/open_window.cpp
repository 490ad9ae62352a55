// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/open_window.h"

#include "app/supercargo/pages.h"
#include "core/base/error.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"

#include <QKeyEvent>

namespace supercargo::bench {

OpenWindow::OpenWindow(QApplication& application, const std::filesystem::path& data, const QString& page,
                       const QString& station)
    : m_session{data, "window", m_clock, {"bench", {}}},
      m_reading{m_session, {.access = db::Access::readOnly}},
      m_store{ui::toQString((m_settingsFolder / "settings.ini").string()), QSettings::IniFormat},
      m_settings{m_store},
      m_language{application},
      m_look{application},
      m_printing{[this] { return m_session.connect(); }, m_session.folder(), m_clock, m_session.identity()},
      m_lanes{m_board, [this] { return std::make_unique<workspace::Workspace>(m_session); }},
      m_window{ui::ShellParts{m_look, m_settings, m_board}}
{
    m_language.set(QStringLiteral("en"));
    m_settings.set(ui::setting::kPage, page);
    m_settings.set(ui::setting::kStation, station);
    m_settings.set(ui::setting::kSounds, false);
    const ui::PageParts parts{m_look, m_settings, m_window.actions(), m_window.toast(), m_lanes, m_reading};
    app::addPages(m_window, parts,
                  {m_look, m_settings, m_window.actions(), m_lanes, m_printing, {m_fonts, m_painter}, m_speaker,
                   m_session.folder().attachments()},
                  m_language);
    m_window.resize(1366, 768);
    m_window.show();
    m_window.openPage(page);
    m_window.activateWindow();
}

ui::OrdersPage& OpenWindow::orders()
{
    return dynamic_cast<ui::OrdersPage&>(*m_window.page(ui::pages::kOrders.id));
}

ui::StationPage& OpenWindow::station()
{
    return dynamic_cast<ui::StationPage&>(*m_window.page(ui::pages::kStation.id));
}

void OpenWindow::press(const Qt::Key key, const QString& text)
{
    QWidget* focus = QApplication::focusWidget();
    if (focus == nullptr) {
        throw Error{ErrorCode::not_found, {"bench", "focus"}};
    }
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QCoreApplication::postEvent(focus, new QKeyEvent{type, key, Qt::NoModifier, text});
    }
}

} // namespace supercargo::bench
