// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/platforms/ebay/order_pages.h"

namespace supercargo::platforms::ebay {

std::string pageQuery(const sync::PullWindow& window, const std::int64_t offset)
{
    const auto last = window.to - std::chrono::milliseconds{1};
    return net::formEncoded({{"filter", "lastmodifieddate:[" + ebayTime(window.from) + ".." + ebayTime(last) + "]"},
                             {"limit", std::to_string(kPageSize)},
                             {"offset", std::to_string(offset)}});
}

std::string ebayTime(const Instant instant)
{
    auto text = toIso8601(instant);
    if (text.find('.') == std::string::npos) {
        text.insert(text.size() - 1, ".000");
    }
    return text;
}

} // namespace supercargo::platforms::ebay
