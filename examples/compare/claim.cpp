// SPDX-License-Identifier: BSL-1.0

#include "amounts.hpp"
#include "pictures.hpp"
#include "questions.hpp"
#include "statement.hpp"

#include <algorithm>
#include <cmath>

namespace compare {

namespace {

/// One side with its figures: exact where they and their sum fit 64-bit integers.
struct judged_side {
    amount sum;
    vv::answer<vv::interval> exact = vv::interval(0);
    double low = 0;
    double high = 0;
    double unscaled = 0; ///< the sum without the number before it

    [[nodiscard]] bool is_single() const { return low == high; }
};

double to_double(const vv::endpoint& end) {
    constexpr double infinity = std::numeric_limits<double>::infinity();
    return end.is_bounded() ? end.at.to_double() : (end.infinite < 0 ? -infinity : infinity);
}

judged_side judge(const databank& data, const request& asked, const claim_side& side,
                  const vv::any_indicator& what, const vv::period& when) {
    judged_side made;
    const auto& factor = side.number.range;
    double sum = 1;
    made.exact = factor;
    if (!side.names.empty()) {
        made.sum = amount_of(data, side.names, what, when, asked.sums_groups);
        sum = made.sum.total();
        const auto exact = made.sum.exact();
        made.exact = exact ? vv::interval::product(factor, vv::interval(exact.value()))
                           : vv::answer<vv::interval>(exact.refused());
    }
    made.unscaled = sum;
    made.low = to_double(factor.low()) * sum;
    made.high = to_double(factor.high()) * sum;
    if (made.high < made.low) std::swap(made.low, made.high);
    return made;
}

// Whether a lies below b, in floating-point numbers: not decided within what they round off.
vv::verdict is_surely_below(const judged_side& a, const judged_side& b) {
    constexpr double slack = 1e-12;
    double room = 0;
    for (const double end : {a.low, a.high, b.low, b.high})
        if (std::isfinite(end)) room = std::max(room, slack * std::abs(end));
    if (a.high < b.low - room) return vv::verdict(true);
    if (a.low > b.high + room) return vv::verdict(false);
    return vv::verdict::of_undetermined();
}

// A hedged number is what may be: to equal it is to lie in it.
vv::verdict are_equal(const vv::interval& a, const vv::interval& b) {
    if (a.is_single() && !b.is_single()) return vv::lies_in(a, b);
    if (b.is_single() && !a.is_single()) return vv::lies_in(b, a);
    return vv::equal(a, b);
}

vv::verdict decide(const judged_side& left, relation asked, const judged_side& right) {
    const bool is_exact = left.exact.has_value() && right.exact.has_value();
    const auto below =
        is_exact ? vv::less(left.exact.value(), right.exact.value()) : is_surely_below(left, right);
    const auto above =
        is_exact ? vv::less(right.exact.value(), left.exact.value()) : is_surely_below(right, left);
    const auto equal =
        is_exact ? are_equal(left.exact.value(), right.exact.value()) : (!below) & (!above);
    switch (asked) {
    case relation::above:
        return above;
    case relation::at_least:
        return !below;
    case relation::below:
        return below;
    case relation::at_most:
        return !above;
    case relation::equal:
        return equal;
    case relation::unequal:
        break;
    }
    return !equal;
}

std::string words_of(const claim_side& side, const judged_side& judged) {
    const auto& number = side.number.words;
    if (side.names.empty()) return number;
    return number.empty() ? judged.sum.name : joined({number, " ", judged.sum.name});
}

// The figures of a side: of many, the largest ones and the sum of the others.
void add_figures(answer_table& answer, std::string_view which, const amount& sum) {
    constexpr std::size_t most = 12;
    constexpr std::size_t largest = 5;
    auto figures = sum.figures;
    const auto shown = figures.size() > most ? largest : figures.size();
    if (shown != figures.size())
        std::stable_sort(figures.begin(), figures.end(), [](const auto& a, const auto& b) {
            return a.value.value() > b.value.value();
        });
    for (std::size_t at = 0; at != shown; ++at)
        answer.rows.push_back({text_cell(which), text_cell(figures[at].who.name()),
                               number_cell(figures[at].value.value())});
    if (shown == figures.size()) return;
    vv::compensated_sum rest;
    for (std::size_t at = shown; at != figures.size(); ++at) rest.add(figures[at].value.value());
    answer.rows.push_back({text_cell(which),
                           text_cell(joined({std::to_string(figures.size() - shown), " others"})),
                           number_cell(rest.total().value())});
}

// Who has no figure: of many, their number.
void add_missing(answer_table& answer, std::string_view which, const amount& sum) {
    constexpr std::size_t most = 5;
    const auto missing = missing_cell(vv::reason::not_available);
    if (sum.missing.size() > most)
        answer.rows.push_back(
            {text_cell(which),
             text_cell(joined({std::to_string(sum.missing.size()), " without a figure"})),
             missing});
    else
        for (const auto& one : sum.missing)
            answer.rows.push_back(
                {text_cell(which), text_cell(one.substr(0, one.find(':'))), missing});
}

cell total_cell(const judged_side& judged) {
    if (judged.is_single()) return number_cell(judged.low);
    if (judged.exact) {
        const auto words = vv::words(judged.exact.value());
        return {words, words, vv::json(judged.exact.value())};
    }
    const auto words = joined({in_words(judged.low), " to ", in_words(judged.high)});
    return {words, words, joined({"[", vv::json(judged.low), ", ", vv::json(judged.high), "]"})};
}

void add_rows(answer_table& answer, std::string_view which, const claim_side& side,
              const judged_side& judged) {
    add_figures(answer, which, judged.sum);
    add_missing(answer, which, judged.sum);
    const bool is_one_figure = side.number.words.empty() && judged.sum.figures.size() == 1;
    if (is_one_figure || !judged.sum.missing.empty()) return;
    answer.rows.push_back(
        {text_cell(which), text_cell(words_of(side, judged)), total_cell(judged)});
}

// "China is 1.29 times the United States (20 more, +28.6 %)"
std::string comparison_of(const judged_side& left, const judged_side& right,
                          const vv::any_indicator& what, const vv::period& when) {
    if (left.sum.figures.empty() || right.sum.figures.empty()) return {};
    const auto ratio = vv::ratio.checked(left.sum.figure(what, when), right.sum.figure(what, when));
    if (!ratio) return {};
    const double gap = ratio.value().difference();
    const auto relative = ratio.value().relative();
    return joined({left.sum.name, " is ", in_words(ratio.value().value()), " times ",
                   right.sum.name, " (", in_words(std::abs(gap)), gap < 0 ? " fewer" : " more",
                   relative ? joined({", ", vv::words(relative.value())}) : std::string(), ")"});
}

bool stands_alone(const claim_side& side, const judged_side& judged) {
    return side.number.words.empty() && judged.sum.figures.size() == 1;
}

// The figures of a side, the largest of many, and what they come to.
template <class Add>
void visit_parts(const claim_side& side, const judged_side& judged, Add add) {
    constexpr std::size_t most = 12;
    auto figures = judged.sum.figures;
    if (figures.size() > most)
        std::stable_sort(figures.begin(), figures.end(), [](const auto& a, const auto& b) {
            return a.value.value() > b.value.value();
        });
    const bool is_alone = stands_alone(side, judged) && judged.sum.missing.empty();
    for (std::size_t at = 0; at != std::min(figures.size(), most); ++at) {
        const double value = figures[at].value.value();
        add(std::string(figures[at].who.name()), value, value, is_alone);
    }
    if (!is_alone && judged.sum.missing.empty())
        add(vv::capitalised(words_of(side, judged)), judged.low, judged.high, true);
}

// "60 to 100", "at least 60"
std::string range_in_words(double low, double high) {
    if (std::isinf(high)) return joined({"at least ", in_words(low)});
    if (std::isinf(low)) return joined({"at most ", in_words(high)});
    return joined({in_words(low), " to ", in_words(high)});
}

// Both sides with their parts: bars, or dots where a hedge leaves one of them open.
void draw(answer_table& answer, const databank& data, const statement& stated,
          const judged_side& left, const judged_side& right, std::string_view title,
          std::string_view axis) {
    auto texts = captions_of(data, title, axis);
    for (const auto* side : {&left, &right})
        if (side->sum.figures.size() > 12)
            vv::add_note(texts,
                         joined({"Of the parts of ", side->sum.name, " the 12 largest are drawn"}));
    if (left.is_single() && right.is_single()) {
        vv::ranked_bars picture;
        picture.about = std::move(texts);
        const auto add = [&](std::string name, double value, double, bool is_side) {
            picture.entries.push_back({std::move(name), value, {}, {}, is_side});
        };
        visit_parts(stated.left, left, add);
        visit_parts(stated.right, right, add);
        if (!picture.entries.empty()) answer.pictures.emplace_back(std::move(picture));
        return;
    }
    vv::dot_plot picture;
    picture.about = std::move(texts);
    const auto add = [&](std::string name, double low, double high, bool is_side) {
        vv::dot one{std::move(name)};
        one.low = low;
        one.high = high;
        one.value = low == high ? low : vv::nothing_to_draw;
        if (low != high) one.words = range_in_words(low, high);
        one.stands_out = is_side;
        picture.entries.push_back(std::move(one));
    };
    visit_parts(stated.left, left, add);
    visit_parts(stated.right, right, add);
    if (!picture.entries.empty()) answer.pictures.emplace_back(std::move(picture));
}

answer_table ill_posed(answer_table answer, const judged_side& left, const judged_side& right) {
    for (const auto* side : {&left, &right})
        if (!side->sum.overlapping.empty())
            answer.notes.push_back(joined({"the sum '", side->sum.name, "' counts twice: ",
                                           list_of_names(side->sum.overlapping, 6)}));
    answer.result = outcome::ill_posed;
    answer.finding = vv::name_of(vv::finding::ill_posed);
    answer.title.append(": ").append(answer.finding);
    return answer;
}

} // namespace

answer_table claim(const databank& data, const request& asked) {
    if (data.has_lists())
        throw wrong_request("a claim compares figures, and a ranking list has ranks");
    const auto stated = parse_statement(asked.statement);
    const auto what = data.indicator(asked.indicators.empty() ? "" : asked.indicators[0]);
    const auto when = data.period(asked.years.empty() ? "" : asked.years[0]);
    const auto left = judge(data, asked, stated.left, what, when);
    const auto right = judge(data, asked, stated.right, what, when);

    answer_table answer;
    answer.question = "claim";
    answer.title = joined({words_of(stated.left, left), " ", name_of(stated.asked), " ",
                           words_of(stated.right, right), ", ", databank::name_with_unit(what),
                           " in ", in_words(when)});
    answer.headings = {{"side", "Side"}, {"name", "Name"}, {"value", "Value", true}};
    answer.sources = {data.source_line()};
    if (!left.sum.overlapping.empty() || !right.sum.overlapping.empty())
        return ill_posed(std::move(answer), left, right);

    add_rows(answer, "left", stated.left, left);
    add_rows(answer, "right", stated.right, right);
    const bool is_complete = left.sum.is_complete() && right.sum.is_complete();
    const auto held =
        is_complete ? decide(left, stated.asked, right) : vv::verdict::of_undetermined();
    const auto finding = vv::finding_of(held);
    answer.finding = vv::name_of(finding);
    answer.title.append(": ").append(answer.finding);
    answer.result = finding == vv::finding::supported ? outcome::answered
                    : finding == vv::finding::refuted ? outcome::refuted
                                                      : outcome::undetermined;
    const auto note = [&](std::string sentence) {
        if (!sentence.empty()) answer.notes.push_back(std::move(sentence));
    };
    if (is_complete) {
        note(comparison_of(left, right, what, when));
        if (!left.exact || !right.exact)
            note("the figures do not fit exact arithmetic; compared as floating-point numbers");
        else if (vv::undetermined(held))
            note("the hedge leaves it open");
    } else {
        std::vector<std::string> missing = left.sum.missing;
        missing.insert(missing.end(), right.sum.missing.begin(), right.sum.missing.end());
        note(joined(
            {"the figures do not decide, since some are missing: ", list_of_names(missing, 6)}));
        for (auto& one : missing) answer.missing.push_back(std::move(one));
    }
    if (wants_pictures(asked)) {
        const auto compared = comparison_of(left, right, what, when);
        const bool is_plain = stated.left.number.words.empty() && stated.right.number.words.empty();
        draw(answer, data, stated, left, right,
             is_complete && is_plain && !compared.empty() ? at_beginning(compared) : answer.title,
             joined({databank::name_with_unit(what), ", ", in_words(when)}));
    }
    answer.formula = {joined({words_of(stated.left, left), " ", name_of(stated.asked), " ",
                              words_of(stated.right, right)}),
                      "sums of figures as the file prints them, exact where they fit 64-bit "
                      "integers"};
    if (stated.left.number.is_hedged || stated.right.number.is_hedged)
        answer.formula.push_back(
            joined({"about: within ", as_percent(vv::default_hedges.about.to_double()),
                    " or half the last digit; nearly: from ",
                    as_percent(vv::default_hedges.nearly.to_double()),
                    " below, without the number itself; rounded: within half the last digit"}));
    for (auto& sentence : data.oddities()) answer.missing.push_back(std::move(sentence));
    return answer;
}

} // namespace compare
