// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/warehouses_panel.h"

#include "ui/common/button.h"
#include "ui/common/translated.h"
#include "ui/settings/warehouse_dialog.h"
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
    return {{"code", CellKind::Code, 90, [] { return WarehousesPanel::tr("Code"); },
             [](const WarehouseRow& row) { return Cell{.text = toQString(row.warehouse.code), .strong = true}; }},
            {"name", CellKind::Text, 190, [] { return WarehousesPanel::tr("Name"); },
             [](const WarehouseRow& row) { return Cell{.text = toQString(row.warehouse.name)}; }},
            {"kind", CellKind::Text, 100, [] { return WarehousesPanel::tr("Kind"); },
             [](const WarehouseRow& row) { return Cell{.text = kindWord(row.warehouse.kind)}; }},
            {"country", CellKind::Text, 130, [] { return WarehousesPanel::tr("Country"); },
             [](const WarehouseRow& row) {
                 return Cell{.text = toQString(row.warehouse.country), .second = countryName(row.warehouse.country)};
             }},
            {"bins", CellKind::Figure, 70, [] { return WarehousesPanel::tr("Bins"); },
             [](const WarehouseRow& row) {
                 return Cell{.text = numberText(row.bins), .muted = row.bins == 0, .order = static_cast<qlonglong>(row.bins)};
             }}};
}

} // namespace

WarehousesPanel::WarehousesPanel(const SettingsParts& parts, QWidget* page)
    : Panel{parts.page.look, page},
      m_parts{parts},
      m_page{page},
      m_import{new TableImport{parts.page.look, parts.page.lanes, *page}},
      m_model{columns(), [](const WarehouseRow& row) { return toQString(row.warehouse.code); }, nullptr},
      m_list{new ListView{{parts.page.look, parts.page.settings, QStringLiteral("warehouses"), Icon::warehouse}, m_model, this}}
{
    body()->setContentsMargins(0, 0, 0, 0);
    body()->setSpacing(0);
    body()->addWidget(m_import);
    body()->addWidget(m_list, 1);
    m_list->setMinimumHeight(parts.page.look.grown(150));
    addActions();
    connect(m_list, &ListView::opened, this, [this](const int row) { openDialog(m_model.row(row).warehouse); });
    connect(m_import, &TableImport::written, this, &WarehousesPanel::written);
    connect(m_import, &TableImport::written, this, &WarehousesPanel::open);
    connect(m_import, &TableImport::failed, this, &WarehousesPanel::failed);
    translated(*this, [this] { setTexts(); });
}

void WarehousesPanel::addActions()
{
    const auto addButton = [this](QAction& action) {
        auto* button = new Button{m_parts.page.look, ButtonKind::Flat, this};
        button->setSize(Button::Size::Small);
        button->setAction(action);
        addToHead(button);
    };
    QAction& add = m_parts.page.actions.add(
        {.id = QStringLiteral("settings.add_warehouse"),
         .text = QT_TRANSLATE_NOOP("Actions", "Add warehouse"),
         .tip = QT_TRANSLATE_NOOP("Actions", "By hand; Enter on one of the list changes it."),
         .key = QKeySequence{Qt::CTRL | Qt::Key_N},
         .icon = Icon::plus,
         .scope = m_page});
    connect(&add, &QAction::triggered, this, [this] { openDialog({}); });
    addButton(add);
    m_list->empty().button()->setAction(add);
    addButton(m_import->addKind(
        m_parts.page.actions,
        {.id = QStringLiteral("settings.import_warehouses"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import warehouses"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of warehouses: code, name, kind, country, address …"),
         .key = QKeySequence{Qt::CTRL | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            return workspace.warehouseService.importWarehouses(file, task);
        }));
}

void WarehousesPanel::openDialog(const std::optional<stock::Warehouse>& known)
{
    auto* dialog = new WarehouseDialog{m_parts.page.look, m_parts.page.lanes, known, m_page};
    connect(dialog, &WarehouseDialog::done, this, [this](const QString& name) {
        m_parts.page.toast.present(tr("%1 is saved").arg(name));
        Q_EMIT written();
        open();
    });
    dialog->open();
}

void WarehousesPanel::setTexts()
{
    setTitle(tr("Warehouses"));
    m_list->setName(tr("Warehouses"));
    m_list->setEmptyTexts(tr("No warehouse yet"), tr("Add one, or import a file of them; their bins come in on the page Stock."));
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
