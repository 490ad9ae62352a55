// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/bench_card.h"

#include "core/floor/paper.h"

#include <utility>

namespace supercargo::floor {

namespace {

using labels::Align;
using labels::Weight;

constexpr double kCardHeader = 20; // millimetres
constexpr double kCellWidth = (Paper::kWidth - 2 * Paper::kMargin) / 2;
constexpr double kCellHeight = 20;
constexpr double kCellBarcode = 10;
constexpr double kWordWidth = 58;
constexpr int kModule = 4; // dots: a third of a millimetre, which every scanner reads

} // namespace

std::vector<labels::Drawing> layoutBenchCard(const std::span<const BenchCardEntry> entries, const BenchCardWords& words,
                                             labels::TextRasteriser& fonts)
{
    Paper paper{"bench card", words.language, fonts};
    const int top = paper.dots(Paper::kMargin + kCardHeader);
    const int height = paper.dots(kCellHeight);
    const auto rows = static_cast<std::size_t>((paper.bottom() - top) / height);
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (i % (rows * 2) == 0) {
            paper.addPage();
        }
        const auto& entry = entries[i];
        auto& page = paper.page();
        // Down the left column first: what belongs together stays together.
        const auto place = i % (rows * 2);
        const double left = Paper::kMargin + (place < rows ? 0 : kCellWidth);
        const int y = top + static_cast<int>(place % rows) * height;
        const int below =
            paper.write(page, entry.word, {left, kWordWidth, Align::left, Weight::bold}, y, 4, "word");
        paper.write(page, entry.key, {left + kWordWidth, kCellWidth - kWordWidth - 8, Align::right}, y, 4, "key");
        page.steps.emplace_back(labels::Symbol{.symbology = labels::Symbology::code128,
                                               .data = controlCode(entry.card),
                                               .x = paper.dots(left) + 10 * kModule, // its quiet zone
                                               .y = below + paper.dots(1),
                                               .module = kModule,
                                               .height = paper.dots(kCellBarcode)});
    }
    paper.finish(words.title, words.summary, words.page);
    return std::move(paper.pages());
}

} // namespace supercargo::floor
