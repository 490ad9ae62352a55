// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shops/stock_telling_dialog.h"

#include "core/sync/connection_service.h"
#include "ui/text/convert.h"

#include <QCheckBox>
#include <QSpinBox>

#include <algorithm>

namespace supercargo::ui {

namespace {

constexpr int kMostKeptBack = 100'000;

} // namespace

StockTellingDialog::StockTellingDialog(const Appearance& look, Lanes& lanes, const shops::Shop& shop,
                                       const sync::Connection& known, QWidget* parent)
    : FormDialog{look, tr("Tell %1 how many can be bought?").arg(toQString(shop.name)), tr("Save"), parent},
      m_lanes{lanes},
      m_shop{shop.id},
      m_tells{form().addTick([] { return tr("Tell the platform the free stock of every SKU"); })},
      m_safety{form().addNumber([] { return tr("Keep back of each"); }, 0, kMostKeptBack,
                                static_cast<int>(std::min<std::int64_t>(known.safetyStock, kMostKeptBack)))}
{
    form().addHint([] { return tr("Only SKUs that are mapped to a product are told; the platform then has what is free, less what is kept back."); });
    m_tells->setChecked(known.tellsStock);
    connect(this, &FormDialog::submitted, this, &StockTellingDialog::submit);
    m_tells->setFocus();
}

void StockTellingDialog::submit()
{
    setBusy(true);
    m_lanes.quietly(
        Lanes::quick(), this,
        [shop = m_shop, tells = m_tells->isChecked(), safety = m_safety->value()](workspace::Workspace& workspace,
                                                                                  const TaskControl&) {
            // As it stands now: somebody may have paused the shop meanwhile.
            auto connection = sync::ConnectionRepository{workspace.db}.find(shop);
            if (!connection) {
                throw Error{ErrorCode::not_connected, {workspace.shops.get(shop).name}};
            }
            connection->tellsStock = tells;
            connection->safetyStock = safety;
            sync::ConnectionService{workspace.db, workspace.session().clock(), workspace.actor()}.change(*connection);
        },
        [this] {
            Q_EMIT done();
            accept();
        },
        [this](const Failure& failure) { fail(failure); });
}

} // namespace supercargo::ui
