// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_goods.h"

#include "core/base/money.h"
#include "core/demo/demo_random.h"

#include <cstdio>
#include <iterator>

namespace supercargo::demo {

namespace {

struct Kind {
    const char* code;
    const char* nameEn;
    const char* nameZh;
    Shape shape;
    std::int64_t priceCents;
    std::int64_t grams;
    const char* size; // length,width,height in millimetres
    const char* hsCode;
    const char* declaredEn;
    const char* declaredZh;
    const char* hazard; // the columns battery,liquid,powder,magnet
};

constexpr Kind kKinds[] = {
    {"MUG-CER-350", "Ceramic mug 350 ml", "陶瓷马克杯 350 ml", Shape::mug, 1299, 412, "130,100,110", "691200",
     "ceramic mug", "陶瓷杯", "0,0,0,0"},
    {"CASE-IP15", "Phone case", "手机壳", Shape::phoneCase, 999, 46, "160,85,15", "392690", "plastic phone case",
     "塑料手机壳", "0,0,0,0"},
    {"SOX-CRW-M", "Crew socks, ribbed, M", "罗纹中筒袜 M", Shape::socks, 799, 68, "200,110,20", "611595",
     "cotton socks", "棉袜", "0,0,0,0"},
    {"BTL-750", "Steel bottle 750 ml", "不锈钢保温瓶 750 ml", Shape::bottle, 1899, 365, "270,80,80", "732393",
     "stainless steel bottle", "不锈钢瓶", "0,0,0,0"},
    {"TEE-ORG-L", "Organic T-shirt, L", "有机棉T恤 L", Shape::shirt, 1599, 182, "280,220,25", "610910",
     "cotton T-shirt", "棉质T恤", "0,0,0,0"},
    {"BUD-TWS", "Wireless earbuds", "无线耳机", Shape::earbuds, 2499, 92, "105,75,40", "851830",
     "earphones with lithium battery", "含锂电池耳机", "1,0,0,1"},
    {"LED-STR-10M", "LED string 10 m", "LED灯串 10 m", Shape::lights, 1149, 214, "160,120,60", "940531",
     "LED light string", "LED灯串", "0,0,0,0"},
    {"TOTE-BIRD", "Canvas tote, bird", "帆布袋 小鸟", Shape::tote, 1350, 155, "300,240,20", "420222", "cotton tote bag",
     "棉布袋", "0,0,0,0"},
    {"PUZ-500", "Jigsaw puzzle, 500 pieces", "拼图 500 片", Shape::puzzle, 1499, 480, "240,180,50", "950300",
     "cardboard puzzle", "纸质拼图", "0,0,0,0"},
    {"BRUSH-FAN", "Make-up brush, fan", "扇形化妆刷", Shape::brush, 649, 32, "190,40,20", "960330", "cosmetic brush",
     "化妆刷", "0,0,0,0"},
    {"STRAP-22", "Watch strap 22 mm", "表带 22 mm", Shape::strap, 1199, 38, "140,60,15", "911390",
     "silicone watch strap", "硅胶表带", "0,0,0,0"},
    {"BOX-LUN-2", "Lunch box, two layers", "双层饭盒", Shape::lunchBox, 1749, 395, "190,120,110", "392410",
     "plastic lunch box", "塑料饭盒", "0,0,0,0"},
    {"CAP-BASE", "Baseball cap", "棒球帽", Shape::cap, 1399, 96, "260,180,120", "650500", "cotton cap", "棉帽",
     "0,0,0,0"},
    {"HOOD-FLC-M", "Fleece hoodie, M", "抓绒卫衣 M", Shape::hoodie, 2999, 520, "340,280,60", "611030",
     "polyester hoodie", "涤纶卫衣", "0,0,0,0"},
    {"LAMP-DSK", "Desk lamp, foldable", "折叠台灯", Shape::lamp, 2799, 640, "330,120,90", "940521", "LED desk lamp",
     "LED台灯", "1,0,0,0"},
    {"KET-GLS-800", "Glass teapot 800 ml", "玻璃茶壶 800 ml", Shape::teapot, 2199, 610, "200,140,150", "701349",
     "glass teapot", "玻璃茶壶", "0,0,0,0"},
    {"GLV-KNT-M", "Knitted gloves, M", "针织手套 M", Shape::glove, 899, 74, "220,120,25", "611691", "knitted gloves",
     "针织手套", "0,0,0,0"},
    {"NOTE-A5", "Notebook A5, dotted", "点阵笔记本 A5", Shape::notebook, 949, 260, "210,148,18", "482010",
     "paper notebook", "纸质笔记本", "0,0,0,0"},
    {"BAG-SLG", "Sling bag", "斜挎包", Shape::slingBag, 2299, 310, "300,200,70", "420292", "polyester bag", "涤纶包",
     "0,0,0,0"},
    {"SCRF-WOL", "Wool scarf", "羊毛围巾", Shape::scarf, 1999, 190, "260,200,50", "611710", "wool scarf", "羊毛围巾",
     "0,0,0,0"},
};

struct Colour {
    const char* code;
    const char* en;
    const char* zh;
    const char* hex;
};

constexpr Colour kColours[] = {
    {"TL", "teal", "青绿色", "#3D8288"},       {"NVY", "navy", "藏青色", "#2B3247"},
    {"RED", "brick red", "砖红色", "#C4523A"}, {"BLU", "blue", "蓝色", "#3F6FB5"},
    {"WHT", "white", "白色", "#D9DCDA"},       {"BRN", "brown", "棕色", "#7A5536"},
    {"VIO", "violet", "紫色", "#7C5AA6"},      {"SUN", "yellow", "黄色", "#E0B23C"},
    {"NAT", "natural", "本色", "#CDBB98"},     {"GRN", "green", "绿色", "#4F8F5B"},
};

constexpr std::size_t kFirstYiwuKind = 15;

/// 690 and nine digits of ours, with the check digit of GS1 General Specifications 7.9.
std::string barcodeOf(const std::size_t index)
{
    char digits[16];
    std::snprintf(digits, sizeof digits, "690%09zu", 123'400'000 + index * 7);
    int sum = 0;
    for (int i = 0; i < 12; ++i) {
        sum += (digits[i] - '0') * (i % 2 == 0 ? 1 : 3);
    }
    return std::string{digits} + std::to_string((10 - sum % 10) % 10);
}

const Kind& kindOf(const std::size_t index)
{
    return kKinds[index / std::size(kColours)];
}

/// The bins of a warehouse in zones of racks, levels and places.
std::vector<std::string> binsOf(const char* zones, const int racks, const int places)
{
    std::vector<std::string> bins;
    for (const char* zone = zones; *zone != '\0'; ++zone) {
        for (int rack = 1; rack <= racks; ++rack) {
            for (int place = 1; place <= places; ++place) {
                char code[32];
                std::snprintf(code, sizeof code, "%c-%02d-%d-%02d", *zone, rack, 1 + place % 3, place);
                bins.emplace_back(code);
            }
        }
    }
    return bins;
}

struct Place {
    const char* warehouse;
    std::vector<std::string> bins;
};

/// 120 bins: 72 in Shenzhen, 30 in Yiwu, 18 in Ontario, California.
std::vector<Place> places()
{
    return {{"SZ", binsOf("ABC", 6, 4)}, {"YW", binsOf("AB", 5, 3)}, {"ONT", binsOf("A", 6, 3)}};
}

void addStock(std::string& stock, const DemoProduct& product, const Place& place, const std::size_t index,
              const std::int64_t pieces)
{
    const auto& bin = place.bins[index % place.bins.size()];
    stock += product.sku + "," + place.warehouse + "," + bin + "," + std::to_string(pieces) + "\n";
}

constexpr const char* kChannels =
    "code,name,carrier,numbers,warehouses,countries,max_weight_g,max_length_mm,max_sum_mm,max_value,value_currency,"
    "no_battery,no_liquid,per_kg,per_piece,currency,volumetric_divisor,min_days,max_days\n"
    "CN-REG,China Post registered,China Post,range,SZ|YW,,2000,600,900,,,1,1,96.00,18.00,CNY,,12,25\n"
    "EPK,ePacket,China Post,range,SZ|YW,US|GB|FR|AU|RU|KR|IL|BR|SA|CA,2000,600,900,,,1,1,82.00,16.00,CNY,,8,18\n"
    "LINE-EU,Europe battery line,Yun "
    "Express,range,SZ|YW,DE|FR|IT|ES|NL|PL|SE|GR,20000,1200,2600,150.00,EUR,0,1,88.00,15.00,CNY,8000,6,12\n"
    "LINE-WW,World battery line,4PX,range,SZ|YW,,20000,1000,2000,,,0,0,118.00,22.00,CNY,6000,5,14\n"
    "US-GND,US ground,USPS,range,ONT,US,30000,1500,3000,,,0,0,24.00,28.00,CNY,,2,5\n";

} // namespace

std::vector<DemoProduct> demoProducts()
{
    std::vector<DemoProduct> products;
    const auto count = std::size(kKinds) * std::size(kColours);
    for (std::size_t index = 0; index < count; ++index) {
        const auto& kind = kindOf(index);
        const auto& colour = kColours[index % std::size(kColours)];
        const auto kindIndex = index / std::size(kColours);
        products.push_back({.sku = std::string{kind.code} + "-" + colour.code,
                            .nameEn = std::string{kind.nameEn} + ", " + colour.en,
                            .nameZh = std::string{kind.nameZh} + " " + colour.zh,
                            .barcode = barcodeOf(index),
                            .priceCents = kind.priceCents,
                            .grams = kind.grams,
                            .colour = colour.hex,
                            .shape = kind.shape,
                            .battery = kind.hazard[0] == '1',
                            .atYiwu = kindIndex >= kFirstYiwuKind,
                            .overseas = kindIndex < 4,
                            .scarce = index % 31 == 17});
    }
    return products;
}

GoodsFiles goodsFiles(const std::vector<DemoProduct>& products, const std::int64_t orders, const std::uint64_t seed)
{
    DemoRandom random{seed ^ 0x60005ULL};
    GoodsFiles files;
    files.products =
        "sku,name_en,name_zh,barcodes,weight_g,length_mm,width_mm,height_mm,hs_code,origin,declared_name_en,"
        "declared_name_zh,declared_value,declared_currency,battery,liquid,powder,magnet,components,picture\n";
    files.stock = "sku,warehouse,bin,quantity\n";
    files.warehouses = "code,name,kind,country,address,handling_per_package,handling_per_piece,currency\n"
                       "SZ,Shenzhen Bao'an,own,CN,\"Northpier, hub 4, Bao'an, Shenzhen 518101\",2.00,0.30,CNY\n"
                       "YW,Yiwu,own,CN,\"Northpier, Chouzhou North Road 88, Yiwu 322000\",2.00,0.30,CNY\n"
                       "ONT,\"Ontario, California\",overseas,US,\"Northpier c/o Harbor Hub, 4100 Mission Blvd, Ontario "
                       "CA 91761\",9.00,1.20,CNY\n";
    files.channels = kChannels;
    const auto where = places();
    files.bins = "warehouse,bin,zone,pick_sequence\n";
    for (const auto& place : where) {
        for (const auto& bin : place.bins) {
            files.bins += std::string{place.warehouse} + "," + bin + "," + bin.substr(0, 1) + ",\n";
        }
    }
    for (std::size_t index = 0; index < products.size(); ++index) {
        const auto& product = products[index];
        const auto& kind = kindOf(index);
        const auto value = Money{kind.priceCents * 4 / 10, Currency{"USD"}}.toDecimal();
        files.products += product.sku + ",\"" + product.nameEn + "\",\"" + product.nameZh + "\"," + product.barcode +
                          "," + std::to_string(kind.grams) + "," + kind.size + "," + kind.hsCode + ",CN," +
                          kind.declaredEn + "," + kind.declaredZh + "," + value + ",USD," + kind.hazard + ",," +
                          product.sku + ".svg\n";
        const auto usual = 8 + orders / 60 + random.between(0, 10);
        addStock(files.stock, product, where[product.atYiwu ? 1 : 0], index * 5, product.scarce ? 1 : usual);
        if (!product.scarce && random.chance(250)) { // a second bin, as reserve
            addStock(files.stock, product, where[product.atYiwu ? 1 : 0], index * 5 + 3, usual / 2 + 1);
        }
        if (product.overseas) {
            addStock(files.stock, product, where[2], index, 4 + orders / 150);
        }
    }
    return files;
}

std::vector<DemoNumbers> demoNumbers()
{
    // First and last numbers with the check digits of UPU S10.
    return {{"CN-REG", "RR473100005CN", "RR473199994CN"},
            {"EPK", "LX310000003CN", "LX310099997CN"},
            {"LINE-EU", "LV520000003CN", "LV520099997CN"},
            {"LINE-WW", "LZ200000006CN", "LZ200099990CN"},
            {"US-GND", "CV700000000US", "CV700099993US"}};
}

} // namespace supercargo::demo
