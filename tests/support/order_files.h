// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/orders/readers/order_reader.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace supercargo::tests {

constexpr Currency kUsd{"USD"};

/// All that a file gives, read in small chunks.
struct OrderFile {
    std::vector<orders::IncomingOrder> orders;
    std::vector<orders::Rejection> rejections;
    std::int64_t linesRead = 0;
    std::string format;
};

inline orders::ReaderContext shopOf(const Platform platform, const std::string_view zone = "UTC",
                                    const Currency currency = kUsd)
{
    return {.timeZone = TimeZone::get(zone), .currency = currency, .platform = platform};
}

inline OrderFile readOrderFile(const std::filesystem::path& path, const orders::ReaderContext& context,
                               const orders::OrderFileRequest& request = {})
{
    const auto reader = orders::openOrderFile(path, context, request);
    OrderFile file;
    while (auto chunk = reader->next(2)) {
        std::ranges::move(chunk->orders, std::back_inserter(file.orders));
        std::ranges::move(chunk->rejections, std::back_inserter(file.rejections));
        file.linesRead += chunk->linesRead;
    }
    file.format = reader->format();
    return file;
}

inline OrderFile readOrderText(const std::string_view bytes, const orders::ReaderContext& context,
                               const orders::OrderFileRequest& request = {})
{
    const TemporaryFolder folder;
    return readOrderFile(folder.write("orders", bytes), context, request);
}

/// "3 quantity_not_a_number" of each.
inline std::vector<std::string> rejectionCodes(const OrderFile& file)
{
    std::vector<std::string> codes;
    for (const auto& rejection : file.rejections) {
        codes.push_back(std::to_string(rejection.line) + " " + std::string{toString(rejection.code)});
    }
    return codes;
}

} // namespace supercargo::tests
