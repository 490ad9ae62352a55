// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace supercargo::ui::tests {

/// Draws the widget as it stands; where SUPERCARGO_SCREENSHOTS names a folder, the picture is also kept there for
/// eyes to look at.
inline QPixmap screenshot(QWidget& widget, const QString& name)
{
    QApplication::processEvents(); // what was just changed is laid out later
    const QPixmap picture = widget.grab();
    if (const QString folder = qEnvironmentVariable("SUPERCARGO_SCREENSHOTS"); !folder.isEmpty()) {
        QDir{}.mkpath(folder);
        picture.save(QDir{folder}.filePath(name + QStringLiteral(".png")));
    }
    return picture;
}

} // namespace supercargo::ui::tests
