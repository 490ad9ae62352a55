// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/first_start/language_step.h"

#include "ui/common/translated.h"

namespace supercargo::ui {

namespace {

QString inItself(const QString& name)
{
    for (const auto& choice : Language::choices()) {
        if (choice.name == name) {
            return choice.inItself;
        }
    }
    return name;
}

/// How numbers look in it.
QString numbersOf(const QLocale& locale)
{
    constexpr double kExample = 1'234.5;
    return locale.toString(kExample, 'f', 2);
}

} // namespace

LanguageStep::LanguageStep(Appearance& look, Language& language, Settings& settings, QWidget* parent)
    : OptionStep{look, parent},
      m_look{look},
      m_language{language},
      m_settings{settings}
{
    for (const auto& choice : Language::choices()) {
        auto* card = addCard(Icon::language);
        m_cards.append(card);
        card->setChecked(choice.name == language.name());
    }
    connect(this, &OptionStep::chosenChanged, this, &LanguageStep::choose);
    translated(*this, [this] { setTexts(); });
}

void LanguageStep::setTexts()
{
    qsizetype index = 0;
    for (const auto& choice : Language::choices()) { // each in its own words, whatever is spoken now
        const bool isChinese = choice.name.startsWith(QLatin1String{"zh"});
        const QString numbers = numbersOf(QLocale{choice.name});
        m_cards[index++]->setTexts(choice.inItself, isChinese ? QStringLiteral("数字写作 %1").arg(numbers)
                                                              : QStringLiteral("numbers as %1").arg(numbers));
    }
}

QString LanguageStep::question() const
{
    return tr("Which language do you work in?");
}

QString LanguageStep::sentence() const
{
    return tr("It changes at once, and can be changed at any time.");
}

QString LanguageStep::answer() const
{
    return m_isAnswered ? tr("%1, numbers as %2").arg(inItself(m_language.name()), numbersOf(QLocale{})) : QString{};
}

void LanguageStep::choose()
{
    const qsizetype index = m_cards.indexOf(chosen());
    if (index < 0) {
        return;
    }
    const QString name = Language::choices()[index].name;
    if (name == m_language.name()) {
        return;
    }
    m_settings.set(setting::kLanguage, name);
    m_language.set(name);
    m_look.setLanguage(QLocale{name});
}

void LanguageStep::begin()
{
    qsizetype index = 0;
    for (const auto& choice : Language::choices()) {
        m_cards[index++]->setChecked(choice.name == m_language.name());
    }
    OptionStep::begin();
}

void LanguageStep::submit()
{
    m_isAnswered = true;
    m_settings.set(setting::kLanguage, m_language.name());
    Q_EMIT done();
}

} // namespace supercargo::ui
