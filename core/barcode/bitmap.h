// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace supercargo::barcode {

/// A rectangle of dots: x to the right, y down.
struct Rectangle {
    int x = 0;
    int y = 0;
    int width = 0;
    int height = 0;

    friend constexpr bool operator==(const Rectangle&, const Rectangle&) = default;
};

/// A picture of black (1) and white (0) dots. Rows are packed, leftmost dot in the highest bit, and padded with
/// white to whole bytes. What lies outside is white, and drawing there is dropped.
class Bitmap {
public:
    Bitmap() = default;
    /// All white. Asserts that neither side is negative.
    Bitmap(int width, int height);

    [[nodiscard]] int width() const { return m_width; }
    [[nodiscard]] int height() const { return m_height; }
    [[nodiscard]] int bytesPerRow() const { return m_bytesPerRow; }
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return m_bytes; }
    [[nodiscard]] std::span<const std::uint8_t> row(int y) const;
    [[nodiscard]] std::span<std::uint8_t> row(int y);

    [[nodiscard]] bool isBlack(int x, int y) const;
    void setBlack(int x, int y);
    /// Makes a rectangle black.
    void fill(const Rectangle& area);
    /// Adds the black dots of `other`, its top left corner at (x, y).
    void draw(const Bitmap& other, int x, int y);

    [[nodiscard]] Bitmap cropped(const Rectangle& area) const;
    /// The smallest rectangle with all black dots; empty when there is none.
    [[nodiscard]] Rectangle inkArea() const;

    friend bool operator==(const Bitmap&, const Bitmap&) = default;

private:
    int m_width = 0;
    int m_height = 0;
    int m_bytesPerRow = 0;
    std::vector<std::uint8_t> m_bytes;
};

} // namespace supercargo::barcode
