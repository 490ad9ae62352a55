// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/warehouses_panel.h"

#include "ui/common/button.h"
#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"

#include <QVBoxLayout>

#include <map>
#include <utility>

namespace supercargo::ui {

namespace {

QString kindWord(const stock::WarehouseKind kind)
{
    switch (kind) {
    case stock::WarehouseKind::own: return WarehousesPanel::tr("own");
    case stock::WarehouseKind::third_party: return WarehousesPanel::tr("third party");
    case stock::WarehouseKind::overseas: return WarehousesPanel::tr("overseas");
    case stock::WarehouseKind::marketplace: return WarehousesPanel::tr("marketplace");
    }
    return {};
}

std::vector<ListColumn<WarehouseRow>> columns()
{
    return {{CellKind::Code, 90, [] { return WarehousesPanel::tr("Code"); },
             [](const WarehouseRow& row) { return Cell{.text = toQString(row.warehouse.code), .strong = true}; }},
            {CellKind::Text, 190, [] { return WarehousesPanel::tr("Name"); },
             [](const WarehouseRow& row) { return Cell{.text = toQString(row.warehouse.name)}; }},
            {CellKind::Text, 100, [] { return WarehousesPanel::tr("Kind"); },
             [](const WarehouseRow& row) { return Cell{.text = kindWord(row.warehouse.kind)}; }},
            {CellKind::Text, 130, [] { return WarehousesPanel::tr("Country"); },
             [](const WarehouseRow& row) {
                 return Cell{.text = toQString(row.warehouse.country), .second = countryName(row.warehouse.country)};
             }},
            {CellKind::Figure, 70, [] { return WarehousesPanel::tr("Bins"); },
             [](const WarehouseRow& row) {
                 return Cell{.text = numberText(row.bins), .muted = row.bins == 0, .order = static_cast<qlonglong>(row.bins)};
             }}};
}

} // namespace

WarehousesPanel::WarehousesPanel(const SettingsParts& parts, QWidget* page)
    : Panel{parts.page.look, page},
      m_parts{parts},
      m_import{new TableImport{parts.page.look, parts.page.lanes, *page}},
      m_model{columns(), [](const WarehouseRow& row) { return toQString(row.warehouse.code); }, nullptr},
      m_list{new ListView{{parts.page.look, parts.page.settings, QStringLiteral("warehouses"), Icon::warehouse}, m_model, this}}
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(m_import);
    body()->addWidget(m_list, 1);
    m_list->setMinimumHeight(parts.page.look.grown(150));
    addImport();
    connect(m_import, &TableImport::written, this, &WarehousesPanel::written);
    connect(m_import, &TableImport::written, this, &WarehousesPanel::open);
    connect(m_import, &TableImport::failed, this, &WarehousesPanel::failed);
    translated(*this, [this] { setTexts(); });
}

void WarehousesPanel::addImport()
{
    auto* button = new Button{m_parts.page.look, ButtonKind::Flat, this};
    button->setAction(m_import->addKind(
        m_parts.page.actions,
        {.id = QStringLiteral("settings.import_warehouses"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import warehouses"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of warehouses: code, name, kind, country, address …"),
         .key = QKeySequence{Qt::CTRL | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            return workspace.warehouseService.importWarehouses(file, task);
        }));
    addToHead(button);
}

void WarehousesPanel::setTexts()
{
    setTitle(tr("Warehouses"));
    m_list->setName(tr("Warehouses"));
    m_list->setEmptyTexts(tr("No warehouse yet"), tr("Import a file of them; their bins come in on the page Stock."));
    m_model.retranslate();
}

void WarehousesPanel::open()
{
    m_parts.page.lanes.quietly(
        Lanes::quick(), this,
        [](workspace::Workspace& workspace, const TaskControl&) {
            std::map<std::int64_t, std::int64_t> bins;
            for (const auto& bin : workspace.warehouses.listBins()) {
                ++bins[bin.warehouse.value];
            }
            std::vector<WarehouseRow> rows;
            for (auto& warehouse : workspace.warehouses.list()) {
                const auto count = bins[warehouse.id.value];
                rows.push_back({std::move(warehouse), count});
            }
            return rows;
        },
        [this](std::vector<WarehouseRow>& rows) {
            m_model.present(std::move(rows));
            Q_EMIT opened();
        },
        [this](const Failure& failure) { Q_EMIT failed(failure); });
}

} // namespace supercargo::ui
