// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QVariant>

namespace supercargo::ui {

/// A setting of this window on this PC: its name in the file and what holds until somebody chooses.
template <class Value>
struct SettingKey {
    const char* name;
    Value fallback;
};

/// All of them. Business settings are in the database, keys and tokens in the secret store.
namespace setting {
inline const SettingKey<QString> kLanguage{"language", {}}; ///< "en", "zh_CN"; empty: the system's
inline const SettingKey<QString> kScheme{"appearance/scheme", QStringLiteral("system")}; ///< system, light, dark
inline const SettingKey<QString> kDensity{"appearance/density",
                                          QStringLiteral("automatic")}; ///< …, comfortable, compact
inline const SettingKey<bool> kReduceMotion{"appearance/reduceMotion", false};
inline const SettingKey<QString> kSidebar{"window/sidebar", QStringLiteral("automatic")}; ///< …, wide, narrow
inline const SettingKey<QByteArray> kGeometry{"window/geometry", {}};
inline const SettingKey<QString> kPage{"window/page", QStringLiteral("today")};
inline const SettingKey<QByteArray> kOrderViews{"orders/views", {}}; ///< JSON, see OrderViews
inline const SettingKey<int> kRedirectPort{"shops/redirectPort", 0}; ///< where a browser comes back to; 0: it does not
inline const SettingKey<QString> kStation{"station/name", {}}; ///< the station that this PC stands at
inline const SettingKey<bool> kSounds{"station/sounds", true};
inline const SettingKey<int> kSoundShift{"station/soundShift", 0}; ///< semitones, −5 to 5, so that benches differ
inline const SettingKey<bool> kReminder{"reminder/tray", true}; ///< of packages that are due, beside the clock
inline const SettingKey<qint64> kRemindedUntil{"reminder/until", 0}; ///< when it looked last; milliseconds, 0: never
} // namespace setting

/// Reads and writes them. A value of another type than the key's (somebody edited the file) counts as not set.
class Settings {
public:
    /// `store` outlives this.
    explicit Settings(QSettings& store) : m_store{store} {}

    template <class Value>
    [[nodiscard]] Value get(const SettingKey<Value>& key) const
    {
        const QVariant stored = m_store.value(QLatin1String{key.name});
        return stored.canConvert<Value>() ? stored.value<Value>() : key.fallback;
    }

    template <class Value>
    void set(const SettingKey<Value>& key, const Value& value)
    {
        m_store.setValue(QLatin1String{key.name}, QVariant::fromValue(value));
    }

    /// Widths and order of a table's columns, by the table's name.
    [[nodiscard]] QByteArray columns(const QString& table) const
    {
        return m_store.value(QStringLiteral("columns/") + table).toByteArray();
    }
    void setColumns(const QString& table, const QByteArray& state)
    {
        m_store.setValue(QStringLiteral("columns/") + table, state);
    }

    /// Real pixels per millimetre of a screen, by its name, as somebody found out with a ruler; 0: nobody did.
    [[nodiscard]] double pixelsPerMillimetre(const QString& screen) const
    {
        return m_store.value(QStringLiteral("screens/") + screen).toDouble();
    }
    void setPixelsPerMillimetre(const QString& screen, const double pixels)
    {
        m_store.setValue(QStringLiteral("screens/") + screen, pixels);
    }

private:
    QSettings& m_store;
};

} // namespace supercargo::ui
