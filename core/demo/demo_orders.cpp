// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_orders.h"

#include <algorithm>

namespace supercargo::demo {

namespace {

using std::chrono::hours;
using std::chrono::minutes;

/// Fast sellers are the first of each kind: the square of a chance leans to the left.
const DemoProduct& oneProduct(const std::vector<DemoProduct>& products, DemoRandom& random)
{
    const auto first = random.below(products.size());
    const auto second = random.below(products.size());
    return products[std::min(first, second)];
}

DemoLine lineOf(const DemoShop& shop, const DemoProduct& product, const std::int64_t quantity)
{
    return {platformSku(shop, product), product.nameEn, quantity, product.priceCents};
}

std::vector<DemoLine> linesOf(const DemoShop& shop, const std::vector<DemoProduct>& products, DemoRandom& random)
{
    if (random.chance(15)) { // nobody has told yet what it is
        return {{"NEW-" + std::to_string(1 + random.below(4)), "New arrival, not yet mapped", 1, 1'500}};
    }
    const auto& product = oneProduct(products, random);
    if (random.chance(850)) {
        return {lineOf(shop, product, 1)};
    }
    if (random.chance(400)) {
        return {lineOf(shop, product, random.between(2, 3))};
    }
    std::vector<DemoLine> lines{lineOf(shop, product, 1)};
    for (auto more = random.between(1, 2); more > 0; --more) {
        const auto& other = oneProduct(products, random);
        // What is ordered together mostly lies in one warehouse.
        if (other.sku != product.sku && (other.atYiwu == product.atYiwu || random.chance(150))) {
            lines.push_back(lineOf(shop, other, 1));
        }
    }
    return lines;
}

void spoil(DemoBuyer& buyer, DemoRandom& random)
{
    switch (random.below(3)) {
    case 0:
        buyer.postcode = buyer.postcode.substr(0, buyer.postcode.size() / 2);
        break;
    case 1:
        buyer.line1.clear();
        buyer.line2.clear();
        break;
    default:
        buyer.city.clear();
        break;
    }
}

constexpr const char* kNotes[] = {"Please leave it with the neighbour.", "Gift: no invoice in the parcel, please!",
                                  "请尽快发货，谢谢", "Bitte gut verpacken.",
                                  "プレゼント用です。よろしくお願いします。"};

DemoOrder orderOf(const DemoShop& shop, const std::vector<DemoProduct>& products, const std::int64_t number,
                  DemoRandom& random, const Instant now)
{
    DemoOrder order;
    order.number = number;
    order.buyer = demoBuyer(shop.countries[random.below(shop.countries.size())], number, random);
    if (random.chance(20)) {
        spoil(order.buyer, random);
    }
    order.lines = linesOf(shop, products, random);
    order.placedAt = now - minutes{random.between(30, 3 * 24 * 60)};
    order.paidAt = order.placedAt + minutes{random.between(0, 25)};
    order.shipBy = order.placedAt + hours{random.between(54, 96)};
    if (random.chance(40)) {
        order.note = random.oneOf(kNotes);
    }
    order.cancelAsked = shop.platform == "amazon" && random.chance(8);
    return order;
}

} // namespace

std::vector<DemoShop> demoShops()
{
    return {
        {"Northpier US",
         "amazon",
         "America/Los_Angeles",
         "USD",
         "northpier-us.txt",
         {"US", "US", "US", "CA", "MX"},
         28},
        {"Northpier DE",
         "amazon",
         "Europe/Berlin",
         "EUR",
         "northpier-de.txt",
         {"DE", "DE", "FR", "IT", "ES", "NL", "PL", "SE"},
         24},
        {"northpier-uk", "ebay", "Europe/London", "GBP", "northpier-uk.csv", {"GB", "GB", "GB", "IL", "GR"}, 12},
        {"harbour_deals", "ebay", "America/Los_Angeles", "USD", "harbour-deals.csv", {"US", "US", "AU", "CA"}, 10},
        {"Harbour Store",
         "aliexpress",
         "America/Los_Angeles",
         "USD",
         "harbour-store.csv",
         {"RU", "BR", "KR", "ES", "TH", "SA"},
         16},
        {"harbourgoods", "shopify", "UTC", "USD", "harbourgoods.csv", {"JP", "JP", "AU", "GB", "US", "IL", "TH"}, 10},
    };
}

std::string platformSku(const DemoShop& shop, const DemoProduct& product)
{
    return shop.platform == "ebay" ? "HB_" + product.sku : product.sku;
}

std::vector<std::vector<DemoOrder>> demoOrders(const std::vector<DemoShop>& shops,
                                               const std::vector<DemoProduct>& products, const std::int64_t orders,
                                               const std::uint64_t seed, const Instant now)
{
    std::vector<std::vector<DemoOrder>> all(shops.size());
    DemoRandom random{seed};
    for (std::int64_t made = 0; made < orders; ++made) {
        auto pick = random.below(100);
        std::size_t shop = 0;
        while (shop + 1 < shops.size() && pick >= shops[shop].share) {
            pick -= shops[shop].share;
            ++shop;
        }
        auto& list = all[shop];
        auto order = orderOf(shops[shop], products, static_cast<std::int64_t>(list.size()), random, now);
        if (!list.empty() && random.chance(40)) { // the same buyer once more, to the same address
            order.buyer = list.back().buyer;
            order.note.clear();
        }
        list.push_back(std::move(order));
    }
    return all;
}

} // namespace supercargo::demo
