// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/floor/manifest.h"

#include "core/floor/paper.h"

#include <algorithm>
#include <cstdio>

namespace supercargo::floor {

namespace {

using labels::Align;
using labels::Weight;
using Column = Paper::Column;

constexpr double kManifestHeader = 22; // millimetres
constexpr double kManifestGap = 0.8;
constexpr double kSignHeight = 34; // the total and the two lines to sign on
constexpr double kSignWidth = 80;

const Column kPosition{Paper::kMargin, 10, Align::right};
const Column kPackage{Paper::kMargin + 14, 34, Align::left, Weight::bold};
const Column kTracking{Paper::kMargin + 50, 58};
const Column kChannel{Paper::kMargin + 110, 38};
const Column kCountry{Paper::kMargin + 150, 14};
const Column kWeight{Paper::kMargin + 166, 20, Align::right};

/// "0.350": kilograms to the gram, as scales at the carrier show them.
std::string kilograms(const Grams weight)
{
    char text[32];
    std::snprintf(text, sizeof text, "%lld.%03lld", static_cast<long long>(weight.value / 1'000),
                  static_cast<long long>(weight.value % 1'000));
    return text;
}

class ManifestLayout {
public:
    ManifestLayout(const ManifestWords& words, labels::TextRasteriser& fonts)
        : m_words{words},
          m_paper{"handover list", words.language, fonts}
    {
        beginPage();
    }

    std::vector<labels::Drawing> layout(const std::span<const DispatchedPackage> packages)
    {
        std::int64_t position = 0;
        for (const auto& package : packages) {
            addRow(package, ++position);
        }
        sign();
        m_paper.finish(m_words.title, m_words.summary, m_words.page);
        return std::move(m_paper.pages());
    }

private:
    void beginPage()
    {
        m_paper.addPage();
        auto& page = m_paper.page();
        int y = m_paper.dots(Paper::kMargin + kManifestHeader);
        y = std::max({m_paper.write(page, m_words.package, kPackage, y, 3, "package"),
                      m_paper.write(page, m_words.tracking, kTracking, y, 3, "tracking"),
                      m_paper.write(page, m_words.channel, kChannel, y, 3, "channel"),
                      m_paper.write(page, m_words.country, kCountry, y, 3, "country"),
                      m_paper.write(page, m_words.weight, kWeight, y, 3, "weight")});
        m_paper.rule(page, y, 3);
        m_y = y + m_paper.dots(kManifestGap);
    }

    void addRow(const DispatchedPackage& package, const std::int64_t position)
    {
        const auto firstStep = m_paper.page().steps.size();
        int bottom = drawRow(package, position);
        if (bottom > m_paper.bottom()) {
            m_paper.page().steps.resize(firstStep); // it belongs on the next page, whole
            beginPage();
            bottom = drawRow(package, position);
        }
        m_y = bottom;
    }

    int drawRow(const DispatchedPackage& package, const std::int64_t position)
    {
        auto& page = m_paper.page();
        const int bottom = std::max({m_paper.write(page, std::to_string(position), kPosition, m_y, 3, "position"),
                                     m_paper.write(page, package.number, kPackage, m_y, 3.4, "package"),
                                     m_paper.write(page, package.tracking, kTracking, m_y, 3.4, "tracking"),
                                     m_paper.write(page, package.channel, kChannel, m_y, 3.2, "channel"),
                                     m_paper.write(page, package.country, kCountry, m_y, 3.2, "country"),
                                     m_paper.write(page, kilograms(package.weight), kWeight, m_y, 3.2, "weight")}) +
                           m_paper.dots(kManifestGap);
        m_paper.rule(page, bottom, 1);
        return bottom + m_paper.dots(kManifestGap);
    }

    void sign()
    {
        if (m_y + m_paper.dots(kSignHeight) > m_paper.bottom()) {
            beginPage();
        }
        auto& page = m_paper.page();
        const Column total{Paper::kMargin, Paper::kWidth - 2 * Paper::kMargin, Align::right, Weight::bold};
        const int below = m_paper.write(page, m_words.total, total, m_y + m_paper.dots(2), 5, "total");
        const int line = below + m_paper.dots(18);
        double x = Paper::kMargin;
        for (const auto* const word : {&m_words.handedBy, &m_words.takenBy}) {
            page.steps.emplace_back(labels::Bar{{m_paper.dots(x), line, m_paper.dots(kSignWidth), 2}});
            m_paper.write(page, *word, {x, kSignWidth}, line + m_paper.dots(1), 3, "signature");
            x = Paper::kWidth - Paper::kMargin - kSignWidth;
        }
    }

    const ManifestWords& m_words;
    Paper m_paper;
    int m_y = 0; // where the next row begins
};

} // namespace

std::vector<labels::Drawing> layoutManifest(const std::span<const DispatchedPackage> packages,
                                            const ManifestWords& words, labels::TextRasteriser& fonts)
{
    return ManifestLayout{words, fonts}.layout(packages);
}

} // namespace supercargo::floor
