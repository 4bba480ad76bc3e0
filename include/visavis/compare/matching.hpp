// SPDX-License-Identifier: BSL-1.0
#pragma once

// matching: two ordered lists of names, and which names they have in common

#include <visavis/compare/agreement.hpp>
#include <visavis/compare/placing.hpp>
#include <visavis/model/entity.hpp>

#include <range/v3/algorithm/sort.hpp>

namespace visavis {

/// What becomes of names that only one of two lists has.
enum class lone_names : std::uint8_t {
    left_out, ///< the lists are compared without them, and they are counted
    behind,   ///< in the list without them they stand behind its last, in a tie with one another
    error,    ///< no agreement (`unknown_entity`), which names the first of them
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Names with ranks, as the places of a league are: `who` and `rank`, of which equal ones tie.
template <class Listed>
concept ranked_name = requires(const Listed& listed) {
    listed.who;
    listed.rank;
};

// What is compared of a listed name: an entity, a text, or any value that has ==.
template <class Listed>
constexpr decltype(auto) as_name(const Listed& listed) {
    if constexpr (ranked_name<Listed>)
        return as_name(listed.who);
    else if constexpr (!entity<Listed> && std::convertible_to<const Listed&, std::string_view>)
        return std::string_view(listed);
    else
        return (listed);
}

template <class List, class Projection>
using name_in =
    std::remove_cvref_t<decltype(as_name(std::declval<const listed_t<List, Projection>&>()))>;

template <class A, class B>
concept comparable_names = (entity<A> && entity<B>) || requires(const A& a, const B& b) {
    { a == b } -> std::convertible_to<bool>;
};

template <class A, class B>
constexpr bool same_name(const A& a, const B& b) {
    if constexpr (entity<A> && entity<B>)
        return same_entity(a, b);
    else
        return a == b;
}

template <class A, class B>
constexpr bool are_lists_of_names() {
    static_assert(!std::floating_point<A> && !std::floating_point<B>,
                  "visavis: a list of names is ordered, best first, and holds who is there; for "
                  "scores use the verb on scores");
    static_assert(comparable_names<A, B>,
                  "visavis: names of two lists are compared by ==; name the member that holds "
                  "one by a projection");
    return !std::floating_point<A> && !std::floating_point<B> && comparable_names<A, B>;
}

// Names of which many are put in order to find the equal ones.
template <class A, class B>
concept sortable_names = std::same_as<A, B> && !entity<A> && std::totally_ordered<A>;

inline constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

// A name's tie, which are the positions from `begin` up to `end`, and its position in the other
// list.
struct named_place {
    std::uint32_t begin = 0;
    std::uint32_t end = 0;
    std::uint32_t partner = nowhere;

    [[nodiscard]] constexpr bool is_alone() const { return partner == nowhere; }
};

// An ordered list of names and how it is seen.
template <orderable_list List, class Projection>
class named_list {
public:
    using name = name_in<List, Projection>;

    constexpr named_list(List& list, Projection& projection)
        : list_(&list), projection_(&projection) {}

    [[nodiscard]] constexpr std::size_t size() const { return size_of(*list_); }
    [[nodiscard]] constexpr decltype(auto) at(std::size_t position) const {
        return listed_at(*list_, *projection_, position);
    }
    // Writes the ties; refused where ranks decrease or are none.
    constexpr answer<agreed> note_ties(named_place* places) const;

private:
    static constexpr std::int64_t rank_number(const placing& place) { return place.halves(); }
    template <counting_integer Rank>
    static constexpr std::int64_t rank_number(Rank rank) {
        return static_cast<std::int64_t>(rank);
    }

    List* list_;
    Projection* projection_;
};

template <orderable_list List, class Projection>
constexpr answer<agreed> named_list<List, Projection>::note_ties(named_place* places) const {
    std::uint32_t begin = 0;
    std::int64_t before = 0;
    for (std::uint32_t at = 0; at != size(); ++at) {
        bool ties = false;
        if constexpr (ranked_name<listed_t<List, Projection>>) {
            const auto& listed_here = this->at(at);
            const auto rank = rank_number(listed_here.rank);
            if (rank < 1 || rank < before)
                return refusal{reason::malformed, "ranks of a list that are none or decrease"};
            ties = rank == before;
            before = rank;
        }
        if (!ties) begin = at;
        places[at] = {begin, at + 1, nowhere};
    }
    for (auto at = static_cast<std::uint32_t>(size()); at-- > 0;)
        if (at + 1 != size() && places[at + 1].begin == places[at].begin)
            places[at].end = places[at + 1].end;
    return agreed{};
}

// Appends a name where it has one in letters.
template <text_sink Sink, class Name>
constexpr void append_listed_name(Sink& sink, const Name& name) {
    if constexpr (requires { name.name(); })
        sink.append(std::string_view(name.name()));
    else if constexpr (std::same_as<Name, std::string_view>)
        sink.append(name);
    else if constexpr (counting_integer<Name>)
        append_integer(sink, static_cast<std::int64_t>(name));
    else
        sink.append(std::string_view("a name"));
}
template <class Listed>
constexpr refusal about_name(reason why, const Listed& listed, std::string_view problem) {
    text<120> sentence;
    append_listed_name(sentence, as_name(listed));
    sentence.append(problem);
    return {why, sentence};
}

// The places of the names of two lists.
class matched_names {
public:
    constexpr matched_names(std::size_t first, std::size_t second)
        : places_(first + second), first_(first), second_(second) {}

    // Finds the common names. Refused where a list is empty or has a name twice.
    template <class A, class B>
    constexpr answer<agreed> match(const A& a, const B& b);

    [[nodiscard]] constexpr std::size_t first_size() const { return first_; }
    [[nodiscard]] constexpr std::size_t second_size() const { return second_; }
    [[nodiscard]] constexpr std::size_t common() const { return common_; }
    [[nodiscard]] constexpr const named_place* first() const { return places_.data(); }
    [[nodiscard]] constexpr const named_place* second() const { return places_.data() + first_; }

private:
    template <class A, class B>
    constexpr answer<agreed> match_one_by_one(const A& a, const B& b);
    template <class A, class B>
    constexpr answer<agreed> match_in_order(const A& a, const B& b);
    constexpr void pair(std::size_t first, std::size_t second) {
        places_.data()[first].partner = static_cast<std::uint32_t>(second);
        places_.data()[first_ + second].partner = static_cast<std::uint32_t>(first);
        ++common_;
    }

    cells<named_place, 2 * small_list> places_;
    std::size_t first_;
    std::size_t second_;
    std::size_t common_ = 0;
};

template <class A, class B>
constexpr answer<agreed> matched_names::match(const A& a, const B& b) {
    if (first_ == 0 || second_ == 0)
        return refusal{reason::empty_list, first_ == 0 ? "the first list" : "the second list"};
    if (first_ >= nowhere / 2 || second_ >= nowhere / 2)
        return refusal{reason::out_of_range, "a list of more than 2^31 names"};
    const auto first = a.note_ties(places_.data());
    if (!first) return first;
    const auto second = b.note_ties(places_.data() + first_);
    if (!second) return second;
    if constexpr (sortable_names<typename A::name, typename B::name>)
        if (first_ + second_ > 64) return match_in_order(a, b);
    return match_one_by_one(a, b);
}

template <class A, class B>
constexpr answer<agreed> matched_names::match_one_by_one(const A& a, const B& b) {
    const auto find_twice = [](const auto& list, std::string_view where) -> answer<agreed> {
        for (std::size_t at = 0; at != list.size(); ++at) {
            const auto& here = list.at(at);
            for (std::size_t before = 0; before != at; ++before) {
                const auto& there = list.at(before);
                if (same_name(as_name(here), as_name(there)))
                    return about_name(reason::malformed, here, where);
            }
        }
        return agreed{};
    };
    const auto first = find_twice(a, " twice in the first list");
    if (!first) return first;
    const auto second = find_twice(b, " twice in the second list");
    if (!second) return second;
    for (std::size_t at = 0; at != first_; ++at) {
        const auto& here = a.at(at);
        for (std::size_t in_other = 0; in_other != second_; ++in_other) {
            const auto& there = b.at(in_other);
            if (same_name(as_name(here), as_name(there))) pair(at, in_other);
        }
    }
    return agreed{};
}

// Puts all names in one order, where equal ones are neighbours.
template <class A, class B>
constexpr answer<agreed> matched_names::match_in_order(const A& a, const B& b) {
    const auto size = first_ + second_;
    cells<std::uint32_t, 2 * small_list> memory(size);
    std::uint32_t* const sorted = memory.data();
    for (std::uint32_t at = 0; at != size; ++at) sorted[at] = at;
    const auto with_names = [&](std::uint32_t x, std::uint32_t y, auto compare) {
        const auto with_second = [&](const auto& left) {
            if (y < first_) {
                const auto& right = a.at(y);
                return compare(left, as_name(right));
            }
            const auto& right = b.at(y - first_);
            return compare(left, as_name(right));
        };
        if (x < first_) {
            const auto& left = a.at(x);
            return with_second(as_name(left));
        }
        const auto& left = b.at(x - first_);
        return with_second(as_name(left));
    };
    ranges::sort(sorted, sorted + size, [&](std::uint32_t x, std::uint32_t y) {
        if (with_names(x, y, [](const auto& p, const auto& q) { return p < q; })) return true;
        if (with_names(y, x, [](const auto& p, const auto& q) { return p < q; })) return false;
        return x < y;
    });
    for (std::size_t at = 1; at != size; ++at) {
        const auto x = sorted[at - 1];
        const auto y = sorted[at];
        if (!with_names(x, y, [](const auto& p, const auto& q) { return p == q; })) continue;
        if (y < first_) return about_name(reason::malformed, a.at(y), " twice in the first list");
        if (x >= first_)
            return about_name(reason::malformed, b.at(x - first_), " twice in the second list");
        pair(x, y - first_);
    }
    return agreed{};
}

} // namespace detail
} // namespace visavis
