// SPDX-License-Identifier: BSL-1.0
#pragma once

// percent: per cent, percentage points and "times as much" as three different types

#include <visavis/core/decimal.hpp>

#include <compare>
#include <cstdint>

namespace visavis {

/// What a quoted number is a number of.
enum class quoted_as : std::uint8_t {
    percent, ///< hundredths of something: a share or a change, until a verb says which
    times,   ///< a multiple: "5.9 times as much"
};

/// A number quoted in per cent (43 %) or as a multiple (5.9 times), exact as printed.
///
/// A quoted number compares with its own kind and with plain exact numbers; it has no arithmetic,
/// since 43 % has no sum with anything until a verb says of what.
template <quoted_as As>
class quoted {
public:
    constexpr quoted() = default;
    constexpr explicit quoted(const decimal& printed) : printed_(printed) {}

    /// The number as printed: 43 for 43 %, 5.9 for 5.9 times.
    [[nodiscard]] constexpr decimal printed() const { return printed_; }

    /// The number it stands for: 43/100 for 43 %, 59/10 for 5.9 times; refused with `overflow` when
    /// it does not fit 64-bit integers.
    [[nodiscard]] constexpr fraction value() const { return checked_value().value(); }
    /// The same, with the reason instead of an exception.
    [[nodiscard]] constexpr answer<fraction> checked_value() const {
        return printed_.checked_value().then(
            [](const fraction& printed) { return fraction::product(printed, unit()); });
    }

    /// One unit of the last quoted digit, on the scale of `value()`: 1/100 for 43 %.
    [[nodiscard]] constexpr fraction last_digit() const { return printed_.last_digit() * unit(); }

    friend constexpr bool operator==(const quoted& a, const quoted& b) {
        return a.value() == b.value();
    }
    friend constexpr std::strong_ordering operator<=>(const quoted& a, const quoted& b) {
        return a.value() <=> b.value();
    }
    friend constexpr bool operator==(const quoted& a, const fraction& b) { return a.value() == b; }
    friend constexpr std::strong_ordering operator<=>(const quoted& a, const fraction& b) {
        return a.value() <=> b;
    }
    friend constexpr quoted operator-(const quoted& a) { return quoted(-a.printed_); }

private:
    static constexpr fraction unit() {
        return As == quoted_as::times ? fraction(1) : fraction(1, 100);
    }

    decimal printed_;
};

using percentage = quoted<quoted_as::percent>;
using multiplier = quoted<quoted_as::times>;

/// A difference of two shares of one whole, in percentage points; exact.
///
/// Points add up with points and compare with points; only `share - share` makes them from shares
/// and only `share + points` uses them. They do not mix with per cent or plain numbers.
class percentage_points {
public:
    constexpr percentage_points() = default;
    /// `difference` as a number: 1/100 is one percentage point.
    constexpr explicit percentage_points(const fraction& difference) : difference_(difference) {}

    /// The difference as a number: 3/100 for 3 points.
    [[nodiscard]] constexpr fraction value() const { return difference_; }
    /// The number of points: 3 for 3 points.
    [[nodiscard]] constexpr fraction points() const { return difference_ * fraction(100); }

    friend constexpr bool operator==(const percentage_points&, const percentage_points&) = default;
    friend constexpr auto operator<=>(const percentage_points&, const percentage_points&) = default;
    friend constexpr percentage_points operator+(const percentage_points& a,
                                                 const percentage_points& b) {
        return percentage_points(a.difference_ + b.difference_);
    }
    friend constexpr percentage_points operator-(const percentage_points& a,
                                                 const percentage_points& b) {
        return percentage_points(a.difference_ - b.difference_);
    }
    friend constexpr percentage_points operator-(const percentage_points& a) {
        return percentage_points(-a.difference_);
    }

private:
    fraction difference_;
};

/// Half of something, for thresholds: `share > half` is "more than half", strictly.
inline constexpr fraction half{1, 2};

} // namespace visavis
