// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/platform.h"
#include "core/base/time_zone.h"
#include "core/files/encoding.h"
#include "core/orders/incoming_order.h"
#include "core/orders/readers/mapping_profile.h"

#include <filesystem>
#include <memory>
#include <string_view>

// Order files: one reader per platform's file, all of them streams of whole orders. Columns are matched by name,
// never by position; identifiers stay text; what a file is silent about, the shop says (ReaderContext). A row that
// cannot be read is rejected with its line, column and value; the others go in.
namespace supercargo::orders {

/// The files that are read. The words are stable: they are typed and shown (`import --as`).
enum class OrderFormat {
    amazon_unshipped,
    amazon_new_orders,
    amazon_all_orders,
    ebay_orders,
    aliexpress_orders,
    shopify_orders,
};

[[nodiscard]] std::string_view toString(OrderFormat format);
[[nodiscard]] Platform platformOf(OrderFormat format);
[[nodiscard]] std::optional<OrderFormat> parseOrderFormat(std::string_view word);

/// What a shop says where its file does not.
struct ReaderContext {
    TimeZone timeZone;
    Currency currency;
    Platform platform = Platform::other;
};

struct OrderChunk {
    std::vector<IncomingOrder> orders;
    std::vector<Rejection> rejections;
    std::int64_t linesRead = 0; // rows below the header, those of furniture left out
};

class OrderReader {
public:
    virtual ~OrderReader() = default;

    /// The next orders, at most `maxOrders` (above zero) or a few more at the end of the file; empty at its end.
    /// Rows of one order come out as one order, also where they stand apart in the file.
    [[nodiscard]] virtual std::optional<OrderChunk> next(std::size_t maxOrders) = 0;

    /// Bytes, for progress.
    [[nodiscard]] virtual std::int64_t position() const = 0;
    [[nodiscard]] virtual std::int64_t size() const = 0;

    /// The format's word, or the profile's name.
    [[nodiscard]] virtual std::string format() const = 0;
    /// How the file was understood ("amazon_unshipped, UTF-8, tab"), to show before anything is stored.
    [[nodiscard]] virtual std::string description() const = 0;
};

struct OrderFileRequest {
    std::optional<OrderFormat> format;       // else told by content
    std::optional<MappingProfile> profile;   // instead of a format
    std::optional<files::Encoding> encoding; // instead of the guess
};

/// Opens an order file for a shop. Throws file_format_other {path, asked, looks like} for another platform's file,
/// file_columns_missing {path, columns}, file_format_unknown {path}, and what files::openTable throws.
[[nodiscard]] std::unique_ptr<OrderReader>
openOrderFile(const std::filesystem::path& path, const ReaderContext& context, const OrderFileRequest& request = {});

/// What a header looks like.
struct FormatGuess {
    Platform platform = Platform::other;
    std::optional<OrderFormat> format; // empty for a platform whose file is not read without a profile
};
[[nodiscard]] std::optional<FormatGuess> guessFormat(const std::vector<std::string>& header);
/// The same for a file; empty where it looks like none. Throws what files::openTable throws.
[[nodiscard]] std::optional<FormatGuess> detectFormat(const std::filesystem::path& path);

} // namespace supercargo::orders
