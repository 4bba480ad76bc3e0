// SPDX-License-Identifier: BSL-1.0
#pragma once

// unit: what one of the counted or measured things is called, in singular and plural

#include <visavis/core/label.hpp>
#include <visavis/core/text.hpp>

#include <string_view>

namespace visavis {

/// The unit of an indicator. Without a plural, English's regular one is formed (award, awards;
/// country, countries); `unit<"">` is a plain number. Units are equal when their names are; there
/// is no conversion.
template <label Singular, label Plural = "">
struct unit {
    [[nodiscard]] static constexpr std::string_view singular() { return Singular.view(); }
    [[nodiscard]] static constexpr std::string_view plural() {
        if constexpr (Plural.empty())
            return regular_plural.view();
        else
            return Plural.view();
    }

private:
    static constexpr auto regular_plural = [] {
        text<Singular.view().size() + 4> words;
        std::string_view stem = Singular.view();
        if (stem.empty()) return words;
        const auto last = stem.back();
        const auto before = stem.size() < 2 ? ' ' : stem[stem.size() - 2];
        const bool vowel_before = std::string_view("aeiou").find(before) != std::string_view::npos;
        const bool sibilant = last == 's' || last == 'x' || last == 'z' ||
                              (last == 'h' && (before == 'c' || before == 's'));
        if (last == 'y' && !vowel_before) stem.remove_suffix(1);
        words.append(stem);
        return words.append(last == 'y' && !vowel_before ? "ies" : (sibilant ? "es" : "s"));
    }();
};

/// The unit of a rate: "enterprises per country", made by `rate` from two other units.
template <class Numerator, class Denominator>
struct per {
    [[nodiscard]] static constexpr std::string_view singular() { return words_.view(); }
    [[nodiscard]] static constexpr std::string_view plural() { return words_.view(); }

private:
    static constexpr auto words_ = [] {
        text<Numerator::plural().size() + Denominator::singular().size() + 5> words;
        append_all(words, Numerator::plural(), " per ", Denominator::singular());
        return words;
    }();
};

} // namespace visavis
