// SPDX-License-Identifier: BSL-1.0
#pragma once

// known_edition: what is known of one edition of a list, all of it or some members only

#include <visavis/model/league.hpp>
#include <visavis/model/whereabouts.hpp>

#include <cstddef>
#include <string_view>

namespace visavis {

/// A member of a list and where it stands, as far as that is known.
struct sighting {
    any_entity who = {};
    whereabouts where = {};
};

/// An edition of which some members are known, perhaps not exactly: "Guangzhou was 8th, Hangzhou
/// 13th, Nanjing among the ten". Made by `seen_in<List>(...)`.
///
/// Ranks that are known from the first one on without a gap are known completely: nobody else
/// stands there. A member that is not named may stand at any rank after them, or not be listed.
template <class List, int Size>
struct partial_league {
    using list_type = List;

    period edition = {};
    source from = {};
    int length = whereabouts::no_limit; ///< of the whole list, where it is known
    sighting members[static_cast<std::size_t>(Size)] = {};

    [[nodiscard]] static constexpr std::string_view title() { return List::title(); }
    [[nodiscard]] static constexpr entity_kind kind() { return List::kind; }
    [[nodiscard]] static constexpr std::size_t size() { return static_cast<std::size_t>(Size); }
};

/// What is known of an edition: the list, when, who says so, the length of the whole list, and
/// members. A member named twice, of another kind than the list's, or at a rank beyond its length
/// is refused (`malformed`, `different_kinds`, `out_of_range`). O(n^2).
template <class List, int Size>
[[nodiscard]] constexpr partial_league<List, Size>
seen_in(const period& edition, const source& from, int length, const sighting (&members)[Size]);

/// An edition that there was, and of which nothing more is known; not a gap.
template <class List>
struct unseen {
    using list_type = List;

    period edition = {};
};

/// One edition of a list in whatever form it is known: a league, all or the beginning of it; a
/// league known in part; or nothing but that there was one. It views the league, which must
/// outlive it.
class known_edition {
public:
    template <class List, int Size>
    constexpr known_edition(const league<List, Size>& places) : known_edition(any_league(places)) {}
    constexpr known_edition(const any_league& places) : league_(places), length_(places.length) {}
    template <class List, int Size>
    constexpr known_edition(const partial_league<List, Size>& places)
        : known_edition(places.title(), places.kind(), places.edition, places.from, places.length,
                        places.members, places.size()) {}
    template <class List>
    constexpr known_edition(const unseen<List>& nothing)
        : known_edition(List::title(), List::kind, nothing.edition, {}, whereabouts::no_limit,
                        nullptr, 0) {}
    /// Members that are read, of a list whose title and kind are known at run time; refused as by
    /// `seen_in`. Without members: an edition of which nothing is known.
    constexpr known_edition(std::string_view title, entity_kind kind, const period& edition,
                            const source& from, int length, const sighting* members,
                            std::size_t size);

    [[nodiscard]] constexpr std::string_view title() const { return league_.title(); }
    [[nodiscard]] constexpr entity_kind kind() const { return league_.kind(); }
    [[nodiscard]] constexpr const period& when() const { return league_.edition; }
    [[nodiscard]] constexpr const source& from() const { return league_.from; }
    /// The length of the whole list; `whereabouts::no_limit` where it is not known.
    [[nodiscard]] constexpr int length() const { return length_; }
    /// How many members are named.
    [[nodiscard]] constexpr std::size_t size() const { return league_.size() + seen_size_; }
    /// A named member, from 0 to `size()`, and where it stands. O(1).
    [[nodiscard]] constexpr sighting at(std::size_t position) const;
    /// The last of the ranks that are known from the first one on without a gap; 0 where there is
    /// none. Whoever is not named stands after it, if anywhere. O(1) in a league, else O(n^2).
    [[nodiscard]] constexpr int complete_to() const;
    /// Where a member stands. Of another kind than the list's: `different_kinds`. O(n), and as
    /// `complete_to` if it is not named.
    [[nodiscard]] constexpr answer<whereabouts> where_is(const any_entity& who) const;
    /// Where whoever is not named stands: not listed, if the whole list is named.
    [[nodiscard]] constexpr whereabouts where_others_are() const;

private:
    any_league league_;
    const sighting* seen_ = nullptr;
    std::size_t seen_size_ = 0;
    int length_ = 0;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

constexpr refusal about_edition(reason why, std::string_view member, std::string_view problem,
                                const period& edition, std::string_view title) {
    text<120> sentence(member);
    sentence.append(problem);
    append_period(sentence, edition);
    append_all(sentence, " of ", title);
    return {why, sentence};
}

// Refuses members that a list of so many cannot have.
constexpr void refuse_impossible(std::string_view title, entity_kind kind, const period& edition,
                                 int length, const sighting* members, std::size_t size) {
    for (std::size_t at = 0; at != size; ++at) {
        const auto& [who, where] = members[at];
        if (kind != entity_kind::other && who.kind() != kind)
            refuse(about_edition(reason::different_kinds, who.name(), " in ", edition, title));
        if (holds(where.is_listed()) && !holds(where.is_within(length)))
            refuse(about_edition(reason::out_of_range, who.name(),
                                 " at a rank beyond the length of ", edition, title));
        for (std::size_t before = 0; before != at; ++before)
            if (same_entity(members[before].who, who))
                refuse(about_edition(reason::malformed, who.name(), " twice in ", edition, title));
    }
}

// The last rank up to which exact ranks leave no gap, by any rule for ties.
constexpr int last_without_gap(const sighting* members, std::size_t size) {
    int last = 0;
    std::size_t counted = 0;
    for (;;) {
        int next = whereabouts::no_limit;
        std::size_t with_it = 0;
        for (std::size_t at = 0; at != size; ++at) {
            const auto& where = members[at].where;
            if (!where.is_known() || where.best() <= last || where.best() > next) continue;
            with_it = where.best() == next ? with_it + 1 : 1;
            next = where.best();
        }
        if (with_it == 0 || !rank_goes_on(last, next, counted)) return last;
        last = next;
        counted += with_it;
    }
}

} // namespace detail

template <class List, int Size>
constexpr partial_league<List, Size> seen_in(const period& edition, const source& from, int length,
                                             const sighting (&members)[Size]) {
    partial_league<List, Size> result{edition, from, length, {}};
    for (int at = 0; at != Size; ++at) result.members[at] = members[at];
    detail::refuse_impossible(List::title(), List::kind, edition, length, result.members,
                              static_cast<std::size_t>(Size));
    return result;
}

constexpr known_edition::known_edition(std::string_view title, entity_kind kind,
                                       const period& edition, const source& from, int length,
                                       const sighting* members, std::size_t size)
    : league_(title, kind, edition, from, static_cast<const placed<any_entity>*>(nullptr), 0),
      seen_(members), seen_size_(size), length_(length) {
    detail::refuse_impossible(title, kind, edition, length, members, size);
}

constexpr sighting known_edition::at(std::size_t position) const {
    if (position >= size()) refuse(reason::out_of_range, "a member of an edition");
    if (position < seen_size_) return seen_[position];
    const auto place = league_.place(position);
    return {place.who, whereabouts::at(place.rank)};
}

constexpr int known_edition::complete_to() const {
    if (league_.size() != 0) return league_.place(league_.size() - 1).rank;
    return detail::last_without_gap(seen_, seen_size_);
}

constexpr answer<whereabouts> known_edition::where_is(const any_entity& who) const {
    if (kind() != entity_kind::other && who.kind() != kind())
        return detail::about_edition(reason::different_kinds, who.name(), " in ", when(), title());
    for (std::size_t position = 0; position != size(); ++position)
        if (same_entity(at(position).who, who)) return at(position).where;
    return where_others_are();
}

constexpr whereabouts known_edition::where_others_are() const {
    auto listed = league_.size();
    for (std::size_t at = 0; at != seen_size_; ++at)
        if (holds(seen_[at].where.is_listed())) ++listed;
    if (listed >= static_cast<std::size_t>(length_)) return whereabouts::not_listed();
    return whereabouts::beyond(complete_to(), length_);
}

} // namespace visavis
