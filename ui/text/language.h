// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QTranslator>

class QCoreApplication;

namespace supercargo::ui {

/// The language in which both programs speak. Changing it while the window is open reaches every widget as a
/// LanguageChange event. Must outlive the last translated text; made after the application object.
class Language {
public:
    explicit Language(QCoreApplication& application);
    ~Language();
    Language(const Language&) = delete;
    Language& operator=(const Language&) = delete;

    /// "en" or "zh_CN"; empty: the system's language where we speak it, else English. Also sets the default
    /// QLocale, by which numbers and dates are written.
    void set(const QString& name);

    [[nodiscard]] const QString& name() const { return m_name; }

    /// The names that `set` knows, each with how its speakers write it.
    struct Choice {
        QString name;
        QString inItself;
    };
    [[nodiscard]] static QList<Choice> choices();

private:
    QCoreApplication& m_application;
    QTranslator m_ours;
    QTranslator m_qts; ///< the words of Qt's own dialogs, where the system has them
    QString m_name;
};

} // namespace supercargo::ui
