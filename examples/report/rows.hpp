// SPDX-License-Identifier: BSL-1.0
#pragma once

// What every form of the report shows: each claim with its finding on either set of evidence.

#include <visavis/data/innovation_2025_publishers.hpp>

#include <iterator>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace report {

namespace vv = visavis;
namespace article = vv::innovation_2025;
namespace publishers = vv::innovation_2025::publishers;

/// Texts one after the other.
template <class... Texts>
std::string joined(const Texts&... texts) {
    std::string whole;
    (whole.append(std::string_view(texts)), ...);
    return whole;
}

struct row {
    const vv::judgement* on_article = nullptr;
    const vv::judgement* on_publishers = nullptr; // null where they print nothing on the subject

    [[nodiscard]] const vv::claim& about() const { return on_article->about(); }
    /// The finding on the better evidence there is.
    [[nodiscard]] const vv::judgement& last() const {
        return on_publishers != nullptr ? *on_publishers : *on_article;
    }
};

inline const vv::judgement* find(std::span<const vv::judgement> all, std::string_view id) {
    for (const auto& judged : all)
        if (judged.about().id == id) return &judged;
    return nullptr;
}

/// All claims in the order of the article, or the one with an id.
inline std::vector<row> rows(std::string_view only = {}) {
    std::vector<row> result;
    for (const auto& judged : article::judgements)
        if (only.empty() || judged.about().id == only)
            result.push_back({&judged, find(publishers::judgements, judged.about().id)});
    return result;
}

/// Whether a finding calls for a correction before the claim is printed again.
inline bool needs_correction(const row& one) {
    const auto result = one.last().result();
    return result == vv::finding::refuted || result == vv::finding::ill_posed;
}

/// What to put right, after what is wrong: "refuted; 21 against ...; write ...".
inline std::string correction_of(const row& one) {
    const auto& judged = one.last();
    const auto against = judged.counterexample();
    return joined(vv::words(judged), "; ", against, against.empty() ? "" : "; ", judged.advice());
}

inline std::size_t count(std::span<const row> all, vv::finding result, bool on_publishers) {
    std::size_t number = 0;
    for (const auto& one : all) {
        const auto* judged = on_publishers ? one.on_publishers : one.on_article;
        if (judged != nullptr && judged->result() == result) ++number;
    }
    return number;
}

inline constexpr vv::finding findings[] = {vv::finding::supported, vv::finding::refuted,
                                           vv::finding::ill_posed, vv::finding::undetermined,
                                           vv::finding::computed};

/// What a finding means, for someone who reads only the report.
inline std::string_view meaning_of(vv::finding result) {
    switch (result) {
    case vv::finding::computed:
        return "figures without a comparison; a number is worked out";
    case vv::finding::supported:
        return "true for every value that the figures allow";
    case vv::finding::refuted:
        return "false for every value that the figures allow";
    case vv::finding::undetermined:
        return "the figures at hand do not decide it";
    case vv::finding::ill_posed:
        return "the wording has readings that do not agree";
    }
    return {};
}

inline std::string hedges_in_words() {
    const auto& policy = vv::default_hedges;
    std::string words = "Hedges (policy \"";
    words += policy.name;
    words += "\"): \"about x\" is within ";
    vv::append_percent(words, policy.about);
    words += " of x or half its last digit, whichever is wider; \"nearly x\" is from ";
    vv::append_percent(words, policy.nearly);
    words += " below x up to, not including, x; a printed decimal is taken as rounded to its last "
             "digit. There is no authority for such widths, so they are stated here.";
    return words;
}

inline std::string source_in_words(const vv::source& from) {
    std::string words;
    vv::append_source(words, from);
    return words;
}

} // namespace report
