// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/form_dialog.h"
#include "ui/products/product_reading.h"
#include "ui/shell/page_parts.h"

#include <functional>
#include <optional>

namespace supercargo::ui {

/// Saying which product a platform's SKU is: for a product (alias), or for a SKU that holds orders up (map).
class ProductActions final : public QObject {
    Q_OBJECT
public:
    /// What the form is filled in with; empty for what is not known.
    struct Known {
        std::string owner;
        std::string platformSku;
        std::string sku;
        std::vector<std::string> owners;
    };
    using Current = std::function<Known()>;

    ProductActions(const PageParts& parts, Current current, QWidget& page);

    [[nodiscard]] QAction& alias() { return *m_alias; }
    [[nodiscard]] QAction& map() { return *m_map; }

Q_SIGNALS:
    void written();
    void failed(const supercargo::ui::Failure& failure);

private:
    void ask();
    void apply(const std::string& owner, const std::string& platformSku, const std::string& sku, Quantity quantity,
               FormDialog& dialog);

    PageParts m_parts;
    Current m_current;
    QWidget& m_page;
    QAction* m_alias;
    QAction* m_map;
};

} // namespace supercargo::ui
