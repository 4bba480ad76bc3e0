// SPDX-License-Identifier: BSL-1.0
#pragma once

// history: the editions of a list through time, with their gaps and with names that changed

#include <visavis/model/known_edition.hpp>

#include <cstddef>
#include <type_traits>

namespace visavis {

/// A name of an entity in some editions, and the one it is known by: "Burma" is "Myanmar". Two
/// that merged are two renamings to one.
struct renaming {
    any_entity was = {};
    any_entity is = {};
};

/// The editions of a list in strictly increasing order of time: a view. Periods without an edition
/// are gaps and stay gaps; an edition of which nothing is known is `unseen<List>`.
class history_view {
public:
    constexpr history_view() = default;
    /// Editions of different lists are refused (`different_indicators`), and those out of order or
    /// of mixed frequency (`malformed`). O(n).
    constexpr history_view(const known_edition* editions, std::size_t size)
        : history_view(checked(editions, size).value()) {}
    /// Editions that lie side by side: an array, a vector, a span. They must outlive the view.
    template <class Editions>
        requires requires(const Editions& editions) {
            { editions.data() } -> std::convertible_to<const known_edition*>;
            editions.size();
        }
    constexpr explicit history_view(const Editions& editions)
        : history_view(editions.data(), editions.size()) {}
    /// The same, but returns the reason why not.
    [[nodiscard]] static constexpr answer<history_view> checked(const known_edition* editions,
                                                                std::size_t size);

    /// The same history with names that changed, which must outlive it. A name that is renamed
    /// twice, or renamed in a circle, is refused (`malformed`). O(n^2).
    [[nodiscard]] constexpr history_view renamed(const renaming* names, std::size_t size) const;
    template <std::size_t Size>
    [[nodiscard]] constexpr history_view renamed(const renaming (&names)[Size]) const {
        return renamed(names, Size);
    }

    [[nodiscard]] constexpr const known_edition* begin() const { return editions_; }
    [[nodiscard]] constexpr const known_edition* end() const { return editions_ + size_; }
    [[nodiscard]] constexpr std::size_t size() const { return size_; }

    /// The edition of a period, or `no_such_period`, which names it. O(n).
    [[nodiscard]] constexpr answer<known_edition> at(const period& when) const;
    /// The history up to a period: what was known then.
    [[nodiscard]] constexpr history_view until(const period& last) const {
        auto result = *this;
        while (result.size_ != 0 && last < editions_[result.size_ - 1].when()) --result.size_;
        return result;
    }
    /// How many editions are missing between the first and the last, where there is one every
    /// so many periods, or within so many of that: `gaps(6, 1)` of June and November. Refused
    /// (`malformed`) for editions at other distances. O(n).
    [[nodiscard]] constexpr int gaps(int every = 1, int within = 0) const;

    /// The name that an entity is known by. O(names).
    [[nodiscard]] constexpr any_entity known_as(const any_entity& who) const;
    /// Where an entity stands in an edition, under all its names; a name that the edition does not
    /// give was not in use. Where several are given, as before a merger, the best of them counts.
    /// Of another kind than the list's: `different_kinds`.
    [[nodiscard]] constexpr answer<whereabouts> where_is(const any_entity& who,
                                                         const known_edition& edition) const;

private:
    const known_edition* editions_ = nullptr;
    std::size_t size_ = 0;
    const renaming* names_ = nullptr;
    std::size_t names_size_ = 0;
};

/// A history that holds its editions, of a list in the type. Made by `history_of(leagues...)`.
template <class List, int Size>
struct history {
    using list_type = List;

    known_edition editions[static_cast<std::size_t>(Size)];
    const renaming* names = nullptr; ///< viewed, as the leagues are
    std::size_t names_size = 0;

    [[nodiscard]] constexpr history_view view() const& {
        return history_view(editions, size()).renamed(names, names_size);
    }
    void view() const&& = delete; // the editions would be gone
    /// The same with names that changed, as `history_view::renamed`.
    template <std::size_t Count>
    [[nodiscard]] constexpr history renamed(const renaming (&changes)[Count]) const {
        auto result = *this;
        result.names = changes;
        result.names_size = Count;
        (void)result.view(); // refuses names renamed in a circle
        return result;
    }
    [[nodiscard]] constexpr const known_edition* begin() const { return editions; }
    [[nodiscard]] constexpr const known_edition* end() const { return editions + Size; }
    [[nodiscard]] static constexpr std::size_t size() { return static_cast<std::size_t>(Size); }
    [[nodiscard]] constexpr answer<known_edition> at(const period& when) const {
        return view().at(when);
    }
    [[nodiscard]] constexpr int gaps(int every = 1, int within = 0) const {
        return view().gaps(every, within);
    }
};

/// The editions of one list, in order of time: leagues of any lengths, or known in part. The
/// history views them, so that each must have a name and outlive it. Leagues of different lists do
/// not compile.
template <class... Leagues>
[[nodiscard]] constexpr auto history_of(Leagues&&... leagues);

/// Anything with the view of a history.
template <class List, int Size>
[[nodiscard]] constexpr history_view editions_of(const history<List, Size>& editions) {
    return editions.view();
}
[[nodiscard]] constexpr history_view editions_of(const history_view& editions) { return editions; }

template <class History>
concept any_history = requires(const History& editions) {
    { visavis::editions_of(editions) } -> std::same_as<history_view>;
};

/// What a verb takes whose result views a history: a view, or a history that has a name, so that it
/// outlives the result.
template <class History>
concept named_history = any_history<std::remove_cvref_t<History>> &&
    (std::is_lvalue_reference_v<History> ||
     std::same_as<std::remove_cvref_t<History>, history_view>);

/// Refuses, when compiling, an entity of a kind that no edition can hold.
template <class History, class Entity>
constexpr void require_kind_of_history() {
    using editions = std::remove_cvref_t<History>;
    if constexpr (requires { typename editions::list_type; })
        require_listed_kind<editions::list_type::kind, Entity>();
}

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class First, class... More>
struct first_list {
    using type = typename First::list_type;
    static constexpr bool of_all = (std::same_as<typename More::list_type, type> && ...);
};

// Whether editions every so many periods, or within so many of that, can be told apart.
constexpr bool are_editions_apart(int every, int within) {
    return every >= 1 && within >= 0 && within < every - within;
}
// How many steps there are from one edition to a later one; 0 where they are at another distance.
constexpr int editions_between(const period& before, const period& after, int every, int within) {
    const int periods = after.ordinal() - before.ordinal();
    const int steps = (periods + within) / every;
    const int off = periods - steps * every;
    return off <= within && -off <= within ? steps : 0;
}

// The name after one step, or null.
constexpr const any_entity* renamed_once(const any_entity& who, const renaming* names,
                                         std::size_t size) {
    for (std::size_t at = 0; at != size; ++at)
        if (same_entity(names[at].was, who)) return &names[at].is;
    return nullptr;
}

} // namespace detail

constexpr answer<history_view> history_view::checked(const known_edition* editions,
                                                     std::size_t size) {
    for (std::size_t at = 1; at < size; ++at) {
        const auto& before = editions[at - 1];
        const auto& now = editions[at];
        if (before.title() != now.title() || before.kind() != now.kind()) {
            text<120> titles(before.title());
            append_all(titles, " and ", now.title());
            return refusal{reason::different_indicators, titles};
        }
        if (before.when().often() != now.when().often() || !(before.when() < now.when()))
            return refusal{reason::malformed, "editions that are not in order of time"};
    }
    history_view result;
    result.editions_ = editions;
    result.size_ = size;
    return result;
}

constexpr history_view history_view::renamed(const renaming* names, std::size_t size) const {
    for (std::size_t at = 0; at != size; ++at) {
        for (std::size_t before = 0; before != at; ++before)
            if (same_entity(names[before].was, names[at].was))
                refuse(reason::malformed, "an entity that is renamed twice");
        const auto* last = &names[at].is;
        for (std::size_t step = 0; last != nullptr; ++step) {
            if (step > size) refuse(reason::malformed, "entities that are renamed in a circle");
            last = detail::renamed_once(*last, names, size);
        }
    }
    auto result = *this;
    result.names_ = names;
    result.names_size_ = size;
    return result;
}

constexpr answer<known_edition> history_view::at(const period& when) const {
    for (const auto& edition : *this)
        if (edition.when() == when) return edition;
    text<120> sentence("the edition of ");
    append_period(sentence, when);
    if (size_ != 0) append_all(sentence, " of ", editions_->title());
    return refusal{reason::no_such_period, sentence};
}

constexpr int history_view::gaps(int every, int within) const {
    if (!detail::are_editions_apart(every, within))
        refuse(reason::out_of_range, "editions every so many periods");
    int missing = 0;
    for (std::size_t at = 1; at < size_; ++at) {
        const int steps =
            detail::editions_between(editions_[at - 1].when(), editions_[at].when(), every, within);
        if (steps == 0) refuse(reason::malformed, "editions at other distances");
        missing += steps - 1;
    }
    return missing;
}

constexpr any_entity history_view::known_as(const any_entity& who) const {
    const auto* name = &who;
    while (const auto* next = detail::renamed_once(*name, names_, names_size_)) name = next;
    return *name;
}

constexpr answer<whereabouts> history_view::where_is(const any_entity& who,
                                                     const known_edition& edition) const {
    const auto found = edition.where_is(who);
    if (names_size_ == 0 || !found) return found;
    const auto name = known_as(who);
    auto best = edition.where_others_are();
    bool is_named = false;
    for (std::size_t at = 0; at != edition.size(); ++at) {
        const auto member = edition.at(at);
        if (!same_entity(known_as(member.who), name)) continue;
        best = is_named ? best.better_of(member.where) : member.where;
        is_named = true;
    }
    return best;
}

template <class... Leagues>
constexpr auto history_of(Leagues&&... leagues) {
    static_assert(sizeof...(Leagues) != 0, "visavis: a history without editions");
    static_assert((std::is_lvalue_reference_v<Leagues> && ...),
                  "visavis: a history views its leagues: give each a name, so that it outlives the "
                  "history");
    using lists = detail::first_list<std::remove_cvref_t<Leagues>...>;
    static_assert(lists::of_all, "visavis: a history is of the editions of one list");
    history<typename lists::type, int{sizeof...(Leagues)}> result{{known_edition(leagues)...}};
    (void)result.view(); // refuses editions out of order
    return result;
}

} // namespace visavis
