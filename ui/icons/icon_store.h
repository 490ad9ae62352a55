// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon.h"

#include <QByteArray>
#include <QColor>
#include <QHash>
#include <QPixmap>

namespace supercargo::ui {

/// Draws each icon once per colour, size, pixel ratio and direction and keeps the pixmap. A look-up allocates
/// nothing. For the thread of the window only.
class IconStore {
public:
    /// A square of `size` device-independent pixels.
    const QPixmap& pixmap(Icon icon, const QColor& color, int size, qreal pixelRatio, bool mirrored = false);

private:
    struct Key {
        Icon icon;
        QRgb color;
        int size;
        int ratioPercent;
        bool mirrored;

        friend bool operator==(const Key&, const Key&) = default;
        friend size_t qHash(const Key& key, const size_t seed)
        {
            return qHashMulti(seed, static_cast<int>(key.icon), key.color, key.size, key.ratioPercent, key.mirrored);
        }
    };

    const QByteArray& source(Icon icon);

    QHash<Icon, QByteArray> m_sources;
    QHash<Key, QPixmap> m_pixmaps;
};

} // namespace supercargo::ui
