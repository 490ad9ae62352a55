// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supercargo/screenshots.h"

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QTimer>

namespace supercargo::app {

namespace {

// A table asks for its rows when it is painted, and paints them when they are there.
constexpr int kRounds = 4;

} // namespace

Screenshots::Screenshots(ui::MainWindow& window, ui::Appearance& look, ui::Language& language, QStringList pages,
                         QString folder)
    : QObject{&window},
      m_window{window},
      m_look{look},
      m_language{language},
      m_folder{std::move(folder)}
{
    for (const auto& page : pages) {
        for (const bool isDark : {false, true}) {
            for (const auto& name : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
                m_pictures.append({page, isDark, name});
            }
        }
    }
}

void Screenshots::start()
{
    QDir{}.mkpath(m_folder); // where it cannot be made, the first picture says so
    m_window.resize(1366, 768);
    prepare();
}

void Screenshots::prepare()
{
    if (m_pictures.isEmpty()) {
        QApplication::quit();
        return;
    }
    const auto& picture = m_pictures.first();
    m_look.setScheme(picture.isDark ? ui::SchemeChoice::Dark : ui::SchemeChoice::Light);
    m_language.set(picture.language);
    m_window.openPage(picture.page);
    m_rounds = 0;
    QTimer::singleShot(0, this, &Screenshots::take);
}

void Screenshots::take()
{
    const QPixmap pixels = m_window.grab();
    if (++m_rounds < kRounds) {
        QTimer::singleShot(0, this, &Screenshots::take);
        return;
    }
    const auto picture = m_pictures.takeFirst();
    const QString name = m_folder + u'/' + picture.page +
                         (picture.isDark ? QStringLiteral("-dark-") : QStringLiteral("-light-")) + picture.language +
                         QStringLiteral(".png");
    if (!pixels.save(name)) {
        qWarning("%s cannot be written", qPrintable(name));
        QApplication::exit(1);
        return;
    }
    prepare();
}

} // namespace supercargo::app
