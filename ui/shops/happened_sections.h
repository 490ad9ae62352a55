// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_panel.h"
#include "ui/shops/shop_rows.h"

namespace supercargo::ui {

/// How it came to what a connected shop is now, newest first, and what its platform said word for word, to be copied
/// into a letter to it.
class HappenedSections final : public QObject {
    Q_OBJECT
public:
    /// The clock outlives it; the sections are its places.
    HappenedSections(const Appearance& look, const Clock& clock, Section& news, Section& words);

    void present(const ShopRow& row);

private:
    void presentNews(const ShopRow& row);
    void presentWords(const ShopRow& row);

    const Appearance& m_look;
    const Clock& m_clock;
    Section& m_news;
    Section& m_words;
    QString m_said;
};

} // namespace supercargo::ui
