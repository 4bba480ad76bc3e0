// SPDX-License-Identifier: BSL-1.0
#pragma once

// group: a named set of countries, with membership, union and disjointness

#include <visavis/model/country.hpp>

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <type_traits>

namespace visavis {

/// A set of countries as a regular value of fixed size, for membership, union, intersection and
/// difference (`eu27::members() - members_of(country<"DE">{})`). O(1) each.
class country_set {
public:
    class iterator;

    constexpr country_set() = default;

    constexpr country_set& insert(any_country member) {
        if (!member.is_known()) refuse(reason::unknown_code, "an unknown country in a group");
        words_[member.index() / 64] |= std::uint64_t{1} << (member.index() % 64);
        return *this;
    }
    [[nodiscard]] constexpr bool contains(any_country member) const {
        return member.is_known() && (words_[member.index() / 64] >> (member.index() % 64) & 1) != 0;
    }
    /// The number of members.
    [[nodiscard]] constexpr int size() const {
        int count = 0;
        for (auto word : words_) count += __builtin_popcountll(word);
        return count;
    }
    friend constexpr country_set operator|(country_set a, const country_set& b) {
        for (int at = 0; at != word_count; ++at) a.words_[at] |= b.words_[at];
        return a;
    }
    friend constexpr country_set operator&(country_set a, const country_set& b) {
        for (int at = 0; at != word_count; ++at) a.words_[at] &= b.words_[at];
        return a;
    }
    friend constexpr country_set operator-(country_set a, const country_set& b) {
        for (int at = 0; at != word_count; ++at) a.words_[at] &= ~b.words_[at];
        return a;
    }
    friend constexpr bool operator==(const country_set&, const country_set&) = default;

    /// The members in the order of their alpha-2 codes.
    [[nodiscard]] constexpr iterator begin() const;
    [[nodiscard]] constexpr iterator end() const;

private:
    static constexpr int word_count = (26 * 26 + 1 + 63) / 64;
    std::uint64_t words_[word_count] = {};
};

/// Goes through the members of a set, which must outlive it.
class country_set::iterator {
public:
    using value_type = any_country;
    using difference_type = std::ptrdiff_t;

    constexpr iterator() = default;
    [[nodiscard]] constexpr any_country operator*() const {
        return any_country::from_index(at_).value();
    }
    constexpr iterator& operator++() {
        do ++at_;
        while (at_ != past_the_end && (set_->words_[at_ / 64] >> (at_ % 64) & 1) == 0);
        return *this;
    }
    constexpr iterator operator++(int) {
        const auto before = *this;
        ++*this;
        return before;
    }
    friend constexpr bool operator==(const iterator&, const iterator&) = default;

private:
    friend country_set;
    static constexpr int past_the_end = 26 * 26 + 1;
    constexpr iterator(const country_set& set, int at) : set_(&set), at_(at) {}

    const country_set* set_ = nullptr;
    int at_ = past_the_end;
};

constexpr country_set::iterator country_set::begin() const { return ++iterator(*this, 0); }
constexpr country_set::iterator country_set::end() const { return {*this, iterator::past_the_end}; }

/// A group of countries as a value; its name is viewed, so it must outlive the group.
class any_group {
public:
    static constexpr entity_kind static_kind = entity_kind::group;

    constexpr any_group() = default;
    constexpr any_group(std::string_view name, const country_set& members)
        : name_(name), members_(members) {}

    [[nodiscard]] constexpr std::string_view name() const { return name_; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    [[nodiscard]] constexpr const country_set& members() const { return members_; }

    friend constexpr bool operator==(const any_group&, const any_group&) = default;

private:
    std::string_view name_;
    country_set members_;
};

/// A group in the type: `group<"Benelux", "BE", "NL", "LU">`. Unknown and repeated codes do not
/// compile.
template <label Name, label... Codes>
struct group {
    static constexpr entity_kind static_kind = entity_kind::group;

    [[nodiscard]] static constexpr std::string_view name() { return Name.view(); }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    [[nodiscard]] static constexpr const country_set& members() { return members_; }
    constexpr operator any_group() const { return {name(), members()}; }

private:
    static constexpr country_set members_ = [] {
        country_set set;
        (set.insert(country<Codes>::value()), ...);
        return set;
    }();
    static_assert(members_.size() == sizeof...(Codes), "visavis: a group names a country twice");
};

/// Countries and groups, in the type or as values: anything with a set of members.
template <class Economy>
concept economy = std::convertible_to<Economy, any_country> || requires(const Economy& who) {
    { who.members() } -> std::convertible_to<const country_set&>;
};

/// The countries of a country (itself) or of a group.
template <economy Economy>
[[nodiscard]] constexpr country_set members_of(const Economy& who) {
    if constexpr (std::convertible_to<Economy, any_country>)
        return country_set().insert(who);
    else
        return who.members();
}

/// Whether `member` is, or is in, `whole`: `is_member(country<"FR">{}, eu27{})`.
[[nodiscard]] constexpr bool is_member(any_country member, const economy auto& whole) {
    return members_of(whole).contains(member);
}

/// Whether two countries or groups have no member in common, so that their figures can be added.
[[nodiscard]] constexpr bool are_disjoint(const economy auto& a, const economy auto& b) {
    return (members_of(a) & members_of(b)).size() == 0;
}

/// The union of countries and groups in the type; its name joins theirs with "and".
template <class... Economies>
struct united {
    static_assert(sizeof...(Economies) >= 2, "visavis: a union needs two economies or more");
    static_assert((std::is_empty_v<Economies> && ...),
                  "visavis: a union in the type is of economies in the type; of values, write "
                  "any_group(name, members_of(a) | members_of(b))");
    static constexpr entity_kind static_kind = entity_kind::group;

    [[nodiscard]] static constexpr std::string_view name() { return name_.view(); }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    [[nodiscard]] static constexpr const country_set& members() { return members_; }
    constexpr operator any_group() const { return {name(), members()}; }

private:
    static constexpr country_set members_ = (members_of(Economies{}) | ...);
    static constexpr auto name_ = [] {
        text<(Economies::name().size() + ...) + 5 * sizeof...(Economies)> words;
        std::size_t left = sizeof...(Economies);
        const auto join = [&](std::string_view name) {
            append_all(words, name, left > 2 ? ", " : (left == 2 ? " and " : ""));
            --left;
        };
        (join(Economies::name()), ...);
        return words;
    }();
};

/// The union of countries and groups known when compiling: `united_of(us{}, eu27{})`.
template <economy... Economies>
[[nodiscard]] constexpr united<Economies...> united_of(Economies...) {
    return {};
}

/// All countries and territories of ISO 3166-1, as the whole of a worldwide total.
struct world {
    static constexpr entity_kind static_kind = entity_kind::group;

    [[nodiscard]] static constexpr std::string_view name() { return "World"; }
    [[nodiscard]] static constexpr entity_kind kind() { return static_kind; }
    [[nodiscard]] static constexpr const country_set& members() { return members_; }
    constexpr operator any_group() const { return {name(), members()}; }

private:
    static constexpr country_set members_ = [] {
        country_set set;
        for (const auto& record : iso3166) set.insert(any_country::parse(record.alpha2).value());
        return set;
    }();
};

/// The European Union since 1 February 2020.
using eu27 =
    group<"European Union", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR",
          "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE">;

/// The European Union from 1 July 2013 to 31 January 2020, with Croatia and the United Kingdom.
using eu28 = group<"European Union (28)", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI",
                   "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT",
                   "RO", "SK", "SI", "ES", "SE", "GB">;

using g7 = group<"G7", "CA", "DE", "FR", "GB", "IT", "JP", "US">;

/// The nineteen countries of the G20; its other members, the European Union and the African
/// Union, are no countries.
using g20_countries = group<"G20 countries", "AR", "AU", "BR", "CA", "CN", "DE", "FR", "GB", "ID",
                            "IN", "IT", "JP", "KR", "MX", "RU", "SA", "TR", "US", "ZA">;

} // namespace visavis
