// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/help_sheet.h"
#include "ui/icons/icon.h"

#include <QString>
#include <QWidget>

namespace supercargo::ui {

/// Where a page stands in the sidebar: the daily line, the stores behind it, or the foot.
enum class PageGroup { Line, Stores, Foot };

/// How the sidebar names a page. The text is translated in the context "Pages": write it with
/// QT_TRANSLATE_NOOP("Pages", "Orders").
struct PageEntry {
    QString id; ///< "orders"
    const char* text;
    Icon icon;
    PageGroup group = PageGroup::Line;
};

/// Where the things behind a figure or a name are looked at.
struct Door {
    QString page;     ///< its id; empty: there is none
    QString list{};   ///< which of the page's lists: "overdue"
    QString search{}; ///< what to look for there

    friend bool operator==(const Door&, const Door&) = default;
};

/// One screen of the window.
class Page : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// It came into sight: reload what may be old, put the focus where work begins.
    virtual void opened() {}
    /// A scan that no field took, while the page is in sight.
    virtual void scanned(const QString& /*code*/) {}
    /// Shows what a figure of another page stands for; then it comes into sight. An Esc that this page has no use for
    /// leads back there.
    virtual void enterBy(const Door& /*door*/) {}
    /// A page that takes the whole window, without sidebar and status bar: the station.
    [[nodiscard]] virtual bool wantsWholeWindow() const { return false; }
    /// What F1 tells beside the page's actions.
    [[nodiscard]] virtual QList<HelpEntry> help() const { return {}; }

Q_SIGNALS:
    /// "rows 1–22 of 1,284", for the status bar.
    void rowsChanged(const QString& text);
    /// Somebody wants to see what is behind a figure or a name.
    void doorOpened(const supercargo::ui::Door& door);
    /// Back to the last page with a sidebar.
    void left();
};

} // namespace supercargo::ui
