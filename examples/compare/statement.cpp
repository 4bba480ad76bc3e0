// SPDX-License-Identifier: BSL-1.0

#include "statement.hpp"

#include "amounts.hpp"

namespace compare {

namespace {

[[noreturn]] void refuse_claim(std::string_view why) {
    throw wrong_request(joined({"the claim is not understood: ", why,
                                "; write it as 'China > 2 times Germany + France' (compare claim "
                                "--help)"}));
}

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

// Takes a word, or words, off the front of a text, whatever their case.
bool take(std::string_view& text, std::string_view words) {
    if (text.size() < words.size()) return false;
    for (std::size_t at = 0; at != words.size(); ++at) {
        const char letter =
            text[at] >= 'A' && text[at] <= 'Z' ? static_cast<char>(text[at] + 32) : text[at];
        if (letter != words[at]) return false;
    }
    const auto rest = text.substr(words.size());
    const bool is_word_ended = rest.empty() || rest.front() == ' ' || rest.front() == '"';
    if (!is_word_ended) return false;
    text = without_spaces(rest);
    return true;
}

// The first operator outside of quotation marks.
struct found_operator {
    std::size_t at = std::string_view::npos;
    std::size_t size = 0;
    relation asked = relation::above;
};

found_operator find_operator(std::string_view text, std::size_t from = 0) {
    constexpr std::string_view spelled[] = {">=", "<=", "!=", "==", ">", "<", "="};
    constexpr relation meant[] = {relation::at_least, relation::at_most, relation::unequal,
                                  relation::equal,    relation::above,   relation::below,
                                  relation::equal};
    bool is_quoted = false;
    for (std::size_t at = from; at < text.size(); ++at) {
        if (text[at] == '"') is_quoted = !is_quoted;
        for (std::size_t which = 0; !is_quoted && which != std::size(spelled); ++which)
            if (text.substr(at, spelled[which].size()) == spelled[which])
                return {at, spelled[which].size(), meant[which]};
    }
    return {};
}

// The digits at the front of a text, with their sign, commas and point.
std::string_view take_digits(std::string_view& text) {
    std::size_t size = 0;
    bool has_digit = false;
    for (; size != text.size(); ++size) {
        const char letter = text[size];
        const bool is_digit = letter >= '0' && letter <= '9';
        has_digit = has_digit || is_digit;
        const bool is_sign = size == 0 && (letter == '-' || letter == '+');
        if (!is_digit && letter != '.' && letter != ',' && !is_sign) break;
    }
    if (!has_digit) return {};
    const auto digits = text.substr(0, size);
    text = without_spaces(text.substr(size));
    return digits;
}

int take_exponent(std::string_view& text) {
    if (take(text, "thousand")) return 3;
    if (take(text, "million")) return 6;
    if (take(text, "billion")) return 9;
    return take(text, "trillion") ? 12 : 0;
}

using hedged = vv::interval (*)(const vv::decimal&);
template <const auto& Word>
vv::interval hedge_by(const vv::decimal& number) {
    return Word(number).range();
}
struct hedge_word {
    std::string_view words;
    hedged range;
};
constexpr hedge_word hedges[] = {
    {"about", hedge_by<vv::about>},         {"approximately", hedge_by<vv::about>},
    {"around", hedge_by<vv::about>},        {"nearly", hedge_by<vv::nearly>},
    {"almost", hedge_by<vv::nearly>},       {"rounded", hedge_by<vv::rounded>},
    {"more than", hedge_by<vv::more_than>}, {"over", hedge_by<vv::more_than>},
    {"less than", hedge_by<vv::less_than>}, {"under", hedge_by<vv::less_than>},
    {"at least", hedge_by<vv::at_least>},   {"at most", hedge_by<vv::at_most>},
};

const hedge_word* take_hedge(std::string_view& text) {
    for (const auto& one : hedges)
        if (take(text, one.words)) return &one;
    return nullptr;
}

// A number at the front of a side, if there is one.
std::optional<claimed_number> take_number(std::string_view& text) {
    const auto whole = text;
    const auto* const hedge = take_hedge(text);
    const auto written = [&] {
        return std::string(without_spaces(whole.substr(0, whole.size() - text.size())));
    };
    if (take(text, "half")) {
        const auto half = vv::interval(vv::fraction(1, 2));
        if (hedge != nullptr) refuse_claim("a hedge takes a number in digits: 'about 0.5 times'");
        (void)take(text, "of");
        return claimed_number{half, written(), false};
    }
    const auto digits = take_digits(text);
    if (digits.empty()) {
        if (hedge != nullptr)
            refuse_claim(joined({"a number must follow '", hedge->words, "', not '", text, "'"}));
        return std::nullopt;
    }
    int exponent = take_exponent(text);
    bool is_factor = false;
    if (!text.empty() && text.front() == '%') {
        exponent -= 2;
        text = without_spaces(text.substr(1));
        is_factor = true;
    }
    is_factor = take(text, "times") || take(text, "x") || is_factor;
    is_factor = take(text, "of") || is_factor;
    const auto number = vv::decimal::parse(digits, exponent);
    if (!number) refuse_claim(in_words(number.refused()));
    if (!is_factor && !text.empty())
        refuse_claim(joined(
            {"after '", digits, "' must follow 'times', '%' or the operator, not '", text, "'"}));
    if (is_factor && text.empty()) refuse_claim(joined({"'", written(), "' of whom?"}));
    const auto range =
        hedge == nullptr ? vv::interval(number.value().value()) : hedge->range(number.value());
    return claimed_number{range, written(), hedge != nullptr};
}

claim_side parse_side(std::string_view text) {
    text = without_spaces(text);
    claim_side side;
    if (text.empty()) refuse_claim("one side is empty");
    const auto number = take_number(text);
    if (number) side.number = *number;
    if (!text.empty()) side.names = names_in(text);
    return side;
}

} // namespace

std::string_view name_of(relation asked) {
    constexpr std::string_view names[] = {">", ">=", "<", "<=", "=", "!="};
    return names[static_cast<int>(asked)];
}

statement parse_statement(std::string_view text) {
    const auto found = find_operator(text);
    if (found.at == std::string_view::npos)
        refuse_claim("there is no operator (>, >=, <, <=, =, !=)");
    const auto rest = text.substr(found.at + found.size);
    if (find_operator(rest).at != std::string_view::npos)
        refuse_claim("there is more than one operator");
    statement read{parse_side(text.substr(0, found.at)), found.asked, parse_side(rest)};
    if (read.left.names.empty() && read.right.names.empty())
        refuse_claim("it compares two numbers, and nobody");
    return read;
}

} // namespace compare
