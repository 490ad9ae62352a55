// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/warehouse_fields.h"

#include "core/base/countries.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace supercargo::ui {

namespace {

struct WarehouseFields {
    Q_DECLARE_TR_FUNCTIONS(WarehouseFields)
};

} // namespace

void fillWarehouseKinds(QComboBox& box)
{
    using stock::WarehouseKind;
    for (const auto& [kind, name] : {std::pair{WarehouseKind::own, WarehouseFields::tr("Our own")},
                                     std::pair{WarehouseKind::third_party, WarehouseFields::tr("A service provider's")},
                                     std::pair{WarehouseKind::overseas, WarehouseFields::tr("Overseas, run for us")},
                                     std::pair{WarehouseKind::marketplace, WarehouseFields::tr("A marketplace's")}}) {
        box.addItem(name, static_cast<int>(kind));
    }
}

void fillCountries(QComboBox& box)
{
    const QVariant chosen = box.count() > 0 ? box.currentData() : QVariant{QStringLiteral("CN")};
    QList<std::pair<QString, QString>> all;
    for (const auto& country : countries()) {
        all.append({countryName(country.code), toQString(country.code)});
    }
    std::ranges::sort(all, [](const auto& a, const auto& b) { return a.first.localeAwareCompare(b.first) < 0; });
    box.clear();
    for (const auto& [name, code] : all) {
        box.addItem(name, code);
    }
    box.setCurrentIndex(box.findData(chosen));
}

} // namespace supercargo::ui
