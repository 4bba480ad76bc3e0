// SPDX-License-Identifier: BSL-1.0
#pragma once

// counted_order: the cells of a short column in order, by counting those that come before each

#include <visavis/column/bucket_plan.hpp>
#include <visavis/column/lanes.hpp>
#include <visavis/column/runs.hpp>

namespace visavis {

/// Up to so many cells are put in order by counting.
inline constexpr std::size_t counted_size = 256;

/// What takes the places of many cells at once: before a cell come `ahead[cell]` others, or where
/// runs are counted so many runs; -1 stands for a missing one. Few cells that are equal are then
/// taken one by one, and hold; or else all are.
template <class Visit>
concept visits_places = requires(const Visit& visit, const std::int32_t* ahead, std::size_t n) {
    visit.distinct(ahead, n);
    visit.one(n, n, n, n, n);
};

/// Puts up to `counted_size` cells of a column in order: all of them, or those at `positions`. Each
/// cell has a rough key of 16 bits, and those that are less are counted for many cells at once;
/// values tell apart what keys do not. O(n^2 / 8 or 16), which for so few cells is less than it
/// takes to sort them.
///
/// Says whether all cells were visited. Where most keys are alike and values are not, only the
/// missing ones are as they should be.
template <column_number Number, visits_places Visit>
[[nodiscard]] bool visit_counted(const column<Number>& cells, const std::uint32_t* positions,
                                 std::size_t size, const tie_order& order, const Visit& visit,
                                 run_summary& found);

// ---------------------------------------------------------------------------------------------

namespace detail {

// Room for the cells of a short column, in whole vectors.
inline constexpr std::size_t counted_room = counted_size + 16;

// The cells of a short column as doubles, which may round, with NaN for missing ones and behind
// the last; and what is counted for each.
struct counted_cells {
    alignas(32) double values[counted_room];
    alignas(32) std::int32_t before[counted_room];
    std::size_t present;
    std::size_t equal_pairs; ///< pairs that their keys do not tell apart
};

// Counts with vectors of `Width` doubles, and of four times as many keys. Within a vector of keys
// those of every fourth vector of doubles follow one another: what that is the other way round
// does not matter to counting.
template <int Width>
class place_counting {
public:
    [[gnu::always_inline]] place_counting(counted_cells& cells, std::size_t size, direction order)
        : cells_(cells), vectors_((size + keys_at_once - 1) / keys_at_once),
          flip_(order == direction::ascending ? 0 : ~std::uint64_t{0}) {}

    [[gnu::always_inline]] void count() {
        survey();
        find_range();
        pack_keys();
        list_present();
        count_listed();
        tell_places();
    }

private:
    static constexpr std::size_t keys_at_once = 4 * Width;
    using real = typename vector_of<double, Width>::type;
    using word = typename vector_of<std::uint64_t, Width>::type;
    using mask = typename vector_of<std::int64_t, Width>::type;
    using half = typename vector_of<std::int32_t, Width>::type;
    using keys = typename vector_of<std::int16_t, keys_at_once>::type;
    static constexpr std::uint64_t four_times = 0x0001'0001'0001'0001;
    static constexpr std::uint64_t sign = std::uint64_t{1} << 63;

    template <class Vector, class Number>
    [[gnu::always_inline]] static void load(Vector& vector, const Number* from) {
        __builtin_memcpy(&vector, from, sizeof vector);
    }
    template <class Number, class Vector>
    [[gnu::always_inline]] static void store(Number* to, const Vector& vector) {
        __builtin_memcpy(to, &vector, sizeof vector);
    }
    template <class Body>
    [[gnu::always_inline]] static void for_each_lane(const Body& body) {
        unrolled<Width>(body);
    }
    // Calls body(part, values) for the four vectors of doubles that belong to one of keys.
    template <class Body>
    [[gnu::always_inline]] void for_each_value(std::size_t vector, const Body& body) const {
        unrolled<4>([&](int part) __attribute__((always_inline)) {
            real values;
            load(values, cells_.values + first_cell(vector, part));
            body(part, values);
        });
    }
    [[gnu::always_inline]] static std::size_t first_cell(std::size_t vector, int part) {
        return vector * keys_at_once + static_cast<std::size_t>(part) * Width;
    }

    // The extremes, the least magnitude that is not 0, and how many are present.
    [[gnu::always_inline]] void survey() {
        constexpr double infinity = std::numeric_limits<double>::infinity();
        real low = infinity - real{};
        real high = -low;
        real magnitude = low;
        mask present{};
        for (std::size_t vector = 0; vector != vectors_; ++vector)
            for_each_value(
                vector, [&](int, const real& x) __attribute__((always_inline)) {
                    low = x < low ? x : low;
                    high = x > high ? x : high;
                    const real absolute = (real)((word)x & ~sign);
                    const real positive = absolute == 0.0 ? infinity - real{} : absolute;
                    magnitude = positive < magnitude ? positive : magnitude;
                    present -= (mask)(x == x);
                });
        least_ = infinity;
        greatest_ = -infinity;
        least_magnitude_ = infinity;
        std::int64_t count = 0;
        for_each_lane([&](int lane) __attribute__((always_inline)) {
            least_ = low[lane] < least_ ? low[lane] : least_;
            greatest_ = high[lane] > greatest_ ? high[lane] : greatest_;
            least_magnitude_ =
                magnitude[lane] < least_magnitude_ ? magnitude[lane] : least_magnitude_;
            count += present[lane];
        });
        cells_.present = static_cast<std::size_t>(count);
    }

    // Numbers as sign and magnitude grow as their logarithms do, from one binade below the least
    // magnitude on, so that 0 is not far from the others. What is given are the bits of doubles.
    [[gnu::always_inline]] void make_keys(word& numbers) const {
        const word negative = (word)((mask)numbers < 0);
        numbers = (numbers & ~sign) - below_; // of 0 less than nothing
        numbers &= (word)((mask)numbers >= 0);
        numbers = ((numbers ^ negative) + sign) ^ flip_;
    }
    // The part of its keys that the vectors have in common goes, and of the rest 16 bits stay.
    [[gnu::always_inline]] void find_range() {
        constexpr std::uint64_t binade = std::uint64_t{1} << 52;
        const auto magnitude = __builtin_bit_cast(std::uint64_t, least_magnitude_);
        below_ = magnitude < binade ? 0 : magnitude - binade;
        real extremes{};
        extremes[0] = least_ + 0.0;
        extremes[1] = greatest_ + 0.0;
        word ends = (word)extremes;
        make_keys(ends);
        first_ = ends[0] < ends[1] ? ends[0] : ends[1];
        const std::uint64_t last = ends[0] < ends[1] ? ends[1] : ends[0];
        shift_ = static_cast<std::uint64_t>(std::countl_zero((last - first_) | 0xffff));
    }
    [[gnu::always_inline]] void pack_keys() {
        for (std::size_t vector = 0; vector != vectors_; ++vector) {
            word packed{};
            word present{};
            for_each_value(
                vector, [&](int part, const real& x) __attribute__((always_inline)) {
                    word key = (word)(x + 0.0); // of -0.0 that of 0.0
                    make_keys(key);
                    packed |= (((key - first_) << shift_) >> 48) << (16 * part);
                    present |= ((word)(x == x) >> 48) << (16 * part);
                });
            // as signed numbers, which every machine compares
            store(keys_ + vector * keys_at_once, packed ^ 0x8000'8000'8000'8000);
            store(present_ + vector * keys_at_once, present);
        }
    }
    // The keys of present cells in a row, without a branch on what nobody can predict.
    [[gnu::always_inline]] void list_present() {
        std::size_t listed = 0;
        for (std::size_t at = 0; at != vectors_ * keys_at_once; ++at) {
            listed_[listed] = static_cast<std::uint16_t>(keys_[at]);
            listed -= static_cast<std::size_t>(std::int64_t{present_[at]});
        }
    }
    // Counts, for the keys of some vectors, how many of those listed are less.
    template <int Vectors>
    [[gnu::always_inline]] void count_for(std::size_t first) {
        keys own[Vectors];
        keys counts[Vectors];
        unrolled<Vectors>([&](int at) __attribute__((always_inline)) {
            load(own[at], keys_ + (first + static_cast<std::size_t>(at)) * keys_at_once);
            counts[at] = keys{};
        });
        for (std::size_t other = 0; other != cells_.present; ++other) {
            const keys key = (keys)(listed_[other] * four_times - word{});
            unrolled<Vectors>([&](int at) __attribute__((always_inline)) {
                counts[at] -= (keys)(own[at] > key);
            });
        }
        unrolled<Vectors>([&](int at) __attribute__((always_inline)) {
            store(counts_ + (first + static_cast<std::size_t>(at)) * keys_at_once, counts[at]);
        });
    }
    // As many vectors at a time as there are registers for, with their counts.
    [[gnu::always_inline]] void count_listed() {
        std::size_t first = 0;
        for (; vectors_ - first >= 7; first += 7) count_for<7>(first);
        if (vectors_ - first >= 4) {
            count_for<4>(first);
            first += 4;
        }
        if (vectors_ - first >= 2) {
            count_for<2>(first);
            first += 2;
        }
        if (vectors_ != first) count_for<1>(first);
    }
    [[gnu::always_inline]] void tell_places() {
        word pairs{};
        for (std::size_t vector = 0; vector != vectors_; ++vector) {
            word packed;
            load(packed, counts_ + vector * keys_at_once);
            for_each_value(
                vector, [&](int part, const real& x) __attribute__((always_inline)) {
                    const word here = (word)(x == x);
                    const word count = (packed >> (16 * part)) & 0xffff & here;
                    pairs += count;
                    store(cells_.before + first_cell(vector, part),
                          __builtin_convertvector((mask)(count | ~here), half));
                });
        }
        std::uint64_t told_apart = 0;
        for_each_lane([&](int lane) __attribute__((always_inline)) { told_apart += pairs[lane]; });
        const std::size_t present = cells_.present;
        cells_.equal_pairs =
            present < 2 ? 0 : present * (present - 1) / 2 - static_cast<std::size_t>(told_apart);
    }

    counted_cells& cells_;
    std::size_t vectors_;
    double least_ = 0;
    double greatest_ = 0;
    double least_magnitude_ = 0;
    std::uint64_t flip_;
    std::uint64_t below_ = 0;
    std::uint64_t first_ = 0; // key
    std::uint64_t shift_ = 0;
    alignas(32) std::int16_t keys_[counted_room];
    alignas(32) std::int16_t present_[counted_room];
    alignas(32) std::int16_t counts_[counted_room];
    std::uint16_t listed_[counted_room + 1];
};

// Counts for the first `size` cells; those behind them are NaN.
inline void count_places(counted_cells& cells, std::size_t size, direction order) {
    for (std::size_t at = size; at != size + 16; ++at)
        cells.values[at] = std::numeric_limits<double>::quiet_NaN();
    with_vectors([&](auto width) __attribute__((always_inline)) {
        place_counting<decltype(width)::width> counting(cells, size, order);
        counting.count();
    });
}

// The places of cells that are counted already, and of which some look or are equal.
template <class ValueAt>
class alike_cells {
public:
    alike_cells(counted_cells& cells, std::size_t size, const tie_order& order,
                const ValueAt& value_at)
        : cells_(cells), size_(size), order_(order), value_at_(value_at) {}

    // Tells apart what only looks equal, unless that is too much, and says whether it did.
    [[nodiscard]] bool tell_apart() {
        if (cells_.equal_pairs > few_pairs && are_equal()) return true;
        if (cells_.equal_pairs > 4 * size_) return false;
        compare_pairs();
        return true;
    }
    template <class Visit>
    run_counts visit_cells(const Visit& visit) {
        return cells_.equal_pairs <= few_pairs ? visit_most_at_once(visit) : visit_each(visit);
    }

private:
    static constexpr std::size_t few_pairs = 8;
    static constexpr std::size_t slots = 2 * counted_size;
    static constexpr std::uint16_t none = 0xffff;
    // A cell that equals others, of which there are few.
    struct tied_cell {
        std::size_t cell;
        std::size_t before;
        std::size_t count = 0;
        std::size_t which = 0;
    };

    // Visits the cells at once, and then those that equal others.
    template <class Visit>
    run_counts visit_most_at_once(const Visit& visit) {
        tied_cell tied[2 * few_pairs];
        const std::size_t size = list_tied(tied);
        run_counts found{cells_.present, 0};
        for (std::size_t at = 0; at != size; ++at) {
            if (tied[at].which != 0) continue;
            ++found.ties;
            found.runs -= tied[at].count - 1;
        }
        if (order_.count_runs) count_runs(tied, size);
        visit.distinct(cells_.before, size_);
        for (std::size_t at = 0; at != size; ++at) {
            const auto& [cell, before, count, which] = tied[at];
            visit.one(before, static_cast<std::size_t>(cells_.before[cell]), count, which, cell);
        }
        return found;
    }
    // Lists the cells of the equal pairs, each once, and says how many there are.
    std::size_t list_tied(tied_cell* tied) const {
        std::size_t size = 0;
        for (std::size_t pair = 0; pair != 2 * cells_.equal_pairs; ++pair) {
            const std::size_t cell = equal_[pair];
            bool is_new = true;
            for (std::size_t at = 0; at != size; ++at) is_new &= tied[at].cell != cell;
            if (is_new) tied[size++] = {cell, static_cast<std::size_t>(cells_.before[cell])};
        }
        for (std::size_t at = 0; at != size; ++at)
            for (std::size_t other = 0; other != size; ++other) {
                if (tied[other].before != tied[at].before) continue;
                ++tied[at].count;
                tied[at].which += tied[other].cell < tied[at].cell;
            }
        return size;
    }
    // Turns the cells that come before each into runs.
    void count_runs(const tied_cell* tied, std::size_t size) {
        std::int32_t fewer[counted_size] = {};
        for (std::size_t at = 0; at != size; ++at) {
            if (tied[at].which == 0) continue; // one run less for each of the others
            const auto before = static_cast<std::int32_t>(tied[at].before);
            for (std::size_t cell = 0; cell != size_; ++cell)
                fewer[cell] += cells_.before[cell] > before ? 1 : 0;
        }
        for (std::size_t cell = 0; cell != size_; ++cell) cells_.before[cell] -= fewer[cell];
    }

    // Visits the cells in the order of the column, each with the run it belongs to.
    template <class Visit>
    [[nodiscard]] run_counts visit_each(const Visit& visit) const {
        std::uint16_t count[slots] = {};  // of the run that begins at a place
        std::uint16_t runs[counted_size]; // that come before it
        std::uint16_t which[counted_size];
        std::uint16_t present[counted_size + 1];
        std::size_t listed = 0;
        for (std::size_t cell = 0; cell != size_; ++cell) {
            which[cell] = count[slot(cell)]++;
            present[listed] = static_cast<std::uint16_t>(cell);
            listed += cells_.before[cell] >= 0;
        }
        run_counts found;
        for (std::size_t at = 0; at != listed; ++at) {
            runs[at] = static_cast<std::uint16_t>(found.runs);
            found.runs += count[at] != 0;
            found.ties += count[at] > 1;
        }
        visit.distinct(cells_.before, size_); // the missing ones
        for (std::size_t next = 0; next != listed; ++next) {
            const std::size_t cell = present[next];
            const std::size_t at = slot(cell);
            visit.one(at, runs[at], count[at], which[cell], cell);
        }
        return found;
    }
    // Where a cell stands; missing ones have slots of their own, so that none waits for another.
    [[nodiscard]] std::size_t slot(std::size_t cell) const {
        const std::int32_t before = cells_.before[cell];
        const auto own = static_cast<std::int32_t>(counted_size + cell) + 1;
        const std::int32_t place = before + ((before >> 31) & own);
        return static_cast<std::size_t>(place);
    }
    [[nodiscard]] bool are_equal() const {
        std::uint16_t one_of[slots];
        for (std::size_t cell = 0; cell != size_; ++cell)
            one_of[slot(cell)] = static_cast<std::uint16_t>(cell);
        unsigned equal = 1; // without a branch on what nobody can predict
        for (std::size_t cell = 0; cell != size_; ++cell) {
            const bool is_missing = cells_.before[cell] < 0;
            const bool is_same = value_at_(one_of[slot(cell)]) == value_at_(cell);
            equal &= static_cast<unsigned>(is_missing) | static_cast<unsigned>(is_same);
        }
        return equal != 0;
    }
    // Compares each cell with those before it that look equal. Their places are noted before any
    // is put right.
    void compare_pairs() {
        std::uint16_t last[slots]; // of the cells that stand at a place, so far
        std::uint16_t last_before[counted_size];
        std::uint16_t alike[counted_size + 1];
        std::size_t listed = 0;
        for (auto& cell : last) cell = none;
        for (std::size_t cell = 0; cell != size_; ++cell) {
            last_before[cell] = std::exchange(last[slot(cell)], static_cast<std::uint16_t>(cell));
            alike[listed] = static_cast<std::uint16_t>(cell);
            listed += last_before[cell] != none;
        }
        cells_.equal_pairs = 0;
        for (std::size_t next = 0; next != listed; ++next)
            compare_with(alike[next], last_before[alike[next]], last_before);
    }
    void compare_with(std::size_t cell, std::size_t other, const std::uint16_t* last_before) {
        const auto value = value_at_(cell);
        for (; other != none; other = last_before[other]) {
            const auto another = value_at_(other);
            const bool is_less = value < another;
            if (value == another)
                note_equal(cell, other);
            else
                ++cells_.before[is_less == (order_.first == direction::ascending) ? other : cell];
        }
    }

    void note_equal(std::size_t cell, std::size_t other) {
        if (cells_.equal_pairs < few_pairs) {
            equal_[2 * cells_.equal_pairs] = static_cast<std::uint16_t>(other);
            equal_[2 * cells_.equal_pairs + 1] = static_cast<std::uint16_t>(cell);
        }
        ++cells_.equal_pairs;
    }

    counted_cells& cells_;
    std::size_t size_;
    const tie_order& order_;
    const ValueAt& value_at_;
    std::uint16_t equal_[2 * few_pairs]; // the cells of equal pairs, where they are few
};

// Copies cells as doubles without a branch on what nobody can predict.
template <class Number>
void copy_cells(const column<Number>& from, const std::uint32_t* positions, std::size_t size,
                double* to) {
    if (positions == nullptr && !from.valid().has_bits()) {
        for (std::size_t at = 0; at != size; ++at) to[at] = static_cast<double>(from.data()[at]);
        return;
    }
    for (std::size_t at = 0; at != size; ++at) {
        const std::size_t cell = positions == nullptr ? at : positions[at];
        const auto value = static_cast<double>(from.data()[cell]);
        const auto all_if_missing = 0 - std::uint64_t{!from.valid()[cell]}; // as bits they are NaN
        to[at] = std::bit_cast<double>(std::bit_cast<std::uint64_t>(value) | all_if_missing);
    }
}

} // namespace detail

template <column_number Number, visits_places Visit>
bool visit_counted(const column<Number>& cells, const std::uint32_t* positions, std::size_t size,
                   const tie_order& order, const Visit& visit, run_summary& found) {
    detail::counted_cells counted;
    detail::copy_cells(cells, positions, size, counted.values);
    detail::count_places(counted, size, order.first);
    found = {size - counted.present, {counted.present, 0}};
    if (counted.equal_pairs != 0) {
        const auto value_at = [&](std::size_t at) {
            return cells.data()[positions == nullptr ? at : positions[at]];
        };
        detail::alike_cells alike(counted, size, order, value_at);
        if (!alike.tell_apart()) {
            visit.distinct(counted.before, size); // the missing ones
            return false;
        }
        found.found = alike.visit_cells(visit);
        return true;
    }
    visit.distinct(counted.before, size);
    return true;
}

} // namespace visavis
