// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/first_start/first_start.h"
#include "ui/shell/main_window.h"
#include "ui/text/language.h"
#include "ui/theme/appearance.h"

#include <QObject>
#include <QStringList>

namespace supercargo::app {

/// Takes a picture of each page, and each step of the first start, in both languages and palettes, at the smallest
/// screen that must do, and then ends the program: "orders-light-en.png" and so on.
class Screenshots final : public QObject {
    Q_OBJECT
public:
    Screenshots(ui::MainWindow& window, ui::FirstStart& start, ui::Appearance& look, ui::Language& language,
                QString folder);

    void start();

private:
    void prepare();
    void take();

    struct Picture {
        QString page;
        int step; ///< of the first start; −1 for a page
        bool isDark;
        QString language;
    };
    void add(const QString& name, int step);

    ui::MainWindow& m_window;
    ui::FirstStart& m_start;
    ui::Appearance& m_look;
    ui::Language& m_language;
    QString m_folder;
    QList<Picture> m_pictures;
    int m_rounds = 0; ///< of the event loop that the page has had to fill itself
};

} // namespace supercargo::app
