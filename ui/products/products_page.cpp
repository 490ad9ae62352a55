// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/products_page.h"

#include "ui/common/translated.h"
#include "ui/products/product_detail_panel.h"
#include "ui/products/product_words.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QStackedWidget>

namespace supercargo::ui {

namespace {

QString unmappedChip()
{
    return QStringLiteral("unmapped");
}

QVariant orderOf(const std::int64_t number)
{
    return QVariant::fromValue(static_cast<qlonglong>(number));
}

QString marksOf(const catalog::Product& product)
{
    QStringList marks;
    if (product.isBundle()) {
        marks.append(ProductsPage::tr("bundle of %1").arg(numberText(std::ssize(product.components))));
    }
    if (const QString hazards = hazardWords(product.hazards); !hazards.isEmpty()) {
        marks.append(hazards);
    }
    return marks.join(QStringLiteral(" · "));
}

std::vector<ListColumn<ProductRow>> productColumns(ProductPictures& pictures, const QWidget& page,
                                                   const Appearance& look)
{
    using Row = ProductRow;
    return {
        {"sku", CellKind::Picture, 190, [] { return ProductsPage::tr("SKU"); },
         [&](const Row& row) {
             return Cell{.text = toQString(row.product.sku),
                         .strong = true,
                         .picture = [&pictures, &page, &look, file = row.product.picture] {
                             return pictures.picture(file, look.sizes().picture, page.devicePixelRatioF());
                         }};
         }},
        {"name", CellKind::Text, 220, [] { return ProductsPage::tr("Name"); },
         [](const Row& row) {
             const QString name = productName(row.product.nameEn, row.product.nameZh);
             return Cell{.text = name, .tip = name};
         }},
        {"barcode", CellKind::Code, 130, [] { return ProductsPage::tr("Barcode"); },
         [](const Row& row) {
             const auto& codes = row.product.barcodes;
             QStringList all;
             for (const auto& code : codes) {
                 all.append(toQString(code));
             }
             return Cell{.text = codes.empty() ? QStringLiteral("–") : all.first(),
                         .second = codes.size() > 1 ? QStringLiteral("+%1").arg(codes.size() - 1) : QString{},
                         .muted = codes.empty(),
                         .tip = all.join(QLatin1Char{'\n'})};
         }},
        {"weight", CellKind::Figure, 80, [] { return ProductsPage::tr("Weight"); },
         [](const Row& row) {
             const QString weight = weightText(row.product.weight);
             return Cell{.text = weight.isEmpty() ? QStringLiteral("–") : weight,
                         .muted = weight.isEmpty(),
                         .order = orderOf(row.product.weight.value)};
         }},
        {"free", CellKind::Figure, 76, [] { return ProductsPage::tr("Free"); },
         [](const Row& row) {
             return Cell{.text = numberText(row.free.value),
                         .strong = row.free > Quantity{},
                         .muted = row.free == Quantity{},
                         .order = orderOf(row.free.value)};
         }},
        {"marks", CellKind::Text, 130, [] { return ProductsPage::tr("Marks"); },
         [](const Row& row) { return Cell{.text = marksOf(row.product), .muted = true}; }},
    };
}

std::vector<ListColumn<orders::UnmappedSku>> unmappedColumns()
{
    using Row = orders::UnmappedSku;
    return {
        {"platform_sku", CellKind::State, 220, [] { return ProductsPage::tr("Platform SKU"); },
         [](const Row& row) {
             return Cell{.text = row.platformSku.empty() ? ProductsPage::tr("(none)") : toQString(row.platformSku),
                         .sign = Sign::Unmapped};
         }},
        {"orders_waiting", CellKind::Figure, 124, [] { return ProductsPage::tr("Orders waiting"); },
         [](const Row& row) {
             return Cell{.text = numberText(row.orders), .strong = true, .order = orderOf(row.orders)};
         }},
        {"shop", CellKind::Text, 150, [] { return ProductsPage::tr("Shop"); },
         [](const Row& row) { return Cell{.text = toQString(row.shopName)}; }},
        {"title", CellKind::Text, 260, [] { return ProductsPage::tr("Title"); },
         [](const Row& row) { return Cell{.text = toQString(row.title), .tip = toQString(row.title)}; }},
    };
}

bool isSame(const std::vector<orders::UnmappedSku>& one, const std::vector<orders::UnmappedSku>& other)
{
    return std::equal(one.begin(), one.end(), other.begin(), other.end(), [](const auto& a, const auto& b) {
        return a.shop == b.shop && a.platformSku == b.platformSku && a.orders == b.orders && a.title == b.title;
    });
}

} // namespace

ProductsPage::ProductsPage(const PageParts& parts, QWidget* parent)
    : ListPage{parts, parent},
      m_pictures{parts.reading.session().folder().attachments()},
      m_productRows{productColumns(m_pictures, *this, parts.look),
                    [](const ProductRow& row) { return QString::number(row.product.id.value); }, this},
      m_unmappedRows{unmappedColumns(),
                     [](const orders::UnmappedSku& row) -> QString {
                         return QString::number(row.shop.value) + QLatin1Char{'@'} + toQString(row.platformSku);
                     },
                     this},
      m_products{
          new ListView{{parts.look, parts.settings, QStringLiteral("products"), Icon::products}, m_productRows, this}},
      m_unmapped{
          new ListView{{parts.look, parts.settings, QStringLiteral("unmapped"), Icon::check}, m_unmappedRows, this}},
      m_lists{new QStackedWidget{this}},
      m_export{new ListExport{{parts.actions, parts.lanes, parts.toast, QStringLiteral("products"),
                               [this](const Failure& failure) { fail(failure); }},
                              *m_products,
                              *this}},
      m_actions{new ProductActions{parts, [this] { return known(); }, *this}},
      m_detail{new ProductDetailPanel{parts, this}}
{
    QAction& import = m_import->addKind(
        parts.actions,
        {.id = QStringLiteral("products.import"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import products"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of products; a column that it lacks stays as it is."),
         .key = QKeySequence{Qt::CTRL | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            return workspace.importProducts(file, task);
        });
    QAction& aliases = m_import->addKind(
        parts.actions,
        {.id = QStringLiteral("products.import_aliases"),
         .text = QT_TRANSLATE_NOOP("Actions", "Import aliases"),
         .tip = QT_TRANSLATE_NOOP("Actions", "Takes a file of aliases: shop, platform_sku, sku, quantity."),
         .key = QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_I}},
        [](workspace::Workspace& workspace, const std::filesystem::path& file, const TaskControl& task) {
            return workspace.importAliases(file, task);
        });
    m_products->table().setHasPictures(true);
    m_lists->addWidget(m_products);
    m_lists->addWidget(m_unmapped);
    layOut(*m_lists, *m_detail, {&m_actions->map(), &m_actions->alias(), &aliases}, {&import, &m_export->action()});
    m_products->empty().button()->setAction(import);
    m_export->setWhole([this] { return wholeList(); });
    connect(m_products, &ListView::currentChanged, this, &ProductsPage::showDetail);
    connect(m_unmapped, &ListView::currentChanged, this, &ProductsPage::showDetail);
    connect(m_unmapped, &ListView::opened, &m_actions->map(), &QAction::trigger);
    connect(m_chips, &ChipsBar::chosenChanged, this, &ProductsPage::showSide);
    connect(m_actions, &ProductActions::written, this, &ProductsPage::reload);
    connect(m_actions, &ProductActions::failed, this, &ProductsPage::fail);
    connect(m_detail, &ProductDetailPanel::failed, this, &ProductsPage::fail);
    translated(*this, [this] { setTexts(); });
    showSide();
}

QWidget& ProductsPage::focusPlace()
{
    return (showsUnmapped() ? m_unmapped : m_products)->table();
}

bool ProductsPage::showsUnmapped() const
{
    return m_chips->chosen() == unmappedChip();
}

void ProductsPage::setTexts()
{
    m_head->setTitle(tr("Products"));
    m_search->setPrompt(tr("SKU, name, barcode"));
    m_products->setName(tr("Products"));
    m_unmapped->setName(tr("Unmapped SKUs"));
    m_productRows.retranslate();
    m_unmappedRows.retranslate();
    m_unmapped->setEmptyTexts(tr("Every SKU is understood"), tr("No order waits for a SKU that is not mapped."));
    showChips();
    showNotes();
}

void ProductsPage::reload()
{
    m_unmapped->setFilter(m_search->text());
    read([text = searched()](workspace::Workspace& workspace) { return readProductList(workspace, text); },
         [this](ProductList& list) { present(list); });
}

void ProductsPage::present(const ProductList& list)
{
    m_isRead = true;
    const bool areProducts = list.products == m_productRows.rows();
    const bool areUnmapped = isSame(list.unmapped, m_unmappedRows.rows());
    m_shown = list;
    if (!areProducts) {
        m_productRows.present(std::move(m_shown.products));
    }
    if (!areUnmapped) {
        m_unmappedRows.present(std::move(m_shown.unmapped));
    }
    m_shown.products.clear();
    m_shown.unmapped.clear();
    showChips();
    showDetail(); // its stock and aliases may be others
}

void ProductsPage::showChips()
{
    const QSignalBlocker blocker{m_chips};
    m_chips->setChips({{.name = QStringLiteral("all"), .sign = {}, .word = tr("All"), .count = m_shown.count},
                       {.name = unmappedChip(),
                        .sign = Sign::Unmapped,
                        .word = tr("Unmapped"),
                        .count = m_isRead ? static_cast<std::int64_t>(m_unmappedRows.rowCount()) : 0}});
}

void ProductsPage::showSide()
{
    m_lists->setCurrentIndex(showsUnmapped() ? 1 : 0);
    m_export->setList(list(), showsUnmapped() ? QStringLiteral("unmapped") : QStringLiteral("products"));
    m_actions->map().setVisible(showsUnmapped());
    m_actions->alias().setVisible(!showsUnmapped());
    showDetail();
    if (isVisible()) {
        focusPlace().setFocus();
    }
}

void ProductsPage::showNotes()
{
    if (!m_isRead) {
        m_products->setEmptyTexts(tr("Reading the products …"), {});
    } else if (!searched().empty()) {
        m_products->setEmptyTexts(tr("Nothing matches"), tr("No product has “%1”.").arg(m_search->text().trimmed()));
    } else {
        m_products->setEmptyTexts(tr("No products yet"),
                                  tr("Import a file with a column sku; names, barcodes and weights as you have them."));
    }
    m_products->empty().button()->setVisible(m_isRead && m_shown.count == 0);
    const auto& list = showsUnmapped() ? m_unmapped : m_products;
    //: searching looks through all products, the list shows their beginning
    m_head->setNote(m_shown.isCut && !showsUnmapped()
                        ? tr("the first %1; search to narrow").arg(numberText(kMostProductsShown))
                        : QString{});
    m_actions->map().setEnabled(m_unmapped->currentRow() >= 0);
    Q_EMIT rowsChanged(m_isRead ? tr("%1 rows").arg(numberText(list->shownCount())) : QString{});
}

void ProductsPage::showDetail()
{
    if (showsUnmapped()) {
        const int row = m_unmapped->currentRow();
        m_detail->show(row < 0 ? std::nullopt : std::optional{m_unmappedRows.row(row)});
    } else {
        const int row = m_products->currentRow();
        m_detail->show(row < 0 ? std::nullopt : std::optional{m_productRows.row(row).product.id});
    }
    showNotes();
}

ListExport::Whole ProductsPage::wholeList() const
{
    if (!m_shown.isCut || showsUnmapped()) {
        return {};
    }
    const auto nextPart = [text = searched(), after = std::string{}](workspace::Workspace& workspace) mutable {
        auto part = readProductRows(workspace, {.afterSku = after, .limit = kMostProductsShown, .text = text});
        if (!part.empty()) {
            after = part.back().product.sku;
        }
        return part;
    };
    // What words narrow them to is known when all are read.
    const std::int64_t count = searched().empty() ? m_shown.count : 0;
    return {.rows = rowsInParts<ProductRow>(m_productRows.columns(), m_products->columnsInSight(), nextPart),
            .count = [count](workspace::Workspace&) { return count; }};
}

ProductActions::Known ProductsPage::known() const
{
    ProductActions::Known known{.owner = {}, .platformSku = {}, .sku = {}, .owners = m_shown.owners};
    if (const int row = m_unmapped->currentRow(); showsUnmapped() && row >= 0) {
        known.owner = m_unmappedRows.row(row).shopName;
        known.platformSku = m_unmappedRows.row(row).platformSku;
    } else if (const int product = m_products->currentRow(); product >= 0) {
        known.sku = m_productRows.row(product).product.sku;
    }
    return known;
}

} // namespace supercargo::ui
