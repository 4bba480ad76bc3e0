// SPDX-License-Identifier: BSL-1.0
#pragma once

// grouping: the groups of a column by keys in any order, with the positions of their cells

#include <visavis/column/groups.hpp>
#include <visavis/column/key_groups.hpp>
#include <visavis/column/work.hpp>

namespace visavis {

/// The offsets of groups and, where they are mixed, the positions of their cells, owned.
class owned_groups {
public:
    constexpr owned_groups() = default;
    /// Offsets as `groups::by_offsets` takes them; without positions, groups are consecutive.
    constexpr explicit owned_groups(buffer<std::size_t> offsets,
                                    buffer<std::uint32_t> positions = {})
        : offsets_(std::move(offsets)), positions_(std::move(positions)) {}

    /// The groups, viewed: as long as this object lives and is not assigned to. O(groups).
    [[nodiscard]] constexpr visavis::groups groups() const& {
        if (offsets_.size() == 0) return {};
        const auto by = groups::by_offsets(offsets_);
        return positions_.size() == 0 ? by : by.at(positions_.data());
    }
    void groups() const&& = delete; // the positions would be gone

    /// The number of groups.
    [[nodiscard]] constexpr std::size_t size() const {
        return offsets_.size() == 0 ? 0 : offsets_.size() - 1;
    }

private:
    buffer<std::size_t> offsets_;
    buffer<std::uint32_t> positions_;
};

namespace detail {

template <std::size_t Which, class Key>
struct group_keys {
    buffer<Key> keys;
};
template <class Numbers, class... Keys>
struct group_keys_of;
template <std::size_t... Which, class... Keys>
struct group_keys_of<std::index_sequence<Which...>, Keys...> : group_keys<Which, Keys>... {};

struct group_by_keys_fn;

// -1, 0 or 1, as a is less than b, equal or greater.
template <class Key>
constexpr int compare_keys(Key a, Key b) {
    return a < b ? -1 : (b < a ? 1 : 0);
}

} // namespace detail

/// The groups of cells with one key, or with one combination of the keys of several columns; made
/// by `group_by`. In increasing order of the keys, of the first column before the second.
template <key_number... Keys>
class grouping : public owned_groups {
public:
    constexpr grouping() = default;

    /// The key of each group: in the first column of keys, or in another one.
    template <std::size_t Which = 0>
    [[nodiscard]] constexpr auto keys() const& {
        return column(keys_in<Which>(keys_));
    }
    template <std::size_t Which = 0>
    void keys() const&& = delete; // they would be gone

    /// The number of the group with a key, or `unknown_entity`, which names it. O(log groups).
    [[nodiscard]] constexpr answer<std::size_t> group_of_key(Keys... wanted) const;

private:
    friend detail::group_by_keys_fn;
    using all_keys = detail::group_keys_of<std::index_sequence_for<Keys...>, Keys...>;

    // The keys of a group are those of its first cell.
    constexpr grouping(const buffer<std::uint32_t>& first_cells, owned_groups cells,
                       const column<Keys>&... columns)
        : owned_groups(std::move(cells)), keys_{{keys_at(first_cells, columns)}...} {}

    template <class Key>
    static constexpr buffer<Key> keys_at(const buffer<std::uint32_t>& cells,
                                         const column<Key>& all) {
        buffer<Key> keys(cells.size());
        for (std::size_t at = 0; at != cells.size(); ++at) keys[at] = all.data()[cells[at]];
        return keys;
    }
    template <std::size_t... Which>
    [[nodiscard]] constexpr int compare(std::index_sequence<Which...>, std::size_t group,
                                        Keys... wanted) const {
        int order = 0;
        ((order = order != 0 ? order : detail::compare_keys(keys_in<Which>(keys_)[group], wanted)),
         ...);
        return order;
    }

    template <std::size_t Which, class Key>
    static constexpr const buffer<Key>& keys_in(const detail::group_keys<Which, Key>& one) {
        return one.keys;
    }

    all_keys keys_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Key>
constexpr void append_key(text<120>& sentence, Key key) {
    sentence.append(" ");
    if (std::cmp_greater(key, std::numeric_limits<std::int64_t>::max())) {
        append_integer(sentence, static_cast<std::int64_t>(key / 10));
        key %= 10;
    }
    append_integer(sentence, static_cast<std::int64_t>(key));
}

struct group_by_keys_fn {
    template <key_source Keys, work_division Work = in_sequence>
    [[nodiscard]] constexpr auto operator()(const Keys& keys, const Work& divide = {}) const {
        return made(divide, column(keys));
    }
    template <key_source Outer, key_source Inner, work_division Work = in_sequence>
    [[nodiscard]] constexpr auto operator()(const Outer& outer, const Inner& inner,
                                            const Work& divide = {}) const {
        return made(divide, column(outer), column(inner));
    }
    template <key_source Outer, key_source Middle, key_source Inner,
              work_division Work = in_sequence>
    [[nodiscard]] constexpr auto operator()(const Outer& outer, const Middle& middle,
                                            const Inner& inner, const Work& divide = {}) const {
        return made(divide, column(outer), column(middle), column(inner));
    }

private:
    template <class Work, class First, class... More>
    static constexpr auto made(const Work& divide, const column<First>& keys,
                               const column<More>&... more) {
        if (((more.size() != keys.size()) || ...))
            refuse(reason::out_of_range, "columns of keys of different sizes");
        if (keys.size() > 0xffff'ffff)
            refuse(reason::out_of_range, "a grouping of more than 2^32 - 1 cells");
        auto cells = group_cells(divide, keys.size(), key_column(keys), key_column(more)...);
        buffer<std::uint32_t> first_cells(cells.size());
        for (std::size_t group = 0; group != cells.size(); ++group)
            first_cells[group] = cells.cell(cells.offsets[group]);
        return grouping<First, More...>(
            first_cells, owned_groups(std::move(cells.offsets), std::move(cells.positions)), keys,
            more...);
    }
};

} // namespace detail

/// The groups of cells with the same key: `group_by(years)`; or with the same combination of keys,
/// `group_by(indicators, years)`, of up to three columns. What it returns owns the positions of the
/// cells and views nothing of the columns:
/// `const auto by_year = group_by(years); rank(by_group(values, by_year.groups()), ranks)`.
/// Formula: a group for each key that occurs, in increasing order, its cells in order of the
/// column;
///   where the keys of a column are in order already, its groups are consecutive
/// Units: none; cells
/// Range: 0 to n groups of the n cells
/// Missing, zero, negative: a cell with a missing key, in any of the columns, is in no group; zero
///   and negative keys are keys like any other
/// Errors: out_of_range, when the columns of keys are of different sizes, or longer than 2^32 - 1
/// Complexity: O(n) where the keys span no more than n values; else as `for_each_tie` puts the
///   column in order; memory for up to 20 bytes a cell, of which 4 a cell and 8 a group stay
/// Source: Knuth, The Art of Computer Programming 3, 5.2 (distribution counting) and 5.2.5
///   (radix sorting)
/// Example: examples/a_small_databank.cpp
inline constexpr detail::group_by_keys_fn group_by{};

template <key_number... Keys>
constexpr answer<std::size_t> grouping<Keys...>::group_of_key(Keys... wanted) const {
    constexpr std::index_sequence_for<Keys...> each;
    std::size_t low = 0;
    std::size_t high = size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (compare(each, middle, wanted...) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low != size() && compare(each, low, wanted...) == 0) return low;
    text<120> sentence("a group with the key");
    (detail::append_key(sentence, wanted), ...);
    return refusal{reason::unknown_entity, sentence};
}

} // namespace visavis
