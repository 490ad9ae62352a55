// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/icons/icon_store.h"
#include "ui/theme/theme.h"

#include <QFont>
#include <QIcon>
#include <QObject>
#include <QPalette>

#include <memory>

class QApplication;
class QLocale;

namespace supercargo::ui {

enum class SchemeChoice { System, Light, Dark };
enum class Density { Comfortable, Compact };

/// The ranks of text. Sizes are those of the system's UI font, S, at least 9 pt.
enum class Rank {
    Body,    ///< S
    Strong,  ///< S, DemiBold: section titles, counts
    Button,  ///< S, Medium
    Caption, ///< S − 1: status bar, second lines
    Head,    ///< S − 1, DemiBold: heads of tables
    Key,     ///< S − 2: the boxes with the names of keys
    Title,   ///< S + 4, DemiBold: the page's title
    Figure,  ///< S + 8, DemiBold: the figures of the line strip
};
inline constexpr std::size_t kRankCount = 8;

/// Lengths in device-independent pixels, grown with the font and set for one density.
struct Sizes {
    int row, rowWithPicture, tableHead, pageHead, chipsRow, bulkBar, statusBar;
    int control, smallControl, chip, panelHead, panelPadding;
    int cellPadding, edgePadding;
    int icon, tableIcon, picture;
    int sidebar, sidebarNarrow, detail;
    int gapInside, gap, gapPanels, gapEdge; ///< 4, 8, 12, 16
    int radius;
};

/// How the whole program looks now: colours, sizes, fonts, icons. It changes as a whole and says so once.
/// Made after the QApplication, handed to every widget, and outliving all of them.
class Appearance final : public QObject {
    Q_OBJECT
public:
    /// Puts our style, palette and font on the application.
    explicit Appearance(QApplication& application);

    void setScheme(SchemeChoice choice);
    void setDensity(Density density);
    /// Orders the font's families so that shared ideographs take the forms of this language.
    void setLanguage(const QLocale& locale);

    [[nodiscard]] const Theme& theme() const { return m_theme; }
    [[nodiscard]] const QColor& color(const Role role) const { return m_theme.color(role); }
    [[nodiscard]] const Sizes& sizes() const { return m_sizes; }
    [[nodiscard]] Density density() const { return m_density; }
    [[nodiscard]] const QFont& font(const Rank rank) const { return m_fonts[static_cast<std::size_t>(rank)]; }
    /// A length given for a 10 pt font, grown with the font in use.
    [[nodiscard]] int grown(int length) const;

    /// An icon that follows the theme. On a disabled widget it takes the disabled colour.
    [[nodiscard]] QIcon icon(Icon icon, Role role = Role::Text) const;
    [[nodiscard]] QIcon icon(Icon icon, Sign sign) const;
    /// A drawn icon for `paint`; kept, so that asking again allocates nothing.
    [[nodiscard]] const QPixmap& pixmap(Icon icon, const QColor& color, int size, qreal pixelRatio) const;

Q_SIGNALS:
    /// Colours, sizes or fonts are others now. Palette and style are already set.
    void changed();

private:
    void apply();
    void makeFonts();
    void makeSizes();
    [[nodiscard]] QPalette palette() const;

    QApplication& m_application;
    Scheme m_systemScheme;
    QFont m_systemFont;
    QStringList m_families;
    Theme m_theme;
    Density m_density = Density::Comfortable;
    Sizes m_sizes{};
    std::array<QFont, kRankCount> m_fonts;
    // Shared with every icon that was given out; some may outlive this object.
    std::shared_ptr<IconStore> m_icons;
};

/// The choice by its name in the settings: "light", "dark", anything else the system's.
[[nodiscard]] SchemeChoice schemeChoiceOf(const QString& setting);
/// "compact", "comfortable", anything else by the height of the window in pixels.
[[nodiscard]] Density densityOf(const QString& setting, int windowHeight, const Appearance& look);

} // namespace supercargo::ui
