// SPDX-License-Identifier: BSL-1.0
#pragma once

// stream: arrays in Arrow's format, one after another, as a producer's stream gives them

#include <visavis/arrow/held.hpp>
#include <visavis/arrow/view.hpp>

namespace visavis {

/// Reads a producer's `ArrowArrayStream`, which it takes over: `while (stream.next())
/// ...view()...`. What the producer fails in is refused (`unreadable`), in the producer's words.
class arrow_stream {
public:
    explicit arrow_stream(ArrowArrayStream& from) : stream_(from) {
        if (!stream_.is_there())
            refuse(reason::unreadable, "a stream of Arrow's that was released");
        check(stream_.get()->get_schema(stream_.get(), schema_.fill()));
    }

    /// Goes to the next array; the one before is released. False at the end.
    bool next() {
        check(stream_.get()->get_next(stream_.get(), array_.fill()));
        return array_.is_there();
    }
    /// The array, until the next one: of a databank's result a struct, a column for each of its.
    [[nodiscard]] arrow_view view() const {
        return arrow_view::of(schema_.get(), array_.get()).value();
    }

private:
    void check(int failure) {
        if (failure == 0) return;
        const char* const words = stream_.get()->get_last_error(stream_.get());
        refuse(reason::unreadable, words == nullptr ? "a stream of Arrow's" : words);
    }

    // In this order, so that the stream goes last.
    arrow_held<ArrowArrayStream> stream_;
    arrow_held<ArrowSchema> schema_;
    arrow_held<ArrowArray> array_;
};

} // namespace visavis
