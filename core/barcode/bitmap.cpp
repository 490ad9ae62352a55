// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/barcode/bitmap.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace supercargo::barcode {

namespace {

std::size_t at(const int index)
{
    return static_cast<std::size_t>(index);
}

std::uint8_t byteOf(const unsigned value)
{
    return static_cast<std::uint8_t>(value & 0xFFU);
}

} // namespace

Bitmap::Bitmap(const int width, const int height)
    : m_width{width},
      m_height{height},
      m_bytesPerRow{(width + 7) / 8},
      m_bytes(at(m_bytesPerRow) * at(height))
{
    assert(width >= 0 && height >= 0);
}

std::span<const std::uint8_t> Bitmap::row(const int y) const
{
    return std::span{m_bytes}.subspan(at(y) * at(m_bytesPerRow), at(m_bytesPerRow));
}

std::span<std::uint8_t> Bitmap::row(const int y)
{
    return std::span{m_bytes}.subspan(at(y) * at(m_bytesPerRow), at(m_bytesPerRow));
}

bool Bitmap::isBlack(const int x, const int y) const
{
    if (x < 0 || y < 0 || x >= m_width || y >= m_height) {
        return false;
    }
    return (row(y)[at(x / 8)] >> (7 - x % 8) & 1) != 0;
}

void Bitmap::setBlack(const int x, const int y)
{
    if (x < 0 || y < 0 || x >= m_width || y >= m_height) {
        return;
    }
    auto& byte = row(y)[at(x / 8)];
    byte = byteOf(byte | 0x80U >> (x % 8));
}

void Bitmap::fill(const Rectangle& area)
{
    const int left = std::max(area.x, 0);
    const int right = std::min(area.x + area.width, m_width);
    const int bottom = std::min(area.y + area.height, m_height);
    if (left >= right) {
        return;
    }
    for (int y = std::max(area.y, 0); y < bottom; ++y) {
        const auto bytes = row(y);
        for (int x = left; x < right;) {
            const int count = std::min(8 - x % 8, right - x);
            const unsigned mask = (0xFFU >> (8 - count)) << (8 - count - x % 8);
            bytes[at(x / 8)] = byteOf(bytes[at(x / 8)] | mask);
            x += count;
        }
    }
}

void Bitmap::draw(const Bitmap& other, const int x, const int y)
{
    for (int sourceY = std::max(0, -y); sourceY < other.m_height && y + sourceY < m_height; ++sourceY) {
        const auto source = other.row(sourceY);
        const auto target = row(y + sourceY);
        for (int i = 0; i < other.m_bytesPerRow; ++i) {
            // One byte of the source falls on two of the target; what is past an edge is dropped.
            const int left = x + i * 8;
            const unsigned shifted = static_cast<unsigned>(source[at(i)]) << (8 - (left & 7));
            const int first = left >> 3;
            for (const auto& [index, bits] : {std::pair{first, shifted >> 8}, std::pair{first + 1, shifted}}) {
                if (index >= 0 && index < m_bytesPerRow) {
                    target[at(index)] = byteOf(target[at(index)] | bits);
                }
            }
        }
        if (m_width % 8 != 0) {
            auto& last = target[at(m_bytesPerRow - 1)];
            last = byteOf(last & 0xFFU << (8 - m_width % 8));
        }
    }
}

Bitmap Bitmap::cropped(const Rectangle& area) const
{
    Bitmap result{area.width, area.height};
    result.draw(*this, -area.x, -area.y);
    return result;
}

Rectangle Bitmap::inkArea() const
{
    int top = m_height;
    int bottom = -1;
    std::vector<std::uint8_t> columns(at(m_bytesPerRow));
    for (int y = 0; y < m_height; ++y) {
        const auto bytes = row(y);
        unsigned any = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i) {
            any |= bytes[i];
            columns[i] = byteOf(columns[i] | unsigned{bytes[i]});
        }
        if (any != 0) {
            top = std::min(top, y);
            bottom = y;
        }
    }
    if (bottom < 0) {
        return {};
    }
    const auto isInk = [](const std::uint8_t byte) { return byte != 0; };
    const auto first = std::ranges::find_if(columns, isInk) - columns.begin();
    const auto last = std::find_if(columns.rbegin(), columns.rend(), isInk).base() - columns.begin() - 1;
    const int left = static_cast<int>(first) * 8 + std::countl_zero(columns[static_cast<std::size_t>(first)]);
    const int right = static_cast<int>(last) * 8 + 7 - std::countr_zero(columns[static_cast<std::size_t>(last)]);
    return {left, top, right - left + 1, bottom - top + 1};
}

} // namespace supercargo::barcode
