// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/products/product_detail_panel.h"

#include "ui/common/translated.h"
#include "ui/products/product_words.h"
#include "ui/text/convert.h"
#include "ui/text/formats.h"
#include "ui/text/names.h"

#include <QLabel>

namespace supercargo::ui {

namespace {
constexpr int kPictureSide = 132;
}

ProductDetailPanel::ProductDetailPanel(const PageParts& parts, QWidget* parent)
    : DetailPanel{parts.look, parent},
      m_parts{parts},
      m_pictures{parts.reading.session().folder().attachments()},
      m_picture{new QLabel{this}},
      m_facts{nullptr},
      m_customs{nullptr},
      m_made{nullptr},
      m_names{nullptr},
      m_places{nullptr}
{
    addWidget(m_picture);
    for (Section** section : {&m_facts, &m_customs, &m_made, &m_names, &m_places}) {
        *section = addSection();
    }
    translated(*this, [this] { setTexts(); });
}

void ProductDetailPanel::setTexts()
{
    setNames(tr("Product"), tr("SKU"));
    m_picture->setAccessibleName(tr("Picture"));
    m_facts->setTitle(tr("Product"));
    m_customs->setTitle(tr("Customs"));
    m_made->setTitle(tr("Made of"));
    m_names->setTitle(tr("Shops call it"));
    m_places->setTitle(tr("Where it lies"));
    present();
}

void ProductDetailPanel::show(const std::optional<ProductId> product)
{
    m_unmapped.reset();
    m_detail.reset();
    if (product) {
        try {
            m_detail = readProductDetail(m_parts.reading, *product);
        } catch (...) {
            Q_EMIT failed(failureFrom(std::current_exception()));
        }
    }
    present();
}

void ProductDetailPanel::show(const std::optional<orders::UnmappedSku>& unmapped)
{
    m_detail.reset();
    m_unmapped = unmapped;
    present();
}

void ProductDetailPanel::present()
{
    pill().hide();
    if (m_detail) {
        presentProduct();
    } else if (m_unmapped) {
        presentUnmapped();
    } else {
        presentNothing(tr("No product chosen"));
    }
}

void ProductDetailPanel::presentUnmapped()
{
    DetailPanel::present(toQString(m_unmapped->platformSku), toQString(m_unmapped->title));
    pill().present(Sign::Unmapped, tr("Unmapped"));
    pill().show();
    for (Section* section : {m_customs, m_made, m_names, m_places}) {
        section->hide();
    }
    m_picture->hide();
    DetailRows rows{m_parts.look, *m_facts, 1};
    m_facts->setTitle(tr("What waits"));
    rows.addFact(tr("Shop"), toQString(m_unmapped->shopName));
    rows.addFact(tr("Orders"), numberText(m_unmapped->orders));
    rows.addFact(tr("Way on"),
                 tr("Say which of our products it is: all its orders go on, and later ones are understood by themselves."));
}

void ProductDetailPanel::presentProduct()
{
    const auto& product = m_detail->product;
    DetailPanel::present(toQString(product.sku), productName(product.nameEn, product.nameZh));
    m_customs->show();
    m_names->show();
    presentPicture();
    presentFacts();
    presentCustoms();
    presentParts();
    presentNames();
    presentPlaces();
}

void ProductDetailPanel::presentFacts()
{
    const auto& product = m_detail->product;
    m_facts->setTitle(tr("Product"));
    DetailRows rows{m_parts.look, *m_facts, 1};
    rows.addFact(tr("English"), toQString(product.nameEn));
    rows.addFact(tr("Chinese"), toQString(product.nameZh));
    QStringList barcodes;
    for (const auto& barcode : product.barcodes) {
        barcodes.append(toQString(barcode));
    }
    rows.addFact(tr("Barcodes"), barcodes.isEmpty() ? tr("none: scan its SKU") : barcodes.join(QLatin1Char{'\n'}));
    const QString weight = weightText(product.weight);
    rows.addFact(tr("Weight"), weight.isEmpty() ? tr("not known") : weight);
    rows.addFact(tr("Measures"), measuresText(product));
    rows.addFact(tr("Contains"), hazardWords(product.hazards));
}

void ProductDetailPanel::presentPicture()
{
    const int side = m_parts.look.grown(kPictureSide);
    const QPixmap drawn = m_pictures.picture(m_detail->product.picture, side, devicePixelRatioF());
    m_picture->setPixmap(drawn);
    m_picture->setVisible(!drawn.isNull());
}

void ProductDetailPanel::presentCustoms()
{
    const auto& customs = m_detail->product.customs;
    DetailRows rows{m_parts.look, *m_customs, 1};
    rows.addFact(tr("Declared as"), toQString(customs.nameEn));
    rows.addFact(tr("In Chinese"), toQString(customs.nameZh));
    rows.addFact(tr("HS code"), toQString(customs.hsCode));
    rows.addFact(tr("Origin"), customs.origin.empty() ? QString{} : countryName(customs.origin));
    rows.addFact(tr("Value"), customs.value ? moneyText(*customs.value) : QString{});
    if (rows.count() == 0) {
        rows.add({{.text = tr("Nothing is known yet: labels to other countries want it."), .role = Role::Muted}});
    }
}

void ProductDetailPanel::presentParts()
{
    m_made->setVisible(!m_detail->parts.empty());
    DetailRows rows{m_parts.look, *m_made, 1};
    for (const auto& part : m_detail->parts) {
        rows.add({{.text = numberText(part.quantity.value) + QStringLiteral(" ×"), .strong = true, .right = true},
                  {.text = toQString(part.sku)}});
    }
}

void ProductDetailPanel::presentNames()
{
    m_names->setVisible(!m_detail->names.empty());
    m_names->setNote(numberText(std::ssize(m_detail->names)));
    DetailRows rows{m_parts.look, *m_names, 1};
    for (const auto& name : m_detail->names) {
        rows.add({{.text = toQString(name.owner), .role = Role::Muted},
                  {.text = toQString(name.platformSku)},
                  {.text = name.quantity > Quantity{1} ? QStringLiteral("× ") + numberText(name.quantity.value)
                                                       : QString{},
                   .strong = true,
                   .right = true}});
    }
}

void ProductDetailPanel::presentPlaces()
{
    m_places->setVisible(!m_detail->places.empty());
    DetailRows rows{m_parts.look, *m_places, 0};
    for (const auto& row : m_detail->places) {
        rows.add({{.text = toQString(row.warehouseCode + "/" + row.binCode)},
                  {.text = tr("%1 on hand").arg(numberText(row.level.onHand.value)), .role = Role::Muted, .right = true},
                  {.text = tr("%1 free").arg(numberText(row.level.free().value)), .strong = true, .right = true}});
    }
}

} // namespace supercargo::ui
