// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/temporary_folder.h"
#include "ui/orders/orders_page.h"
#include "ui/shell/opened_window.h"
#include "ui/station/station_page.h"
#include "ui/text/language.h"

#include <QApplication>

#include <filesystem>

namespace supercargo::bench {

/// The window over a folder with all its pages, as the program opens it, but with settings of its own.
class OpenWindow {
public:
    OpenWindow(QApplication& application, const std::filesystem::path& data, const QString& page,
               const QString& station = {});

    [[nodiscard]] ui::OrdersPage& orders();
    [[nodiscard]] ui::StationPage& station();
    /// A key to whatever has the focus, posted as the system does it.
    static void press(Qt::Key key, const QString& text = {});

private:
    SystemClock m_clock;
    tests::TemporaryFolder m_settingsFolder;
    workspace::Session m_session;
    QSettings m_store;
    ui::Settings m_settings;
    ui::Language m_language;
    ui::Appearance m_look;
    ui::Speaker m_speaker{0};
    ui::OpenedWindow m_opened;
};

} // namespace supercargo::bench
