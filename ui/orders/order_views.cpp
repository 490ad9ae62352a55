// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/orders/order_views.h"

#include "ui/common/tag_chips.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr qsizetype kMostViews = 30; // more would not fit on the screen

QString nameWord()
{
    return QStringLiteral("name");
}
QString chipWord()
{
    return QStringLiteral("list");
}
QString searchWord()
{
    return QStringLiteral("search");
}

/// An ampersand would mark a key.
QString menuText(QString name)
{
    return name.replace(QLatin1Char{'&'}, QStringLiteral("&&"));
}

} // namespace

OrderViews::OrderViews(const PageParts& parts, AskBar& ask, QWidget& page)
    : QObject{&page},
      m_parts{parts},
      m_ask{ask},
      m_button{new Button{parts.look, ButtonKind::Secondary, &page}}
{
    read();
    m_button->setDrawing(Icon::saved_view);
    m_button->setOpensMenu(true);
    QAction& open = parts.actions.add({.id = QStringLiteral("orders.views"),
                                       .text = QT_TRANSLATE_NOOP("Actions", "Saved views"),
                                       .tip = QT_TRANSLATE_NOOP("Actions", "Lists that you have saved under a name."),
                                       .key = QKeySequence{Qt::Key_V},
                                       .scope = &page});
    m_button->setKeyText(open.property(kKeyProperty).toString());
    connect(&open, &QAction::triggered, this, &OrderViews::openMenu);
    connect(m_button, &QPushButton::clicked, this, &OrderViews::openMenu);
    translated(*m_button, [this] { showName(); });
}

void OrderViews::follow(const OrderView& shown)
{
    m_shown = shown;
    showName();
}

void OrderViews::showName()
{
    const auto found = std::find_if(m_views.begin(), m_views.end(),
                                    [this](const OrderView& view) { return view.showsSameAs(m_shown); });
    const QString name = found == m_views.end() ? tr("Views") : found->name;
    m_button->setText(
        QFontMetrics{m_parts.look.font(Rank::Button)}.elidedText(name, Qt::ElideRight, m_parts.look.grown(200)));
    m_button->setToolTip(name);
    m_button->setAccessibleName(tr("Saved views: %1").arg(name));
}

void OrderViews::openMenu()
{
    auto* menu = new QMenu{m_button};
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const OrderView& view : m_views) {
        QAction* action = menu->addAction(menuText(view.name));
        action->setCheckable(true);
        action->setChecked(view.showsSameAs(m_shown));
        connect(action, &QAction::triggered, this, [this, view] { Q_EMIT chosen(view); });
    }
    addTags(*menu);
    menu->addSeparator();
    QAction* save = menu->addAction(tr("Save this list as a view"));
    save->setEnabled(m_views.size() < kMostViews);
    connect(save, &QAction::triggered, this, [this] {
        Q_EMIT asking();
        m_ask.askText(tr("Save this list as"), tr("Name of the view"), tr("Save"),
                      [this](const QString& name) { this->save(name); });
    });
    if (!m_views.isEmpty()) {
        QMenu* removing = menu->addMenu(tr("Remove a view"));
        for (const OrderView& view : m_views) {
            QAction* action = removing->addAction(menuText(view.name));
            connect(action, &QAction::triggered, this, [this, name = view.name] { remove(name); });
        }
    }
    menu->popup(m_button->mapToGlobal(QPoint{0, m_button->height()}));
}

/// The orders of a tag are a view that nobody has to save.
void OrderViews::addTags(QMenu& menu)
{
    constexpr std::size_t kMostTags = 20; // more are found by Ctrl+K
    auto tags = m_parts.reading.tags.list();
    tags.resize(std::min(tags.size(), kMostTags));
    menu.addSeparator();
    for (const auto& tag : tags) {
        const QString name = toQString(tag.name);
        const OrderView view{.name = name, .chip = m_shown.chip, .search = searchOfTag(name)};
        QAction* action = menu.addAction(m_parts.look.icon(Icon::products, signOf(tag.color)), menuText(name));
        action->setCheckable(true);
        action->setChecked(view.showsSameAs(m_shown));
        connect(action, &QAction::triggered, this, [this, view] { Q_EMIT chosen(view); });
    }
}

void OrderViews::save(const QString& name)
{
    OrderView view = m_shown;
    view.name = name;
    const auto same =
        std::find_if(m_views.begin(), m_views.end(), [&](const OrderView& known) { return known.name == name; });
    same == m_views.end() ? m_views.append(view) : static_cast<void>(*same = view);
    write();
    showName();
}

void OrderViews::remove(const QString& name)
{
    m_views.removeIf([&](const OrderView& view) { return view.name == name; });
    write();
    showName();
}

void OrderViews::read()
{
    const auto stored = QJsonDocument::fromJson(m_parts.settings.get(setting::kOrderViews)).array();
    for (const QJsonValue value : stored) {
        const QJsonObject view = value.toObject();
        if (!view[nameWord()].toString().isEmpty() && m_views.size() < kMostViews) {
            m_views.append({.name = view[nameWord()].toString(),
                            .chip = view[chipWord()].toString(),
                            .search = view[searchWord()].toString()});
        }
    }
}

void OrderViews::write()
{
    QJsonArray all;
    for (const OrderView& view : m_views) {
        all.append(QJsonObject{{nameWord(), view.name}, {chipWord(), view.chip}, {searchWord(), view.search}});
    }
    m_parts.settings.set(setting::kOrderViews, QJsonDocument{all}.toJson(QJsonDocument::Compact));
}

} // namespace supercargo::ui
