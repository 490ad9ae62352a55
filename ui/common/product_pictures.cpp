// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/product_pictures.h"

#include "ui/text/convert.h"

#include <QImageReader>

#include <algorithm>

namespace supercargo::ui {

namespace {

/// A picture that claims to be larger is not decoded: a small file may ask for gigabytes.
constexpr int kMostPixelsASide = 8'000;

bool leadsOut(const std::filesystem::path& name)
{
    return name.empty() || name.is_absolute() ||
           std::ranges::any_of(name, [](const std::filesystem::path& part) { return part == ".."; });
}

} // namespace

QPixmap ProductPictures::picture(const std::string& name, const int size, const qreal pixelRatio)
{
    const std::filesystem::path relative{name};
    if (leadsOut(relative)) {
        return {};
    }
    const int pixels = qRound(size * pixelRatio);
    const QString key = toQString(name) + QLatin1Char{'@'} + QString::number(pixels);
    if (const QPixmap* kept = m_kept.object(key)) {
        return *kept;
    }
    QImageReader reader{toQString((m_folder / relative).string())};
    const QSize full = reader.size();
    QPixmap drawn;
    if (full.isValid() && full.width() <= kMostPixelsASide && full.height() <= kMostPixelsASide) {
        reader.setScaledSize(full.scaled(pixels, pixels, Qt::KeepAspectRatio));
        drawn = QPixmap::fromImage(reader.read());
        drawn.setDevicePixelRatio(pixelRatio);
    }
    m_kept.insert(key, new QPixmap{drawn});
    return drawn;
}

} // namespace supercargo::ui
