// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPixmap>
#include <QString>

#include <filesystem>

namespace supercargo::ui {

/// The pictures of products, scaled once for each size and kept.
class Pictures {
public:
    explicit Pictures(std::filesystem::path attachments) : m_folder{std::move(attachments)} {}

    /// Fitted into a square of `side` device pixels. Null for no picture, one that cannot be read, and a name that
    /// leads out of the folder.
    [[nodiscard]] QPixmap get(const QString& file, int side);

private:
    [[nodiscard]] QPixmap load(const QString& file, int side) const;

    std::filesystem::path m_folder;
    QCache<QPair<QString, int>, QPixmap> m_kept{120};
};

} // namespace supercargo::ui
