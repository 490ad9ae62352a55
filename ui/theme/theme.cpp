// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/theme.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace supercargo::ui {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;

    [[nodiscard]] QColor in(const Scheme scheme) const { return QColor{scheme == Scheme::Light ? light : dark}; }
};

// In the order of Role.
constexpr std::array<Pair, kRoleCount> kColors{{
    {0xffEEF0EE, 0xff14181A}, // Window
    {0xffFFFFFF, 0xff1A1F22}, // Surface
    {0xffF7F8F7, 0xff22282C}, // Raised
    {0xffDADEDB, 0xff333B3F}, // Line
    {0xff7F8883, 0xff76828A}, // LineStrong
    {0xff18201D, 0xffE6EBE9}, // Text
    {0xff56605B, 0xffA4AFAD}, // Muted
    {0xff8A938E, 0xff6D7877}, // Disabled
    {0xff0B5F70, 0xff5DC2D6}, // Accent
    {0xff094E5C, 0xff7BD0E1}, // AccentHover
    {0xff073F4B, 0xff49AFC3}, // AccentPressed
    {0xffFFFFFF, 0xff06242A}, // AccentText
    {0xffDCEDF0, 0xff17343C}, // AccentSoft
    {0xffCFE5EA, 0xff1E424C}, // Selection
    {0xffEFF4F3, 0xff242C30}, // Hover
    {0xff0B5F70, 0xff7FDDF0}, // FocusRing
    {0xff0B5F70, 0xff74CFE1}, // Link
}};

struct SignColors {
    Icon icon;
    Pair text;
    Pair soft;
};

constexpr Pair kUnpaidText{0xff565E67, 0xffAEB6BF};
constexpr Pair kUnpaidSoft{0xffE8EAED, 0xff2A2F34};
constexpr Pair kShortText{0xffA63C0C, 0xffFF9E73};
constexpr Pair kShortSoft{0xffFCE4D8, 0xff41231A};
constexpr Pair kDeliveredText{0xff46584C, 0xffA5BBAC};
constexpr Pair kDeliveredSoft{0xffE6ECE8, 0xff27302B};
constexpr Pair kCancelledText{0xff5F5559, 0xffB9ADB2};
constexpr Pair kCancelledSoft{0xffECE7E9, 0xff312B2E};

// In the order of Sign.
constexpr std::array<SignColors, kSignCount> kSigns{{
    {Icon::unpaid, kUnpaidText, kUnpaidSoft},
    {Icon::review, {0xff7F4D00, 0xffF0BE62}, {0xffFBEBCD, 0xff3A2D12}},
    {Icon::held, {0xff63570F, 0xffD6CB7C}, {0xffEFEBC6, 0xff33300F}},
    {Icon::short_, kShortText, kShortSoft},
    {Icon::ready, {0xff1B57AE, 0xff8DB8FA}, {0xffDFEAFA, 0xff1B2D4A}},
    {Icon::in_wave, {0xff4545B5, 0xffAEAEFB}, {0xffE6E6FA, 0xff292950}},
    {Icon::picked, {0xff76379F, 0xffD3A2F2}, {0xffF2E5F9, 0xff38224A}},
    {Icon::packed, {0xff0B645D, 0xff62CDC1}, {0xffD8EFEC, 0xff133733}},
    {Icon::shipped, {0xff1D682D, 0xff7FD08E}, {0xffDDF0DF, 0xff18361F}},
    {Icon::delivered, kDeliveredText, kDeliveredSoft},
    {Icon::cancelled, kCancelledText, kCancelledSoft},
    {Icon::overdue, {0xffAC1420, 0xffFF9794}, {0xffFBE0E1, 0xff451C20}},
    {Icon::unmapped, kShortText, kShortSoft},
    {Icon::address, kShortText, kShortSoft},
    {Icon::no_channel, kShortText, kShortSoft},
    {Icon::waiting, kUnpaidText, kUnpaidSoft},
    {Icon::delivered, kDeliveredText, kDeliveredSoft},
    {Icon::returned, kCancelledText, kCancelledSoft},
}};

struct AnswerColors {
    Icon icon;
    Pair ground;
    QRgb text;
};

// In the order of Answer.
constexpr std::array<AnswerColors, kAnswerCount> kAnswers{{
    {Icon::label, {0xff0A7439, 0xff0B6835}, 0xffFFFFFF},
    {Icon::slot, {0xffF6B40E, 0xffE5A50C}, 0xff1C1400},
    {Icon::check, {0xff1B57AE, 0xff2158A8}, 0xffFFFFFF},
    {Icon::stop, {0xffB3121D, 0xffA8161F}, 0xffFFFFFF},
}};

constexpr std::array<std::pair<std::string_view, Sign>, kSignCount> kNames{{
    {"unpaid", Sign::Unpaid},
    {"review", Sign::Review},
    {"held", Sign::Held},
    {"short", Sign::Short},
    {"ready", Sign::Ready},
    {"in_wave", Sign::InWave},
    {"picked", Sign::Picked},
    {"packed", Sign::Packed},
    {"shipped", Sign::Shipped},
    {"delivered", Sign::Delivered},
    {"cancelled", Sign::Cancelled},
    {"overdue", Sign::Overdue},
    {"unmapped", Sign::Unmapped},
    {"address", Sign::Address},
    {"no_channel", Sign::NoChannel},
    {"waiting", Sign::Waiting},
    {"done", Sign::Done},
    {"returned", Sign::Returned},
}};

double luminance(const QColor& color)
{
    const auto linear = [](const float channel) {
        const double value = static_cast<double>(channel);
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

} // namespace

Theme Theme::of(const Scheme scheme)
{
    Theme theme;
    theme.m_scheme = scheme;
    for (std::size_t i = 0; i < kRoleCount; ++i) {
        theme.m_colors[i] = kColors[i].in(scheme);
    }
    for (std::size_t i = 0; i < kSignCount; ++i) {
        theme.m_signs[i] = SignLook{kSigns[i].icon, kSigns[i].text.in(scheme), kSigns[i].soft.in(scheme)};
    }
    for (std::size_t i = 0; i < kAnswerCount; ++i) {
        theme.m_answers[i] = AnswerLook{kAnswers[i].icon, kAnswers[i].ground.in(scheme), QColor{kAnswers[i].text}};
    }
    return theme;
}

std::optional<Sign> signOf(const std::string_view name)
{
    const auto found =
        std::find_if(kNames.begin(), kNames.end(), [&](const auto& entry) { return entry.first == name; });
    return found == kNames.end() ? std::nullopt : std::optional{found->second};
}

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

} // namespace supercargo::ui
