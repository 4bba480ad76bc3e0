// SPDX-License-Identifier: BSL-1.0
#pragma once

// answer: a result, or the reason there is none

#include <visavis/core/error.hpp>

#include <type_traits>
#include <utility>

namespace visavis {

/// The non-throwing door of every verb: holds a `Result`, or a `refusal` that says why not.
///
/// `value()` throws `error` (does not compile in a constant expression) when there is no result.
/// A literal type whenever `Result` is trivially copyable; never allocates.
template <class Result>
class [[nodiscard]] answer {
    static_assert(std::is_trivially_copyable_v<Result>,
                  "visavis: an answer holds plain values, which can be copied as bytes");

public:
    using value_type = Result;

    constexpr answer(const Result& result) : result_(result), has_value_(true) {}
    constexpr answer(const refusal& refused) : refused_(refused), has_value_(false) {}
    constexpr answer(reason why) : answer(refusal{why}) {}

    [[nodiscard]] constexpr bool has_value() const { return has_value_; }
    constexpr explicit operator bool() const { return has_value_; }

    [[nodiscard]] constexpr const Result& value() const {
        if (!has_value_) visavis::refuse(refused_);
        return result_;
    }
    [[nodiscard]] constexpr Result value_or(const Result& fallback) const {
        return has_value_ ? result_ : fallback;
    }

    /// The refusal; asking for it when there is a result is itself refused (`out_of_range`).
    [[nodiscard]] constexpr const refusal& refused() const {
        if (has_value_) visavis::refuse(reason::out_of_range, "an answer that has a value");
        return refused_;
    }
    [[nodiscard]] constexpr reason why() const { return refused().why; }

    /// Applies `next` to the result, if there is one; `next` may return a plain value or an answer.
    template <class Next>
    [[nodiscard]] constexpr auto then(Next next) const;

    friend constexpr bool operator==(const answer& a, const answer& b) {
        if (a.has_value_ != b.has_value_) return false;
        return a.has_value_ ? a.result_ == b.result_ : a.refused_ == b.refused_;
    }

private:
    union {
        Result result_;
        refusal refused_;
    };
    bool has_value_;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

template <class Type>
struct as_answer {
    using type = answer<Type>;
};
template <class Type>
struct as_answer<answer<Type>> {
    using type = answer<Type>;
};

} // namespace detail

template <class Result>
template <class Next>
constexpr auto answer<Result>::then(Next next) const {
    using next_answer = typename detail::as_answer<decltype(next(result_))>::type;
    return has_value_ ? next_answer(next(result_)) : next_answer(refused_);
}

} // namespace visavis
