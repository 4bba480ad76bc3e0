// SPDX-License-Identifier: BSL-1.0
#pragma once

// top: how many of the first places of many lists belong to each country, or to one

#include <visavis/column/key_groups.hpp>
#include <visavis/compare/column_rank.hpp>
#include <visavis/compare/membership.hpp>
#include <visavis/panel/top_cells.hpp>

#include <span>

namespace visavis {

/// Contiguous countries, such as `panel::countries()`.
template <class Codes>
concept country_source = requires(const Codes& codes) {
    { std::data(codes) } -> std::convertible_to<const any_country*>;
    { std::size(codes) } -> std::convertible_to<std::size_t>;
};

/// The countries of cells: as `any_country`, or numbered from 0, of which negative and missing ones
/// are unknown.
template <class Codes>
concept code_source = country_source<Codes> || key_source<Codes>;

/// Says that all lists name the same members in the same order, whose countries are told once:
/// `same_in_each(databank.countries())`. A view of them.
template <code_source Codes>
struct same_in_each {
    const Codes& codes;

    constexpr explicit same_in_each(const Codes& all) : codes(all) {}
};

/// How top lists are told, and what is written of each beside its counts: `sizes` receives how many
/// members it has, since a tie at the boundary makes more (or fewer) than asked, and `unknown` how
/// many of these are of no known country.
struct top_count_options {
    visavis::ties ties = visavis::ties::competition;
    visavis::polarity polarity = visavis::polarity::higher_is_better;
    missing_values missing = missing_values::unranked;
    std::span<std::uint32_t> sizes = {};
    std::span<std::uint32_t> unknown = {};
};

/// Where counts are written: contiguous integers.
template <class Out>
concept count_column = requires(Out& out) {
    requires counting_integer<std::remove_cvref_t<decltype(*std::data(out))>>;
    *std::data(out) = std::remove_cvref_t<decltype(*std::data(out))>{};
    { std::size(out) } -> std::convertible_to<std::size_t>;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

inline constexpr std::size_t no_code = static_cast<std::size_t>(-1);

// The number of a cell's country, or `no_code`: by cell, or by place where all lists are alike.
template <class Code>
struct code_reader {
    const Code* codes = nullptr;
    std::size_t size = 0;
    validity valid = {};
    bool by_place = false;

    [[nodiscard]] constexpr std::size_t operator[](std::size_t at) const {
        if constexpr (std::same_as<Code, any_country>)
            return codes[at].is_known() ? static_cast<std::size_t>(codes[at].index()) : no_code;
        else
            return valid[at] && std::cmp_greater_equal(codes[at], 0)
                       ? static_cast<std::size_t>(codes[at])
                       : no_code;
    }
    [[nodiscard]] constexpr std::size_t of(std::size_t cell, std::size_t place) const {
        return (*this)[by_place ? place : cell];
    }
};

template <code_source Codes>
constexpr auto read_codes(const Codes& codes) {
    if constexpr (country_source<Codes>) {
        return code_reader<any_country>{std::data(codes),
                                        static_cast<std::size_t>(std::size(codes))};
    } else {
        const column cells(codes);
        return code_reader<column_number_t<const Codes>>{cells.data(), cells.size(), cells.valid()};
    }
}
template <class Codes>
constexpr auto read_codes(const same_in_each<Codes>& same) {
    auto reader = read_codes(same.codes);
    reader.by_place = true;
    return reader;
}

constexpr refusal numbered(reason why, std::string_view what, std::size_t number,
                           std::string_view more = {}) {
    text<120> sentence(what);
    append_integer(sentence, static_cast<std::int64_t>(number));
    append_all(sentence, more);
    return {why, sentence};
}

// Whether lists, their codes and what is written of them have sizes that fit.
template <class Count, class Number, class Code>
answer<agreed> can_count(std::int64_t n, const grouped_column<Number>& lists,
                         const code_reader<Code>& codes, const top_count_options& options) {
    if (n < 0) return refusal{reason::out_of_range, "a top list of negative length"};
    if (!codes.by_place && codes.size != lists.values.size())
        return refusal{reason::out_of_range, "countries for another number of cells"};
    for (const auto& each : {options.sizes, options.unknown})
        if (!each.empty() && each.size() != lists.by.size())
            return refusal{reason::out_of_range, "room for another number of lists"};
    for (std::size_t list = 0; list != lists.by.size(); ++list) {
        const auto members = lists.by[list].size;
        if (codes.by_place && codes.size != members)
            return numbered(reason::out_of_range, "countries for other members than of list ",
                            list);
        if (members > static_cast<std::uintmax_t>(std::numeric_limits<Count>::max()))
            return refusal{reason::out_of_range, "counts in integers too small for them"};
        if (options.missing != missing_values::error) continue;
        for (std::size_t place = lists.by[list].first; place != lists.by[list].first + members;
             ++place) {
            const auto value = lists.values[lists.by.cell(place)];
            if (!value) return numbered(value.why(), "cell ", lists.by.cell(place));
        }
    }
    return agreed{};
}

// Lists that are worth a worker's while.
constexpr std::size_t lists_of_a_part(const groups& lists) {
    constexpr std::size_t cells_of_one_part = std::size_t{1} << 15;
    if (lists.size() == 0) return 1;
    const std::size_t cells = lists.end_of_last() - lists[0].first;
    return lists.size() / (cells / cells_of_one_part + 1) + 1;
}

// Calls count(list, code) for each member of each top list, and says how many there are.
template <class Number, class Code, class Work, class Begin, class Count>
void count_members_of_top(std::size_t n, const grouped_column<Number>& lists,
                          const code_reader<Code>& codes, const top_count_options& options,
                          const Work& divide, const Begin& begin, const Count& count) {
    const column_ranking how{options.ties, options.polarity, options.missing};
    const auto count_list = [&](std::size_t list) {
        begin(list);
        const auto group = lists.by[list];
        std::uint32_t size = 0;
        std::uint32_t unknown = 0;
        for_each_top_place(lists, group, n, how, [&](std::size_t place) {
            const auto code = codes.of(lists.by.cell(group.first + place), place);
            ++size;
            if (code == no_code)
                ++unknown;
            else
                count(list, code);
        });
        if (!options.sizes.empty()) options.sizes[list] = size;
        if (!options.unknown.empty()) options.unknown[list] = unknown;
    };
    divide(lists.by.size(), lists_of_a_part(lists.by), [&](std::size_t first, std::size_t last) {
        for (std::size_t list = first; list != last; ++list) count_list(list);
    });
}

struct top_by_country_fn {
    template <column_number Number, class Codes, count_column Out, work_division Work = in_sequence>
    answer<agreed> checked(std::int64_t n, const grouped_column<Number>& lists, const Codes& codes,
                           Out&& counts, const top_count_options& options = {},
                           const Work& divide = {}) const {
        using count = std::remove_cvref_t<decltype(*std::data(counts))>;
        const auto reader = read_codes(codes);
        const auto can = can_count<count>(n, lists, reader, options);
        if (!can) return can;
        const auto size = static_cast<std::size_t>(std::size(counts));
        const std::size_t width = lists.by.size() == 0 ? 0 : size / lists.by.size();
        if (width * lists.by.size() != size)
            return refusal{reason::out_of_range, "rows of counts for another number of lists"};
        for (std::size_t at = 0; at != reader.size; ++at)
            if (reader[at] != no_code && reader[at] >= width)
                return numbered(reason::out_of_range, "the country of cell ", at,
                                ", beyond the rows of counts");
        auto* const rows = std::data(counts);
        count_members_of_top(
            static_cast<std::size_t>(n), lists, reader, options, divide,
            [&](std::size_t list) {
                for (std::size_t at = 0; at != width; ++at) rows[list * width + at] = 0;
            },
            [&](std::size_t list, std::size_t code) { ++rows[list * width + code]; });
        return can;
    }
    template <column_number Number, class Codes, count_column Out, work_division Work = in_sequence>
    void operator()(std::int64_t n, const grouped_column<Number>& lists, const Codes& codes,
                    Out&& counts, const top_count_options& options = {},
                    const Work& divide = {}) const {
        (void)checked(n, lists, codes, counts, options, divide).value();
    }
};

// Whether a code is in an economy, or is the one asked for.
template <class Economy>
class code_in {
public:
    constexpr explicit code_in(const Economy& where) : members_(members_of(where)) {
        for (auto one : members_) inside_[one.index()] = true;
    }
    [[nodiscard]] constexpr bool operator()(std::size_t code) const { return inside_[code]; }

private:
    country_set members_;
    bool inside_[26 * 26 + 1] = {};
};
template <counting_integer Code>
class code_in<Code> {
public:
    constexpr explicit code_in(Code wanted) : wanted_(wanted) {}
    [[nodiscard]] constexpr bool operator()(std::size_t code) const {
        return std::cmp_equal(code, wanted_);
    }

private:
    Code wanted_;
};

struct top_located_in_fn {
    template <column_number Number, class Codes, class Where, count_column Out,
              work_division Work = in_sequence>
    answer<agreed> checked(std::int64_t n, const grouped_column<Number>& lists, const Codes& codes,
                           const Where& where, Out&& counts, const top_count_options& options = {},
                           const Work& divide = {}) const {
        using count = std::remove_cvref_t<decltype(*std::data(counts))>;
        const auto reader = read_codes(codes);
        static_assert(std::same_as<std::remove_cvref_t<decltype(*reader.codes)>, any_country> ==
                          economy<Where>,
                      "visavis: countries are counted in a country or group, numbered ones by "
                      "their number");
        const auto can = can_count<count>(n, lists, reader, options);
        if (!can) return can;
        if (static_cast<std::size_t>(std::size(counts)) != lists.by.size())
            return refusal{reason::out_of_range, "counts for another number of lists"};
        const code_in<Where> is_inside(where);
        auto* const inside = std::data(counts);
        count_members_of_top(
            static_cast<std::size_t>(n), lists, reader, options, divide,
            [&](std::size_t list) { inside[list] = 0; },
            [&](std::size_t list, std::size_t code) {
                inside[list] = static_cast<count>(inside[list] + (is_inside(code) ? 1 : 0));
            });
        return can;
    }
    template <column_number Number, class Codes, class Where, count_column Out,
              work_division Work = in_sequence>
    void operator()(std::int64_t n, const grouped_column<Number>& lists, const Codes& codes,
                    const Where& where, Out&& counts, const top_count_options& options = {},
                    const Work& divide = {}) const {
        (void)checked(n, lists, codes, where, counts, options, divide).value();
    }
};

} // namespace detail

/// How many members of each list's top n are in each country:
/// `top_by_country(10, by_group(scores, lists), countries, counts)` writes a row of counts for each
/// list, by `any_country::index()` or by the numbers of the countries.
/// Formula: for each list and country, the members whose rank, as `ties` say, is at most n
/// Units: none; members
/// Range: 0 to the size of a top list, which the default ties let exceed n; `sizes` tells it
/// Missing, zero, negative: values as `rank`; members of unknown country are in no count, and
///   `unknown` tells how many they are; a negative n is refused
/// Errors: out_of_range, when sizes do not fit or a country has no place in a row, and with
///   `missing_values::error` the missing value's reason, each naming the list or cell; nothing is
///   written; `top_by_country.checked(...)` returns them
/// Complexity: O(cells + counts) for n up to 32, with expected n log(members) steps more for each
///   list; beyond that, and for dense ties, as `rank`; no allocation but what that takes
/// Source: SQL:2008, FETCH FIRST n ROWS WITH TIES, of each list
/// Example: examples/a_small_databank.cpp
inline constexpr detail::top_by_country_fn top_by_country{};

/// How many members of each list's top n are in a country or group:
/// `top_located_in(10, by_group(scores, lists), countries, eu27{}, counts)` writes a count for each
/// list; of numbered countries, the one with that number.
/// Formula: for each list, the members in it whose rank, as `ties` say, is at most n; over `sizes`
///   it is their share of the top list
/// Units: none; members
/// Range: 0 to the size of a top list, which the default ties let exceed n; `sizes` tells it
/// Missing, zero, negative: as `top_by_country`; with u unknown members of c counted, the truth is
///   from c to c + u
/// Errors: as `top_by_country`
/// Complexity: as `top_by_country`
/// Source: as `top_by_country`
/// Example: examples/a_small_databank.cpp
inline constexpr detail::top_located_in_fn top_located_in{};

} // namespace visavis
