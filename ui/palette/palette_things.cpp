// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/palette/palette_things.h"

#include "ui/common/tag_chips.h"
#include "ui/shell/page_entries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"
#include "ui/text/stages.h"

#include <QCoreApplication>

namespace supercargo::ui {

namespace {

struct PaletteThings {
    Q_DECLARE_TR_FUNCTIONS(PaletteThings)
};

using Open = std::function<void(const Door&)>;

QString joined(QStringList parts)
{
    parts.removeAll(QString{});
    return parts.join(QStringLiteral(" · "));
}

PaletteEntry thing(const PageEntry& page, const QString& search, const Open& open)
{
    return {.icon = page.icon,
            .title = search,
            .place = QCoreApplication::translate("Pages", page.text),
            .isRead = true,
            .act = [open, door = Door{page.id, {}, search}] { open(door); }};
}

PaletteEntry entryOf(const orders::OrderRow& order, const Open& open)
{
    const auto stage = orders::toString(order.stage);
    auto entry = thing(pages::kOrders, toQString(order.platformOrderId), open);
    entry.sign = signOf(stage);
    entry.second = joined({toQString(order.buyer), toQString(order.shopName), stageWord(stage)});
    return entry;
}

PaletteEntry entryOf(const packages::Package& package, const Open& open)
{
    const auto state = packages::toString(package.state);
    auto entry = thing(pages::kOrders, toQString(package.number), open);
    entry.icon = Icon::packed;
    entry.sign = signOf(state);
    entry.second = joined({stageWord(state), toQString(package.trackingNumber), toQString(package.country)});
    return entry;
}

PaletteEntry entryOf(const catalog::Product& product, const Open& open)
{
    auto entry = thing(pages::kProducts, toQString(product.sku), open);
    const auto code = product.barcodes.empty() ? QString{} : toQString(product.barcodes.front());
    entry.second = joined({productName(product.nameEn, product.nameZh), code});
    return entry;
}

PaletteEntry entryOf(const reports::FoundThings::FoundBin& found, const Open& open)
{
    auto entry = thing(pages::kStock, toQString(found.bin.code), open);
    entry.icon = Icon::bin;
    entry.second = toQString(found.warehouseCode);
    return entry;
}

PaletteEntry entryOf(const floor::Wave& wave, const Open& open)
{
    auto entry = thing(pages::kPicking, QString::number(wave.id.value), open);
    entry.icon = Icon::in_wave;
    entry.title = PaletteThings::tr("Wave %1").arg(entry.title);
    entry.second = joined({toQString(wave.warehouseCode),
                           PaletteThings::tr("%1 of %2 packed").arg(numberText(wave.packed), numberText(wave.packages))});
    return entry;
}

PaletteEntry entryOf(const orders::Tag& tag, const Open& open)
{
    auto entry = thing(pages::kOrders, searchOfTag(toQString(tag.name)), open);
    entry.title = toQString(tag.name);
    entry.icon = Icon::products;
    entry.sign = signOf(tag.color);
    return entry;
}

template <class Things>
PaletteGroup group(const QString& title, const Things& things, const Open& open)
{
    PaletteGroup made{title, {}};
    for (const auto& one : things) {
        made.entries.append(entryOf(one, open));
    }
    return made;
}

} // namespace

QList<PaletteGroup> thingGroups(const reports::FoundThings& found, const Open& open)
{
    return {group(PaletteThings::tr("Orders"), found.orders, open),
            group(PaletteThings::tr("Packages"), found.packages, open),
            group(PaletteThings::tr("Products"), found.products, open),
            group(PaletteThings::tr("Bins"), found.bins, open), group(PaletteThings::tr("Waves"), found.waves, open),
            group(PaletteThings::tr("Tags"), found.tags, open)};
}

} // namespace supercargo::ui
