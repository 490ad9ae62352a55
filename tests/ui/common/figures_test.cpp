// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/figures.h"
#include "ui/common/key_cap.h"
#include "ui/sound/tones.h"

#include <catch2/catch.hpp>

#include <QGuiApplication>

using namespace supercargo::ui;

TEST_CASE("Figures of as many digits are as wide, whatever the digits", "[common]")
{
    const Figures figures{QGuiApplication::font()};
    CHECK(figures.width(QStringLiteral("1,111")) == figures.width(QStringLiteral("8,888")));
}

TEST_CASE("A code that does not fit keeps its end", "[common]")
{
    const QFontMetrics metrics{QGuiApplication::font()};
    const QString code = QStringLiteral("303-7712094-5518726");
    const QString cut = shortenedFront(code, metrics, metrics.horizontalAdvance(code) / 2);
    CHECK(cut.endsWith(QStringLiteral("8726")));
    CHECK(cut.size() < code.size());
}

TEST_CASE("Keys are named as they stand on the keyboard", "[common]")
{
    CHECK(keyName(QKeySequence{Qt::CTRL | Qt::Key_Z}) == QStringLiteral("Ctrl Z"));
    CHECK(keyName(QKeySequence{Qt::SHIFT | Qt::Key_M}) == QStringLiteral("Shift M"));
    CHECK(keyName(QKeySequence{Qt::Key_Return}) == QStringLiteral("Enter"));
    CHECK(keyName(QKeySequence{Qt::Key_F9}) == QStringLiteral("F9"));
}

TEST_CASE("The four answers sound apart and begin and end in silence", "[sound]")
{
    const auto good = wavOf(Sound::Good);
    CHECK(good.startsWith("RIFF"));
    CHECK(good.size() == 44 + 2 * 3087); // 70 ms at 44.1 kHz
    CHECK(wavOf(Sound::Stop).size() > wavOf(Sound::Wrong).size());
    CHECK(wavOf(Sound::Finished) != wavOf(Sound::Finished, 5));
    CHECK(good.mid(44, 2) == QByteArray(2, '\0'));
}
