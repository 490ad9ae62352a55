// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <catch2/catch.hpp>

#include <QFile>

using namespace supercargo::ui;

namespace {

constexpr double kText = 4.5; // WCAG 2.1, 1.4.3
constexpr double kEdge = 3.0; // WCAG 2.1, 1.4.11

constexpr std::array kGrounds{Role::Window, Role::Surface, Role::Raised, Role::Hover, Role::Selection};

} // namespace

TEST_CASE("Text can be read on every ground, in both palettes", "[theme]")
{
    const auto theme = Theme::of(GENERATE(Scheme::Light, Scheme::Dark));
    for (const Role ground : kGrounds) {
        INFO("ground " << static_cast<int>(ground) << ", scheme " << static_cast<int>(theme.scheme()));
        CHECK(contrast(theme.color(Role::Text), theme.color(ground)) >= kText);
        CHECK(contrast(theme.color(Role::Muted), theme.color(ground)) >= kText);
        CHECK(contrast(theme.color(Role::Link), theme.color(ground)) >= kText);
        CHECK(contrast(theme.color(Role::FocusRing), theme.color(ground)) >= kEdge);
    }
    for (const Role ground : {Role::Accent, Role::AccentHover, Role::AccentPressed}) {
        CHECK(contrast(theme.color(Role::AccentText), theme.color(ground)) >= kText);
    }
    CHECK(contrast(theme.color(Role::Text), theme.color(Role::AccentSoft)) >= kText);
    CHECK(contrast(theme.color(Role::LineStrong), theme.color(Role::Surface)) >= kEdge);
    CHECK(contrast(theme.color(Role::LineStrong), theme.color(Role::Window)) >= kEdge);
}

TEST_CASE("Every state can be read on its own ground and in every row", "[theme]")
{
    const auto theme = Theme::of(GENERATE(Scheme::Light, Scheme::Dark));
    for (std::size_t i = 0; i < kSignCount; ++i) {
        const SignLook& look = theme.sign(static_cast<Sign>(i));
        INFO("sign " << i << ", scheme " << static_cast<int>(theme.scheme()));
        CHECK(contrast(look.text, look.soft) >= kText);
        for (const Role ground : kGrounds) {
            CHECK(contrast(look.text, theme.color(ground)) >= kText);
        }
    }
}

TEST_CASE("The station's answers can be read at two metres", "[theme]")
{
    const auto theme = Theme::of(GENERATE(Scheme::Light, Scheme::Dark));
    for (std::size_t i = 0; i < kAnswerCount; ++i) {
        const AnswerLook& look = theme.answer(static_cast<Answer>(i));
        CHECK(contrast(look.text, look.ground) >= kText);
    }
}

TEST_CASE("Contrast is measured as WCAG defines it", "[theme]")
{
    CHECK(contrast(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrast(QColor{0x77, 0x77, 0x77}, Qt::white) == Approx(4.48).margin(0.01));
}

TEST_CASE("A stage's stable name finds its colours", "[theme]")
{
    CHECK(signOf("in_wave") == Sign::InWave);
    CHECK(signOf("no_channel") == Sign::NoChannel);
    CHECK_FALSE(signOf("nonsense").has_value());
}

TEST_CASE("Every icon has its drawing inside the program", "[icons]")
{
    for (int i = 0; i < kIconCount; ++i) {
        const QString path = iconPath(static_cast<Icon>(i));
        INFO(path.toStdString());
        QFile file{path};
        REQUIRE(file.open(QIODevice::ReadOnly));
        CHECK(file.readAll().contains("currentColor"));
    }
}
