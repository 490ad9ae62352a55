// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/appearance.h"

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace supercargo::ui {

/// "Ctrl Z", "F9", "M": the name of a key as it stands in its small box, Latin in every language.
[[nodiscard]] QString keyName(const QKeySequence& key);

/// The small box with a key's name, for parts that paint themselves.
[[nodiscard]] QSize keyCapSize(const Appearance& look, const QString& name);
void paintKeyCap(const Appearance& look, QPainter& painter, const QRect& rect, const QString& name, const QColor& color,
                 const QColor& edge, const QColor& fill = {});

/// The same as a widget.
class KeyCap final : public QWidget {
    Q_OBJECT
public:
    KeyCap(const Appearance& look, QString name, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Appearance& m_look;
    QString m_name;
};

} // namespace supercargo::ui
