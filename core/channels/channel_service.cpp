// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channels/channel_service.h"

#include "core/base/countries.h"
#include "core/base/error.h"
#include "core/base/fault.h"
#include "core/base/refusal.h"
#include "core/channels/s10_number.h"
#include "core/db/short_transactions.h"
#include "core/files/own_table.h"

#include <algorithm>
#include <set>

namespace supercargo::channels {

namespace {

constexpr std::int64_t kMaxDays = 365;

template <typename Unit>
std::optional<Amount<Unit>> limit(const std::optional<std::int64_t> value)
{
    return value ? std::optional{Amount<Unit>{*value}} : std::nullopt;
}

std::vector<std::string> readCountries(files::OwnTable& table)
{
    std::set<std::string> countries;
    for (const auto& word : table.codes("countries")) {
        const auto* country = countryFromText(word);
        if (country == nullptr) {
            table.reject(files::RejectionCode::country_unknown, "countries", word);
            continue;
        }
        countries.emplace(country->code);
    }
    return {countries.begin(), countries.end()};
}

std::vector<WarehouseId> readWarehouses(files::OwnTable& table,
                                        const std::unordered_map<std::string, WarehouseId>& known)
{
    std::set<WarehouseId> warehouses;
    for (const auto& code : table.codes("warehouses")) {
        const auto found = known.find(code);
        if (found == known.end()) {
            table.reject(files::RejectionCode::warehouse_unknown, "warehouses", code);
            continue;
        }
        warehouses.insert(found->second);
    }
    return {warehouses.begin(), warehouses.end()};
}

} // namespace

Channel ChannelService::read(files::OwnTable& table)
{
    Channel channel;
    channel.code = table.requiredCode("code");
    channel.name = table.text("name");
    channel.carrier = table.text("carrier");
    if (channel.name.empty()) {
        channel.name = channel.code;
    }
    const auto word = table.text("numbers");
    const auto source = parseNumberSource(word.empty() ? "none" : word);
    if (source) {
        channel.numbers = *source;
    } else {
        table.reject(files::RejectionCode::numbers_unknown, "numbers", word, "none, range, typed");
    }
    channel.warehouses = readWarehouses(table, m_channels.warehouseIds());
    channel.countries = readCountries(table);
    channel.maxWeight = limit<GramUnit>(table.whole("max_weight_g", 1));
    channel.maxLength = limit<MillimetreUnit>(table.whole("max_length_mm", 1));
    channel.maxSum = limit<MillimetreUnit>(table.whole("max_sum_mm", 1));
    const auto currency = table.currency("currency");
    const auto priceCurrency = currency.value_or(Currency{"CNY"});
    channel.perKilogram = table.money("per_kg", "currency", priceCurrency).value_or(Money{0, priceCurrency});
    channel.perPiece = table.money("per_piece", "currency", priceCurrency).value_or(Money{0, priceCurrency});
    channel.maxValue = table.money("max_value", "value_currency", priceCurrency);
    for (const auto& [amount, column] : {std::pair{channel.perKilogram, "per_kg"},
                                         {channel.perPiece, "per_piece"},
                                         {channel.maxValue.value_or(Money{0, priceCurrency}), "max_value"}}) {
        if (amount.minorUnits() < 0) {
            table.reject(files::RejectionCode::amount_negative, column, amount.toDecimal());
        }
    }
    if (channel.perKilogram.currency() != channel.perPiece.currency()) {
        table.reject(files::RejectionCode::currencies_differ, "per_piece", channel.perPiece.toDecimal());
    }
    channel.noBattery = table.flag("no_battery");
    channel.noLiquid = table.flag("no_liquid");
    channel.volumetricDivisor = table.whole("volumetric_divisor", 1, 1'000'000);
    channel.minDays = table.whole("min_days", 0, kMaxDays).value_or(0);
    channel.maxDays = table.whole("max_days", 0, kMaxDays).value_or(channel.minDays);
    if (channel.maxDays < channel.minDays) {
        table.reject(files::RejectionCode::days_reversed, "max_days", std::to_string(channel.maxDays));
    }
    return channel;
}

files::OwnTableReport ChannelService::importFile(const std::filesystem::path& path, const TaskControl& task)
{
    files::OwnTable table{path,
                          {"code", "countries"},
                          {"name", "carrier", "numbers", "warehouses", "max_weight_g", "max_length_mm", "max_sum_mm",
                           "max_value", "value_currency", "no_battery", "no_liquid", "per_kg", "per_piece", "currency",
                           "volumetric_divisor", "min_days", "max_days"}};
    std::vector<Channel> channels;
    files::OwnTableReport report;
    while (table.next()) {
        if (task.stopRequested()) {
            report.stoppedEarly = true; // nothing is written yet
            return report;
        }
        auto channel = read(table);
        if (!table.isRejected()) {
            channels.push_back(std::move(channel));
        }
        task.progress(table.position(), table.size());
    }

    report.rejections = table.rejections();
    audit::AuditRepository history{m_db};
    db::ShortTransactions writer{m_db};
    writer.run(std::span{channels}, [&](const std::span<Channel> part) {
        for (auto& channel : part) {
            const auto before = m_channels.find(channel.code);
            channel.id = before ? before->id : ChannelId{};
            if (before == channel) {
                ++report.unchanged;
                continue;
            }
            ++(before ? report.changed : report.added);
            const auto id = m_channels.store(channel);
            history.record(m_actor, m_clock.now(),
                           {.subject = "channel",
                            .subjectId = id.value,
                            .action = before ? "changed" : "added",
                            .field = {},
                            .before = {},
                            .after = channel.code});
        }
    });
    writer.finish();
    return report;
}

NumberRange ChannelService::addNumbers(const std::string_view channelCode, const std::string_view from,
                                       const std::string_view to)
{
    const auto channel = m_channels.get(channelCode);
    if (channel.numbers != NumberSource::range) {
        throw notAllowed(supercargo::Refusal::numbers_not_from_range, {channel.code});
    }
    const auto parse = [](const std::string_view text) {
        const auto number = parseS10(text);
        if (!number) {
            const bool isForm = looksLikeS10(compactNumber(text));
            throw Error{ErrorCode::number_invalid,
                        {std::string{text}, toString(isForm ? Fault::check_digit : Fault::not_s10)}};
        }
        return *number;
    };
    const auto first = parse(from);
    const auto last = parse(to);
    if (first.prefix != last.prefix || first.suffix != last.suffix || first.serial > last.serial) {
        throw Error{ErrorCode::number_invalid, {std::string{to}, toString(Fault::number_order), std::string{from}}};
    }

    NumberRange range{.id = {},
                      .channel = channel.id,
                      .channelCode = channel.code,
                      .prefix = first.prefix,
                      .suffix = first.suffix,
                      .firstSerial = first.serial,
                      .lastSerial = last.serial,
                      .nextSerial = first.serial};
    db::Transaction transaction{m_db};
    if (const auto other = m_numbers.findOverlap(range)) {
        throw Error{ErrorCode::already_exists, {"number range", other->from() + " – " + other->to()}};
    }
    range.id = m_numbers.insert(range);
    audit::AuditRepository{m_db}.record(m_actor, m_clock.now(),
                                        {.subject = "channel",
                                         .subjectId = channel.id.value,
                                         .action = "numbers_added",
                                         .field = "numbers",
                                         .before = {},
                                         .after = range.from() + " – " + range.to()});
    transaction.commit();
    return range;
}

} // namespace supercargo::channels
