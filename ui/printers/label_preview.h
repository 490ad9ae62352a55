// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/settings.h"
#include "ui/theme/appearance.h"

#include <QImage>
#include <QPixmap>
#include <QWidget>

namespace supercargo::ui {

/// How many pixels of its screen make a millimetre: as somebody found out with a ruler, else as the screen claims.
[[nodiscard]] double pixelsPerMillimetre(const QWidget& widget, const Settings& settings);

/// A label in its true size, with rulers in millimetres at its top and left. It reads from left to right in every
/// language, as paper does.
class LabelPreview final : public QWidget {
    Q_OBJECT
public:
    LabelPreview(const Appearance& look, const Settings& settings, QWidget* parent);

    void setPaper(int widthMm, int heightMm);
    /// The label's own dots; a null image leaves the paper empty.
    void present(const QImage& label);
    /// The screen is measured anew.
    void fit();
    [[nodiscard]] double scale() const { return m_scale; }
    [[nodiscard]] bool isEmpty() const { return m_label.isNull(); }
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rulerWidth() const;
    void paintRuler(QPainter& painter, bool upright) const;

    const Appearance& m_look;
    const Settings& m_settings;
    QImage m_label;
    QPixmap m_scaled; // for the size and ratio of now
    int m_widthMm = 100;
    int m_heightMm = 150;
    double m_scale = 1; // pixels a millimetre
};

} // namespace supercargo::ui
