// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_detail_panel.h"

#include "ui/common/translated.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/moves.h"
#include "ui/text/names.h"
#include "ui/text/stages.h"

#include <cstdlib>

namespace supercargo::ui {

namespace {

/// "+12", "−3".
QString deltaText(const Quantity delta)
{
    const QChar sign = delta > Quantity{} ? QChar{u'+'} : QChar{0x2212};
    return sign + numberText(std::abs(delta.value));
}

} // namespace

StockDetailPanel::StockDetailPanel(const PageParts& parts, QWidget* parent)
    : DetailPanel{parts.look, parent},
      m_parts{parts},
      m_figures{addSection()},
      m_promises{addSection()},
      m_moves{addSection()},
      m_elsewhere{addSection()}
{
    translated(*this, [this] { setTexts(); });
}

void StockDetailPanel::setTexts()
{
    setNames(tr("Stock in the bin"), tr("SKU"));
    m_figures->setTitle(tr("In the bin"));
    m_promises->setTitle(tr("Reserved for"));
    m_moves->setTitle(tr("Last moves"));
    m_elsewhere->setTitle(tr("In other bins"));
    present();
}

void StockDetailPanel::show(const std::optional<stock::StockRow>& row)
{
    m_row = row;
    if (m_row) {
        try {
            m_detail = readStockDetail(m_parts.reading, m_row->level.product, m_row->level.bin);
        } catch (...) {
            m_row.reset();
            Q_EMIT failed(failureFrom(std::current_exception()));
        }
    }
    present();
}

void StockDetailPanel::present()
{
    if (!m_row) {
        presentNothing(tr("No bin chosen"));
        return;
    }
    DetailPanel::present(toQString(m_row->sku), productName(m_row->nameEn, m_row->nameZh));
    presentFigures();
    presentPromises();
    presentMoves();
    presentElsewhere();
}

void StockDetailPanel::presentFigures()
{
    const auto& level = m_detail.level ? *m_detail.level : m_row->level;
    m_figures->setNote(toQString(m_row->warehouseCode + "/" + m_row->binCode));
    DetailRows rows{m_parts.look, *m_figures, 6};
    const auto figure = [](const Quantity quantity) {
        return DetailRows::Cell{.text = numberText(quantity.value), .strong = true, .right = true};
    };
    const auto word = [](const QString& text) { return DetailRows::Cell{.text = text, .role = Role::Muted}; };
    rows.add({figure(level.onHand), word(tr("on hand")), figure(level.reserved), word(tr("reserved")),
              figure(level.free()), word(tr("free"))});
}

void StockDetailPanel::presentPromises()
{
    m_promises->setVisible(m_detail.promiseCount > 0);
    m_promises->setNote(tr("%n package(s)", nullptr, static_cast<int>(m_detail.promiseCount)));
    DetailRows rows{m_parts.look, *m_promises, 1};
    for (const auto& promise : m_detail.promises) {
        rows.add({{.text = toQString(promise.package), .strong = true},
                  {.text = stageWord(promise.state), .sign = signOf(promise.state)},
                  {.text = numberText(promise.quantity.value), .strong = true, .right = true}});
    }
    if (const auto more = m_detail.promiseCount - std::ssize(m_detail.promises); more > 0) {
        rows.add({{.text = tr("and %1 more").arg(numberText(more)), .role = Role::Muted}});
    }
}

void StockDetailPanel::presentMoves()
{
    m_moves->setVisible(!m_detail.moves.empty());
    const Instant now = m_parts.reading.session().clock().now();
    DetailRows rows{m_parts.look, *m_moves, 2};
    for (const auto& move : m_detail.moves) {
        QString why = moveReason(move.note.reason);
        if (!move.note.reference.empty()) {
            why += QStringLiteral(" · ") + toQString(move.note.reference);
        }
        rows.add({{.text = momentText(move.note.at, now), .role = Role::Muted},
                  {.text = deltaText(move.delta), .strong = true, .right = true},
                  {.text = why},
                  {.text = toQString(move.note.who), .role = Role::Muted}});
    }
}

void StockDetailPanel::presentElsewhere()
{
    m_elsewhere->setVisible(!m_detail.elsewhere.empty());
    DetailRows rows{m_parts.look, *m_elsewhere, 0};
    for (const auto& row : m_detail.elsewhere) {
        rows.add({{.text = toQString(row.warehouseCode + "/" + row.binCode)},
                  {.text = tr("%1 on hand").arg(numberText(row.level.onHand.value)), .role = Role::Muted, .right = true},
                  {.text = tr("%1 free").arg(numberText(row.level.free().value)), .strong = true, .right = true}});
    }
}

} // namespace supercargo::ui
