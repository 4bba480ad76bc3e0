// SPDX-License-Identifier: BSL-1.0
#pragma once

// builder: a databank made from rows in any order, each of which is a figure

#include <visavis/panel/panel.hpp>

#include <range/v3/algorithm/sort.hpp>

namespace visavis {

/// What a row of data says beside its value.
struct row_notes {
    status_flags flags = {};
    source from = {}; ///< where it differs from its indicator's
};

/// Takes rows in any order and makes a panel of them. What a row gets wrong is refused with its
/// number, which counts all rows added from 1; it is then left out, so that a `checked_add` can go
/// on with the next.
class panel_builder {
public:
    enum class indicator_id : std::uint32_t {};
    enum class entity_id : std::uint32_t {};

    /// An indicator, for rows that name it by its number, and the source of its figures. One of its
    /// name that is there already is meant, and must not differ (`different_indicators`).
    indicator_id indicator(const named_indicator& what, const source& from = {}) {
        return checked_indicator(what, from).value();
    }
    [[nodiscard]] answer<indicator_id> checked_indicator(const named_indicator& what,
                                                         const source& from = {}) {
        return names_.add_indicator(what, from).then([](std::size_t number) {
            return indicator_id(static_cast<std::uint32_t>(number));
        });
    }
    /// An entity, likewise; an unknown country is refused (`unknown_code`).
    entity_id entity(const any_entity& who) {
        return entity_id(static_cast<std::uint32_t>(names_.add_entity(who).value()));
    }

    /// Makes room for so many more rows, which may be a guess: memory is used as rows are added.
    void reserve(std::size_t more);

    /// A row. Its value may be a number, a reason why there is none, or NaN, which is
    /// `not_a_number`. Refused are a period of another frequency than the rows before
    /// (`different_periods`) and numbers that no indicator or entity has (`out_of_range`).
    panel_builder& add(indicator_id what, entity_id who, const period& when,
                       const answer<double>& value, const row_notes& notes = {}) {
        (void)checked_add(what, who, when, value, notes).value();
        return *this;
    }
    [[nodiscard]] answer<agreed> checked_add(indicator_id what, entity_id who, const period& when,
                                             const answer<double>& value,
                                             const row_notes& notes = {});

    /// A row by names; what is new among them is added. Refused are also an indicator that differs
    /// from one of its name (`different_indicators`) and an unknown country (`unknown_code`).
    panel_builder& add(const named_indicator& what, const any_entity& who, const period& when,
                       const answer<double>& value, const row_notes& notes = {}) {
        (void)checked_add(what, who, when, value, notes).value();
        return *this;
    }
    [[nodiscard]] answer<agreed> checked_add(const named_indicator& what, const any_entity& who,
                                             const period& when, const answer<double>& value,
                                             const row_notes& notes = {});

    /// A figure, with its source and flags. Its number becomes a double; an integer beyond 2^53
    /// that a double cannot hold is refused (`overflow`), and a hedged figure does not compile.
    template <visavis::figure Figure>
    panel_builder& add(const Figure& figure) {
        (void)checked_add(figure).value();
        return *this;
    }
    template <visavis::figure Figure>
    [[nodiscard]] answer<agreed> checked_add(const Figure& figure);

    /// The panel of all rows. Two rows of one indicator, entity and period must be the same in all
    /// that they say; otherwise the later is refused (`malformed`), and both are numbered. Cells
    /// without a row are missing, `not_available`. O(rows + cells).
    [[nodiscard]] panel build() const {
        panel made;
        (void)checked_build(made).value();
        return made;
    }
    /// The same, but returns the refusal; `made` is then as it was.
    [[nodiscard]] answer<agreed> checked_build(panel& made) const;

private:
    struct row {
        std::uint32_t indicator;
        std::uint32_t entity;
        std::int32_t when; // the period's ordinal
        std::uint32_t number;
        double value;
    };
    // Of rows that say more than a value; in their order.
    struct note {
        std::uint32_t row;
        std::uint32_t from;
        reason why;
        status_flags flags;
        friend bool operator==(const note& a, const note& b) {
            return a.from == b.from && a.why == b.why && a.flags == b.flags;
        }
    };

    [[nodiscard]] refusal in_row(const refusal& refused) const;
    [[nodiscard]] std::uint32_t source_in(std::uint32_t indicator, const source& from);
    [[nodiscard]] note note_on(std::size_t at) const;
    [[nodiscard]] bool say_the_same(std::size_t a, std::size_t b) const;
    [[nodiscard]] refusal repeated(std::size_t earlier, std::size_t later) const;
    [[nodiscard]] std::vector<period> periods() const;
    [[nodiscard]] answer<agreed> fill(panel& made) const;

    detail::panel_names names_;
    std::vector<row> rows_;
    std::vector<note> notes_;
    std::uint32_t added_ = 0;
    frequency often_ = frequency::yearly;
};

// ---------------------------------------------------------------------------------------------

// At least twice as much as before, so that many calls do not move the rows many times.
inline void panel_builder::reserve(std::size_t more) {
    const auto wanted = rows_.size() + more;
    const auto twice = 2 * rows_.capacity();
    if (wanted > rows_.capacity()) rows_.reserve(wanted < twice ? twice : wanted);
}

// A refusal with the number of the row that was added last.
inline refusal panel_builder::in_row(const refusal& refused) const {
    text<120> sentence("row ");
    append_integer(sentence, added_);
    if (!refused.about.view().empty()) append_all(sentence, ", ", refused.about);
    return {refused.why, sentence};
}

// The number of a row's source: the indicator's where the row has none of its own.
inline std::uint32_t panel_builder::source_in(std::uint32_t indicator, const source& from) {
    const auto usual = names_.source_of(indicator);
    const bool has_none = (from.who.size() | from.publication.size() | from.edition.size() |
                           from.locator.size()) == 0;
    const bool is_usual = has_none || from == names_.source_numbered(usual);
    return is_usual ? usual : names_.add_source(from);
}

inline answer<agreed> panel_builder::checked_add(indicator_id what, entity_id who,
                                                 const period& when, const answer<double>& value,
                                                 const row_notes& notes) {
    if (added_ == 0xffff'ffff) return refusal{reason::out_of_range, "more than 2^32 - 1 rows"};
    ++added_;
    const auto indicator = static_cast<std::uint32_t>(what);
    const auto entity = static_cast<std::uint32_t>(who);
    if (indicator >= names_.indicators() || entity >= names_.entities())
        return in_row({reason::out_of_range, "the number of an indicator or entity"});
    if (rows_.empty()) often_ = when.often();
    if (when.often() != often_) {
        text<20> other;
        append_period(other, when);
        return in_row({reason::different_periods, other.view()});
    }
    const bool is_missing = !value || detail::is_nan(value.value());
    const auto from = source_in(indicator, notes.from);
    if (is_missing || notes.flags != status_flags() || from != names_.source_of(indicator))
        notes_.push_back(
            {static_cast<std::uint32_t>(rows_.size()), from,
             !is_missing ? reason::not_available : (value ? reason::not_a_number : value.why()),
             notes.flags});
    rows_.push_back({indicator, entity, when.ordinal(), added_,
                     is_missing ? std::numeric_limits<double>::quiet_NaN() : value.value()});
    return agreed{};
}

inline answer<agreed> panel_builder::checked_add(const named_indicator& what, const any_entity& who,
                                                 const period& when, const answer<double>& value,
                                                 const row_notes& notes) {
    const auto refuse_row = [&](const refusal& refused) {
        ++added_;
        return in_row(refused);
    };
    const auto indicator = names_.add_indicator(what, notes.from);
    if (!indicator) return refuse_row(indicator.refused());
    const auto entity = names_.add_entity(who);
    if (!entity) return refuse_row(entity.refused());
    return checked_add(indicator_id(static_cast<std::uint32_t>(indicator.value())),
                       entity_id(static_cast<std::uint32_t>(entity.value())), when, value, notes);
}

template <visavis::figure Figure>
answer<agreed> panel_builder::checked_add(const Figure& figure) {
    using value_type = std::remove_cvref_t<decltype(figure.value)>;
    static_assert(!hedged_number<detail::number_in_t<value_type>>,
                  "visavis: a panel holds numbers; a hedged figure stays a figure of its own");
    const auto value = visavis::number_of(figure.value).then([](const auto& number) {
        return number_as<double>(number);
    });
    if (!value && value.why() == reason::overflow) {
        ++added_;
        return in_row(value.refused());
    }
    return checked_add(any_indicator(figure.what), any_entity(figure.who), figure.when, value,
                       {figure.flags, figure.from});
}

inline panel_builder::note panel_builder::note_on(std::size_t at) const {
    std::size_t low = 0;
    std::size_t high = notes_.size();
    while (low < high) {
        const auto middle = low + (high - low) / 2;
        if (notes_[middle].row < at)
            low = middle + 1;
        else
            high = middle;
    }
    if (low != notes_.size() && notes_[low].row == at) return notes_[low];
    return {static_cast<std::uint32_t>(at),
            names_.source_of(rows_[at].indicator),
            reason::not_available,
            {}};
}

inline bool panel_builder::say_the_same(std::size_t a, std::size_t b) const {
    const double x = rows_[a].value;
    const double y = rows_[b].value;
    return (x == y || (detail::is_nan(x) && detail::is_nan(y))) && note_on(a) == note_on(b);
}

inline refusal panel_builder::repeated(std::size_t earlier, std::size_t later) const {
    text<120> sentence("row ");
    append_integer(sentence, rows_[later].number);
    append_all(sentence, " is about the same cell as row ");
    append_integer(sentence, rows_[earlier].number);
    append_all(sentence, " and differs: ", names_.indicator(rows_[later].indicator).name(), " of ",
               names_.entity(rows_[later].entity).name());
    return {reason::malformed, sentence};
}

// The periods of all rows, in order.
inline std::vector<period> panel_builder::periods() const {
    if (rows_.empty()) return {};
    std::int32_t first = rows_[0].when;
    std::int32_t last = first;
    for (const auto& one : rows_) {
        first = one.when < first ? one.when : first;
        last = one.when > last ? one.when : last;
    }
    std::vector<std::uint8_t> occurs(static_cast<std::size_t>(last - first) + 1);
    for (const auto& one : rows_) occurs[static_cast<std::size_t>(one.when - first)] = 1;
    const auto zeroth = often_ == frequency::yearly      ? period::year(0)
                        : often_ == frequency::quarterly ? period::quarter(0, 1)
                                                         : period::month(0, 1);
    std::vector<period> found;
    for (std::int32_t when = first; when <= last; ++when)
        if (occurs[static_cast<std::size_t>(when - first)] != 0)
            found.push_back(zeroth.after(when));
    return found;
}

inline answer<agreed> panel_builder::checked_build(panel& made) const {
    panel built;
    built.names_ = names_;
    built.periods_ = periods();
    built.size_ = {names_.indicators(), built.periods_.size(), names_.entities()};
    std::size_t cells = 0;
    if (__builtin_mul_overflow(built.size_.indicators, built.size_.periods, &cells) ||
        __builtin_mul_overflow(cells, built.size_.entities, &cells))
        return refusal{reason::overflow, "a panel of more cells than there can be"};
    const auto filled = fill(built);
    if (filled) made = std::move(built);
    return filled;
}

// Puts the rows into the cells, and their notes in the order of the cells.
inline answer<agreed> panel_builder::fill(panel& made) const {
    constexpr std::uint32_t none = 0xffff'ffff;
    std::vector<std::uint32_t> period_at; // by the periods since the first
    for (const auto& when : made.periods_) {
        period_at.resize(static_cast<std::size_t>(when.ordinal() - made.periods_[0].ordinal()) + 1);
        period_at.back() = static_cast<std::uint32_t>(&when - made.periods_.data());
    }
    made.values_.assign(made.size_.cells(), std::numeric_limits<double>::quiet_NaN());
    std::vector<std::uint32_t> row_of(made.size_.cells(), none);
    auto noted = notes_.begin();
    for (std::uint32_t at = 0; at != rows_.size(); ++at) {
        const auto& one = rows_[at];
        const auto period =
            period_at[static_cast<std::size_t>(one.when - made.periods_[0].ordinal())];
        const auto cell = made.cell_at(one.indicator, period, one.entity);
        const bool has_note = noted != notes_.end() && noted->row == at;
        if (row_of[cell] == none) {
            row_of[cell] = at;
            made.values_[cell] = one.value;
            if (has_note) made.notes_.push_back({cell, noted->from, noted->why, noted->flags});
        } else if (!say_the_same(row_of[cell], at)) {
            return repeated(row_of[cell], at);
        }
        if (has_note) ++noted;
    }
    ranges::sort(made.notes_, {}, &panel::note::cell);
    return agreed{};
}

} // namespace visavis
