// SPDX-License-Identifier: BSL-1.0
#pragma once

// claim: a statement, the evidence it is judged on, and its finding

#include <visavis/compare/difference.hpp>
#include <visavis/tell/words.hpp>

#include <array>
#include <cstdint>
#include <string_view>

namespace visavis {

/// What the evidence says of a claim.
enum class finding : std::uint8_t {
    computed,     ///< the claim gives figures and compares nothing; a number is computed from them
    supported,    ///< the comparison holds for all values that the evidence allows
    refuted,      ///< it fails for all of them; there is a counterexample
    undetermined, ///< the figures do not decide; the relation may be stated by its source
    ill_posed,    ///< the wording has readings with different findings, or compares what does not
};

/// "supported", "refuted", ...
[[nodiscard]] constexpr std::string_view name_of(finding result) {
    constexpr std::string_view names[] = {"computed", "supported", "refuted", "undetermined",
                                          "ill-posed"};
    return names[static_cast<int>(result)];
}

/// The finding of a comparison: holds is supported, fails is refuted.
[[nodiscard]] constexpr finding finding_of(verdict compared) {
    if (undetermined(compared)) return finding::undetermined;
    return holds(compared) ? finding::supported : finding::refuted;
}
[[nodiscard]] constexpr finding finding_of(std::same_as<bool> auto compared) {
    return finding_of(verdict(compared));
}

/// A statement as it was made. Texts are viewed and must outlive the claim.
struct claim {
    std::string_view id = {};       ///< a short handle: "13b"
    std::string_view subject = {};  ///< what it is about, for a heading
    std::string_view sentence = {}; ///< the words themselves
    source stated_by = {};          ///< whom the statement names as its source
};

/// Whether figure `a` is above figure `b`, or why that cannot be told.
template <figure A, figure B>
[[nodiscard]] constexpr answer<verdict> exceeds(const A& a, const B& b,
                                                periods asked = periods::same) {
    return difference.checked(a, b, asked).then([](const auto& gap) {
        const auto above = is_less(0, gap.value());
        return holds(above) ? verdict(true)
                            : (fails(above) ? verdict(false) : verdict::of_undetermined());
    });
}

/// One line of evidence: a figure in words and where it comes from.
struct evidence_line {
    text<160> figure = {};
    source from = {};
};

/// One reading of an ambiguous wording, and what becomes of it.
struct reading {
    text<120> wording = {};
    text<200> computed = {};
    finding result = finding::undetermined;
};

/// A claim judged on a named set of evidence: built step by step, also when compiling.
///
/// Each step returns the judgement, so that steps chain:
/// `judgement{c, "the article alone"}.on(cas).on(harvard).computes(ratio(cas, harvard))
///      .judge_exceeds(cas, harvard)`.
/// Never allocates; more than `capacity` lines of evidence are refused (`out_of_range`).
class judgement {
public:
    static constexpr std::size_t capacity = 10;

    constexpr judgement(const claim& stated, std::string_view evidence_set)
        : claim_(stated), evidence_set_(evidence_set) {}

    /// Adds a figure to the evidence.
    template <figure Figure>
    constexpr judgement& on(const Figure& figure) {
        return on_line(words_in<160>(figure), figure.from);
    }
    /// Adds evidence in words: an edition of a list, a relation that a source states.
    constexpr judgement& on_line(const text<160>& line, const source& from) {
        if (evidence_count_ == capacity)
            refuse(reason::out_of_range, "more evidence than a judgement holds");
        evidence_[evidence_count_++] = {line, from};
        return *this;
    }

    /// Records a computation, in the words of its result.
    template <tellable Result>
    constexpr judgement& computes(const Result& result) {
        append_words(computation_, result);
        return *this;
    }
    constexpr judgement& computes(std::string_view sentence) {
        computation_.append(sentence);
        return *this;
    }

    /// The finding of a comparison, exact or three-valued.
    constexpr judgement& judge(verdict compared) {
        result_ = finding_of(compared);
        return *this;
    }
    constexpr judgement& judge(std::same_as<bool> auto compared) {
        return judge(verdict(compared));
    }

    /// The same of a comparison that may have no answer: then undetermined, for that reason.
    constexpr judgement& judge(const answer<verdict>& compared) {
        if (compared) return judge(compared.value());
        result_ = finding::undetermined;
        append_sentence(because_, compared.refused());
        return *this;
    }

    /// Whether figure `a` is above figure `b`; undetermined, with the reason, when one is missing.
    template <figure A, figure B>
    constexpr judgement& judge_exceeds(const A& a, const B& b, periods asked = periods::same);

    /// Adds a reading of an ambiguous wording: the reading, what is computed under it, its verdict.
    constexpr judgement& reads(std::string_view wording, std::string_view computed,
                               verdict compared) {
        if (reading_count_ == readings_.size())
            refuse(reason::out_of_range, "more readings than a judgement holds");
        readings_[reading_count_++] = {wording, computed, finding_of(compared)};
        return *this;
    }
    template <tellable Result>
    constexpr judgement& reads(std::string_view wording, const Result& result, verdict compared) {
        return reads(wording, words_in<200>(result).view(), compared);
    }
    /// The finding of all readings together: theirs if they agree, else ill-posed.
    constexpr judgement& judge_readings();

    /// Marks the wording as ambiguous where its readings exclude one another.
    constexpr judgement& ill_posed_if(bool readings_exclude_one_another) {
        if (readings_exclude_one_another) result_ = finding::ill_posed;
        return *this;
    }

    /// Why the finding is what it is.
    constexpr judgement& because(std::string_view sentence) {
        because_.append(sentence);
        return *this;
    }
    /// The relation is asserted by the claim's source, whether or not the figures decide it.
    constexpr judgement& stated_by_source() {
        is_stated_ = true;
        return *this;
    }
    /// What refutes the claim, in words.
    constexpr judgement& refuted_by(std::string_view sentence) {
        counterexample_.append(sentence);
        return *this;
    }
    /// How the statement could be put right.
    constexpr judgement& advise(std::string_view sentence) {
        advice_.append(sentence);
        return *this;
    }

    [[nodiscard]] constexpr const claim& about() const { return claim_; }
    [[nodiscard]] constexpr finding result() const { return result_; }
    [[nodiscard]] constexpr bool is_stated() const { return is_stated_; }
    /// The name of the set of evidence the finding rests on.
    [[nodiscard]] constexpr std::string_view evidence_set() const { return evidence_set_; }
    [[nodiscard]] constexpr std::string_view computation() const { return computation_; }
    [[nodiscard]] constexpr std::string_view reasoning() const { return because_; }
    /// What refutes the claim; empty unless it is refuted.
    [[nodiscard]] constexpr std::string_view counterexample() const {
        return result_ == finding::refuted ? counterexample_.view() : std::string_view();
    }
    [[nodiscard]] constexpr std::string_view advice() const { return advice_; }
    [[nodiscard]] constexpr std::size_t evidence_count() const { return evidence_count_; }
    /// A line of evidence; one that is not there is refused (`out_of_range`).
    [[nodiscard]] constexpr const evidence_line& evidence(std::size_t at) const {
        if (at >= evidence_count_) refuse(reason::out_of_range, "a line of evidence");
        return evidence_[at];
    }
    [[nodiscard]] constexpr std::size_t reading_count() const { return reading_count_; }
    /// A reading; one that is not there is refused (`out_of_range`).
    [[nodiscard]] constexpr const reading& reading_at(std::size_t at) const {
        if (at >= reading_count_) refuse(reason::out_of_range, "a reading");
        return readings_[at];
    }

private:
    claim claim_;
    std::string_view evidence_set_;
    finding result_ = finding::computed;
    bool is_stated_ = false;
    text<320> computation_;
    text<320> because_;
    text<240> counterexample_;
    text<240> advice_;
    std::array<evidence_line, capacity> evidence_ = {};
    std::size_t evidence_count_ = 0;
    std::array<reading, 3> readings_ = {};
    std::size_t reading_count_ = 0;
};

/// Appends a finding as a report prints it: "undetermined (stated by Nature Index)".
template <text_sink Sink>
constexpr void append_words(Sink& sink, const judgement& judged) {
    sink.append(name_of(judged.result()));
    if (!judged.is_stated() || judged.result() != finding::undetermined) return;
    append_all(sink, " (stated by ", judged.about().stated_by.who, ")");
}

// ---------------------------------------------------------------------------------------------

template <figure A, figure B>
constexpr judgement& judgement::judge_exceeds(const A& a, const B& b, periods asked) {
    return judge(exceeds(a, b, asked));
}

constexpr judgement& judgement::judge_readings() {
    if (reading_count_ == 0) refuse(reason::out_of_range, "a judgement without readings");
    result_ = readings_[0].result;
    for (std::size_t at = 1; at != reading_count_; ++at)
        if (readings_[at].result != result_) result_ = finding::ill_posed;
    return *this;
}

} // namespace visavis
