// SPDX-License-Identifier: BSL-1.0
#pragma once

// cells: cells of a column against a base each or one for all, read, computed and written by eights

#include <visavis/column/sum.hpp>
#include <visavis/panel/summary.hpp>

namespace visavis {

/// Where a verb on columns writes: contiguous doubles or floats, NaN where there is no answer.
template <class Out>
concept result_column = column_source<Out> && requires(Out& out) {
    requires std::same_as<decltype(*std::data(out)), double&> ||
        std::same_as<decltype(*std::data(out)), float&>;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Why a cell has no result, in the order in which it is asked.
enum fault : std::uint8_t {
    no_value,
    no_number,
    zero_base,
    negative_base,
    negative_cell,
    no_result
};
inline constexpr int fault_count = 6;
inline constexpr reason reason_of_fault[] = {reason::not_available, reason::not_a_number,
                                             reason::zero_baseline, reason::negative_baseline,
                                             reason::sign_change,   reason::infinite};

/// Counts the faults of cells by eights.
template <int Width>
struct eight_faults {
    lane_count<Width> count[fault_count];

    [[gnu::always_inline]] constexpr void add_to(column_summary& summary) const {
        unrolled<fault_count>([&](int which) __attribute__((always_inline)) {
            summary.count(reason_of_fault[which], static_cast<std::size_t>(count[which].total()));
        });
    }
};

/// Which of eight cells have a fault.
template <int Width>
struct faulty_cells {
    eight_masks<Width> counted;
    eight_masks<Width> faulty{};

    [[gnu::always_inline]] constexpr void add(fault which, const eight_masks<Width>& more,
                                              eight_faults<Width>& faults) {
        faults.count[which].add(more & ~faulty & counted);
        faulty = faulty | more;
    }
    template <class Reader>
    [[gnu::always_inline]] constexpr void
    add_missing(const eight_cells<typename Reader::number, Width>& cells,
                eight_faults<Width>& faults) {
        if constexpr (!Reader::is_plain) add(no_value, ~cells.valid, faults);
        if constexpr (!is_loaded_as_words<typename Reader::number>)
            add(no_number, nan_lanes(cells.values), faults);
    }
};

/// The base that all cells of a group have.
template <column_number Number>
struct one_for_all {
    using number = Number;
    static constexpr bool is_plain = true;

    Number value;

    [[nodiscard]] constexpr one_for_all from(std::size_t) const { return {value}; }
    template <int Width>
    [[nodiscard]] constexpr eight_cells<Number, Width> load(lanes<Width> width, std::size_t) const {
        return {all_lanes(width, static_cast<loaded_as<Number>>(value)),
                all_lanes(width, std::int64_t{-1})};
    }
    template <int Width>
    [[nodiscard]] constexpr eight_cells<Number, Width> load_some(lanes<Width> width, std::size_t,
                                                                 std::size_t) const {
        return load(width, 0);
    }
};

/// Writes cells from one place of a column on, or of a list of positions of cells.
template <class Result>
struct cell_writer {
    Result* results = nullptr;
    const std::uint32_t* positions = nullptr;

    [[nodiscard]] constexpr cell_writer from(std::size_t place) const {
        return positions != nullptr ? cell_writer{results, positions + place}
                                    : cell_writer{results + place, nullptr};
    }
    constexpr void write(std::size_t place, Result result) const {
        results[positions != nullptr ? positions[place] : place] = result;
    }
    [[gnu::noinline]] constexpr void write_some(std::size_t place, std::size_t count,
                                                const eight_numbers<double>& some) const {
        for (std::size_t at = 0; at != count; ++at)
            write(place + at, static_cast<Result>(some.lane[at]));
    }
};

// Compilers refuse constant expressions that divide by zero or make NaN.
template <column_number Number, int Width>
constexpr eight_cells<Number, Width> one_where(const eight_masks<Width>& faulty,
                                               const eight_cells<Number, Width>& cells) {
    const auto one = all_lanes(lanes<Width>{}, loaded_as<Number>{1});
    return {chosen(faulty, one, cells.values), cells.valid};
}

// Whether what is missing is NaN and nothing else.
template <class Cells>
inline constexpr bool is_nan_where_missing =
    Cells::is_plain&& std::floating_point<typename Cells::number>;

/// What is known of bases: nothing, or that they are there, finite, and positive if the operation
/// asks for that, or also which cells are missing, so that those need not be counted.
enum class bases_are : std::uint8_t { any, good, good_and_cells_counted };

/// The operation on eight cells and their bases, and NaN where there is a fault.
template <class Operation, bases_are Are, class Cells, class Bases, int Width>
[[gnu::always_inline]] constexpr eight_reals<Width>
eight_results(const eight_cells<typename Cells::number, Width>& cells,
              const eight_cells<typename Bases::number, Width>& bases,
              const eight_masks<Width>& counted, eight_faults<Width>& faults) {
    constexpr bool are_good = Are != bases_are::any;
    const eight_reals<Width> zero{};
    faulty_cells<Width> those{counted};
    if constexpr (Are != bases_are::good_and_cells_counted || !is_nan_where_missing<Cells>)
        those.template add_missing<Cells>(cells, faults);
    else if constexpr (Width == 1)
        those.faulty = nan_lanes(cells.values);
    if constexpr (!are_good) those.template add_missing<Bases>(bases, faults);
    if constexpr (!are_good && Operation::has_positive_base) {
        those.add(zero_base, equal_lanes(reals_of(bases), zero), faults);
        those.add(negative_base, less(reals_of(bases), zero), faults);
    }
    if constexpr (Operation::has_no_negatives)
        those.add(negative_cell, less(reals_of(cells), zero), faults);
    const auto results = Width != 1 ? Operation::of_eight(cells, bases)
                                    : Operation::of_eight(one_where(those.faulty, cells),
                                                          one_where(those.faulty, bases));
    if constexpr (!are_good) those.add(no_result, nan_lanes(results), faults);
    if constexpr (Width != 1 && are_good && is_nan_where_missing<Cells> &&
                  !Operation::has_no_negatives)
        return results;
    const auto nan = std::numeric_limits<double>::quiet_NaN();
    return chosen(those.faulty, all_lanes(lanes<Width>{}, nan), results);
}

/// Cells that are added up while others are written, since additions and divisions do not wait for
/// each other.
template <class Cells>
struct added_alongside {
    Cells cells;
    std::size_t size = 0;
};

/// Writes the results of `size` cells, and returns the sum of those alongside. The last cells are
/// read before anything is written, and written in the end, so that cells can be overwritten.
template <class Operation, bases_are Are, class Cells, class Bases, class Result, int Width>
[[gnu::always_inline]] constexpr partial_sum<typename Cells::number>
write_eights(lanes<Width> width, const Cells& cells, const Bases& bases, std::size_t size,
             const cell_writer<Result>& out, eight_faults<Width>& faults,
             const added_alongside<Cells>& alongside) {
    const auto all = all_lanes(width, std::int64_t{-1});
    const std::size_t rest = size % 8;
    const std::size_t both = size < alongside.size ? size : alongside.size;
    eight_sums<typename Cells::number, Width> sums;
    const auto results = [&](const auto& eight, const auto& their_bases, const auto& counted)
        __attribute__((always_inline)) {
        return eight_results<Operation, Are, Cells, Bases>(eight, their_bases, counted, faults);
    };
    const auto store = [&](std::size_t place, const auto& eight) __attribute__((always_inline)) {
        if (!Cells::is_plain && out.positions != nullptr)
            out.write_some(place, 8, in_order(eight));
        else
            lanes_to(out.results + place, converted<Result>(eight));
    };
    const auto write = [&](std::size_t place) __attribute__((always_inline)) {
        store(place, results(cells.load(width, place), bases.load(width, place), all));
    };
    eight_reals<Width> last{};
    if (size > 8 && rest != 0)
        last = results(cells.load(width, size - 8), bases.load(width, size - 8),
                       last_lanes(width, rest));
    std::size_t at = 0;
    for (; at + 8 <= both; at += 8) {
        sums.add(alongside.cells.load(width, at), all);
        write(at);
    }
    for (auto more = at; more + 8 <= alongside.size; more += 8)
        sums.add(alongside.cells.load(width, more), all);
    for (; at + 8 <= size; at += 8) write(at);
    if (size > 8 && rest != 0)
        store(size - 8, last);
    else if (rest != 0)
        out.write_some(
            0, rest,
            in_order(results(cells.load_some(width, 0, rest), bases.load_some(width, 0, rest),
                             ~last_lanes(width, 8 - rest))));
    if (alongside.size == 0) return {};
    add_rest(width, sums, alongside.cells, alongside.size);
    return sums.total();
}

/// Writes the results of `size` cells.
template <class Operation, bases_are Are, class Cells, class Bases, class Result>
[[gnu::noinline]] constexpr void write_results(const Cells& cells, const Bases& bases,
                                               std::size_t size, const cell_writer<Result>& out,
                                               column_summary& summary) {
    with_lanes([&](auto width) __attribute__((always_inline)) {
        eight_faults<decltype(width)::width> faults;
        write_eights<Operation, Are>(width, cells.from(0), bases.from(0), size, out.from(0), faults,
                                     added_alongside<Cells>{});
        faults.add_to(summary);
    });
}

/// No base, and so no results; what is missing has none for a reason of its own.
template <class Cells, class Result>
constexpr void write_no_results(const Cells& cells, reason why, std::size_t size,
                                const cell_writer<Result>& out, column_summary& summary) {
    std::size_t missing = 0;
    for (std::size_t at = 0; at != size; ++at) {
        out.write(at, std::numeric_limits<Result>::quiet_NaN());
        if (!cells.is_missing(at)) continue;
        summary.count(cells.why_missing(at), 1);
        ++missing;
    }
    summary.count(why, size - missing);
}

} // namespace detail
} // namespace visavis
