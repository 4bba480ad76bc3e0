// SPDX-License-Identifier: BSL-1.0
#pragma once

// frequent_order: a long column of which few values make up most, in order without sorting those

#include <visavis/column/frequent.hpp>
#include <visavis/column/spread.hpp>

namespace visavis {

/// The bytes that `frequent_order` needs for a column of `size` cells and so many workers.
[[nodiscard]] constexpr std::size_t frequent_bytes(std::size_t size, std::size_t workers = 1);

/// What takes the cells of a frequent value one by one: the `which`-th of `count` equal cells, of
/// which `before` others in `runs` runs come before.
template <class Visit>
concept visits_cells = requires(const Visit& visit, std::size_t number) {
    visit.one(number, number, number, number, number);
};

/// What gives all cells of a run the same where it `is_shared()`: what it says of the run, told once.
template <class Visit>
concept visits_shared = requires(const Visit& visit, std::size_t number) {
    { visit.is_shared() } -> std::same_as<bool>;
    visit.put(number, visit.shared(number, number, number));
};

/// Puts a column in order of which a sample shows the same values again and again: their cells are
/// only counted, and visited in the order of the column; the others as `for_each_tie` does.
template <column_number Number, work_division Work>
class frequent_order {
public:
    frequent_order(const column<Number>& cells, const tie_order& order, std::span<std::byte> lent,
                   const Work& divide);

    /// Whether frequent values make up half of the sample, so that it pays to count them.
    [[nodiscard]] bool pays() const { return 2 * frequent_.covered() > sampled_; }

    /// Visits all runs and cells, and says what is left to say. O(n) beside the other values.
    template <visits_cells Visit>
    run_summary visit_all(const Visit& visit);

private:
    using number_of_key = std::uint16_t;
    static constexpr number_of_key none = 0xffff;
    // The cells and runs of other values that come before a frequent one.
    struct others_before {
        std::size_t cells = 0;
        std::size_t runs = 0;
    };
    class other_keys;

    key_range number_cells();
    void add_up();
    [[nodiscard]] std::size_t keys_below(std::uint64_t key) const;
    void note_end(std::size_t below, const others_before& end);
    template <class Visit>
    run_counts visit_others(const key_range& range, const Visit& visit);
    template <class Visit>
    void visit_frequent(const Visit& visit);
    template <visits_shared Visit>
    void put_shared(const Visit& visit);
    template <class Visit>
    void visit_one_by_one(const Visit& visit) const;
    template <class Body>
    void for_each_part(const Body& body) const;

    column_keys<Number> keys_;
    tie_order order_;
    const Work& divide_;
    working_memory memory_;
    detail::column_parts parts_;
    frequent_keys& frequent_;
    std::size_t sampled_ = 0;
    number_of_key* numbers_ = nullptr; // of each cell's key
    std::uint32_t* counts_ = nullptr;  // of each frequent key, twice for each part of the column
    std::size_t* before_ = nullptr;    // cells of the frequent keys before each
    others_before* others_before_ = nullptr;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Sorts a sample, which is small.
constexpr void shell_sort(std::uint64_t* keys, std::size_t size) {
    for (std::size_t gap = size / 2; gap != 0; gap = gap == 2 ? 1 : gap * 5 / 11)
        for (std::size_t at = gap; at < size; ++at) {
            const auto key = keys[at];
            std::size_t hole = at;
            for (; hole >= gap && keys[hole - gap] > key; hole -= gap)
                keys[hole] = keys[hole - gap];
            keys[hole] = key;
        }
}

// A key that a sample has so often is frequent.
inline constexpr std::size_t times_of_frequent = 3;

} // namespace detail

constexpr std::size_t frequent_bytes(std::size_t size, std::size_t workers) {
    constexpr std::size_t most = frequent_keys::most;
    return working_memory::bytes_for<frequent_keys>(1) +
           working_memory::bytes_for<std::uint64_t>(bucket_plan::sample_size) +
           working_memory::bytes_for<std::uint16_t>(size) +
           working_memory::bytes_for<std::uint32_t>(2 * workers * most) +
           5 * working_memory::bytes_for<std::size_t>(most + 1) + spread_bytes(size, workers);
}

// The keys of the cells that have no frequent one.
template <column_number Number, work_division Work>
class frequent_order<Number, Work>::other_keys {
public:
    other_keys(const column_keys<Number>& all, const number_of_key* numbers)
        : all_(all), numbers_(numbers) {}

    [[nodiscard]] std::size_t size() const { return all_.size(); }
    [[nodiscard]] bool is_missing(std::size_t cell) const {
        return numbers_[cell] != none || all_.is_missing(cell);
    }
    [[nodiscard]] std::uint64_t operator[](std::size_t cell) const { return all_[cell]; }
    template <class Visit>
    void for_each(std::size_t first, std::size_t last, bool any_missing, Visit visit) const {
        for (std::size_t cell = first; cell != last; ++cell)
            if (numbers_[cell] == none && !(any_missing && all_.is_missing(cell)))
                visit(cell, all_[cell]);
    }

private:
    const column_keys<Number>& all_;
    const number_of_key* numbers_;
};

template <column_number Number, work_division Work>
frequent_order<Number, Work>::frequent_order(const column<Number>& cells, const tie_order& order,
                                             std::span<std::byte> lent, const Work& divide)
    : keys_(cells, order.first), order_(order), divide_(divide),
      memory_(lent, frequent_bytes(cells.size(), divide.workers())), parts_{cells.size(),
                                                                            divide.workers()},
      frequent_(*memory_.take<frequent_keys>(1)) {
    auto* const sample = memory_.take<std::uint64_t>(bucket_plan::sample_size);
    sampled_ = take_sample(keys_, sample);
    detail::shell_sort(sample, sampled_);
    frequent_.number(sample, sampled_, detail::times_of_frequent);
}

template <column_number Number, work_division Work>
template <visits_cells Visit>
run_summary frequent_order<Number, Work>::visit_all(const Visit& visit) {
    const std::size_t size = frequent_.size();
    numbers_ = memory_.take<number_of_key>(keys_.size());
    counts_ = memory_.take<std::uint32_t>(2 * parts_.parts * size);
    before_ = memory_.take<std::size_t>(size + 1);
    others_before_ = memory_.take<others_before>(size + 1);
    const auto others = number_cells();
    add_up();
    const bool all_frequent = others.missing == keys_.size();
    auto found = all_frequent ? run_counts{} : visit_others(others, visit);
    for (std::size_t key = 0; key != size; ++key)
        found += {1, before_[key + 1] - before_[key] > 1 ? std::size_t{1} : 0};
    visit_frequent(visit);
    return {others.missing - before_[size], found};
}

template <column_number Number, work_division Work>
template <class Body>
void frequent_order<Number, Work>::for_each_part(const Body& body) const {
    divide_(parts_.parts, 1, [&](std::size_t first, std::size_t last) {
        for (std::size_t part = first; part != last; ++part)
            body(part, parts_.begin(part), parts_.begin(part + 1));
    });
}

// Numbers the key of each cell, and counts each number in each part of the column: apart for every
// other cell, so that cells of the same key need not wait for one another. The range is that of the
// other keys, with the cells of frequent ones as missing.
template <column_number Number, work_division Work>
key_range frequent_order<Number, Work>::number_cells() {
    const std::size_t size = frequent_.size();
    auto* const ranges = memory_.take<key_range>(parts_.parts);
    for_each_part([&](std::size_t part, std::size_t begin, std::size_t end) {
        std::uint32_t* const counts = counts_ + 2 * part * size;
        for (std::size_t key = 0; key != 2 * size; ++key) counts[key] = 0;
        key_range others;
        std::size_t seen = 0;
        for (std::size_t cell = begin; cell != end; ++cell) {
            const std::uint64_t key = keys_[cell];
            const bool is_missing = keys_.is_missing(cell);
            const auto number = is_missing ? frequent_keys::none : frequent_.number_of(key);
            numbers_[cell] = static_cast<number_of_key>(number);
            if (number != frequent_keys::none) {
                ++counts[number + (cell & 1) * size];
            } else {
                others.add(key, is_missing);
                ++seen;
            }
        }
        others.missing += end - begin - seen;
        ranges[part] = others;
    });
    key_range all;
    for (std::size_t part = 0; part != parts_.parts; ++part) all = together(all, ranges[part]);
    return all;
}

// Turns the counts of the parts into how many of the key come in the parts before.
template <column_number Number, work_division Work>
void frequent_order<Number, Work>::add_up() {
    const std::size_t size = frequent_.size();
    std::size_t cells = 0;
    for (std::size_t key = 0; key != size; ++key) {
        before_[key] = cells;
        others_before_[key] = {};
        std::uint32_t which = 0;
        for (std::size_t part = 0; part != parts_.parts; ++part) {
            std::uint32_t* const counts = counts_ + 2 * part * size + key;
            which += std::exchange(counts[0], which) + counts[size];
        }
        cells += which;
    }
    before_[size] = cells;
    others_before_[size] = {};
}

template <column_number Number, work_division Work>
std::size_t frequent_order<Number, Work>::keys_below(std::uint64_t key) const {
    std::size_t first = 0;
    for (std::size_t size = frequent_.size(); size != 0;) {
        const std::size_t middle = size / 2;
        const bool is_below = frequent_[first + middle] < key;
        first += is_below ? middle + 1 : 0;
        size = is_below ? size - middle - 1 : middle;
    }
    return first;
}

// The run that ends there comes before all frequent keys from `below` on. Workers may note ends of
// the same key at once; the greatest counts.
template <column_number Number, work_division Work>
void frequent_order<Number, Work>::note_end(std::size_t below, const others_before& end) {
    const auto raise = [](std::size_t& noted, std::size_t to) {
        std::size_t seen = __atomic_load_n(&noted, __ATOMIC_RELAXED);
        while (seen < to && !__atomic_compare_exchange_n(&noted, &seen, to, true, __ATOMIC_RELAXED,
                                                         __ATOMIC_RELAXED)) {
        }
    };
    raise(others_before_[below].cells, end.cells);
    raise(others_before_[below].runs, end.runs);
}

template <column_number Number, work_division Work>
template <class Visit>
run_counts frequent_order<Number, Work>::visit_others(const key_range& range, const Visit& visit) {
    const other_keys others(keys_, numbers_);
    const detail::spreading spread(others, range, divide_, memory_);
    spread.visit_runs(order_,
                      [&](std::size_t before, std::size_t runs, std::size_t count, auto cell_of) {
                          const std::size_t below = keys_below(others[cell_of(0)]);
                          note_end(below, {before + count, runs + 1});
                          visit(before + before_[below], runs + below, count, cell_of);
                      });
    for (std::size_t key = 1; key <= frequent_.size(); ++key) {
        const auto& last = others_before_[key - 1];
        auto& own = others_before_[key];
        own = {own.cells > last.cells ? own.cells : last.cells,
               own.runs > last.runs ? own.runs : last.runs};
    }
    return spread.found();
}

template <column_number Number, work_division Work>
template <class Visit>
void frequent_order<Number, Work>::visit_frequent(const Visit& visit) {
    if constexpr (visits_shared<Visit>)
        if (visit.is_shared()) return put_shared(visit);
    visit_one_by_one(visit);
}

template <column_number Number, work_division Work>
template <visits_shared Visit>
void frequent_order<Number, Work>::put_shared(const Visit& visit) {
    using told = decltype(visit.shared(0, 0, 0));
    static_assert(sizeof(told) <= 2 * sizeof(std::size_t));
    auto* const shared = memory_.take<told>(frequent_.size());
    for (std::size_t key = 0; key != frequent_.size(); ++key)
        shared[key] = visit.shared(before_[key] + others_before_[key].cells,
                                   key + others_before_[key].runs, before_[key + 1] - before_[key]);
    for_each_part([&](std::size_t, std::size_t begin, std::size_t end) {
        for (std::size_t cell = begin; cell != end; ++cell)
            if (numbers_[cell] != none) visit.put(cell, shared[numbers_[cell]]);
    });
}

template <column_number Number, work_division Work>
template <class Visit>
void frequent_order<Number, Work>::visit_one_by_one(const Visit& visit) const {
    for_each_part([&](std::size_t part, std::size_t begin, std::size_t end) {
        std::uint32_t* const next = counts_ + 2 * part * frequent_.size();
        for (std::size_t cell = begin; cell != end; ++cell) {
            const std::size_t key = numbers_[cell];
            if (key == none) continue;
            visit.one(before_[key] + others_before_[key].cells, key + others_before_[key].runs,
                      before_[key + 1] - before_[key], next[key]++, cell);
        }
    });
}

} // namespace visavis
