// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/window_panel.h"

#include "ui/common/translated.h"

#include <QComboBox>
#include <QVBoxLayout>

#include <array>

namespace supercargo::ui {

namespace {

/// Selects the entry that stands for `value`, the first one where none does.
void choose(QComboBox& box, const QString& value)
{
    box.setCurrentIndex(qMax(0, box.findData(value)));
}

} // namespace

WindowPanel::WindowPanel(const SettingsParts& parts, QWidget* parent) : Panel{parts.page.look, parent}, m_parts{parts}
{
    auto* form = new Form{parts.page.look, this};
    const auto& settings = parts.page.settings;
    auto* languages = form->addChoice([] { return tr("Language"); }, [](QComboBox& box) {
        for (const auto& choice : Language::choices()) {
            box.addItem(choice.inItself, choice.name);
        }
    });
    choose(*languages, parts.language.name());
    auto* schemes = form->addChoice([] { return tr("Colours"); }, [](QComboBox& box) {
        box.addItem(tr("Like the system"), QStringLiteral("system"));
        box.addItem(tr("Light"), QStringLiteral("light"));
        box.addItem(tr("Dark"), QStringLiteral("dark"));
    });
    choose(*schemes, settings.get(setting::kScheme));
    auto* densities = form->addChoice([] { return tr("Rows"); }, [](QComboBox& box) {
        box.addItem(tr("By the height of the screen"), QStringLiteral("automatic"));
        box.addItem(tr("Comfortable"), QStringLiteral("comfortable"));
        box.addItem(tr("Compact"), QStringLiteral("compact"));
    });
    choose(*densities, settings.get(setting::kDensity));
    auto* reminders = form->addChoice([] { return tr("Packages that are due"); }, [](QComboBox& box) {
        box.addItem(tr("Remind me beside the clock"), true);
        box.addItem(tr("Do not remind me"), false);
    });
    reminders->setCurrentIndex(reminders->findData(settings.get(setting::kReminder)));
    const int padding = parts.page.look.sizes().panelPadding;
    body()->setContentsMargins(padding, padding, padding, padding);
    body()->addWidget(form);

    connect(languages, &QComboBox::activated, this, [this, languages](const int index) {
        const QString name = languages->itemData(index).toString();
        m_parts.page.settings.set(setting::kLanguage, name);
        m_parts.language.set(name);
        m_parts.page.look.setLanguage(QLocale{name});
    });
    connect(schemes, &QComboBox::activated, this, [this, schemes](const int index) {
        const QString name = schemes->itemData(index).toString();
        m_parts.page.settings.set(setting::kScheme, name);
        m_parts.page.look.setScheme(schemeChoiceOf(name));
    });
    connect(densities, &QComboBox::activated, this, [this, densities](const int index) {
        const QString name = densities->itemData(index).toString();
        m_parts.page.settings.set(setting::kDensity, name);
        m_parts.page.look.setDensity(densityOf(name, window()->height(), m_parts.page.look));
    });
    addActions(*languages, *schemes, *densities);
    connect(reminders, &QComboBox::activated, this, [this, reminders](const int index) {
        m_parts.page.settings.set(setting::kReminder, reminders->itemData(index).toBool());
    });
    translated(*this, [this] { setTitle(tr("This window")); });
}

void WindowPanel::addActions(QComboBox& languages, QComboBox& schemes, QComboBox& densities)
{
    struct Choice {
        QComboBox& box;
        const char* value;
        const char* id;
        const char* text;
        Icon icon;
    };
    const std::array choices{
        // Named in both tongues: who looks for it may not read the one that is spoken now.
        Choice{languages, "en", "settings.language.en", QT_TRANSLATE_NOOP("Actions", "Language: English"), Icon::language},
        Choice{languages, "zh_CN", "settings.language.zh_CN", QT_TRANSLATE_NOOP("Actions", "Language: Chinese (简体中文)"),
               Icon::language},
        Choice{schemes, "system", "settings.colours.system", QT_TRANSLATE_NOOP("Actions", "Colours: like the system"),
               Icon::settings},
        Choice{schemes, "light", "settings.colours.light", QT_TRANSLATE_NOOP("Actions", "Colours: light"), Icon::settings},
        Choice{schemes, "dark", "settings.colours.dark", QT_TRANSLATE_NOOP("Actions", "Colours: dark"), Icon::settings},
        Choice{densities, "automatic", "settings.rows.automatic", QT_TRANSLATE_NOOP("Actions", "Rows: by the screen"),
               Icon::settings},
        Choice{densities, "comfortable", "settings.rows.comfortable", QT_TRANSLATE_NOOP("Actions", "Rows: comfortable"),
               Icon::settings},
        Choice{densities, "compact", "settings.rows.compact", QT_TRANSLATE_NOOP("Actions", "Rows: compact"), Icon::settings},
    };
    for (const auto& choice : choices) {
        QAction& action = m_parts.page.actions.add(
            {.id = QLatin1String{choice.id}, .text = choice.text, .tip = nullptr, .key = {}, .icon = choice.icon});
        connect(&action, &QAction::triggered, this, [&box = choice.box, value = QLatin1String{choice.value}] {
            const int index = box.findData(QString{value});
            box.setCurrentIndex(index);
            Q_EMIT box.activated(index);
        });
    }
}

} // namespace supercargo::ui
