// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/test_desk.h"
#include "ui/common/form_dialog.h"
#include "ui/common/label.h"
#include "ui/shell/list_page.h"

#include <catch2/catch.hpp>

#include <QSignalSpy>

namespace supercargo::ui::tests {

/// A page of one list in its window, in Chinese, worked with keys.
template <class PageType>
struct PageDesk : TestDesk {
    PageType* page = nullptr;

    PageDesk() { speak(QStringLiteral("zh_CN")); }
    ~PageDesk() { speak(QStringLiteral("en")); }

    void open(const PageEntry& entry)
    {
        page = new PageType{parts()};
        QSignalSpy loaded{page, &ListPage::loaded};
        window.addPage(entry, page);
        window.show();
        window.activateWindow();
        REQUIRE((loaded.count() > 0 || loaded.wait(5'000)));
        QApplication::processEvents();
    }
    /// What a list shows, in its order on the screen.
    [[nodiscard]] static QString cell(ListView& list, const int row, const int column)
    {
        return list.table().model()->index(row, column).data().toString();
    }
    /// A key to whatever has the focus, as a person types it.
    void press(const Qt::Key key, const Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus != nullptr ? focus : &window, key, modifiers);
    }
    void type(const QString& text) { QTest::keyClicks(QApplication::focusWidget(), text); }
    /// The dialog that a key has opened, with the focus in it.
    FormDialog& dialog()
    {
        FormDialog* found = nullptr;
        REQUIRE(until([&] {
            const auto all = page->template findChildren<FormDialog*>();
            found = all.isEmpty() ? nullptr : all.last();
            return found != nullptr && found->isVisible() && QApplication::focusWidget() != nullptr &&
                   found->isAncestorOf(QApplication::focusWidget());
        }));
        return *found;
    }
    [[nodiscard]] bool isDialogGone()
    {
        const bool isGone = until([&] { return page->template findChildren<FormDialog*>().isEmpty(); });
        window.activateWindow(); // as a window manager does it
        page->list().table().setFocus();
        QApplication::processEvents();
        return isGone;
    }
    /// Somewhere on the page, in sight.
    /// Soon: what is read on a lane is shown when it has come.
    [[nodiscard]] bool says(const QString& words) const { return saysSoon(*page, words); }
    [[nodiscard]] static bool saysSoon(const QWidget& place, const QString& words)
    {
        return QTest::qWaitFor([&] { return says(place, words); }, 5'000);
    }
    [[nodiscard]] static bool says(const QWidget& place, const QString& words)
    {
        QApplication::processEvents(); // what was just made is shown later
        for (const QLabel* label : place.findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(words)) {
                return true;
            }
        }
        return false;
    }
    /// What a person who cannot see it is not told: interactive widgets without a name.
    [[nodiscard]] QStringList nameless() const
    {
        QStringList found;
        for (const QWidget* widget : page->template findChildren<QWidget*>()) {
            const bool takesKeys = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible();
            if (takesKeys && widget->accessibleName().isEmpty()) {
                found.append(QLatin1String{widget->metaObject()->className()});
            }
        }
        return found;
    }
};

} // namespace supercargo::ui::tests
