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

Screenshots::Screenshots(ui::MainWindow& window, ui::FirstStart& start, ui::Appearance& look, ui::Language& language,
                         QString folder)
    : QObject{&window},
      m_window{window},
      m_start{start},
      m_look{look},
      m_language{language},
      m_folder{std::move(folder)}
{
    for (const auto& page : window.pageIds()) {
        add(page, -1);
    }
    for (int step = 0; step < ui::FirstStart::stepCount(); ++step) {
        add(QStringLiteral("first-start-%1").arg(step + 1), step);
    }
}

void Screenshots::add(const QString& name, const int step)
{
    for (const bool isDark : {false, true}) {
        for (const auto& language : {QStringLiteral("en"), QStringLiteral("zh_CN")}) {
            m_pictures.append({name, step, isDark, language});
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
    if (picture.step < 0) {
        m_window.openPage(picture.page);
    } else {
        m_start.resize(m_window.size());
        m_start.show();
        m_start.showStep(picture.step);
    }
    m_rounds = 0;
    QTimer::singleShot(0, this, &Screenshots::take);
}

void Screenshots::take()
{
    QWidget& shown = m_pictures.first().step < 0 ? static_cast<QWidget&>(m_window) : m_start;
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // what has just come has its room
    const QPixmap pixels = shown.grab();
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
