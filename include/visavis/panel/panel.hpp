// SPDX-License-Identifier: BSL-1.0
#pragma once

// panel: a databank of indicators by periods by entities, owned and dense, and views of its parts

#include <visavis/column/strided.hpp>
#include <visavis/compare/membership.hpp>
#include <visavis/model/series.hpp>
#include <visavis/panel/names.hpp>
#include <visavis/panel/selection.hpp>

namespace visavis {

/// How many indicators, periods and entities a panel has.
struct panel_size {
    std::size_t indicators = 0;
    std::size_t periods = 0;
    std::size_t entities = 0;

    [[nodiscard]] constexpr std::size_t cells() const { return indicators * periods * entities; }
    friend constexpr bool operator==(const panel_size&, const panel_size&) = default;
};

/// The figures of one indicator and one entity, copied from a panel whose names they view.
struct panel_series {
    any_indicator what = {};
    any_entity who = {};
    source from = {};
    std::vector<dated<answer<double>>> points = {};

    /// The series, viewed, as the verbs on series take it.
    [[nodiscard]] series_view<any_indicator, any_entity, answer<double>> view() const& {
        return {what, who, points.data(), points.size(), from};
    }
    void view() const&& = delete; // the points would be gone
};

class panel;

/// A figure of a panel, whose names it views.
using panel_figure = observation<any_indicator, any_entity, answer<double>>;

/// The figures of one indicator in one period, one for each entity; made as they are asked for. It
/// views the panel, which must outlive it and stay where it is.
class panel_figures {
public:
    using value_type = panel_figure;
    using iterator = place_iterator<panel_figures>;

    panel_figures() = default;

    [[nodiscard]] std::size_t size() const;
    [[nodiscard]] panel_figure operator[](std::size_t entity) const;
    [[nodiscard]] iterator begin() const { return {*this, 0}; }
    [[nodiscard]] iterator end() const { return {*this, size()}; }

private:
    friend class panel;
    panel_figures(const panel& all, std::size_t indicator, std::size_t period)
        : panel_(&all), indicator_(indicator), period_(period) {}

    const panel* panel_ = nullptr;
    std::size_t indicator_ = 0;
    std::size_t period_ = 0;
};

/// A databank: a value, or a reason why there is none, for each indicator, period and entity. Made
/// by a `panel_builder`.
///
/// Values are dense doubles, NaN where one is missing: indicator by indicator, in each period by
/// period, in each entity by entity, so that what is ranked together lies together. Indicators and
/// entities are in the order in which they came, periods in order of time and of one frequency. All
/// names are owned, and viewed by what the panel tells: as long as it lives and is not moved.
class panel {
public:
    panel() = default;

    [[nodiscard]] const panel_size& size() const { return size_; }

    /// An indicator, entity or period by its position, which is `out_of_range` beyond the last.
    [[nodiscard]] any_indicator what(std::size_t indicator) const&;
    [[nodiscard]] any_entity who(std::size_t entity) const&;
    [[nodiscard]] period when(std::size_t period) const;
    /// The source of an indicator's figures, unless a figure has its own.
    [[nodiscard]] source from(std::size_t indicator) const&;

    /// The position of an indicator, entity or period; `unknown_entity`, `different_indicators` or
    /// `no_such_period` name what is not there. O(1) for identities, O(entities) for names,
    /// O(log periods).
    [[nodiscard]] answer<std::size_t> find_indicator(const named_indicator& what) const;
    [[nodiscard]] answer<std::size_t> find_entity(const named_entity& who) const;
    [[nodiscard]] answer<std::size_t> find_period(const period& when) const;

    /// All values, and a group of them for each indicator and period: what is ranked together.
    [[nodiscard]] column<double> values() const&;
    [[nodiscard]] visavis::groups groups() const;
    /// The number of an indicator's group in a period, by their positions.
    [[nodiscard]] std::size_t group_of(std::size_t indicator, std::size_t period) const;

    // Parts of it, as views, without copying. They refuse what is not there, as `find_...` do.
    /// The values of an indicator, a group for each period.
    [[nodiscard]] grouped_column<double> of_indicator(const named_indicator& what) const&;
    /// The values of a period, a column for each indicator.
    [[nodiscard]] strided_parts<double> of_period(const period& when) const&;
    /// The values of an entity: indicator by indicator, in each period by period.
    [[nodiscard]] strided_column<double> of_entity(const named_entity& who) const&;
    /// The values of an indicator in a period, one for each entity.
    [[nodiscard]] column<double> of(const named_indicator& what, const period& when) const&;
    /// The values of an indicator and an entity, one for each period.
    [[nodiscard]] strided_column<double> of(const named_indicator& what,
                                            const named_entity& who) const&;

    /// The entities for which a predicate holds: `where(in(eu27{}))`, `where(located_in<"CN">)`,
    /// `where(of_kind(entity_kind::country))`. O(entities).
    template <class Predicate>
    [[nodiscard]] entity_selection where(const Predicate& predicate) const;
    /// The values of selected entities: a group for each indicator and period, as `groups()`, by
    /// positions of 4 bytes a cell. A selection of another, larger panel and more than 2^32 - 1
    /// cells are refused (`out_of_range`).
    [[nodiscard]] owned_groups groups(const entity_selection& entities) const;
    /// A panel of selected entities. O(cells).
    [[nodiscard]] panel subset(const entity_selection& entities) const;
    /// For each entity the country it lies in; unknown for those in none or in several.
    [[nodiscard]] std::vector<any_country> countries() const;

    /// A figure, whose value may be missing for a reason. What is not in the panel is refused, as
    /// by `find_...`; `checked_figure` returns the refusal.
    [[nodiscard]] panel_figure figure(const named_indicator& what, const named_entity& who,
                                      const period& when) const& {
        return checked_figure(what, who, when).value();
    }
    [[nodiscard]] answer<panel_figure>
    checked_figure(const named_indicator& what, const named_entity& who, const period& when) const&;
    /// The figures of all entities, for the verbs on lists of figures:
    /// `total_over(eu27{}, databank.figures("GDP", 2023_y))`.
    [[nodiscard]] panel_figures figures(const named_indicator& what, const period& when) const& {
        return {*this, find_indicator(what).value(), find_period(when).value()};
    }

    /// The figures of an indicator and an entity in all periods, those missing with their reasons.
    [[nodiscard]] panel_series series(const named_indicator& what, const named_entity& who) const&;

    // Of a panel that is about to go, nothing is viewed.
    void what(std::size_t indicator) const&& = delete;
    void who(std::size_t entity) const&& = delete;
    void from(std::size_t indicator) const&& = delete;
    void values() const&& = delete;
    void of_indicator(const named_indicator& what) const&& = delete;
    void of_period(const period& when) const&& = delete;
    void of_entity(const named_entity& who) const&& = delete;
    void of(const named_indicator& what, const period& when) const&& = delete;
    void of(const named_indicator& what, const named_entity& who) const&& = delete;
    void figure(const named_indicator& what, const named_entity& who,
                const period& when) const&& = delete;
    void checked_figure(const named_indicator& what, const named_entity& who,
                        const period& when) const&& = delete;
    void figures(const named_indicator& what, const period& when) const&& = delete;
    void series(const named_indicator& what, const named_entity& who) const&& = delete;

private:
    friend class panel_builder;
    friend class panel_figures;

    // What few cells have to say beside their value.
    struct note {
        std::size_t cell;
        std::uint32_t from;
        reason why;
        status_flags flags;
    };

    [[nodiscard]] std::size_t cell_at(std::size_t indicator, std::size_t period,
                                      std::size_t entity) const {
        return (indicator * size_.periods + period) * size_.entities + entity;
    }
    [[nodiscard]] const note* note_on(std::size_t cell) const;
    void require_all(const entity_selection& entities) const;
    [[nodiscard]] answer<double> value_at(std::size_t cell, const note* noted) const;
    [[nodiscard]] panel_figure figure_at(std::size_t indicator, std::size_t period,
                                         std::size_t entity) const;
    static void require(std::size_t position, std::size_t size, std::string_view what);

    panel_size size_;
    std::vector<double> values_;
    std::vector<period> periods_;
    std::vector<note> notes_; // in the order of their cells
    detail::panel_names names_;
};

// ---------------------------------------------------------------------------------------------

inline void panel::require(std::size_t position, std::size_t size, std::string_view what) {
    if (position >= size) refuse(reason::out_of_range, what);
}

inline void panel::require_all(const entity_selection& entities) const {
    if (entities.size() != 0)
        require(entities[entities.size() - 1], size_.entities, "the position of an entity");
}

inline any_indicator panel::what(std::size_t indicator) const& {
    require(indicator, size_.indicators, "the position of an indicator");
    return names_.indicator(indicator);
}
inline any_entity panel::who(std::size_t entity) const& {
    require(entity, size_.entities, "the position of an entity");
    return names_.entity(entity);
}
inline period panel::when(std::size_t period) const {
    require(period, size_.periods, "the position of a period");
    return periods_[period];
}
inline source panel::from(std::size_t indicator) const& {
    require(indicator, size_.indicators, "the position of an indicator");
    return names_.source_numbered(names_.source_of(indicator));
}

inline answer<std::size_t> panel::find_indicator(const named_indicator& what) const {
    return names_.find_indicator(what);
}
inline answer<std::size_t> panel::find_entity(const named_entity& who) const {
    return names_.find_entity(who);
}
inline answer<std::size_t> panel::find_period(const period& when) const {
    std::size_t low = 0;
    std::size_t high = periods_.size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (periods_[middle] < when)
            low = middle + 1;
        else
            high = middle;
    }
    if (low != periods_.size() && periods_[low] == when) return low;
    text<120> sentence;
    append_period(sentence, when);
    return refusal{reason::no_such_period, sentence};
}

inline column<double> panel::values() const& { return {values_.data(), values_.size()}; }
inline groups panel::groups() const {
    return visavis::groups::of_size(size_.entities, size_.indicators * size_.periods);
}
inline std::size_t panel::group_of(std::size_t indicator, std::size_t period) const {
    require(indicator, size_.indicators, "the position of an indicator");
    require(period, size_.periods, "the position of a period");
    return indicator * size_.periods + period;
}

inline grouped_column<double> panel::of_indicator(const named_indicator& what) const& {
    const auto indicator = find_indicator(what).value();
    return {values().part(cell_at(indicator, 0, 0), size_.periods * size_.entities),
            visavis::groups::of_size(size_.entities, size_.periods)};
}
inline strided_parts<double> panel::of_period(const period& when) const& {
    const auto period = find_period(when).value();
    return {values_.data() + cell_at(0, period, 0), size_.entities, size_.indicators,
            size_.periods * size_.entities};
}
inline strided_column<double> panel::of_entity(const named_entity& who) const& {
    const auto entity = find_entity(who).value();
    return {values_.data() + entity, size_.indicators * size_.periods, size_.entities};
}
inline column<double> panel::of(const named_indicator& what, const period& when) const& {
    const auto indicator = find_indicator(what).value();
    const auto period = find_period(when).value();
    return values().part(cell_at(indicator, period, 0), size_.entities);
}
inline strided_column<double> panel::of(const named_indicator& what,
                                        const named_entity& who) const& {
    const auto indicator = find_indicator(what).value();
    const auto entity = find_entity(who).value();
    return {values_.data() + cell_at(indicator, 0, entity), size_.periods, size_.entities};
}

template <class Predicate>
entity_selection panel::where(const Predicate& predicate) const {
    buffer<std::uint32_t> found(size_.entities);
    std::size_t count = 0;
    for (std::uint32_t entity = 0; entity != size_.entities; ++entity)
        if (holds(detail::belongs(predicate, names_.entity(entity)))) found[count++] = entity;
    buffer<std::uint32_t> positions(count);
    for (std::size_t at = 0; at != count; ++at) positions[at] = found[at];
    return entity_selection(std::move(positions));
}

inline owned_groups panel::groups(const entity_selection& entities) const {
    require_all(entities);
    if (size_.cells() > 0xffff'ffff)
        refuse(reason::out_of_range, "positions in a panel of more than 2^32 - 1 cells");
    const std::size_t count = size_.indicators * size_.periods;
    buffer<std::size_t> offsets(count + 1);
    buffer<std::uint32_t> positions(count * entities.size());
    for (std::size_t group = 0; group != count; ++group) {
        offsets[group] = group * entities.size();
        for (std::size_t at = 0; at != entities.size(); ++at)
            positions[offsets[group] + at] =
                static_cast<std::uint32_t>(group * size_.entities + entities[at]);
    }
    offsets[count] = positions.size();
    return owned_groups(std::move(offsets), std::move(positions));
}

inline panel panel::subset(const entity_selection& entities) const {
    require_all(entities);
    panel some;
    some.size_ = {size_.indicators, size_.periods, entities.size()};
    some.periods_ = periods_;
    some.names_ = names_.with_entities(entities);
    some.values_.reserve(some.size_.cells());
    auto noted = notes_.begin();
    for (std::size_t group = 0; group != size_.indicators * size_.periods; ++group) {
        for (const std::size_t entity : entities) {
            const std::size_t cell = group * size_.entities + entity;
            while (noted != notes_.end() && noted->cell < cell) ++noted;
            if (noted != notes_.end() && noted->cell == cell)
                some.notes_.push_back({some.values_.size(), noted->from, noted->why, noted->flags});
            some.values_.push_back(values_[cell]);
        }
    }
    return some;
}

inline std::vector<any_country> panel::countries() const {
    std::vector<any_country> all(size_.entities);
    for (std::size_t entity = 0; entity != size_.entities; ++entity) {
        const auto who = names_.entity(entity);
        if (who.countries().size() == 1) all[entity] = *who.countries().begin();
    }
    return all;
}

inline const panel::note* panel::note_on(std::size_t cell) const {
    std::size_t low = 0;
    std::size_t high = notes_.size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (notes_[middle].cell < cell)
            low = middle + 1;
        else
            high = middle;
    }
    return low != notes_.size() && notes_[low].cell == cell ? &notes_[low] : nullptr;
}
inline answer<double> panel::value_at(std::size_t cell, const note* noted) const {
    if (!detail::is_nan(values_[cell])) return values_[cell];
    return noted == nullptr ? reason::not_available : noted->why;
}

inline panel_figure panel::figure_at(std::size_t indicator, std::size_t period,
                                     std::size_t entity) const {
    const auto cell = cell_at(indicator, period, entity);
    const note* const noted = note_on(cell);
    return {names_.indicator(indicator),
            names_.entity(entity),
            periods_[period],
            value_at(cell, noted),
            names_.source_numbered(noted == nullptr ? names_.source_of(indicator) : noted->from),
            noted == nullptr ? status_flags() : noted->flags};
}

inline answer<panel_figure> panel::checked_figure(const named_indicator& what,
                                                  const named_entity& who,
                                                  const period& when) const& {
    const auto indicator = find_indicator(what);
    if (!indicator) return indicator.refused();
    const auto entity = find_entity(who);
    if (!entity) return entity.refused();
    const auto period = find_period(when);
    if (!period) return period.refused();
    return figure_at(indicator.value(), period.value(), entity.value());
}

inline std::size_t panel_figures::size() const {
    return panel_ == nullptr ? 0 : panel_->size().entities;
}
inline panel_figure panel_figures::operator[](std::size_t entity) const {
    return panel_->figure_at(indicator_, period_, entity);
}

inline panel_series panel::series(const named_indicator& what, const named_entity& who) const& {
    const auto indicator = find_indicator(what).value();
    const auto entity = find_entity(who).value();
    panel_series made{names_.indicator(indicator),
                      names_.entity(entity),
                      names_.source_numbered(names_.source_of(indicator)),
                      {}};
    made.points.reserve(size_.periods);
    for (std::size_t period = 0; period != size_.periods; ++period) {
        const auto cell = cell_at(indicator, period, entity);
        const note* const noted = note_on(cell);
        made.points.push_back({periods_[period], value_at(cell, noted),
                               noted == nullptr ? status_flags() : noted->flags});
    }
    return made;
}

} // namespace visavis
