// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/list_export.h"
#include "ui/common/product_pictures.h"
#include "ui/products/product_actions.h"
#include "ui/products/product_reading.h"
#include "ui/shell/list_page.h"

class QStackedWidget;

namespace supercargo::ui {

class ProductDetailPanel;

/// What the seller stocks, and the queue of platform SKUs that nobody has mapped to a product yet.
class ProductsPage final : public ListPage {
    Q_OBJECT
public:
    explicit ProductsPage(const PageParts& parts, QWidget* parent = nullptr);

    void reload() override;
    /// The one in sight.
    [[nodiscard]] ListView& list() { return showsUnmapped() ? *m_unmapped : *m_products; }
    [[nodiscard]] ListView& products() { return *m_products; }
    [[nodiscard]] ListView& unmapped() { return *m_unmapped; }
    [[nodiscard]] ListExport& exporting() { return *m_export; }
    /// Takes a file of products.
    void importThese(const QStringList& files) { m_import->take(files); }

protected:
    [[nodiscard]] QWidget& focusPlace() override;

private:
    [[nodiscard]] bool showsUnmapped() const;
    void setTexts();
    void present(const ProductList& list);
    void showChips();
    void showSide();
    void showNotes();
    void showDetail();
    /// All products that the words find, where the list shows only their beginning.
    [[nodiscard]] ListExport::Whole wholeList() const;
    [[nodiscard]] ProductActions::Known known() const;

    ProductPictures m_pictures;
    ListModel<ProductRow> m_productRows;
    ListModel<orders::UnmappedSku> m_unmappedRows;
    ListView* m_products;
    ListView* m_unmapped;
    QStackedWidget* m_lists;
    ListExport* m_export;
    ProductActions* m_actions;
    ProductDetailPanel* m_detail;
    ProductList m_shown; // its rows are in the models
    bool m_isRead = false;
};

} // namespace supercargo::ui
