// SPDX-License-Identifier: BSL-1.0
#pragma once

// order: the positions of a list in order of its values, ties together, the missing ones aside

#include <visavis/column/buffer.hpp>
#include <visavis/column/column_order.hpp>
#include <visavis/compare/listed.hpp>

#include <range/v3/algorithm/sort.hpp>

#include <limits>
#include <span>

namespace visavis {

/// Lists up to this size are ordered without allocation; longer ones allocate once, or not at all
/// when the caller lends a workspace of `workspace_size` bytes.
inline constexpr std::size_t small_list = 256;

/// The bytes that spare the verbs that order a list of `size` values their allocation: for each
/// worker more, where the work is divided.
[[nodiscard]] constexpr std::size_t workspace_size(std::size_t size, std::size_t workers = 1) {
    if (size <= small_list) return 0;
    return working_memory::bytes_for<std::uint32_t>(size) + ordering_bytes(size, workers);
}

/// Whether a comes before b in increasing order, for two numbers of one type. Exact: integers as
/// integers, decimals and per cent without overflow. -0.0 equals 0.0; NaN is not a number here.
template <class Number>
[[nodiscard]] constexpr bool precedes(const Number& a, const Number& b);

// ---------------------------------------------------------------------------------------------

namespace detail {

// -1, 0 or 1. A mantissa times 10^18 fits 128 bits; beyond that the exponent decides.
constexpr int compare(const decimal& a, const decimal& b) {
    if (a.exponent() < b.exponent()) return -compare(b, a);
    int shift = a.exponent() - b.exponent();
    if (shift > largest_power_of_ten) {
        if (a.mantissa() != 0) return a.mantissa() < 0 ? -1 : 1;
        shift = 0;
    }
    const auto left = static_cast<wide>(a.mantissa()) * power_of_ten(shift);
    const wide right = b.mantissa();
    return left == right ? 0 : (left < right ? -1 : 1);
}

// A number and where it is listed.
template <class Number>
struct keyed {
    Number number;
    std::uint32_t position;
};

// One of two, by value and member by member: chosen whole or by address, g++ and clang branch on
// what nobody can predict.
template <class Number>
constexpr keyed<Number> either(bool first, keyed<Number> a, keyed<Number> b) {
    return {first ? a.number : b.number, first ? a.position : b.position};
}

// Sorts by merging, so that equal numbers keep their order: from both ends at once, each half as
// long as the other (or one longer), so that neither runs out and no branch depends on the data.
template <class Number>
constexpr void merge_sort(keyed<Number>* elements, keyed<Number>* spare, std::size_t size) {
    if (size < 2) return;
    const std::size_t middle = size / 2;
    merge_sort(elements, spare, middle);
    merge_sort(elements + middle, spare, size - middle);
    for (std::size_t at = 0; at != size; ++at) spare[at] = elements[at];
    std::size_t left = 0;
    std::size_t left_last = middle - 1;
    std::size_t right = middle;
    std::size_t right_last = size - 1;
    for (std::size_t at = 0; at != middle; ++at) {
        const auto a = spare[left];
        const auto b = spare[right];
        const bool right_first = precedes(b.number, a.number);
        elements[at] = either(right_first, b, a);
        right += right_first;
        left += !right_first;
        const auto y = spare[left_last];
        const auto z = spare[right_last];
        const bool left_behind = precedes(z.number, y.number);
        elements[size - 1 - at] = either(left_behind, y, z);
        left_last -= left_behind;
        right_last -= !left_behind;
    }
    if (size % 2 != 0) elements[middle] = spare[left == left_last + 1 ? right : left];
}

// The elements of a list, present ones first in increasing order of their numbers and then of
// their positions, missing ones behind them in reverse. An element is a `keyed` number or a
// position; `Read` tells the number of either.
template <class Element, class Read>
class ordering {
public:
    constexpr ordering(const Element* elements, std::size_t present, std::size_t size, Read read)
        : elements_(elements), present_(present), size_(size), read_(read) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_; }
    [[nodiscard]] constexpr std::size_t present() const { return present_; }
    [[nodiscard]] constexpr std::size_t missing() const { return size_ - present_; }

    // The number at a place in increasing order, from 0, and where it is listed.
    [[nodiscard]] constexpr auto number(std::size_t place) const { return read_(elements_[place]); }
    [[nodiscard]] constexpr std::size_t position(std::size_t place) const {
        return position_in(elements_[place]);
    }
    // Where the missing ones are listed, in the order of the list.
    [[nodiscard]] constexpr std::size_t missing_position(std::size_t which) const {
        return position_in(elements_[size_ - 1 - which]);
    }

    // Calls visit(first place, how many) for each group of equal numbers, best first.
    template <class Visit>
    constexpr void for_each_tie(polarity better, Visit visit) const {
        if (better == polarity::lower_is_better) {
            for (std::size_t begin = 0; begin != present_;) {
                std::size_t end = begin + 1;
                while (end != present_ && !precedes(number(begin), number(end))) ++end;
                visit(begin, end - begin);
                begin = end;
            }
        } else {
            for (std::size_t end = present_; end != 0;) {
                std::size_t begin = end - 1;
                while (begin != 0 && !precedes(number(begin - 1), number(begin))) --begin;
                visit(begin, end - begin);
                end = begin;
            }
        }
    }

    static constexpr std::uint32_t position_in(std::uint32_t position) { return position; }
    template <class Number>
    static constexpr std::uint32_t position_in(const keyed<Number>& element) {
        return element.position;
    }

private:
    const Element* elements_;
    std::size_t present_;
    std::size_t size_;
    Read read_;
};

// Fills `elements` with what `make(position, number)` makes of each listed number, and has the
// present ones sorted.
template <class Element, class List, class Projection, class Make, class Sort, class Read>
constexpr auto put_in_order(Element* elements, List& list, Projection& projection, Make make,
                            Sort sort, Read read) {
    using number = listed_number_t<listed_t<List, Projection>>;
    const auto size = size_of(list);
    std::size_t present = 0;
    std::size_t behind = size;
    for (std::size_t at = 0; at != size; ++at) {
        const auto& listed = listed_at(list, projection, at);
        const auto position = static_cast<std::uint32_t>(at);
        if (is_absent(value_of(listed)))
            elements[--behind] = make(position, number());
        else
            elements[present++] = make(position, present_number(value_of(listed)));
    }
    sort(elements, present);
    return ordering<Element, Read>(elements, present, size, read);
}

// The positions of a list of numbers in increasing order, equal ones as they are listed.
template <class List, class Projection>
constexpr void sort_positions(std::uint32_t* positions, std::size_t size, List& list,
                              Projection& projection) {
    const auto read = [&](std::uint32_t position) {
        const auto& listed = listed_at(list, projection, position);
        return present_number(value_of(listed));
    };
    ranges::sort(positions, positions + size, [&](std::uint32_t a, std::uint32_t b) {
        if (precedes(read(a), read(b))) return true;
        if (precedes(read(b), read(a))) return false;
        return a < b;
    });
}

// Whether a list is ordered as the column that it is: beyond small lists, when the program runs.
template <class List, class Projection>
constexpr bool is_ordered_as_column(List& list) {
    if constexpr (columnar_list<List, Projection>)
        return !std::is_constant_evaluated() && size_of(list) > small_list;
    else
        return false;
}

// A list longer than small ones, in order by its positions.
template <orderable_list List, class Projection, class Visit>
constexpr auto in_long_order(std::uint32_t* positions, List& list, Projection& projection,
                             std::span<std::byte> rest, Visit visit) {
    const auto make = [](std::uint32_t position, const auto&) { return position; };
    const auto read = [&](std::uint32_t position) {
        const auto& listed = listed_at(list, projection, position);
        return present_number(value_of(listed));
    };
    if constexpr (columnar_list<List, Projection>) {
        if (is_ordered_as_column<List, Projection>(list)) {
            const column cells(list);
            const auto sort = [&](std::uint32_t* sorted, std::size_t) {
                for_each_tie_of(
                    cells, {direction::ascending, true, false}, rest, in_sequence{},
                    [&](std::size_t before, std::size_t, std::size_t count, auto cell_of) {
                        for (std::size_t which = 0; which != count; ++which)
                            sorted[before + which] = static_cast<std::uint32_t>(cell_of(which));
                    });
            };
            const auto read_cell = [data = cells.data()](std::uint32_t position) {
                return data[position];
            };
            return visit(put_in_order(positions, list, projection, make, sort, read_cell));
        }
    }
    const auto sort = [&](std::uint32_t* sorted, std::size_t count) {
        sort_positions(sorted, count, list, projection);
    };
    return visit(put_in_order(positions, list, projection, make, sort, read));
}

// The same in memory that is lent or allocated.
template <orderable_list List, class Projection, class Visit>
auto in_lent_order(List& list, Projection& projection, std::span<std::byte> workspace,
                   Visit visit) {
    const auto size = size_of(list);
    const auto spread = is_ordered_as_column<List, Projection>(list) ? ordering_bytes(size) : 0;
    working_memory memory(workspace, working_memory::bytes_for<std::uint32_t>(size) + spread);
    auto* const positions = memory.take<std::uint32_t>(size);
    return in_long_order(positions, list, projection,
                         std::span(memory.take<std::byte>(spread), spread), visit);
}

// What `visit` returns of the ordering of a list. The list has at most 2^32 - 1 places.
template <orderable_list List, class Projection, class Visit>
constexpr auto in_order(List& list, Projection& projection, std::span<std::byte> workspace,
                        Visit visit) {
    using number = listed_number_t<listed_t<List, Projection>>;
    const auto size = size_of(list);
    if (size <= small_list) {
        keyed<number> elements[small_list];
        const auto make = [](std::uint32_t position, const number& value) {
            return keyed<number>{value, position};
        };
        const auto sort = [](keyed<number>* sorted, std::size_t count) {
            keyed<number> spare[small_list];
            merge_sort(sorted, spare, count);
        };
        const auto read = [](const keyed<number>& element) { return element.number; };
        return visit(put_in_order(elements, list, projection, make, sort, read));
    }
    if (std::is_constant_evaluated()) {
        buffer<std::uint32_t> positions(size);
        return in_long_order(positions.begin(), list, projection, {}, visit);
    }
    return in_lent_order(list, projection, workspace, visit);
}

} // namespace detail

template <class Number>
constexpr bool precedes(const Number& a, const Number& b) {
    if constexpr (std::same_as<Number, decimal>)
        return detail::compare(a, b) < 0;
    else if constexpr (requires { a.printed(); })
        return detail::compare(a.printed(), b.printed()) < 0;
    else
        return a < b;
}

} // namespace visavis
