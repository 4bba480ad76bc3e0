// SPDX-License-Identifier: BSL-1.0
#pragma once

// held: a struct of Arrow's taken over from its producer, and released exactly once

#include <visavis/arrow/c_data.hpp>

#include <utility>

namespace visavis {

/// Owns an `ArrowSchema`, `ArrowArray` or `ArrowArrayStream`: the producer's struct is moved from,
/// as the specification moves one, and its release is called once, when this goes.
template <class Struct>
class arrow_held {
public:
    arrow_held() = default;
    /// Takes over what the producer filled in; `from` counts as released afterwards.
    explicit arrow_held(Struct& from) : held_(from) { from.release = nullptr; }
    arrow_held(arrow_held&& other) noexcept : held_(other.held_) { other.held_.release = nullptr; }
    arrow_held& operator=(arrow_held&& other) noexcept {
        std::swap(held_, other.held_);
        return *this;
    }
    ~arrow_held() { reset(); }

    /// Whether there is something that is not released.
    [[nodiscard]] bool is_there() const { return held_.release != nullptr; }
    [[nodiscard]] const Struct& get() const { return held_; }
    /// For a producer that fills it in, or changes it when it is asked; what was there is released.
    [[nodiscard]] Struct* fill() {
        reset();
        return &held_;
    }
    [[nodiscard]] Struct* get() { return &held_; }
    void reset() {
        if (held_.release != nullptr) held_.release(&held_);
        held_ = {};
    }

private:
    Struct held_ = {};
};

} // namespace visavis
