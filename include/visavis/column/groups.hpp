// SPDX-License-Identifier: BSL-1.0
#pragma once

// groups: where the groups of a column begin and end, or which cells each of them has

#include <visavis/column/column.hpp>

namespace visavis {

/// What offsets are counted in: as C++ does, or as Arrow's lists and large lists do.
template <class Number>
concept offset_number = std::same_as<Number, std::size_t> || std::same_as<Number, std::int32_t> ||
    std::same_as<Number, std::int64_t>;

/// The groups of a column: one after the other in it, all of one size or by offsets; or, where they
/// are mixed, the positions of the cells of each (see `grouping`). A view of offsets and positions.
class groups {
public:
    /// The places `first` to `first + size - 1`: cells, or positions of cells.
    struct extent {
        std::size_t first = 0;
        std::size_t size = 0;

        friend constexpr bool operator==(const extent&, const extent&) = default;
    };

    constexpr groups() = default;
    /// `count` groups of `size` cells each, one after the other.
    [[nodiscard]] static constexpr groups of_size(std::size_t size, std::size_t count);
    /// Groups by n + 1 offsets: group g is the places from offsets[g] up to, not including,
    /// offsets[g + 1]. Offsets that are negative or decrease are `malformed`. O(n).
    template <class Offsets>
        requires offset_number<column_number_t<const Offsets>>
    [[nodiscard]] static constexpr groups by_offsets(const Offsets& offsets);
    /// The same groups as places among `positions` of cells, each of which is in one group at most.
    [[nodiscard]] constexpr groups at(const std::uint32_t* positions) const;

    /// The number of groups.
    [[nodiscard]] constexpr std::size_t size() const { return count_; }
    [[nodiscard]] constexpr extent operator[](std::size_t group) const;
    /// The place behind the last group.
    [[nodiscard]] constexpr std::size_t end_of_last() const { return offset(count_); }

    /// Whether places are cells; otherwise they are positions.
    [[nodiscard]] constexpr bool are_consecutive() const { return positions_ == nullptr; }
    [[nodiscard]] constexpr const std::uint32_t* positions() const { return positions_; }
    /// The cell at a place.
    [[nodiscard]] constexpr std::size_t cell(std::size_t place) const {
        return positions_ == nullptr ? place : positions_[place];
    }

private:
    [[nodiscard]] constexpr std::size_t offset(std::size_t group) const;
    template <class Number>
    constexpr void set(const Number* offsets);

    std::size_t count_ = 0;
    std::size_t stride_ = 0;
    const std::size_t* sizes_ = nullptr;
    const std::int32_t* narrow_ = nullptr;
    const std::int64_t* wide_ = nullptr;
    const std::uint32_t* positions_ = nullptr;
};

/// The values of a column, group by group: what the verbs on groups take.
template <column_number Number>
struct grouped_column {
    column<Number> values;
    groups by;
};

/// The groups of a column: `rank(by_group(values, groups::of_size(217, 90'000)), ranks)`. Groups
/// that reach beyond the values are refused (`out_of_range`). Consecutive groups: O(1).
template <column_source Values>
[[nodiscard]] constexpr auto by_group(const Values& values, const groups& by)
    -> grouped_column<column_number_t<const Values>>;

// ---------------------------------------------------------------------------------------------

constexpr groups groups::of_size(std::size_t size, std::size_t count) {
    if (size != 0 && count > static_cast<std::size_t>(-1) / size)
        refuse(reason::overflow, "groups of more cells than there can be");
    groups result;
    result.count_ = count;
    result.stride_ = size;
    return result;
}

template <class Offsets>
    requires offset_number<column_number_t<const Offsets>>
constexpr groups groups::by_offsets(const Offsets& offsets) {
    const auto* const all = std::data(offsets);
    const auto size = static_cast<std::size_t>(std::size(offsets));
    if (size == 0) refuse(reason::empty_list, "groups need one offset more than there are groups");
    for (std::size_t at = 0; at != size; ++at) {
        if (std::cmp_greater_equal(all[at], at == 0 ? 0 : all[at - 1])) continue;
        text<120> where("offset ");
        append_integer(where, static_cast<std::int64_t>(at));
        append_all(where, " of groups is negative or decreases");
        refuse(reason::malformed, where);
    }
    groups result;
    result.count_ = size - 1;
    result.set(all);
    return result;
}

constexpr groups groups::at(const std::uint32_t* positions) const {
    auto result = *this;
    result.positions_ = positions;
    return result;
}

constexpr groups::extent groups::operator[](std::size_t group) const {
    const auto first = offset(group);
    return {first, offset(group + 1) - first};
}

constexpr std::size_t groups::offset(std::size_t group) const {
    if (sizes_ != nullptr) return sizes_[group];
    if (narrow_ != nullptr) return static_cast<std::size_t>(narrow_[group]);
    if (wide_ != nullptr) return static_cast<std::size_t>(wide_[group]);
    return stride_ * group;
}

template <class Number>
constexpr void groups::set(const Number* offsets) {
    if constexpr (std::same_as<Number, std::size_t>)
        sizes_ = offsets;
    else if constexpr (std::same_as<Number, std::int32_t>)
        narrow_ = offsets;
    else
        wide_ = offsets;
}

template <column_source Values>
constexpr auto by_group(const Values& values, const groups& by)
    -> grouped_column<column_number_t<const Values>> {
    const column cells(values);
    if (by.are_consecutive() && by.end_of_last() > cells.size())
        refuse(reason::out_of_range, "groups that reach beyond the end of their column");
    if (!by.are_consecutive())
        for (std::size_t place = 0; place != by.end_of_last(); ++place)
            if (by.cell(place) >= cells.size())
                refuse(reason::out_of_range, "a position of a group beyond the end of its column");
    return {cells, by};
}

} // namespace visavis
