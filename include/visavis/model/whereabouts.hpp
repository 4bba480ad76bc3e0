// SPDX-License-Identifier: BSL-1.0
#pragma once

// whereabouts: where in a list a member may stand, between two ranks or not listed at all

#include <visavis/core/error.hpp>
#include <visavis/core/verdict.hpp>

#include <limits>

namespace visavis {

/// What is known of a member's rank in one edition of a list. Lists are often known in part: the
/// first ten of a hundred, or "8th, and somewhere in the top ten". A question that this does not
/// decide is undetermined.
class whereabouts {
public:
    /// The worst rank in a list of unknown length.
    static constexpr int no_limit = std::numeric_limits<int>::max();

    /// At any rank, or not listed: nothing is known.
    constexpr whereabouts() = default;
    /// At a rank; one below 1 is refused (`out_of_range`).
    [[nodiscard]] static constexpr whereabouts at(int place) { return between(place, place); }
    /// Listed, from a best to a worst rank; out of order or below 1 is refused (`out_of_range`).
    [[nodiscard]] static constexpr whereabouts between(int best, int worst);
    /// Worse than a rank, or not listed: whoever is not among the first ten of a list. A list of
    /// `length` members has no worse rank than that.
    [[nodiscard]] static constexpr whereabouts beyond(int place, int length = no_limit);
    /// Not in the list.
    [[nodiscard]] static constexpr whereabouts not_listed() { return {1, no_limit, false, true}; }

    [[nodiscard]] constexpr verdict is_listed() const;
    /// Whether it stands at a rank or better: "in the top ten".
    [[nodiscard]] constexpr verdict is_within(int place) const;
    /// Whether it stands before another member. Whoever is not listed stands behind all who are.
    [[nodiscard]] constexpr verdict is_before(const whereabouts& other) const;

    /// Where the better placed of two members stands.
    [[nodiscard]] constexpr whereabouts better_of(const whereabouts& other) const;

    /// Whether the rank is known.
    [[nodiscard]] constexpr bool is_known() const { return !may_be_out_ && best_ == worst_; }
    /// The best and the worst rank it may have; of a member that is surely not listed these are
    /// refused (`unranked`).
    [[nodiscard]] constexpr int best() const;
    [[nodiscard]] constexpr int worst() const;

    friend constexpr bool operator==(const whereabouts&, const whereabouts&) = default;

private:
    constexpr whereabouts(int best, int worst, bool may_be_in, bool may_be_out)
        : best_(best), worst_(worst), may_be_in_(may_be_in), may_be_out_(may_be_out) {}

    int best_ = 1;
    int worst_ = no_limit;
    bool may_be_in_ = true;
    bool may_be_out_ = true;
};

/// The verdict between two bounds of a yes: `surely`, and `possibly` where it may be.
[[nodiscard]] constexpr verdict verdict_between(bool surely, bool possibly) {
    if (surely) return verdict(true);
    return possibly ? verdict::of_undetermined() : verdict(false);
}

// ---------------------------------------------------------------------------------------------

constexpr whereabouts whereabouts::between(int best, int worst) {
    if (best < 1 || worst < best) refuse(reason::out_of_range, "the ranks of a member");
    return {best, worst, true, false};
}

constexpr whereabouts whereabouts::beyond(int place, int length) {
    if (place < 0 || length < 0) refuse(reason::out_of_range, "the ranks of a member");
    if (length <= place) return not_listed();
    return {place + 1, length, true, true};
}

constexpr verdict whereabouts::is_listed() const {
    return verdict_between(!may_be_out_, may_be_in_);
}

constexpr verdict whereabouts::is_within(int place) const {
    return verdict_between(!may_be_out_ && worst_ <= place, may_be_in_ && best_ <= place);
}

constexpr verdict whereabouts::is_before(const whereabouts& other) const {
    const bool surely = !may_be_out_ && (!other.may_be_in_ || worst_ < other.best_);
    const bool possibly = may_be_in_ && (other.may_be_out_ || best_ < other.worst_);
    return verdict_between(surely, possibly);
}

constexpr whereabouts whereabouts::better_of(const whereabouts& other) const {
    const auto lesser = [](int a, int b) { return a < b ? a : b; };
    if (!may_be_in_) return other;
    if (!other.may_be_in_) return *this;
    // who may be out limits nothing; when both may be, the worse of the worst ranks remains
    const int worst =
        may_be_out_ == other.may_be_out_
            ? (may_be_out_ ? -lesser(-worst_, -other.worst_) : lesser(worst_, other.worst_))
            : (may_be_out_ ? other.worst_ : worst_);
    return {lesser(best_, other.best_), worst, true, may_be_out_ && other.may_be_out_};
}

constexpr int whereabouts::best() const {
    if (!may_be_in_) refuse(reason::unranked, "a member that is not listed");
    return best_;
}

constexpr int whereabouts::worst() const {
    if (!may_be_in_) refuse(reason::unranked, "a member that is not listed");
    return worst_;
}

} // namespace visavis
