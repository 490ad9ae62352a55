// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/station/pictures.h"

#include "ui/text/convert.h"

#include <QImageReader>

#include <algorithm>

namespace supercargo::ui {

namespace {

/// The name comes from the database, which other programs may have filled.
bool leadsOut(const std::filesystem::path& file)
{
    return file.empty() || file.is_absolute() ||
           std::any_of(file.begin(), file.end(), [](const std::filesystem::path& part) { return part == ".."; });
}

} // namespace

QPixmap Pictures::get(const QString& file, const int side)
{
    const QPair<QString, int> key{file, side};
    if (const QPixmap* kept = m_kept.object(key)) {
        return *kept;
    }
    const QPixmap picture = load(file, side);
    m_kept.insert(key, new QPixmap{picture}); // the cache owns it
    return picture;
}

QPixmap Pictures::load(const QString& file, const int side) const
{
    const std::filesystem::path relative{toStdString(file)};
    if (leadsOut(relative) || side <= 0) {
        return {};
    }
    QImageReader reader{toQString((m_folder / relative).string())};
    reader.setAutoTransform(true);
    const QSize size = reader.size();
    if (size.isValid()) {
        reader.setScaledSize(size.scaled(side, side, Qt::KeepAspectRatio));
    }
    return QPixmap::fromImage(reader.read());
}

} // namespace supercargo::ui
