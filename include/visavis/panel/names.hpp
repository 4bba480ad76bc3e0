// SPDX-License-Identifier: BSL-1.0
#pragma once

// names: the indicators, entities and sources of a databank, coded as numbers and owned

#include <visavis/model/observation.hpp>
#include <visavis/panel/dictionary.hpp>

#include <vector>

namespace visavis {

/// How a databank is asked for an indicator: by its name, or by the indicator itself, which must
/// then be the same in its unit and polarity too.
class named_indicator {
public:
    template <std::convertible_to<std::string_view> Name>
    constexpr named_indicator(const Name& name)
        : what_{.label = std::string_view(name)}, by_name_(true) {}
    template <indicator_type Indicator>
    constexpr named_indicator(const Indicator& what) : what_(what) {}

    [[nodiscard]] constexpr std::string_view name() const { return what_.label; }
    [[nodiscard]] constexpr const any_indicator& what() const { return what_; }
    [[nodiscard]] constexpr bool is_by_name() const { return by_name_; }

private:
    any_indicator what_;
    bool by_name_ = false;
};

/// How a databank is asked for an entity: by any identity, or by its name or, of a country, its
/// alpha-2 or alpha-3 code in capitals.
class named_entity {
public:
    template <std::convertible_to<std::string_view> Name>
    constexpr named_entity(const Name& name) : who_(std::string_view(name)), by_name_(true) {}
    template <entity Entity>
    constexpr named_entity(const Entity& who) : who_(who) {}

    [[nodiscard]] constexpr std::string_view name() const { return who_.name(); }
    [[nodiscard]] constexpr const any_entity& who() const { return who_; }
    [[nodiscard]] constexpr bool is_by_name() const { return by_name_; }

private:
    any_entity who_;
    bool by_name_ = false;
};

/// Who stands in a row of data by its code and name: the country with that alpha-2 or alpha-3 code
/// in capitals, or else an entity of no kind, known by its name. So "FRA" is France, and the
/// "World" beside it, whose "WLD" is no country's code, is no country.
[[nodiscard]] constexpr any_entity coded_entity(std::string_view code, std::string_view name);

// ---------------------------------------------------------------------------------------------

namespace detail {

// The country with an alpha-2 or alpha-3 code in capitals; otherwise it is unknown.
constexpr any_country country_coded(std::string_view code) {
    for (char letter : code)
        if (!is_letter(letter)) return {};
    return any_country::parse(code).value_or({});
}

constexpr refusal no_such(std::string_view what, std::string_view name) {
    text<120> sentence(what);
    append_all(sentence, " '", name, "'");
    return {reason::unknown_entity, sentence};
}

// An entity in parts, of which any_entity is made.
struct entity_parts {
    std::string_view name_;
    country_list countries_;
    entity_kind kind_;
    city_extent extent_;

    [[nodiscard]] constexpr std::string_view name() const { return name_; }
    [[nodiscard]] constexpr const country_list& countries() const { return countries_; }
    [[nodiscard]] constexpr entity_kind kind() const { return kind_; }
    [[nodiscard]] constexpr city_extent extent() const { return extent_; }
};

// The indicators, entities and sources of a panel, each by the number in which it was added.
class panel_names {
public:
    [[nodiscard]] std::size_t indicators() const { return indicators_.size(); }
    [[nodiscard]] std::size_t entities() const { return entities_.size(); }

    [[nodiscard]] any_indicator indicator(std::size_t number) const {
        const auto& one = indicators_[number];
        return {indicator_names_[static_cast<std::uint32_t>(number)], texts_[one.singular],
                texts_[one.plural], one.better, one.scale};
    }
    [[nodiscard]] any_entity entity(std::size_t number) const {
        const auto& one = entities_[number];
        return entity_parts{texts_[one.name], one.countries, one.kind, one.extent};
    }
    [[nodiscard]] source source_numbered(std::uint32_t number) const {
        const auto& one = sources_[number];
        return {texts_[one.who], texts_[one.publication], texts_[one.edition], texts_[one.locator]};
    }
    [[nodiscard]] std::uint32_t source_of(std::size_t indicator) const {
        return indicators_[indicator].from;
    }

    [[nodiscard]] answer<std::size_t> find_indicator(const named_indicator& wanted) const;
    [[nodiscard]] answer<std::size_t> find_entity(const named_entity& wanted) const;

    // The number of an indicator, which is added unless it is there; one of its name that differs
    // otherwise is refused.
    [[nodiscard]] answer<std::size_t> add_indicator(const named_indicator& what,
                                                    const source& from);
    [[nodiscard]] answer<std::size_t> add_entity(const any_entity& who);
    [[nodiscard]] std::uint32_t add_source(const source& from);

    // The same names with some of the entities only.
    template <class Numbers>
    [[nodiscard]] panel_names with_entities(const Numbers& numbers) const;

private:
    struct stored_indicator {
        std::uint32_t singular;
        std::uint32_t plural;
        std::uint32_t from;
        polarity better;
        scaling scale;
    };
    struct stored_entity {
        country_list countries;
        std::uint32_t name;
        entity_kind kind;
        city_extent extent;
    };
    struct stored_source {
        std::uint32_t who;
        std::uint32_t publication;
        std::uint32_t edition;
        std::uint32_t locator;
        friend bool operator==(const stored_source&, const stored_source&) = default;
    };

    static void spell(std::string& key, const any_entity& who);

    dictionary texts_;
    dictionary indicator_names_;
    dictionary entity_keys_;
    std::vector<stored_indicator> indicators_;
    std::vector<stored_entity> entities_;
    std::vector<stored_source> sources_;
    std::string key_; // where the last entity was spelled, kept for its memory
};

// What makes entities the same, as a text: of a country its code, otherwise everything.
inline void panel_names::spell(std::string& key, const any_entity& who) {
    key.assign({static_cast<char>('0' + static_cast<int>(who.kind())),
                static_cast<char>('0' + static_cast<int>(who.extent()))});
    for (auto country : who.countries()) key.append(country.is_known() ? country.alpha2() : "??");
    if (who.kind() == entity_kind::country && who.countries().size() != 0) return;
    key.append(":").append(who.name());
}

inline answer<std::size_t> panel_names::find_indicator(const named_indicator& wanted) const {
    const auto number = indicator_names_.find(wanted.name());
    if (number == dictionary::none) return no_such("indicator", wanted.name());
    if (!wanted.is_by_name() && wanted.what() != indicator(number))
        return refusal{reason::different_indicators, wanted.name()};
    return std::size_t{number};
}

inline answer<std::size_t> panel_names::find_entity(const named_entity& wanted) const {
    std::string key;
    if (!wanted.is_by_name()) {
        spell(key, wanted.who());
        const auto number = entity_keys_.find(key);
        if (number == dictionary::none) return no_such("entity", wanted.name());
        return std::size_t{number};
    }
    std::uint32_t found = dictionary::none;
    const auto coded = country_coded(wanted.name());
    if (coded.is_known()) {
        spell(key, coded);
        found = entity_keys_.find(key);
    }
    const auto name = texts_.find(wanted.name());
    for (std::uint32_t number = 0; name != dictionary::none && number != entities_.size();
         ++number) {
        if (entities_[number].name != name || number == found) continue;
        if (found != dictionary::none) return no_such("more than one entity", wanted.name());
        found = number;
    }
    if (found == dictionary::none) return no_such("entity", wanted.name());
    return std::size_t{found};
}

inline answer<std::size_t> panel_names::add_indicator(const named_indicator& what,
                                                      const source& from) {
    if (indicator_names_.find(what.name()) != dictionary::none) return find_indicator(what);
    const auto& one = what.what();
    indicators_.push_back({texts_.add(one.unit_singular), texts_.add(one.unit_plural),
                           add_source(from), one.better, one.scale});
    return std::size_t{indicator_names_.add(what.name())};
}

inline answer<std::size_t> panel_names::add_entity(const any_entity& who) {
    if (who.kind() == entity_kind::country && who.countries().contains(any_country()))
        return refusal{reason::unknown_code, "an unknown country"};
    spell(key_, who);
    const auto number = entity_keys_.add(key_);
    if (number == entities_.size())
        entities_.push_back({who.countries(), texts_.add(who.name()), who.kind(), who.extent()});
    return std::size_t{number};
}

inline std::uint32_t panel_names::add_source(const source& from) {
    const stored_source wanted{texts_.add(from.who), texts_.add(from.publication),
                               texts_.add(from.edition), texts_.add(from.locator)};
    std::uint32_t number = 0;
    while (number != sources_.size() && !(sources_[number] == wanted)) ++number;
    if (number == sources_.size()) sources_.push_back(wanted);
    return number;
}

template <class Numbers>
panel_names panel_names::with_entities(const Numbers& numbers) const {
    auto some = *this;
    some.entity_keys_ = {};
    some.entities_.clear();
    for (const std::uint32_t number : numbers) some.entities_.push_back(entities_[number]);
    for (const std::uint32_t number : numbers) {
        spell(some.key_, entity(number));
        some.entity_keys_.add(some.key_);
    }
    return some;
}

} // namespace detail

constexpr any_entity coded_entity(std::string_view code, std::string_view name) {
    const auto country = detail::country_coded(code);
    return country.is_known() ? any_entity(country) : any_entity(name);
}

} // namespace visavis
