// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/detail_panel.h"
#include "ui/common/product_pictures.h"
#include "ui/products/product_reading.h"
#include "ui/shell/page_parts.h"

class QLabel;

namespace supercargo::ui {

/// One product beside the list: its picture and measures, what customs are told, what it is made of, what shops call
/// it, and where it lies. Or a platform's SKU that nobody has mapped yet.
class ProductDetailPanel final : public DetailPanel {
    Q_OBJECT
public:
    explicit ProductDetailPanel(const PageParts& parts, QWidget* parent = nullptr);

    void show(std::optional<ProductId> product);
    void show(const std::optional<orders::UnmappedSku>& unmapped);

Q_SIGNALS:
    void failed(const supercargo::ui::Failure& failure);

private:
    void setTexts();
    void present();
    void presentProduct();
    void presentUnmapped();
    void presentPicture();
    void presentFacts();
    void presentCustoms();
    void presentParts();
    void presentNames();
    void presentPlaces();

    PageParts m_parts;
    ProductPictures m_pictures;
    std::optional<ProductDetail> m_detail;
    std::optional<orders::UnmappedSku> m_unmapped;
    QLabel* m_picture;
    Section* m_facts;
    Section* m_customs;
    Section* m_made;
    Section* m_names;
    Section* m_places;
};

} // namespace supercargo::ui
