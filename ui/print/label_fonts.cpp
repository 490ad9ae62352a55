// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/label_fonts.h"

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

QStringList families(const std::string_view language)
{
    return {QStringLiteral("Noto Sans"),         ideographs(language),
            QStringLiteral("Noto Sans Arabic"),  QStringLiteral("Noto Sans Hebrew"),
            QStringLiteral("Noto Sans Thai"),    QStringLiteral("Noto Sans Devanagari"),
            QStringLiteral("Noto Sans Bengali"), QStringLiteral("Noto Sans Tamil"),
            QStringLiteral("Noto Sans Khmer"),   QStringLiteral("Noto Sans Lao"),
            QStringLiteral("Noto Sans Myanmar"), QStringLiteral("Noto Sans Georgian"),
            QStringLiteral("Noto Sans Armenian"), QStringLiteral("Noto Sans Symbols"),
            QStringLiteral("Noto Sans Symbols2")};
}

} // namespace

QFont labelFont(const labels::TextStyle& style)
{
    QFont font;
    font.setFamilies(families(style.language));
    font.setPixelSize(std::max(style.size, 1));
    font.setWeight(style.weight == labels::Weight::bold ? QFont::Bold : QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setKerning(false);
    return font;
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
