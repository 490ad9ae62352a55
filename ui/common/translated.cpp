// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/translated.h"

#include <QEvent>

#include <utility>

namespace supercargo::ui {

namespace {

class Retranslator final : public QObject {
public:
    Retranslator(QWidget& widget, std::function<void()> setTexts) : QObject{&widget}, m_setTexts{std::move(setTexts)}
    {
        widget.installEventFilter(this);
        m_setTexts();
    }

    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::LanguageChange) {
            m_setTexts();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_setTexts;
};

} // namespace

void translated(QWidget& widget, std::function<void()> setTexts)
{
    new Retranslator{widget, std::move(setTexts)}; // owned by the widget
}

} // namespace supercargo::ui
