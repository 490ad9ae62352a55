// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/wall_window.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QEvent>
#include <QGuiApplication>
#include <QScreen>
#include <QVBoxLayout>

#include <algorithm>

namespace supercargo::ui {

WallWindow::WallWindow(const Appearance& look, QWidget* station)
    : QWidget{station, Qt::Window | Qt::WindowDoesNotAcceptFocus | Qt::WindowStaysOnTopHint},
      m_title{new Label{look, Rank::Figure, Role::Text, this}},
      m_wall{new WallView{look, WallView::Size::Screen, this}}
{
    setAttribute(Qt::WA_ShowWithoutActivating);
    const int edge = look.sizes().gapEdge;
    auto* column = new QVBoxLayout{this};
    column->setContentsMargins(edge, edge, edge, edge);
    column->setSpacing(edge);
    column->addWidget(m_title);
    column->addWidget(m_wall, 1);
    resize(look.grown(1024), look.grown(640));
    translated(*this, [this] { setTexts(); });
}

void WallWindow::open()
{
    const auto screens = QGuiApplication::screens();
    const auto other = std::ranges::find_if(screens, [this](const QScreen* one) { return one != parentWidget()->screen(); });
    if (other == screens.end()) {
        show();
    } else {
        setGeometry((*other)->geometry());
        showFullScreen();
    }
    parentWidget()->activateWindow(); // some desktops give the focus to whatever is new
}

bool WallWindow::event(QEvent* event)
{
    switch (event->type()) {
    case QEvent::WindowActivate:
        parentWidget()->activateWindow();
        break;
    case QEvent::KeyPress: // the desktop has not followed yet: to one that a person has just pressed it listens
    case QEvent::InputMethod:
        parentWidget()->activateWindow();
        return QCoreApplication::sendEvent(parentWidget(), event);
    default:
        break;
    }
    return QWidget::event(event);
}

void WallWindow::present(const BenchState& bench, const std::optional<std::int64_t> current)
{
    m_bench = bench;
    m_wall->present(bench.wall, current);
    setTexts();
}

void WallWindow::setTexts()
{
    const QString station = toQString(m_bench.station.name);
    setWindowTitle(tr("Sorting wall of %1").arg(station));
    m_wall->setAccessibleName(windowTitle());
    m_title->setText(m_bench.wall.empty() ? tr("%1: no wave of several products is open").arg(station)
                                          : tr("Wave %1 · %2").arg(m_bench.wave->id.value).arg(m_wall->summary()));
}

} // namespace supercargo::ui
