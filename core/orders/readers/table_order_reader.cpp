// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/orders/readers/table_order_reader.h"

#include "core/base/error.h"
#include "core/orders/readers/raw_payload.h"

#include <algorithm>
#include <utility>

namespace supercargo::orders {

namespace {

template <typename Value>
void fill(std::optional<Value>& ours, std::optional<Value>&& theirs)
{
    if (!ours) {
        ours = std::move(theirs);
    }
}

/// Text that is there but empty gives way to text.
void fill(std::optional<std::string>& ours, std::optional<std::string>&& theirs)
{
    if (theirs && (!ours || ours->empty())) {
        ours = std::move(theirs);
    }
}

void fillAddress(IncomingAddress& ours, IncomingAddress&& theirs)
{
    fill(ours.name, std::move(theirs.name));
    fill(ours.company, std::move(theirs.company));
    if (theirs.lines && (!ours.lines || ours.lines->empty())) {
        ours.lines = std::move(theirs.lines);
    }
    fill(ours.city, std::move(theirs.city));
    fill(ours.region, std::move(theirs.region));
    fill(ours.postcode, std::move(theirs.postcode));
    fill(ours.country, std::move(theirs.country));
    fill(ours.phone, std::move(theirs.phone));
}

/// What a further row knows of the order and the first ones did not.
void fillOrder(IncomingOrder& ours, IncomingOrder&& theirs)
{
    fill(ours.status, std::move(theirs.status));
    fill(ours.buyerId, std::move(theirs.buyerId));
    fill(ours.buyerName, std::move(theirs.buyerName));
    fill(ours.buyerEmail, std::move(theirs.buyerEmail));
    fill(ours.buyerPhone, std::move(theirs.buyerPhone));
    fillAddress(ours.shipTo, std::move(theirs.shipTo));
    fill(ours.placedAt, std::move(theirs.placedAt));
    fill(ours.paidAt, std::move(theirs.paidAt));
    fill(ours.shipBy, std::move(theirs.shipBy));
    fill(ours.deliverBy, std::move(theirs.deliverBy));
    fill(ours.serviceLevel, std::move(theirs.serviceLevel));
    fill(ours.buyerNote, std::move(theirs.buyerNote));
    fill(ours.iossNumber, std::move(theirs.iossNumber));
    fill(ours.vatNumber, std::move(theirs.vatNumber));
    fill(ours.total, std::move(theirs.total));
    fill(ours.shippingPaid, std::move(theirs.shippingPaid));
    fill(ours.fulfilledByPlatform, std::move(theirs.fulfilledByPlatform));
    if (theirs.buyerAskedCancel) {
        ours.buyerAskedCancel = ours.buyerAskedCancel.value_or(false) || *theirs.buyerAskedCancel;
    }
}

void keepLater(std::optional<Instant>& ours, const std::optional<Instant>& theirs)
{
    if (theirs && (!ours || *ours < *theirs)) {
        ours = theirs;
    }
}

void addShare(std::optional<Money>& sum, const std::optional<Money>& share)
{
    if (share) {
        sum = sum && sum->currency() == share->currency() ? *sum + *share : sum.value_or(*share);
    }
}

} // namespace

TableOrderReader::TableOrderReader(std::unique_ptr<files::TableSource> source, ReaderContext context,
                                   std::string format)
    : m_source{std::move(source)},
      m_context{std::move(context)},
      m_format{std::move(format)},
      m_columns{m_source->header()},
      m_rawNames{rawNames(m_source->header())}
{}

void TableOrderReader::lookThrough()
{
    files::DateOrderGuess dates;
    bool hasPoint = false;
    bool hasComma = false;
    std::vector<std::size_t> keys;
    std::string last;
    const auto dateCells = dateColumns();
    const auto amountCells = amountColumns();
    while (m_source->next(m_row)) {
        const RowCells cells{m_row, m_context, m_forms};
        for (const auto& column : dateCells) {
            dates.look(cells.raw(column));
        }
        for (const auto& column : amountCells) {
            const auto mark = files::decimalMarkOf(cells.raw(column));
            hasPoint = hasPoint || mark == files::DecimalMark::point;
            hasComma = hasComma || mark == files::DecimalMark::comma;
        }
        const auto key = keyOf(cells);
        if (!key.empty() && key != last && kindOf(cells) == RowKind::order) {
            last = key;
            keys.push_back(std::hash<std::string_view>{}(key));
        }
    }
    m_forms.dateOrder = dates.order();
    m_forms.hasContradictingDates = dates.isContradicted();
    if (hasPoint != hasComma) {
        m_forms.decimalMark = hasPoint ? files::DecimalMark::point : files::DecimalMark::comma;
    }
    std::ranges::sort(keys);
    for (std::size_t i = 1; i < keys.size(); ++i) {
        if (keys[i] == keys[i - 1] && (m_apart.empty() || m_apart.back() != keys[i])) {
            m_apart.push_back(keys[i]);
        }
    }
    m_source->rewind();
}

std::optional<OrderChunk> TableOrderReader::next(const std::size_t maxOrders)
{
    OrderChunk chunk;
    while (!m_isAtEnd && chunk.orders.size() < maxOrders) {
        if (m_source->next(m_row)) {
            readRow(chunk);
            continue;
        }
        m_isAtEnd = true;
        if (m_current) {
            emit(*m_current, chunk);
        }
    }
    while (m_isAtEnd && m_nextKept < m_kept.size() && chunk.orders.size() < maxOrders) {
        emit(m_kept[m_nextKept++], chunk);
    }
    if (chunk.orders.empty() && chunk.rejections.empty() && chunk.linesRead == 0) {
        return {};
    }
    return chunk;
}

void TableOrderReader::readRow(OrderChunk& chunk)
{
    RowCells cells{m_row, m_context, m_forms};
    const auto kind = kindOf(cells);
    if (kind == RowKind::furniture) {
        return;
    }
    ++chunk.linesRead;
    const auto key = keyOf(cells);
    if (m_row.isCutOff) {
        cells.reject(RejectionCode::row_cut_off, keyColumn());
    } else if (kind == RowKind::order && key.empty()) {
        cells.reject(RejectionCode::order_number_missing, keyColumn());
    }
    if (cells.rejection()) {
        chunk.rejections.push_back(*cells.rejection());
        return;
    }
    Begun* begun = begunFor(key, kind, chunk);
    RowFacts facts;
    read(cells, begun == nullptr ? nullptr : &begun->order, facts);
    if (cells.rejection()) {
        chunk.rejections.push_back(*cells.rejection());
        return;
    }
    if (begun == nullptr && kind == RowKind::continuation) {
        chunk.rejections.push_back(
            {.line = m_row.line, .code = RejectionCode::order_row_missing, .column = {}, .value = {}, .more = {}});
        return;
    }
    if (begun == nullptr) {
        facts.order.sourceLine = m_row.line;
        begun = &begin(key, std::exchange(facts.order, {}));
    }
    take(std::move(facts), *begun);
    appendRawRow(begun->order.rawPayload, m_rawNames, m_row);
}

TableOrderReader::Begun& TableOrderReader::begin(const std::string_view key, IncomingOrder order)
{
    if (!isApart(key)) {
        return m_current.emplace(Begun{.key = std::string{key}, .order = std::move(order), .sums = {}});
    }
    m_lastKept = m_kept.size();
    m_keptByKey.emplace(key, m_kept.size());
    return m_kept.emplace_back(Begun{.key = std::string{key}, .order = std::move(order), .sums = {}});
}

/// The order that a row goes on with. The one before it is complete, then, and leaves.
TableOrderReader::Begun* TableOrderReader::begunFor(const std::string_view key, const RowKind kind, OrderChunk& chunk)
{
    if (m_current && (kind == RowKind::continuation || m_current->key == key)) {
        return &*m_current;
    }
    if (m_current) {
        emit(*m_current, chunk);
        m_current.reset();
    }
    if (kind != RowKind::continuation) {
        const auto kept = m_keptByKey.find(std::string{key});
        m_lastKept = kept == m_keptByKey.end() ? std::nullopt : std::optional{kept->second};
    }
    return m_lastKept ? &m_kept[*m_lastKept] : nullptr;
}

void TableOrderReader::take(RowFacts facts, Begun& begun) const
{
    fillOrder(begun.order, std::move(facts.order));
    std::ranges::move(facts.lines, std::back_inserter(begun.order.lines));
    keepLater(begun.sums.changedAt, facts.changedAt);
    keepLater(begun.sums.shippedAt, facts.shippedAt);
    keepLater(begun.sums.cancelledAt, facts.cancelledAt);
    addShare(begun.sums.shippingShare, facts.shippingShare);
    addShare(begun.sums.otherCharges, facts.otherCharges);
}

void TableOrderReader::emit(Begun& begun, OrderChunk& chunk) const
{
    auto& order = begun.order;
    auto& sums = begun.sums;
    order.rawPayload += ']';
    if (sums.shippingShare && !order.shippingPaid) {
        order.shippingPaid = sums.shippingShare;
    }
    if (sums.changedAt) {
        order.version = sums.changedAt;
    } else {
        order.version = sums.shippedAt;
        keepLater(order.version, sums.cancelledAt);
        keepLater(order.version, order.placedAt ? std::optional{order.placedAt->at} : std::nullopt);
        keepLater(order.version, order.paidAt ? std::optional{order.paidAt->at} : std::nullopt);
    }
    finish(order, sums);
    chunk.orders.push_back(std::move(order));
}

void TableOrderReader::finish(IncomingOrder&, const RowFacts&) const
{}

bool TableOrderReader::isApart(const std::string_view key) const
{
    return std::ranges::binary_search(m_apart, std::hash<std::string_view>{}(key));
}

} // namespace supercargo::orders
