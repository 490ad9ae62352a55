// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/catalog/product_repository.h"
#include "core/orders/order_list_repository.h"
#include "core/reports/thing_finder.h"
#include "tests/bench/bench.h"
#include "tests/support/test_store.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <random>

// Lists and search at a million orders: pages against themselves at ten thousand, search against LIKE over the same
// rows.
namespace supercargo::bench {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::array kFirstNames{"Maria", "John", "Emma", "José", "Olivia", "Liam", "Anna", "Noah", "Sophie", "Łukasz"};
constexpr std::array kFamilyNames{"Müller", "Smith", "García", "Brown", "Иванова", "Dubois", "Rossi", "Jansen"};
constexpr std::array kIdeographs{"李", "王", "张", "明", "小", "丽", "华", "强", "佐", "藤", "健", "春"};

struct ListStore : tests::TestStore {
    db::Connection work{folder / "supercargo.db", {.cacheKilobytes = 64 * 1024}};

    explicit ListStore(const int count)
    {
        db::Transaction transaction{work};
        work.execute("INSERT INTO shops (id, name, platform, time_zone, currency, mark_at)"
                     " VALUES (1, 'Shop', 'amazon', 'UTC', 'USD', 'shipped')");
        auto order = work.statement(
            "INSERT INTO orders (id, shop_id, platform_order_id, content_hash, platform_status, stage, buyer_name,"
            " ship_name, ship_country, ship_by, ship_by_sort, pieces, imported_at, changed_at)"
            " VALUES ($1, 1, $2, '', 'paid', $3, $4, $4, 'US', $5, $5, 1, 0, 0)");
        auto line = work.statement("INSERT INTO order_lines (order_id, position, platform_sku, sku_key, quantity)"
                                   " VALUES ($1, 1, $2, $2, 1)");
        auto package = work.statement("INSERT INTO packages (shop_id, state, ship_by_sort, paid_sort, created_at)"
                                      " VALUES (1, $1, $2, 0, 0)");
        auto packageLine = work.statement("INSERT INTO package_lines (package_id, order_line_id, quantity)"
                                          " VALUES ($1, $1, 1)");
        db::FullText words{work, "order_words"};
        std::minstd_rand random{7};
        for (int i = 1; i <= count; ++i) {
            const bool isOpen = i > count - 5'000;
            const auto number = numberOf(i);
            const auto name = i == 4'321 ? std::string{"Zebulon Quartermain"} : nameOf(random);
            const auto sku = "sku-" + std::to_string(random() % 5'000);
            const std::int64_t shipBy = 1'700'000'000'000 + i * 60'000LL;
            order.bind("$1", i).bind("$2", number).bind("$3", isOpen ? "waiting" : "done").bind("$4", name).bind("$5", shipBy);
            order.run();
            line.bind("$1", i).bind("$2", sku).run();
            package.bind("$1", isOpen ? "waiting" : "delivered").bind("$2", shipBy).run();
            packageLine.bind("$1", i).run();
            words.insert(i, db::indexWords(std::vector<std::string_view>{number, name, sku}));
            if (i % 500 == 0) {
                words.tidy();
            }
        }
        transaction.commit();
    }

    static std::string numberOf(const int i) { return std::to_string(100 + i % 900) + "-" + std::to_string(1'000'000 + i) + "-" + std::to_string(1'000'000 + i * 7); }
    static std::string nameOf(std::minstd_rand& random)
    {
        if (random() % 3 == 0) {
            std::string name;
            for (int i = 0; i < 3; ++i) {
                name += kIdeographs.at(random() % kIdeographs.size());
            }
            return name;
        }
        return std::string{kFirstNames.at(random() % kFirstNames.size())} + " " + kFamilyNames.at(random() % kFamilyNames.size());
    }
};

struct Times {
    double middle = 0; // ms
    double p99 = 0;
};

template <typename Work>
Times timesOf(const int runs, Work&& work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const auto began = Clock::now();
        work();
        times.push_back(std::chrono::duration<double, std::milli>(Clock::now() - began).count());
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

Times firstPage(ListStore& store, const orders::OrderFilter& filter)
{
    orders::OrderListRepository lists{store.work};
    return timesOf(200, [&] { (void)lists.page(filter, {}, 50); });
}

Times keysetPage(ListStore& store, const orders::OrderFilter& filter)
{
    orders::OrderListRepository lists{store.work};
    auto cursor = lists.page(filter, {}, 3'000).next;
    return timesOf(200, [&] { (void)lists.page(filter, cursor, 50); });
}

Times searchTime(ListStore& store, const std::string& text)
{
    orders::OrderListRepository lists{store.work};
    return timesOf(100, [&] { (void)lists.search(text, 51); });
}

Times likeTime(ListStore& store, const std::string& text)
{
    return timesOf(3, [&] {
        auto query = store.work.statement("SELECT o.id FROM orders AS o WHERE o.platform_order_id LIKE $1 OR o.buyer_name LIKE $1"
                                          " OR EXISTS (SELECT 1 FROM order_lines AS l WHERE l.order_id = o.id AND"
                                          " l.platform_sku LIKE $1) ORDER BY o.id DESC");
        query.bind("$1", "%" + text + "%");
        while (query.next()) {
        }
    });
}

/// A hundred thousand products and as many bins.
struct GoodsStore : tests::TestStore {
    static constexpr int kCount = 100'000;

    GoodsStore()
    {
        db::Transaction transaction{db};
        db.execute("INSERT INTO warehouses (id, code, name, kind, country, currency)"
                   " VALUES (1, 'SZ', 'SZ', 'own', 'CN', 'CNY')");
        catalog::ProductRepository products{db};
        auto bin = db.statement("INSERT INTO bins (warehouse_id, code, walk_key) VALUES (1, $1, $1)");
        std::minstd_rand random{7};
        for (int i = 0; i < kCount; ++i) {
            const auto number = std::to_string(100'000 + i);
            static_cast<void>(products.insert({.id = {},
                                               .sku = "GOODS-" + number,
                                               .nameEn = i == 54'321 ? "Quartermain lamp" : ListStore::nameOf(random),
                                               .nameZh = ListStore::nameOf(random),
                                               .barcodes = {"690" + number + "9999"}}));
            bin.bind("$1", "A-" + number).run();
            if (i % 500 == 0) {
                products.tidyWords();
            }
        }
        transaction.commit();
    }
};

void findGoods(Report& report)
{
    GoodsStore store;
    reports::ThingFinder finder{store.db};
    catalog::ProductRepository products{store.db};
    for (const auto& [name, text] : {std::pair{"rare name", "quartermain"}, std::pair{"commonest name", "Maria"},
                                     std::pair{"ideographs", "小明"}, std::pair{"barcode", "690154321"},
                                     std::pair{"bin", "a-1543"}, std::pair{"one letter", "a"}}) {
        const auto found = timesOf(100, [&] { (void)finder.find(text, 5); });
        const auto whole = timesOf(3, [&] {
            (void)products.list({.afterSku = {}, .limit = GoodsStore::kCount, .text = text});
        });
        report.compare(std::string{"find among 100 k products and bins, "} + name, found.middle, whole.middle, "ms",
                       "<= 0.02");
        report.note(std::string{"find among 100 k products and bins, "} + name + ", p99", found.p99, "ms", "< 50");
    }
}

} // namespace

void benchLists(Report& report)
{
    findGoods(report);
    ListStore small{10'000};
    ListStore large{1'000'000};
    const orders::OrderFilter all;
    const orders::OrderFilter waiting{.stages = {orders::Stage::waiting}};
    const orders::OrderFilter ofShop{.shop = ShopId{1}};
    for (const auto& [name, filter] : {std::pair{"all", &all}, std::pair{"one stage", &waiting}, std::pair{"one shop", &ofShop}}) {
        report.compare(std::string{"first page, "} + name + ", 1 M against 10 k", firstPage(large, *filter).middle,
                       firstPage(small, *filter).middle, "ms", "<= 1.5");
        report.compare(std::string{"keyset page, "} + name + ", 1 M against 10 k", keysetPage(large, *filter).middle,
                       keysetPage(small, *filter).middle, "ms", "<= 1.5");
    }
    for (const auto& [name, text] : {std::pair{"exact number", ListStore::numberOf(777'777)}, std::pair{"two ideographs", std::string{"小明"}},
                                     std::pair{"rare name", std::string{"Quartermain"}}, std::pair{"commonest name", std::string{"Maria"}},
                                     std::pair{"begun name", std::string{"Mari"}}}) {
        const auto found = searchTime(large, text);
        report.compare(std::string{"search, "} + name, found.middle, likeTime(large, text).middle, "ms", "<= 0.02");
        report.note(std::string{"search, "} + name + ", p99", found.p99, "ms", "< 100");
    }
}

} // namespace supercargo::bench
