// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"
#include "core/orders/order_version.h"

#include <algorithm>

namespace supercargo::orders {

namespace {

class Matching {
public:
    Matching(const std::vector<OrderLine>& ours, const std::vector<IncomingLine>& theirs)
        : m_ours{ours}, m_theirs{theirs}, m_isTaken(ours.size(), false), m_match(theirs.size(), -1)
    {}

    /// Gives each incoming line that has no match yet the first of ours that is free and fits.
    template <typename Fits>
    void pass(Fits&& fits)
    {
        for (std::size_t i = 0; i < m_theirs.size(); ++i) {
            if (m_match[i] >= 0) {
                continue;
            }
            for (std::size_t j = 0; j < m_ours.size(); ++j) {
                if (!m_isTaken[j] && fits(m_ours[j], m_theirs[i])) {
                    m_match[i] = static_cast<int>(j);
                    m_isTaken[j] = true;
                    break;
                }
            }
        }
    }
    [[nodiscard]] std::vector<int> result() && { return std::move(m_match); }

private:
    const std::vector<OrderLine>& m_ours;
    const std::vector<IncomingLine>& m_theirs;
    std::vector<bool> m_isTaken;
    std::vector<int> m_match;
};

bool isSameId(const OrderLine& ours, const IncomingLine& theirs)
{
    return !theirs.platformLineId.empty() && ours.platformLineId == theirs.platformLineId;
}

bool mayBeSame(const OrderLine& ours, const IncomingLine& theirs)
{
    if (!ours.platformLineId.empty() && !theirs.platformLineId.empty()) {
        return false; // both are named, and not alike
    }
    return ours.skuKey == skuKey(theirs.platformSku, theirs.title);
}

} // namespace

std::string skuKey(const std::string_view platformSku, const std::string_view title)
{
    return foldedCode(platformSku.empty() ? title : platformSku);
}

std::vector<int> matchLines(const std::vector<OrderLine>& ours, const std::vector<IncomingLine>& theirs)
{
    Matching matching{ours, theirs};
    matching.pass(isSameId);
    matching.pass([](const OrderLine& our, const IncomingLine& their) {
        return our.unitPrice == their.unitPrice && mayBeSame(our, their);
    });
    matching.pass([](const OrderLine& our, const IncomingLine& their) {
        return (!our.unitPrice || !their.unitPrice) && mayBeSame(our, their);
    });
    return std::move(matching).result();
}

} // namespace supercargo::orders
