// SPDX-License-Identifier: BSL-1.0

#include "amounts.hpp"

namespace compare {

namespace {

std::string_view trimmed(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// The countries of an entity of the file: itself, or the members of a group that is known.
std::optional<vv::country_set> countries_of(const databank& data, const vv::any_entity& who) {
    if (who.kind() == vv::entity_kind::group) {
        const auto members = data.group(who.name());
        return members ? std::optional(members->members()) : std::nullopt;
    }
    vv::country_set countries;
    for (const auto one : who.countries())
        if (one.is_known()) countries.insert(one);
    return countries;
}

class adding {
public:
    adding(const databank& data, const vv::any_indicator& what, const vv::period& when)
        : data_(data), what_(what), when_(when) {}

    void add_entity(const vv::any_entity& who) {
        const auto countries = countries_of(data_, who);
        made_.has_known_countries = made_.has_known_countries && countries.has_value();
        if (countries) count(who.name(), *countries);
        add_figure(who);
    }
    void add_members(const vv::any_group& group) {
        count(group.name(), group.members());
        for (const auto country : group.members()) {
            if (const auto who = data_.find(country.alpha2()))
                add_figure(*who);
            else
                made_.missing.push_back(joined({country.name(), ": not in the file"}));
        }
    }
    void add_name(std::string_view name) {
        made_.name.append(made_.name.empty() ? "" : " + ");
        vv::append_name(made_.name, name);
    }
    [[nodiscard]] amount&& made() { return std::move(made_); }

private:
    void count(std::string_view name, const vv::country_set& countries) {
        if ((made_.countries & countries).size() != 0) made_.overlapping.emplace_back(name);
        made_.countries = made_.countries | countries;
    }
    void add_figure(const vv::any_entity& who) {
        const auto figure = data_.panel().figure(what_, who, when_);
        if (figure.value)
            made_.figures.push_back(figure);
        else
            made_.missing.push_back(joined({who.name(), ": ", vv::words_for(figure.value.why())}));
    }

    const databank& data_;
    const vv::any_indicator& what_;
    const vv::period& when_;
    amount made_;
};

} // namespace

std::vector<std::string> names_in(std::string_view sum) {
    std::vector<std::string> names(1);
    bool is_quoted = false;
    for (const char letter : sum) {
        if (letter == '"')
            is_quoted = !is_quoted;
        else if (letter == '+' && !is_quoted)
            names.emplace_back();
        else
            names.back().push_back(letter);
    }
    for (auto& name : names) {
        name = std::string(trimmed(name));
        if (name.empty()) throw wrong_request(joined({"a name is missing in the sum '", sum, "'"}));
    }
    return names;
}

vv::answer<vv::fraction> as_printed(double number) {
    char digits[400];
    const auto written =
        std::to_chars(digits, digits + sizeof digits, number, std::chars_format::fixed);
    return vv::decimal::parse({digits, static_cast<std::size_t>(written.ptr - digits)})
        .then([](const vv::decimal& printed) { return printed.checked_value(); });
}

double amount::total() const {
    vv::compensated_sum sum;
    for (const auto& one : figures) sum.add(one.value.value());
    return sum.total().value();
}

vv::answer<vv::fraction> amount::exact() const {
    vv::answer<vv::fraction> sum = vv::fraction();
    for (const auto& one : figures) {
        const auto printed = as_printed(one.value.value());
        if (!printed) return printed;
        sum = vv::fraction::sum(sum.value(), printed.value());
        if (!sum) return sum;
    }
    return sum;
}

vv::panel_figure amount::figure(const vv::any_indicator& what, const vv::period& when) const& {
    if (figures.size() == 1) return figures[0];
    vv::status_flags flags;
    for (const auto& one : figures) flags = flags | one.flags;
    const auto from = figures.empty() ? vv::source() : figures[0].from;
    const vv::any_group together(name, {}); // compares with countries and with other groups
    return {what, vv::any_entity(together), when, total(), from, flags};
}

amount amount_of(const databank& data, const std::vector<std::string>& names,
                 const vv::any_indicator& what, const vv::period& when, bool sums_groups) {
    adding sum(data, what, when);
    for (const auto& name : names) {
        const auto group = data.group(name);
        const auto listed = data.find(name);
        if (group && (sums_groups || !listed)) {
            sum.add_name(group->name());
            sum.add_members(*group);
        } else {
            const auto who = listed ? *listed : data.entity(name); // which says that nobody is
            sum.add_name(who.name());
            sum.add_entity(who);
        }
    }
    auto made = sum.made();
    if (names.size() > 1 && what.scale == vv::scaling::intensive)
        made.overlapping.emplace_back("figures that do not add up (--intensive)");
    return made;
}

} // namespace compare
