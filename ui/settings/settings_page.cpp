// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_page.h"

#include "ui/common/label.h"
#include "ui/common/panel.h"
#include "ui/common/translated.h"
#include "ui/shell/page_head.h"

#include <QComboBox>
#include <QFormLayout>
#include <QVBoxLayout>

namespace supercargo::ui {

namespace {

const QStringList& schemes()
{
    static const QStringList values{QStringLiteral("system"), QStringLiteral("light"), QStringLiteral("dark")};
    return values;
}

const QStringList& densities()
{
    static const QStringList values{QStringLiteral("automatic"), QStringLiteral("comfortable"),
                                    QStringLiteral("compact")};
    return values;
}

} // namespace

SettingsPage::SettingsPage(Appearance& look, Language& language, Settings& settings, QWidget* parent)
    : Page{parent},
      m_look{look},
      m_language{language},
      m_settings{settings}
{
    auto* head = new PageHead{look, this};
    auto* panel = new Panel{look, this};
    auto* form = new QFormLayout;
    form->setLabelAlignment(Qt::AlignRight | Qt::AlignVCenter);
    form->setFieldGrowthPolicy(QFormLayout::FieldsStayAtSizeHint);
    form->setHorizontalSpacing(look.sizes().gapEdge);
    form->setVerticalSpacing(look.sizes().gap);

    QStringList names;
    for (const auto& choice : Language::choices()) {
        names.append(choice.name);
    }
    m_languages = addChoice(*form, QT_TR_NOOP("Language"), names, language.name());
    m_schemes = addChoice(*form, QT_TR_NOOP("Colours"), schemes(), settings.get(setting::kScheme));
    m_densities = addChoice(*form, QT_TR_NOOP("Rows"), densities(), settings.get(setting::kDensity));
    panel->body()->addLayout(form);
    panel->body()->addStretch();

    auto* all = new QVBoxLayout{this};
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(0);
    all->addWidget(head);
    auto* inside = new QVBoxLayout;
    inside->setContentsMargins(look.sizes().gapEdge, 0, look.sizes().gapEdge, look.sizes().gapPanels);
    inside->addWidget(panel);
    all->addLayout(inside, 1);

    translated(*this, [this, head, panel] {
        head->setTitle(tr("Settings"));
        panel->setTitle(tr("This window"));
        setTexts();
    });
    connect(m_languages, &QComboBox::activated, this, &SettingsPage::chooseLanguage);
    connect(m_schemes, &QComboBox::activated, this, &SettingsPage::chooseScheme);
    connect(m_densities, &QComboBox::activated, this, &SettingsPage::chooseDensity);
}

QComboBox* SettingsPage::addChoice(QFormLayout& form, const char* label, const QStringList& values,
                                   const QString& current)
{
    auto* box = new QComboBox{this};
    box->setMinimumWidth(m_look.grown(220));
    for (const QString& value : values) {
        box->addItem(value, value);
    }
    box->setCurrentIndex(qMax(0, static_cast<int>(values.indexOf(current))));
    auto* name = new Label{m_look, Rank::Body, Role::Muted, this};
    name->setMinimumHeight(m_look.sizes().control);
    name->setBuddy(box);
    form.addRow(name, box);
    translated(*box, [box, name, label] {
        name->setText(tr(label));
        box->setAccessibleName(name->text());
    });
    return box;
}

void SettingsPage::setTexts()
{
    int index = 0;
    for (const auto& choice : Language::choices()) {
        m_languages->setItemText(index++, choice.inItself);
    }
    m_schemes->setItemText(0, tr("Like the system"));
    m_schemes->setItemText(1, tr("Light"));
    m_schemes->setItemText(2, tr("Dark"));
    m_densities->setItemText(0, tr("By the height of the screen"));
    m_densities->setItemText(1, tr("Comfortable"));
    m_densities->setItemText(2, tr("Compact"));
}

void SettingsPage::chooseLanguage(const int index)
{
    const QString name = m_languages->itemData(index).toString();
    m_settings.set(setting::kLanguage, name);
    m_language.set(name);
    m_look.setLanguage(QLocale{name});
}

void SettingsPage::chooseScheme(const int index)
{
    const QString name = m_schemes->itemData(index).toString();
    m_settings.set(setting::kScheme, name);
    m_look.setScheme(schemeChoiceOf(name));
}

void SettingsPage::chooseDensity(const int index)
{
    const QString name = m_densities->itemData(index).toString();
    m_settings.set(setting::kDensity, name);
    m_look.setDensity(densityOf(name, window()->height(), m_look));
}

} // namespace supercargo::ui
