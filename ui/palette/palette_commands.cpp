// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_commands.h"

#include "ui/common/button.h"
#include "ui/palette/palette.h"

#include <QAction>
#include <QCoreApplication>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr qsizetype kMostActions = 8;

struct PaletteCommands {
    Q_DECLARE_TR_FUNCTIONS(PaletteCommands)
};

bool hasAll(const QString& text, const QStringList& words)
{
    return std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

QString nameOf(const PageEntry& page)
{
    return QCoreApplication::translate("Pages", page.text);
}

/// The page that the action belongs to; none for one of the whole window.
const PageEntry* pageOf(const MainWindow& window, const QAction& action)
{
    const QWidget* scope = window.actions().scopeOf(action);
    for (const PageEntry& entry : window.pageEntries()) {
        const QWidget* page = window.page(entry.id);
        if (scope != nullptr && (scope == page || page->isAncestorOf(scope))) {
            return &entry;
        }
    }
    return nullptr;
}

PaletteEntry entryOf(MainWindow& window, QAction& action, const PageEntry* page)
{
    const QVariant drawing = action.property(kDrawingProperty);
    const bool here = page == nullptr || page->id == window.currentPage();
    PaletteEntry entry{.icon = drawing.isValid() ? static_cast<Icon>(drawing.toInt()) : Icon::chevron_right,
                       .title = action.text(),
                       .second = action.toolTip() == action.text() ? QString{} : action.toolTip(),
                       .key = action.property(kKeyProperty).toString()};
    if (here) {
        entry.obstacle = action.isEnabled() ? QString{} : PaletteCommands::tr("It cannot be done now");
        entry.act = [&action] { action.trigger(); };
        return entry;
    }
    entry.place = nameOf(*page);
    entry.act = [&window, id = page->id, text = entry.title, key = entry.key] {
        window.openPage(id);
        if (!key.isEmpty()) {
            window.toast().present(PaletteCommands::tr("%1: %2").arg(text, key));
        }
    };
    return entry;
}

PaletteGroup pagesNamed(MainWindow& window, const QStringList& words)
{
    PaletteGroup group{PaletteCommands::tr("Pages"), {}};
    for (const PageEntry& page : window.pageEntries()) {
        if (hasAll(nameOf(page) + QLatin1Char{' '} + page.id, words)) {
            group.entries.append({.icon = page.icon,
                                  .title = nameOf(page),
                                  .key = window.keyOf(page.id),
                                  .act = [&window, id = page.id] { window.openPage(id); }});
        }
    }
    return group;
}

} // namespace

QList<PaletteGroup> commandGroups(MainWindow& window, const QString& text)
{
    const QStringList words = text.split(QLatin1Char{' '}, Qt::SkipEmptyParts);
    PaletteGroup here{PaletteCommands::tr("On this page"), {}};
    PaletteGroup elsewhere{PaletteCommands::tr("Actions"), {}};
    for (QAction* action : window.actions().all()) {
        const auto* page = pageOf(window, *action);
        const bool inSight = page == nullptr || page->id == window.currentPage();
        // Until something is typed: what can be done here. A setting has no key, and is looked for by its name.
        const bool isOffered = inSight && !action->property(kKeyProperty).toString().isEmpty();
        if (!action->isVisible() || action->objectName() == Palette::commandId() || (words.isEmpty() && !isOffered) ||
            !hasAll(action->text() + QLatin1Char{' '} + action->objectName(), words)) {
            continue;
        }
        auto& group = inSight ? here : elsewhere;
        if (group.entries.size() < kMostActions || words.isEmpty()) {
            group.entries.append(entryOf(window, *action, page));
        }
    }
    const auto pages = pagesNamed(window, words);
    if (words.isEmpty()) {
        return {here, pages};
    }
    // Whoever types a page's name wants the page, not one of its actions.
    const bool isPage = std::ranges::any_of(pages.entries, [&text](const PaletteEntry& page) {
        return page.title.startsWith(text, Qt::CaseInsensitive);
    });
    return isPage ? QList{pages, here, elsewhere} : QList{here, elsewhere, pages};
}

} // namespace supercargo::ui
