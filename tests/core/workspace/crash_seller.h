// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/workspace/crash_sweep.h"
#include "tests/support/test_bench.h"

#include <string>
#include <utility>

namespace supercargo::tests {

/// Amazon's report of unshipped orders: numbers first … last, one or two lines each, every fourth pair of one buyer.
/// `version` 2 has one piece more of the first line.
inline std::string amazonReport(const int first, const int last, const int version)
{
    std::string text =
        "order-id\torder-item-id\tpurchase-date\tpayments-date\treporting-date\tpromise-date\tbuyer-email\t"
        "buyer-name\tsku\tproduct-name\tquantity-purchased\tquantity-to-ship\tcurrency\titem-price\trecipient-name\t"
        "ship-address-1\tship-city\tship-state\tship-postal-code\tship-country\n";
    for (int number = first; number <= last; ++number) {
        const auto name = std::to_string(1'000'000 + number);
        const auto buyer = std::to_string(number % 4 == 1 ? number - 1 : number);
        const auto line = [&](const std::string& item, const std::string& sku, const int quantity) {
            text += "113-" + name + "-7654321\t" + name + item + "\t2026-11-18T10:00:00Z\t2026-11-18T10:05:00Z\t" +
                    (version == 1 ? "2026-11-19T00:00:00Z" : "2026-11-19T12:00:00Z") + "\t2026-11-2" +
                    std::to_string(number % 5 + 1) + "T06:59:59Z\tb" + buyer + "@example.com\tAda Baker\t" + sku +
                    "\tA fine thing\t" + std::to_string(quantity) + "\t" + std::to_string(quantity) +
                    "\tUSD\t12.99\tAda Baker " + buyer + "\t12 Elm Street\tSpringfield\tIL\t62701\tUS\n";
        };
        line("1", number % 3 == 0 ? "LID" : "MUG", version);
        if (number % 2 == 0) {
            line("2", "CAP", 1);
        }
    }
    return text;
}

/// A bench whose database can be kept as the place where a step begins.
struct CrashBench : TestBench {
    ProductId mug = addProduct("MUG", "111");
    ProductId lid = addProduct("LID", "222");
    ProductId cap = addProduct("CAP", "333");

    void keep(const std::filesystem::path& database)
    {
        db.checkpoint();
        std::filesystem::copy_file(data.database(), database);
    }
};

} // namespace supercargo::tests
