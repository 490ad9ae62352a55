// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/orders/order_repository.h"

#include <algorithm>
#include <array>

// The rows of orders and lines: every column named once.
namespace supercargo::orders {

namespace {

/// What a version brings; the update sets all of these.
constexpr std::array kContentColumns{
    "version_at",    "content_hash",  "platform_status", "buyer_id",     "buyer_name",         "buyer_email",
    "buyer_phone",   "ship_name",     "ship_company",    "ship_lines",   "ship_city",          "ship_region",
    "ship_postcode", "ship_country",  "ship_phone",      "placed_at",    "placed_date",        "paid_at",
    "paid_date",     "ship_by",       "ship_by_date",    "deliver_by",   "deliver_by_date",    "service_level",
    "buyer_note",    "ioss_number",   "vat_number",      "total_minor",  "shipping_minor",     "currency",
    "merge_key",     "held",          "held_reason",     "ship_by_sort", "buyer_asked_cancel", "fulfilled_by_platform",
    "pieces",        "changed_at",
};
constexpr std::array kLineColumns{
    "order_id",         "position",    "platform_line_id", "platform_sku",   "sku_key",    "title",           "quantity", "shipped",
    "unit_price_minor", "total_minor", "currency",         "needs_shipping", "product_id", "product_quantity"};

constexpr std::array kParameters{
    "$0",  "$1",  "$2",  "$3",  "$4",  "$5",  "$6",  "$7",  "$8",  "$9",  "$10", "$11", "$12", "$13", "$14", "$15",
    "$16", "$17", "$18", "$19", "$20", "$21", "$22", "$23", "$24", "$25", "$26", "$27", "$28", "$29", "$30", "$31",
    "$32", "$33", "$34", "$35", "$36", "$37", "$38", "$39", "$40", "$41", "$42", "$43", "$44", "$45", "$46", "$47"};

/// Binds $1, $2 … one after another.
class Row {
public:
    explicit Row(db::Statement& statement) : m_statement{statement} {}

    template <typename T>
    Row& operator<<(const T& value)
    {
        m_statement.bind(kParameters.at(m_next++), value);
        return *this;
    }
    Row& operator<<(const std::optional<DayOrInstant>& when)
    {
        *this << (when ? std::optional{when->at} : std::nullopt);
        return *this << (when && when->isDay ? std::optional{toIsoDate(when->date)} : std::nullopt);
    }

private:
    db::Statement& m_statement;
    std::size_t m_next = 1;
};

template <std::size_t size>
std::string columnList(const std::array<const char*, size>& columns)
{
    std::string list;
    for (const auto* column : columns) {
        list += (list.empty() ? "" : ", ") + std::string{column};
    }
    return list;
}

std::string parameterList(const std::size_t count)
{
    std::string list;
    for (std::size_t i = 1; i <= count; ++i) {
        list += (list.empty() ? "" : ", ") + std::string{kParameters.at(i)};
    }
    return list;
}

/// "a = $1, b = $2 …"
template <std::size_t size>
std::string assignments(const std::array<const char*, size>& columns)
{
    std::string list;
    for (std::size_t i = 0; i < size; ++i) {
        list += (list.empty() ? "" : ", ") + std::string{columns.at(i)} + " = " + kParameters.at(i + 1);
    }
    return list;
}

std::optional<std::int64_t> minorUnits(const std::optional<Money>& money)
{
    return money ? std::optional{money->minorUnits()} : std::nullopt;
}

std::optional<std::string> currencyOf(const std::optional<Money>& one, const std::optional<Money>& other)
{
    const auto& known = one ? one : other;
    return known ? std::optional{std::string{known->currency().code()}} : std::nullopt;
}

void bindAddress(Row& row, const PostalAddress& to)
{
    row << to.name << to.company << joined(to.lines, "\n") << to.city << to.region << to.postcode << to.country
        << to.phone;
}

void bindContent(Row& row, const Order& order, const Instant at)
{
    row << order.version << order.contentHash << toString(order.status) << order.buyerId << order.buyerName
        << order.buyerEmail << order.buyerPhone;
    bindAddress(row, order.shipTo);
    row << order.placedAt << order.paidAt << order.shipBy
        << order.deliverBy << order.serviceLevel << order.buyerNote << order.iossNumber << order.vatNumber
        << minorUnits(order.total) << minorUnits(order.shippingPaid) << currencyOf(order.total, order.shippingPaid)
        << order.mergeKey << order.held << order.heldReason << sortKey(order.shipBy) << order.buyerAskedCancel
        << order.fulfilledByPlatform << order.pieces() << at;
}

void bindLine(Row& row, const OrderLine& line, const OrderId order)
{
    row << order << line.position << line.platformLineId << line.platformSku << line.skuKey << line.title
        << line.quantity << line.shipped << minorUnits(line.unitPrice) << minorUnits(line.total)
        << currencyOf(line.unitPrice, line.total) << line.needsShipping
        << (line.product ? std::optional{line.product} : std::nullopt) << line.productQuantity;
}

/// Reads columns one after another.
class Reader {
public:
    explicit Reader(const db::Statement& row) : m_row{row} {}

    std::int64_t integer() { return m_row.integer(m_next++); }
    bool boolean() { return m_row.boolean(m_next++); }
    std::string text() { return m_row.text(m_next++); }
    std::string_view word() { return m_row.textView(m_next++); }
    std::optional<std::int64_t> optionalInteger() { return m_row.optionalInteger(m_next++); }
    std::optional<Instant> optionalInstant() { return m_row.optionalInstant(m_next++); }
    std::optional<DayOrInstant> dayOrInstant()
    {
        const auto at = optionalInstant();
        const auto date = parseIsoDate(word());
        return at ? std::optional{DayOrInstant{*at, date.has_value(), date.value_or(Date{})}} : std::nullopt;
    }

private:
    const db::Statement& m_row;
    int m_next = 0;
};

std::optional<Money> moneyFrom(const std::optional<std::int64_t> minor, const std::optional<Currency> currency)
{
    return minor && currency ? std::optional{Money{*minor, *currency}} : std::nullopt;
}

void readAddress(Reader& row, PostalAddress& to)
{
    to.name = row.text();
    to.company = row.text();
    if (const auto lines = row.word(); !lines.empty()) {
        to.lines = split(lines, '\n');
    }
    for (auto* text : {&to.city, &to.region, &to.postcode, &to.country, &to.phone}) {
        *text = row.text();
    }
}

void readContent(Reader& row, Order& order)
{
    order.version = row.optionalInstant();
    order.contentHash = row.text();
    order.status = platformStatusFrom(row.word());
    for (auto* text : {&order.buyerId, &order.buyerName, &order.buyerEmail, &order.buyerPhone}) {
        *text = row.text();
    }
    readAddress(row, order.shipTo);
    for (auto* when : {&order.placedAt, &order.paidAt, &order.shipBy, &order.deliverBy}) {
        *when = row.dayOrInstant();
    }
    for (auto* text : {&order.serviceLevel, &order.buyerNote, &order.iossNumber, &order.vatNumber}) {
        *text = row.text();
    }
    const auto total = row.optionalInteger();
    const auto shipping = row.optionalInteger();
    const auto currency = Currency::parse(row.word());
    order.total = moneyFrom(total, currency);
    order.shippingPaid = moneyFrom(shipping, currency);
    order.mergeKey = row.text();
    order.held = row.boolean();
    order.heldReason = row.text();
    row.integer(); // ship_by_sort follows from ship_by
    order.buyerAskedCancel = row.boolean();
    order.fulfilledByPlatform = row.boolean();
}

OrderLine lineFrom(Reader& row)
{
    OrderLine line;
    line.position = row.integer();
    line.platformLineId = row.text();
    line.platformSku = row.text();
    line.skuKey = row.text();
    line.title = row.text();
    line.quantity = row.integer();
    line.shipped = row.integer();
    const auto price = row.optionalInteger();
    const auto total = row.optionalInteger();
    const auto currency = Currency::parse(row.word());
    line.unitPrice = moneyFrom(price, currency);
    line.total = moneyFrom(total, currency);
    line.needsShipping = row.boolean();
    line.product = ProductId{row.integer()};
    line.productQuantity = row.integer();
    return line;
}

} // namespace

void OrderRepository::readCorrections(const std::span<Order> orders, const std::span<const OrderId> ids)
{
    auto query = m_db.statement("SELECT order_id, name, company, lines, city, region, postcode, country, phone"
                                " FROM corrected_addresses WHERE order_id IN " +
                                db::listOf("$1"));
    query.bindList("$1", ids);
    while (query.next()) {
        Reader row{query};
        const OrderId id{row.integer()};
        readAddress(row, std::ranges::find(orders, id, &Order::id)->platformShipTo.emplace());
    }
}

void OrderRepository::writeCorrection(const Order& order)
{
    if (!order.platformShipTo) {
        m_db.statement("DELETE FROM corrected_addresses WHERE order_id = $1").bind("$1", order.id).run();
        return;
    }
    auto statement = m_db.statement("INSERT OR REPLACE INTO corrected_addresses (order_id, name, company, lines, city,"
                                    " region, postcode, country, phone) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)");
    Row row{statement};
    row << order.id;
    bindAddress(row, *order.platformShipTo);
    statement.run();
}

std::vector<Order> OrderRepository::list(const std::span<const OrderId> ids)
{
    static const std::string selectOrders = "SELECT id, shop_id, platform_order_id, stage, in_review, held_until, " +
                                            columnList(kContentColumns) + " FROM orders WHERE id IN " +
                                            db::listOf("$1") + " ORDER BY id";
    static const std::string selectLines = "SELECT id, " + columnList(kLineColumns) +
                                           " FROM order_lines WHERE order_id IN " + db::listOf("$1") +
                                           " ORDER BY order_id, position";
    std::vector<Order> orders;
    auto query = m_db.statement(selectOrders);
    query.bindList("$1", ids);
    while (query.next()) {
        Reader row{query};
        auto& order = orders.emplace_back();
        order.id = OrderId{row.integer()};
        order.shop = ShopId{row.integer()};
        order.platformOrderId = row.text();
        order.stage = parseStage(row.word()).value_or(Stage::waiting);
        order.inReview = row.boolean();
        order.heldUntil = row.optionalInstant();
        readContent(row, order);
    }
    readCorrections(orders, ids);
    auto lines = m_db.statement(selectLines);
    lines.bindList("$1", ids);
    auto order = orders.begin();
    while (lines.next()) {
        Reader row{lines};
        const OrderLineId id{row.integer()};
        const OrderId owner{row.integer()};
        while (order->id != owner) {
            ++order;
        }
        order->lines.push_back(lineFrom(row));
        order->lines.back().id = id;
    }
    return orders;
}

void OrderRepository::insert(const std::span<Order> orders, const Instant at)
{
    static const std::string sql = "INSERT INTO orders (" + columnList(kContentColumns) +
                                   ", shop_id, platform_order_id, stage, in_review, imported_at) VALUES (" +
                                   parameterList(kContentColumns.size() + 5) + ")";
    auto statement = m_db.statement(sql);
    for (auto& order : orders) {
        Row row{statement};
        bindContent(row, order, at);
        row << order.shop << order.platformOrderId << toString(order.stage) << order.inReview << at;
        order.id = OrderId{statement.run().lastInsertedId};
        insertLines(order.lines, order.id);
    }
}

void OrderRepository::insertLines(const std::span<OrderLine> lines, const OrderId order)
{
    static const std::string sql = "INSERT INTO order_lines (" + columnList(kLineColumns) + ") VALUES (" +
                                   parameterList(kLineColumns.size()) + ")";
    auto statement = m_db.statement(sql);
    for (auto& line : lines) {
        Row row{statement};
        bindLine(row, line, order);
        line.id = OrderLineId{statement.run().lastInsertedId};
    }
}

void OrderRepository::update(Order& order, const Instant at)
{
    static const std::string updateOrder = "UPDATE orders SET " + assignments(kContentColumns) + " WHERE id = " +
                                           kParameters.at(kContentColumns.size() + 1);
    static const std::string updateLine = "UPDATE order_lines SET " + assignments(kLineColumns) + " WHERE id = " +
                                          kParameters.at(kLineColumns.size() + 1);
    auto statement = m_db.statement(updateOrder);
    Row row{statement};
    bindContent(row, order, at);
    row << order.id;
    statement.run();
    writeCorrection(order);
    auto lineStatement = m_db.statement(updateLine);
    for (auto& line : order.lines) {
        if (!line.id) {
            insertLines({&line, 1}, order.id);
            continue;
        }
        Row lineRow{lineStatement};
        bindLine(lineRow, line, order.id);
        lineRow << line.id;
        lineStatement.run();
    }
}

} // namespace supercargo::orders
