// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/labels/page_painter.h"

namespace supercargo::ui {

/// PDF and PNG by QtGui. Needs a QGuiApplication (offscreen will do).
class QtPagePainter final : public labels::PagePainter {
public:
    [[nodiscard]] std::string pdf(std::span<const labels::Drawing> pages, std::string_view title) override;
    [[nodiscard]] std::string png(const labels::Bitmap& picture, int dpi) override;
};

} // namespace supercargo::ui
