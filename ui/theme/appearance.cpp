// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/appearance.h"

#include "ui/icons/icon_engine.h"
#include "ui/theme/supercargo_style.h"

#include <QApplication>
#include <QGuiApplication>
#include <QLocale>
#include <QPointer>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr qreal kSmallestFont = 9;
constexpr qreal kDesignFont = 10;

/// The desktop's UI font. Where no desktop names one (offscreen, a bare X server), Noto Sans at 10 pt.
QFont systemFont(const QApplication& application)
{
    QFont font = application.font();
    const QString family = font.family();
    const bool nobodyChose = family.isEmpty() || family == QLatin1String{"Sans Serif"} ||
                             family == QLatin1String{"Sans"} || family == QLatin1String{"Helvetica"};
    const bool hasScreen = QGuiApplication::platformName() != QLatin1String{"offscreen"};
    if (nobodyChose || !hasScreen) {
        font.setFamily(QStringLiteral("Noto Sans"));
    }
    if (!hasScreen || font.pointSizeF() <= 0) {
        font.setPointSizeF(kDesignFont);
    }
    font.setPointSizeF(std::max(kSmallestFont, font.pointSizeF()));
    return font;
}

Scheme schemeOf(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness()
               ? Scheme::Dark
               : Scheme::Light;
}

} // namespace

Appearance::Appearance(QApplication& application)
    : m_application{application},
      m_systemScheme{schemeOf(application.palette())},
      m_systemFont{systemFont(application)},
      m_families{m_systemFont.family()},
      m_theme{Theme::of(m_systemScheme)},
      m_icons{std::make_shared<IconStore>()}
{
    application.setStyle(new SupercargoStyle{*this}); // the application owns its style
    setLanguage(QLocale{});
}

void Appearance::setScheme(const SchemeChoice choice)
{
    const Scheme scheme = choice == SchemeChoice::System ? m_systemScheme
                          : choice == SchemeChoice::Dark ? Scheme::Dark
                                                         : Scheme::Light;
    m_theme = Theme::of(scheme);
    apply();
}

void Appearance::setDensity(const Density density)
{
    if (m_density != density) {
        m_density = density;
        makeSizes();
        Q_EMIT changed();
    }
}

void Appearance::setLanguage(const QLocale& locale)
{
    m_families = {m_systemFont.family(), QStringLiteral("Noto Sans")};
    m_families += locale.language() == QLocale::Japanese
                      ? QStringList{QStringLiteral("Noto Sans CJK JP"), QStringLiteral("Noto Sans CJK SC")}
                      : QStringList{QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Microsoft YaHei UI"),
                                    QStringLiteral("PingFang SC")};
    m_families.removeDuplicates();
    apply();
}

int Appearance::grown(const int length) const
{
    return qRound(length * std::max(qreal{1}, m_systemFont.pointSizeF() / kDesignFont));
}

QIcon Appearance::icon(const Icon icon, const Role role) const
{
    const QPointer<const Appearance> look{this};
    return QIcon{new IconEngine{icon,
                                [look, role](const QIcon::Mode mode) {
                                    return look ? look->color(mode == QIcon::Disabled ? Role::Disabled : role)
                                                : QColor{Qt::gray};
                                },
                                m_icons}};
}

QIcon Appearance::icon(const Icon icon, const Sign sign) const
{
    const QPointer<const Appearance> look{this};
    return QIcon{new IconEngine{icon,
                                [look, sign](const QIcon::Mode mode) {
                                    if (!look) {
                                        return QColor{Qt::gray};
                                    }
                                    return mode == QIcon::Disabled ? look->color(Role::Disabled)
                                                                   : look->theme().sign(sign).text;
                                },
                                m_icons}};
}

const QPixmap& Appearance::pixmap(const Icon icon, const QColor& color, const int size, const qreal pixelRatio) const
{
    return m_icons->pixmap(icon, color, size, pixelRatio, QGuiApplication::isRightToLeft());
}

void Appearance::apply()
{
    makeFonts();
    makeSizes();
    const QPalette general = palette();
    // Views show their selection pale and keep their text; menus and texts keep the accent.
    QPalette views = general;
    views.setColor(QPalette::Highlight, color(Role::Selection));
    views.setColor(QPalette::HighlightedText, color(Role::Text));
    m_application.setFont(font(Rank::Body));
    m_application.setPalette(general);
    m_application.setPalette(views, "QAbstractItemView");
    Q_EMIT changed();
}

void Appearance::makeFonts()
{
    const auto made = [this](const Rank rank, const qreal difference, const QFont::Weight weight) {
        QFont font = m_systemFont;
        font.setFamilies(m_families);
        font.setPointSizeF(std::max(kSmallestFont - 1, m_systemFont.pointSizeF() + difference));
        font.setWeight(weight);
        m_fonts[static_cast<std::size_t>(rank)] = font;
    };
    made(Rank::Body, 0, QFont::Normal);
    made(Rank::Strong, 0, QFont::DemiBold);
    made(Rank::Button, 0, QFont::Medium);
    made(Rank::Caption, -1, QFont::Normal);
    made(Rank::Head, -1, QFont::DemiBold);
    made(Rank::Key, -2, QFont::Normal);
    made(Rank::Title, 4, QFont::DemiBold);
    made(Rank::Figure, 8, QFont::DemiBold);
}

void Appearance::makeSizes()
{
    const bool compact = m_density == Density::Compact;
    const auto either = [&](const int comfortable, const int dense) { return grown(compact ? dense : comfortable); };
    m_sizes = Sizes{.row = either(36, 28),
                    .rowWithPicture = either(44, 36),
                    .tableHead = grown(30),
                    .pageHead = either(52, 48),
                    .chipsRow = either(38, 36),
                    .bulkBar = either(48, 44),
                    .statusBar = grown(28),
                    .control = grown(32),
                    .smallControl = grown(28),
                    .chip = grown(28),
                    .panelHead = grown(40),
                    .panelPadding = grown(14),
                    .cellPadding = grown(8),
                    .edgePadding = grown(14),
                    .icon = grown(16),
                    .tableIcon = either(16, 15),
                    .picture = either(36, 26),
                    .sidebar = grown(184),
                    .sidebarNarrow = grown(56),
                    .detail = grown(412),
                    .gapInside = 4,
                    .gap = 8,
                    .gapPanels = 12,
                    .gapEdge = 16,
                    .radius = 4};
}

QPalette Appearance::palette() const
{
    QPalette made;
    const auto set = [&](const QPalette::ColorRole where, const Role role) { made.setColor(where, color(role)); };
    set(QPalette::Window, Role::Window);
    set(QPalette::Button, Role::Surface);
    set(QPalette::Base, Role::Surface);
    set(QPalette::AlternateBase, Role::Surface);
    set(QPalette::WindowText, Role::Text);
    set(QPalette::Text, Role::Text);
    set(QPalette::ButtonText, Role::Text);
    set(QPalette::PlaceholderText, Role::Muted);
    set(QPalette::Light, Role::Surface);
    set(QPalette::Midlight, Role::Raised);
    set(QPalette::Mid, Role::Line);
    set(QPalette::Dark, Role::LineStrong);
    set(QPalette::Shadow, Role::LineStrong);
    set(QPalette::Highlight, Role::Accent);
    set(QPalette::HighlightedText, Role::AccentText);
    set(QPalette::Link, Role::Link);
    set(QPalette::LinkVisited, Role::Link);
    set(QPalette::ToolTipBase, Role::Raised);
    set(QPalette::ToolTipText, Role::Text);
    made.setColor(QPalette::BrightText, m_theme.sign(Sign::Overdue).text);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText}) {
        made.setColor(QPalette::Disabled, role, color(Role::Disabled));
    }
    return made;
}

SchemeChoice schemeChoiceOf(const QString& setting)
{
    return setting == QLatin1String{"light"}  ? SchemeChoice::Light
           : setting == QLatin1String{"dark"} ? SchemeChoice::Dark
                                              : SchemeChoice::System;
}

Density densityOf(const QString& setting, const int windowHeight, const Appearance& look)
{
    constexpr int kCompactUnder = 800;
    const bool low = windowHeight < look.grown(kCompactUnder) && setting != QLatin1String{"comfortable"};
    return low || setting == QLatin1String{"compact"} ? Density::Compact : Density::Comfortable;
}

} // namespace supercargo::ui
