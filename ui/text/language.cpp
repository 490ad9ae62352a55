// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>

#include <algorithm>

namespace supercargo::ui {

namespace {

QString spoken(const QString& wanted)
{
    const QString name = wanted.isEmpty() ? QLocale::system().name() : wanted;
    return name.startsWith(QLatin1String{"zh"}) ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

/// The system's own way with numbers and dates where it speaks this language, else the language's usual one.
QLocale localeFor(const QString& name)
{
    const QLocale system = QLocale::system();
    const QLocale usual{name};
    return system.language() == usual.language() ? system : usual;
}

} // namespace

Language::Language(QCoreApplication& application) : m_application{application}
{
    set({});
}

Language::~Language()
{
    m_application.removeTranslator(&m_ours);
    m_application.removeTranslator(&m_qts);
}

void Language::set(const QString& name)
{
    const QString chosen = spoken(name);
    if (chosen == m_name) {
        return;
    }
    m_name = chosen;
    QLocale::setDefault(localeFor(chosen));
    // Qt's words first: ours are asked before them, and the last change tells the widgets once more.
    m_application.removeTranslator(&m_qts);
    if (m_qts.load(QStringLiteral("qtbase_") + chosen, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        m_application.installTranslator(&m_qts);
    }
    m_application.removeTranslator(&m_ours);
    if (m_ours.load(QStringLiteral(":/i18n/supercargo_") + chosen + QStringLiteral(".qm"))) {
        m_application.installTranslator(&m_ours);
    }
}

QList<Language::Choice> Language::choices()
{
    return {{QStringLiteral("en"), QStringLiteral("English")},
            {QStringLiteral("zh_CN"), QString::fromUtf8("简体中文")}};
}

} // namespace supercargo::ui
