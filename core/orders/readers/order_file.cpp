// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"
#include "core/base/text.h"
#include "core/orders/readers/aliexpress_reader.h"
#include "core/orders/readers/amazon_reader.h"
#include "core/orders/readers/order_format.h"
#include "core/orders/readers/order_reader.h"
#include "core/orders/readers/profile_reader.h"
#include "core/orders/readers/shopify_reader.h"

namespace supercargo::orders {

namespace {

std::unique_ptr<OrderReader> makeReader(std::unique_ptr<files::TableSource> source, const ReaderContext& context,
                                        const OrderFormat format)
{
    switch (platformOf(format)) {
    case Platform::amazon:
        return std::make_unique<AmazonReader>(std::move(source), context, format);
    case Platform::ebay:
        return std::make_unique<EbayReader>(std::move(source), context);
    case Platform::aliexpress:
        return std::make_unique<AliexpressReader>(std::move(source), context);
    default:
        return std::make_unique<ShopifyReader>(std::move(source), context);
    }
}

void refuseOther(const std::string& path, const Platform asked, const std::optional<FormatGuess>& guess)
{
    if (guess && guess->platform != asked) {
        throw Error{ErrorCode::file_format_other,
                    {path, std::string{toString(asked)}, std::string{toString(guess->platform)}}};
    }
}

/// The columns of a profile's needed fields that the file has in none of their names.
std::vector<std::string> missingColumns(const MappingProfile& profile, const ColumnSet& columns)
{
    std::vector<std::string> missing;
    const auto isThere = [&](const std::string& field) {
        const auto found = profile.columns.find(field);
        return found != profile.columns.end() && columns.find(found->second);
    };
    const auto name = [&](const std::string& field) {
        const auto found = profile.columns.find(field);
        missing.push_back(found == profile.columns.end() || found->second.empty() ? field : found->second.front());
    };
    for (const auto* field : {"order_id", "quantity"}) {
        if (!isThere(field)) {
            name(field);
        }
    }
    if (!isThere("sku") && !isThere("title")) {
        name(profile.columns.contains("sku") ? "sku" : "title");
    }
    bool hasAddress = false;
    for (const auto* field : {"name", "line1", "city", "postcode", "country"}) {
        hasAddress = hasAddress || isThere(field);
    }
    if (!hasAddress) {
        for (const auto* field : {"name", "line1", "city", "postcode", "country"}) {
            name(field);
        }
    }
    return missing;
}

std::unique_ptr<OrderReader> openWithProfile(const std::string& path, std::unique_ptr<files::TableSource> source,
                                             const ReaderContext& context, const MappingProfile& profile)
{
    checkProfile(profile);
    const ColumnSet columns{source->header()};
    if (const auto missing = missingColumns(profile, columns); !missing.empty()) {
        refuseOther(path, profile.platform, guessFormat(columns));
        throw Error{ErrorCode::file_columns_missing, {path, joined(missing, ", ")}};
    }
    return std::make_unique<ProfileReader>(std::move(source), context, profile);
}

} // namespace

std::optional<FormatGuess> guessFormat(const std::vector<std::string>& header)
{
    return guessFormat(ColumnSet{header});
}

std::optional<FormatGuess> detectFormat(const std::filesystem::path& path)
{
    return guessFormat(files::openTable(path)->header());
}

std::unique_ptr<OrderReader> openOrderFile(const std::filesystem::path& path, const ReaderContext& context,
                                           const OrderFileRequest& request)
{
    auto source = files::openTable(path, {.encoding = request.encoding, .sheet = {}});
    if (request.profile) {
        return openWithProfile(path.string(), std::move(source), context, *request.profile);
    }
    const ColumnSet columns{source->header()};
    const auto guess = guessFormat(columns);
    const auto asked = request.format ? platformOf(*request.format) : context.platform;
    refuseOther(path.string(), asked, guess);
    const auto format = request.format ? request.format : formatFor(asked, columns);
    if (!format || !knowsAnyColumn(*format, columns)) {
        throw Error{ErrorCode::file_format_unknown, {path.string()}};
    }
    if (const auto missing = missingColumns(*format, columns); !missing.empty()) {
        throw Error{ErrorCode::file_columns_missing, {path.string(), joined(missing, ", ")}};
    }
    return makeReader(std::move(source), context, *format);
}

} // namespace supercargo::orders
