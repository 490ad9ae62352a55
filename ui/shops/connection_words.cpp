// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/connection_words.h"

#include "ui/text/convert.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <utility>

namespace supercargo::ui {

namespace {

using Word = std::pair<std::string_view, const char*>;

constexpr std::array kFields{
    Word{"client_id", QT_TRANSLATE_NOOP("Connections", "Client ID")},
    Word{"client_secret", QT_TRANSLATE_NOOP("Connections", "Client secret")},
    Word{"ru_name", QT_TRANSLATE_NOOP("Connections", "RuName")},
    Word{"refresh_token", QT_TRANSLATE_NOOP("Connections", "Refresh token")},
    Word{"redirect_uri", QT_TRANSLATE_NOOP("Connections", "Redirect URI")},
    Word{"access_token", QT_TRANSLATE_NOOP("Connections", "Access token")},
    Word{"consumer_key", QT_TRANSLATE_NOOP("Connections", "Consumer key")},
    Word{"consumer_secret", QT_TRANSLATE_NOOP("Connections", "Consumer secret")},
    Word{"app_key", QT_TRANSLATE_NOOP("Connections", "App Key")},
    Word{"app_secret", QT_TRANSLATE_NOOP("Connections", "App Secret")},
    Word{"callback_url", QT_TRANSLATE_NOOP("Connections", "Callback URL")},
    Word{"username", QT_TRANSLATE_NOOP("Connections", "User name")},
    Word{"password", QT_TRANSLATE_NOOP("Connections", "Password")},
};
constexpr std::array kRegions{
    Word{"na", QT_TRANSLATE_NOOP("Connections", "North America")},
    Word{"eu", QT_TRANSLATE_NOOP("Connections", "Europe")},
    Word{"fe", QT_TRANSLATE_NOOP("Connections", "Far East")},
    Word{"global", QT_TRANSLATE_NOOP("Connections", "Worldwide")},
    Word{"china", QT_TRANSLATE_NOOP("Connections", "Mainland China")},
    Word{"sandbox", QT_TRANSLATE_NOOP("Connections", "Sandbox, for trying out")},
};

template <class Words>
QString wordOf(const Words& words, const std::string_view name)
{
    const auto found = std::ranges::find(words, name, &Word::first);
    return found == words.end() ? toQString(name) : QCoreApplication::translate("Connections", found->second);
}

} // namespace

QString accountFieldName(const std::string_view field)
{
    return wordOf(kFields, field);
}

QString regionName(const std::string_view region)
{
    return QStringLiteral("%1 (%2)").arg(wordOf(kRegions, region), toQString(region));
}

} // namespace supercargo::ui
