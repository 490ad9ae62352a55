// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/ids.h"
#include "core/base/money.h"
#include "core/base/quantity.h"

#include <optional>
#include <string>
#include <vector>

namespace supercargo::catalog {

/// So many pieces of one product.
struct Pieces {
    ProductId product;
    Quantity quantity;

    friend constexpr auto operator<=>(const Pieces&, const Pieces&) = default;
};

/// What a customs declaration says of one piece.
struct Customs {
    std::string hsCode;
    std::string origin; // ISO 3166-1 alpha-2
    std::string nameEn;
    std::string nameZh;
    std::optional<Money> value;

    friend bool operator==(const Customs&, const Customs&) = default;
};

/// What channels may refuse to carry.
struct Hazards {
    bool battery = false;
    bool liquid = false;
    bool powder = false;
    bool magnet = false;

    friend bool operator==(const Hazards&, const Hazards&) = default;
};

/// What lies in a bin and is counted, one per SKU. A bundle is made of components and has no stock of its own.
struct Product {
    ProductId id;
    std::string sku;
    std::string nameEn;
    std::string nameZh;
    std::vector<std::string> barcodes; // two products may share one: the station then asks which
    Grams weight;                      // 0: not known, like each of the sides
    Millimetres length;
    Millimetres width;
    Millimetres height;
    Customs customs;
    Hazards hazards;
    std::vector<Pieces> components; // none: no bundle
    std::string picture;            // a file below attachments/

    [[nodiscard]] bool isBundle() const { return !components.empty(); }
    friend bool operator==(const Product&, const Product&) = default;
};

} // namespace supercargo::catalog
