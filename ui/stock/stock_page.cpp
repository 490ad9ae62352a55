// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stock/stock_page.h"

#include "ui/common/translated.h"
#include "ui/stock/stock_detail_panel.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QKeyEvent>
#include <QVBoxLayout>

#include <utility>

namespace supercargo::ui {

namespace {

Cell pieces(const Quantity quantity, const bool strong)
{
    return {.text = numberText(quantity.value),
            .strong = strong && quantity != Quantity{},
            .muted = quantity == Quantity{},
            .order = QVariant::fromValue(static_cast<qlonglong>(quantity.value))};
}

std::vector<ListColumn<stock::StockRow>> stockColumns(const Clock& clock)
{
    using Row = stock::StockRow;
    return {
        {"sku", CellKind::Code, 150, [] { return StockPage::tr("SKU"); },
         [](const Row& row) { return Cell{.text = toQString(row.sku), .strong = true}; }},
        {"name", CellKind::Text, 190, [] { return StockPage::tr("Name"); },
         [](const Row& row) {
             const QString name = productName(row.nameEn, row.nameZh);
             return Cell{.text = name, .tip = name};
         }},
        {"warehouse", CellKind::Text, 84, [] { return StockPage::tr("Warehouse"); },
         [](const Row& row) { return Cell{.text = toQString(row.warehouseCode)}; }},
        {"bin", CellKind::Code, 100, [] { return StockPage::tr("Bin"); },
         [](const Row& row) { return Cell{.text = toQString(row.binCode)}; }},
        {"on_hand", CellKind::Figure, 76, [] { return StockPage::tr("On hand"); },
         [](const Row& row) { return pieces(row.level.onHand, false); }},
        {"reserved", CellKind::Figure, 76, [] { return StockPage::tr("Reserved"); },
         [](const Row& row) { return pieces(row.level.reserved, false); }},
        {"free", CellKind::Figure, 70, [] { return StockPage::tr("Free"); },
         [](const Row& row) { return pieces(row.level.free(), true); }},
        {"there_since", CellKind::Time, 120, [] { return StockPage::tr("There since"); },
         [&clock](const Row& row) {
             return Cell{.text = momentText(row.level.since, clock.now()),
                         .muted = true,
                         .order = QVariant::fromValue(static_cast<qlonglong>(toMilliseconds(row.level.since)))};
         }},
    };
}

QString keyOf(const stock::StockRow& row)
{
    return QString::number(row.level.product.value) + QLatin1Char{'@'} + QString::number(row.level.bin.value);
}

} // namespace

StockPage::StockPage(const PageParts& parts, QWidget* parent)
    : ListPage{parts, parent},
      m_rows{stockColumns(parts.reading.session().clock()), keyOf, this},
      m_list{new ListView{{parts.look, parts.settings, QStringLiteral("stock"), Icon::stock}, m_rows, this}},
      m_export{new ListExport{{parts.actions, parts.lanes, parts.toast, QStringLiteral("stock"),
                               [this](const Failure& failure) { fail(failure); }},
                              *m_list,
                              *this}},
      m_question{new PageQuestion{{parts.actions, "stock", *this}, parts.look, *this}},
      m_actions{new StockActions{parts, [this] { return current(); }, *m_question, *this}},
      m_detail{new StockDetailPanel{parts, this}}
{
    QAction& import = m_import->addKind(
        parts.actions,
        {.id = QStringLiteral("stock.import"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import counts"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of counted stock: sku, warehouse, bin, quantity."),
         .key = QKeySequence{Qt::CTRL | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            return workspace.stockService.importStock(file, task);
        });
    QAction& bins = m_import->addKind(
        parts.actions,
        {.id = QStringLiteral("stock.import_bins"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import bins"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of bins: warehouse, bin, zone, pick_sequence."),
         .key = QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            return workspace.warehouseService.importBins(file, task);
        });
    auto* listed = new QWidget{this};
    auto* column = new QVBoxLayout{listed};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_list, 1);
    column->addWidget(&m_question->bar());
    layOut(*listed, *m_detail, m_actions->all() + QList<QAction*>{&bins}, {&import, &m_export->action()});
    m_list->empty().button()->setAction(import);
    m_export->setWhole([this] { return wholeList(); });
    connect(m_list, &ListView::currentChanged, this, &StockPage::showDetail);
    connect(m_actions, &StockActions::written, this, &StockPage::reload);
    connect(m_actions, &StockActions::failed, this, &StockPage::fail);
    connect(m_actions, &StockActions::verified, this, &StockPage::showVerification);
    connect(m_detail, &StockDetailPanel::failed, this, &StockPage::fail);
    translated(*this, [this] { setTexts(); });
}

void StockPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && m_question->isOpen()) {
        m_question->drop();
    } else {
        ListPage::keyPressEvent(event);
    }
}

void StockPage::setTexts()
{
    m_head->setTitle(tr("Stock"));
    m_search->setPrompt(tr("SKU, name, bin, barcode"));
    m_list->setName(tr("Stock"));
    m_rows.retranslate();
    showChips();
    showNotes();
}

void StockPage::reload()
{
    read([chip = m_chips->chosen(), text = searched()](
             workspace::Workspace& workspace) { return readStockList(workspace, chip, text); },
         [this](StockList& list) { present(list); });
}

void StockPage::present(const StockList& list)
{
    m_isRead = true;
    const bool isSame = list.rows == m_rows.rows();
    m_shown = list;
    m_shown.rows.clear();
    showChips();
    showNotes();
    if (isSame) {
        showDetail(); // its moves and promises may be others
    } else {
        m_rows.present(list.rows);
    }
}

void StockPage::showChips()
{
    QList<Chip> chips{{.name = QStringLiteral("all"), .sign = {}, .word = tr("All"), .count = m_shown.filled()}};
    for (const auto& count : m_shown.counts) {
        chips.append({.name = QString::number(count.warehouse.value),
                      .sign = {},
                      .word = toQString(count.warehouseCode),
                      .count = count.filled});
    }
    chips.append({.name = QStringLiteral("empty"), .sign = {}, .word = tr("Run empty"), .count = m_shown.empty()});
    const QSignalBlocker blocker{m_chips};
    m_chips->setChips(chips);
}

void StockPage::showNotes()
{
    if (!m_isRead) {
        m_list->setEmptyTexts(tr("Reading the stock …"), {});
    } else if (!searched().empty()) {
        m_list->setEmptyTexts(tr("Nothing matches"), tr("No bin has “%1”.").arg(m_search->text().trimmed()));
    } else if (m_shown.filled() + m_shown.empty() == 0) {
        m_list->setEmptyTexts(tr("No stock yet"),
                              tr("Import what was counted: a file with sku, warehouse, bin and quantity."));
    } else {
        m_list->setEmptyTexts(tr("Nothing here now"), tr("%Ln bin(s) in other lists.", nullptr, static_cast<int>(m_shown.filled())));
    }
    m_list->empty().button()->setVisible(m_isRead && m_shown.filled() + m_shown.empty() == 0);
    QString note;
    if (m_shown.isCut) {
        //: searching and the chips look through all of the stock, the list shows its beginning
        note = tr("the first %1; search to narrow").arg(numberText(kMostPlacesShown));
    }
    m_head->setNote(note);
    Q_EMIT rowsChanged(!m_isRead ? QString{}
                       : m_shown.isCut ? tr("%1+ bins").arg(numberText(m_rows.rowCount()))
                                       : tr("%Ln bin(s)", nullptr, m_rows.rowCount()));
}

std::optional<stock::StockRow> StockPage::current() const
{
    const int row = m_list->currentRow();
    return row < 0 ? std::nullopt : std::optional{m_rows.row(row)};
}

ListExport::Whole StockPage::wholeList() const
{
    if (!m_shown.isCut) {
        return {};
    }
    auto filter = stockFilterOf(m_chips->chosen(), searched());
    filter.limit = kMostPlacesShown;
    const auto nextPart = [filter](workspace::Workspace& workspace) mutable {
        auto part = workspace.stock.levels(filter);
        if (!part.empty()) {
            filter.after = {part.back().level.product, part.back().level.bin};
        }
        return part;
    };
    // What words narrow it to is known when all is read.
    const std::int64_t count = searched().empty() ? m_shown.of(m_chips->chosen()) : 0;
    return {.rows = rowsInParts<stock::StockRow>(m_rows.columns(), m_list->columnsInSight(), nextPart),
            .count = [count](workspace::Workspace&) { return count; }};
}

void StockPage::showDetail()
{
    m_detail->show(current());
    showNotes();
}

void StockPage::showVerification(const stock::Verification& found)
{
    if (found.wrong.empty()) {
        // As the chips count them: those where something lies, and those that ran empty.
        const QString filled = tr("%Ln bin(s) checked: all are as their moves say", nullptr,
                                  static_cast<int>(found.checked - found.ranEmpty));
        m_parts.toast.present(found.ranEmpty == 0 ? filled
                                                  //: "285 bins checked: all are as their moves say, also 1 that ran empty"
                                                  : tr("%1, also %2 that ran empty").arg(filled, numberText(found.ranEmpty)));
        return;
    }
    notify(Sign::Review, Icon::warning,
           tr("%n bin(s) differ from their moves", nullptr, static_cast<int>(found.wrong.size())),
           tr("The ledger of moves is the truth; the levels can be set to what it says."), tr("Put right"),
           [this] { m_actions->rebuild(); });
}

} // namespace supercargo::ui
