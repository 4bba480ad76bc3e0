// SPDX-License-Identifier: BSL-1.0
#pragma once

// series: the figures of one indicator and one entity, period by period

#include <visavis/model/observation.hpp>

#include <cstddef>
#include <type_traits>

namespace visavis {

/// A value and the period it belongs to.
template <class Value>
struct dated {
    static_assert(figure_value<Value>, "visavis: a series holds numbers or missing figures");

    period when = {};
    Value value = {};
    status_flags flags = {};
};

template <class Value>
dated(period, Value) -> dated<Value>;
template <class Value>
dated(period, Value, status_flags) -> dated<Value>;
template <class Value>
dated(period, Value, status) -> dated<Value>;

/// A series in any storage: a view of `size` points in strictly increasing order of time.
///
/// Indicator and entity are values or types, as everywhere. The points are viewed, not owned. For
/// points that may be missing, `Value` is an `answer`.
template <class Indicator, class Entity, class Value>
class series_view {
public:
    /// Points out of order, repeated, or of mixed frequency are refused (`malformed`).
    constexpr series_view(const Indicator& what, const Entity& who, const dated<Value>* points,
                          std::size_t size, const source& from = {})
        : series_view(checked(what, who, points, size, from).value()) {}
    /// The same, but returns the reason why not.
    [[nodiscard]] static constexpr answer<series_view>
    checked(const Indicator& what, const Entity& who, const dated<Value>* points, std::size_t size,
            const source& from = {});

    [[nodiscard]] constexpr const Indicator& what() const { return what_; }
    [[nodiscard]] constexpr const Entity& who() const { return who_; }
    [[nodiscard]] constexpr const source& from() const { return from_; }
    [[nodiscard]] constexpr const dated<Value>* begin() const { return points_; }
    [[nodiscard]] constexpr const dated<Value>* end() const { return points_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }

    /// The figure of a period, or `no_such_period`, which names it. O(log n).
    [[nodiscard]] constexpr answer<observation<Indicator, Entity, Value>>
    at(const period& when) const;

    /// Whether a figure after `from`, up to and including `to`, is marked as a break in the
    /// series. O(n).
    [[nodiscard]] constexpr bool breaks_between(const period& from, const period& to) const {
        for (const auto& point : *this)
            if (from < point.when && !(to < point.when) && point.flags.has(status::break_in_series))
                return true;
        return false;
    }

private:
    constexpr series_view() = default;

    [[no_unique_address]] Indicator what_ = {};
    [[no_unique_address]] Entity who_ = {};
    const dated<Value>* points_ = nullptr;
    std::size_t size_ = 0;
    source from_ = {};
};

/// A series that owns its points, for figures known when compiling. Made by
/// `some_indicator::series_of(who, source, dated{2007_y, 135.8_printed}, ...)`.
template <class Indicator, class Entity, class Value, int Size>
struct series {
    [[no_unique_address]] Indicator what = {};
    [[no_unique_address]] Entity who = {};
    dated<Value> points[static_cast<std::size_t>(Size)] = {};
    source from = {};

    [[nodiscard]] constexpr series_view<Indicator, Entity, Value> view() const& {
        return {what, who, points, size(), from};
    }
    void view() const&& = delete; // the points would be gone
    [[nodiscard]] constexpr const dated<Value>* begin() const { return points; }
    [[nodiscard]] constexpr const dated<Value>* end() const { return points + Size; }
    [[nodiscard]] static constexpr std::size_t size() { return static_cast<std::size_t>(Size); }
    [[nodiscard]] constexpr auto at(const period& when) const { return view().at(when); }
};

/// Anything with the view of a series: `series`, `series_view`.
template <class Indicator, class Entity, class Value, int Size>
[[nodiscard]] constexpr auto view_of(const series<Indicator, Entity, Value, Size>& points) {
    return points.view();
}
template <class Indicator, class Entity, class Value>
[[nodiscard]] constexpr auto view_of(const series_view<Indicator, Entity, Value>& points) {
    return points;
}

template <class Series>
concept any_series = requires(const Series& points) {
    visavis::view_of(points);
};

/// What a verb takes whose result views a series: a view, or a series that has a name, so that it
/// outlives the result.
template <class Series>
inline constexpr bool is_series_view = false;
template <class Indicator, class Entity, class Value>
inline constexpr bool is_series_view<series_view<Indicator, Entity, Value>> = true;

template <class Series>
concept named_series = any_series<std::remove_cvref_t<Series>> &&
    (std::is_lvalue_reference_v<Series> || is_series_view<std::remove_cvref_t<Series>>);

// ---------------------------------------------------------------------------------------------

template <class Indicator, class Entity, class Value>
constexpr answer<series_view<Indicator, Entity, Value>>
series_view<Indicator, Entity, Value>::checked(const Indicator& what, const Entity& who,
                                               const dated<Value>* points, std::size_t size,
                                               const source& from) {
    for (std::size_t at = 1; at < size; ++at)
        if (points[at - 1].when.often() != points[at].when.often() ||
            !(points[at - 1].when < points[at].when))
            return refusal{reason::malformed, "a series whose periods are not in order of time"};
    series_view result;
    result.what_ = what;
    result.who_ = who;
    result.points_ = points;
    result.size_ = size;
    result.from_ = from;
    return result;
}

template <class Indicator, class Entity, class Value>
constexpr answer<observation<Indicator, Entity, Value>>
series_view<Indicator, Entity, Value>::at(const period& when) const {
    std::size_t low = 0;
    std::size_t high = size_;
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (points_[middle].when < when)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == size_ || points_[low].when != when) {
        text<120> sentence;
        append_period(sentence, when);
        append_all(sentence, " of ", who_.name());
        return refusal{reason::no_such_period, sentence};
    }
    const auto& point = points_[low];
    return observation<Indicator, Entity, Value>{what_,       who_,  when,
                                                 point.value, from_, point.flags};
}

template <label Name, class Unit, polarity Better, scaling Scale>
template <class Entity, class Value, class... More>
constexpr series<indicator<Name, Unit, Better, Scale>, Entity, Value, 1 + int{sizeof...(More)}>
indicator<Name, Unit, Better, Scale>::series_of(const Entity& who, const source& from,
                                                const dated<Value>& first, const More&... more) {
    static_assert((std::same_as<More, dated<Value>> && ...),
                  "visavis: the points of a series are of one type; write them all as decimals "
                  "(140.0_printed), or all as answers where some are missing");
    series<indicator, Entity, Value, 1 + int{sizeof...(More)}> points{
        {}, who, {first, more...}, from};
    (void)points.view(); // refuses points out of order
    return points;
}

} // namespace visavis
