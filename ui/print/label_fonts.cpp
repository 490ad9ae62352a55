// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/label_fonts.h"

#include <algorithm>

#include <QStringList>
#include <QTextOption>

namespace supercargo::ui {

namespace {

QString ideographs(const std::string_view language)
{
    if (language == "ja") {
        return QStringLiteral("Noto Sans CJK JP");
    }
    if (language == "ko") {
        return QStringLiteral("Noto Sans CJK KR");
    }
    if (language == "zh-Hant") {
        return QStringLiteral("Noto Sans CJK TC");
    }
    if (language == "zh-HK") {
        return QStringLiteral("Noto Sans CJK HK");
    }
    return QStringLiteral("Noto Sans CJK SC");
}

/// Noto's font for a script; empty where Noto Sans itself has it.
QString familyFor(const QChar::Script script, const std::string_view language)
{
    switch (script) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Hangul:
    case QChar::Script_Bopomofo:
        return ideographs(language);
    case QChar::Script_Arabic:
        return QStringLiteral("Noto Sans Arabic");
    case QChar::Script_Hebrew:
        return QStringLiteral("Noto Sans Hebrew");
    case QChar::Script_Thai:
        return QStringLiteral("Noto Sans Thai");
    case QChar::Script_Devanagari:
        return QStringLiteral("Noto Sans Devanagari");
    case QChar::Script_Bengali:
        return QStringLiteral("Noto Sans Bengali");
    case QChar::Script_Tamil:
        return QStringLiteral("Noto Sans Tamil");
    case QChar::Script_Sinhala:
        return QStringLiteral("Noto Sans Sinhala");
    case QChar::Script_Khmer:
        return QStringLiteral("Noto Sans Khmer");
    case QChar::Script_Lao:
        return QStringLiteral("Noto Sans Lao");
    case QChar::Script_Myanmar:
        return QStringLiteral("Noto Sans Myanmar");
    case QChar::Script_Georgian:
        return QStringLiteral("Noto Sans Georgian");
    case QChar::Script_Armenian:
        return QStringLiteral("Noto Sans Armenian");
    default:
        return {};
    }
}

/// The script whose font has the character, also for punctuation that Unicode counts to no script: 〒 、 ＡＢＣ, the
/// Arabic comma, the danda.
QChar::Script scriptOf(const char32_t c)
{
    const auto within = [c](const char32_t first, const char32_t last) { return c >= first && c <= last; };
    if (within(0x3000, 0x303F) || within(0xFF00, 0xFFEF)) {
        return QChar::Script_Han;
    }
    if (within(0x0600, 0x06FF)) {
        return QChar::Script_Arabic;
    }
    return within(0x0964, 0x0965) ? QChar::Script_Devanagari : QChar::script(c);
}

QFont fontOf(const labels::TextStyle& style, const QString& family)
{
    QStringList families{QStringLiteral("Noto Sans"), QStringLiteral("Noto Sans Symbols"),
                         QStringLiteral("Noto Sans Symbols2")};
    if (!family.isEmpty()) {
        families.prepend(family);
    }
    QFont font;
    font.setFamilies(families);
    font.setPixelSize(std::max(style.size, 1));
    font.setWeight(style.weight == labels::Weight::bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
}

/// The family is chosen for each run of one script here and not left to Qt's merging: of several lists of families
/// that begin alike, Qt 6.4 keeps the first and gives it for all, so Japanese would take Chinese forms.
QList<QTextLayout::FormatRange> scriptFonts(const QString& text, const labels::TextStyle& style)
{
    QList<QTextLayout::FormatRange> ranges;
    QString family;
    int start = 0;
    const auto close = [&](const int end) {
        if (!family.isEmpty() && end > start) {
            QTextCharFormat format;
            format.setFont(fontOf(style, family));
            ranges.append({start, end - start, format});
        }
        start = end;
    };
    int at = 0;
    for (const auto c : text.toUcs4()) {
        const auto script = scriptOf(c);
        const auto wanted = script == QChar::Script_Inherited ? family : familyFor(script, style.language);
        if (wanted != family) {
            close(at);
            family = wanted;
        }
        at += QChar::requiresSurrogates(c) ? 2 : 1;
    }
    close(at);
    return ranges;
}

} // namespace

QFont labelFont(const labels::TextStyle& style)
{
    return fontOf(style, {});
}

std::unique_ptr<QTextLayout> shapedLine(const std::string_view text, const labels::TextStyle& style)
{
    constexpr double kEndless = 1e6;
    auto layout = std::make_unique<QTextLayout>(QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())),
                                                labelFont(style));
    QTextOption option{Qt::AlignLeft | Qt::AlignAbsolute};
    option.setTextDirection(Qt::LayoutDirectionAuto);
    option.setWrapMode(QTextOption::NoWrap);
    layout->setTextOption(option);
    layout->setFormats(scriptFonts(layout->text(), style));
    layout->beginLayout();
    auto line = layout->createLine();
    if (line.isValid()) {
        line.setLineWidth(kEndless);
        line.setPosition({0, 0});
    }
    layout->endLayout();
    return layout;
}

} // namespace supercargo::ui
