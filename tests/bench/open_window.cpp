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
      m_store{ui::toQString((m_settingsFolder / "settings.ini").string()), QSettings::IniFormat},
      m_settings{m_store},
      m_language{application},
      m_look{application},
      m_opened{m_session, m_look, m_settings}
{
    m_language.set(QStringLiteral("en"));
    m_settings.set(ui::setting::kPage, page);
    m_settings.set(ui::setting::kStation, station);
    m_settings.set(ui::setting::kSounds, false);
    auto& window = m_opened.window;
    app::addPages(window, m_opened.parts(),
                  {m_look, m_clock, m_settings, window.actions(), m_opened.lanes, m_opened.printing, m_opened.drawing(),
                   m_speaker, m_session.folder().attachments()},
                  m_language);
    window.resize(1366, 768);
    window.show();
    window.openPage(page);
    window.activateWindow();
}

ui::OrdersPage& OpenWindow::orders()
{
    return dynamic_cast<ui::OrdersPage&>(*m_opened.window.page(ui::pages::kOrders.id));
}

ui::StationPage& OpenWindow::station()
{
    return dynamic_cast<ui::StationPage&>(*m_opened.window.page(ui::pages::kStation.id));
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
