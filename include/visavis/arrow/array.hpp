// SPDX-License-Identifier: BSL-1.0
#pragma once

// array: an array in Arrow's format, taken over from its producer for as long as it is viewed

#include <visavis/arrow/held.hpp>
#include <visavis/arrow/view.hpp>

namespace visavis {

/// Owns an array and its schema. `array.view().numbers<double>().value()` is a column that every
/// verb takes, where the producer put it.
class arrow_array {
public:
    /// Takes over both, which count as released afterwards, whether they are refused (`malformed`)
    /// or not.
    arrow_array(ArrowSchema& schema, ArrowArray& array) : schema_(schema), array_(array) {
        (void)view();
    }

    [[nodiscard]] arrow_view view() const& {
        return arrow_view::of(schema_.get(), array_.get()).value();
    }
    void view() const&& = delete; // it would be released

private:
    arrow_held<ArrowSchema> schema_;
    arrow_held<ArrowArray> array_;
};

} // namespace visavis
