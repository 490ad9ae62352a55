// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCache>
#include <QPixmap>

#include <filesystem>
#include <string>

namespace supercargo::ui {

/// The pictures of products, from files below `attachments/`, scaled once and kept. A name that leads out of that
/// folder, a missing file or one that is no picture gives an empty pixmap.
class ProductPictures {
public:
    explicit ProductPictures(std::filesystem::path folder) : m_folder{std::move(folder)} {}

    /// A square of `size` device-independent pixels.
    [[nodiscard]] QPixmap picture(const std::string& name, int size, qreal pixelRatio);

private:
    std::filesystem::path m_folder;
    QCache<QString, QPixmap> m_kept{500};
};

} // namespace supercargo::ui
