// SPDX-License-Identifier: BSL-1.0
#pragma once

// view: a column in Arrow's format, viewed as numbers or texts without copying, its parts checked

#include <visavis/arrow/c_data.hpp>
#include <visavis/arrow/formats.hpp>

#include <vector>

namespace visavis {

/// The cells of an array in Arrow's format, or of a child of a struct. It views what the producer
/// owns, until that is released. What a producer must not do is refused (`malformed`), with the
/// name of the column; the sizes of its buffers are not known, and are trusted.
class arrow_view {
public:
    arrow_view() = default;

    /// Checks lengths, offsets, and how many buffers and children there are.
    [[nodiscard]] static answer<arrow_view> of(const ArrowSchema& schema, const ArrowArray& array) {
        return of(schema, array, 0, array.length);
    }

    [[nodiscard]] std::string_view name() const { return text_or(schema_->name); }
    [[nodiscard]] std::string_view format() const { return text_or(schema_->format); }
    [[nodiscard]] arrow_type type() const { return type_of_format(format()); }
    [[nodiscard]] bool has_dictionary() const { return schema_->dictionary != nullptr; }
    [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(length_); }

    /// The columns of a struct, as a record batch is one: by position, which is `out_of_range`
    /// beyond the last, or by name, `unknown_entity`. A struct of which rows are missing is
    /// refused.
    [[nodiscard]] std::size_t columns() const {
        return type() == arrow_type::structure ? static_cast<std::size_t>(schema_->n_children) : 0;
    }
    [[nodiscard]] answer<arrow_view> column_at(std::size_t position) const;
    [[nodiscard]] answer<arrow_view> column_named(std::string_view name) const;

    /// Which cells hold a value.
    [[nodiscard]] validity valid() const {
        if (array_->null_count == 0 || detail::arrow_buffers(type()) < 0) return {};
        const auto* const bits = static_cast<const std::uint8_t*>(array_->buffers[0]);
        return bits == nullptr ? validity() : validity(bits, static_cast<std::size_t>(offset_));
    }
    /// The values, without copying. Another type than `Number` is refused (`malformed`).
    template <column_number Number>
    [[nodiscard]] answer<column<Number>> numbers() const;
    /// The values of any numbers as doubles, NaN where one is missing: a copy. An integer that no
    /// double holds is refused (`overflow`). O(size).
    [[nodiscard]] std::vector<double> doubles() const;
    /// The text of a cell, in a dictionary or not; `not_available` where it is missing. Anything
    /// but texts is refused (`malformed`). O(1).
    [[nodiscard]] answer<std::string_view> text(std::size_t cell) const;

private:
    arrow_view(const ArrowSchema& schema, const ArrowArray& array, std::int64_t offset,
               std::int64_t length)
        : schema_(&schema), array_(&array), offset_(offset), length_(length) {}

    [[nodiscard]] static answer<arrow_view> of(const ArrowSchema& schema, const ArrowArray& array,
                                               std::int64_t first, std::int64_t length);
    [[nodiscard]] static std::string_view text_or(const char* text) {
        return text == nullptr ? std::string_view() : std::string_view(text);
    }
    [[nodiscard]] static refusal odd(const ArrowSchema& schema, std::string_view what);
    [[nodiscard]] refusal of_other_type(std::string_view wanted) const;

    template <class Number>
    [[nodiscard]] answer<const Number*> values() const;
    template <class Number>
    void copy_to(std::vector<double>& copies) const;
    template <class Offset>
    [[nodiscard]] answer<std::string_view> text_by(std::size_t cell) const;
    [[nodiscard]] answer<std::int64_t> index_at(std::size_t cell) const;

    const ArrowSchema* schema_ = nullptr;
    const ArrowArray* array_ = nullptr;
    std::int64_t offset_ = 0; // of the first cell in the buffers
    std::int64_t length_ = 0;
};

// ---------------------------------------------------------------------------------------------

namespace detail {

// Calls with a value of the number that a type stands for; false for what is no number.
template <class Function>
bool with_number_of(arrow_type type, const Function& function) {
    switch (type) {
    case arrow_type::int8:
        function(std::int8_t{});
        return true;
    case arrow_type::uint8:
        function(std::uint8_t{});
        return true;
    case arrow_type::int16:
        function(std::int16_t{});
        return true;
    case arrow_type::uint16:
        function(std::uint16_t{});
        return true;
    case arrow_type::int32:
        function(std::int32_t{});
        return true;
    case arrow_type::uint32:
        function(std::uint32_t{});
        return true;
    case arrow_type::int64:
        function(std::int64_t{});
        return true;
    case arrow_type::uint64:
        function(std::uint64_t{});
        return true;
    case arrow_type::float32:
        function(float{});
        return true;
    case arrow_type::float64:
        function(double{});
        return true;
    default:
        return false;
    }
}

// Whether a double holds an integer exactly: all up to 2^53, and above them some.
template <class Number>
constexpr bool is_exact_as_double(Number number) {
    if constexpr (std::floating_point<Number> || sizeof(Number) < 8) {
        return true;
    } else {
        const auto rounded = static_cast<double>(number);
        constexpr double above = std::same_as<Number, std::int64_t> ? 0x1p63 : 0x1p64;
        return rounded < above && static_cast<Number>(rounded) == number;
    }
}

} // namespace detail

inline refusal arrow_view::odd(const ArrowSchema& schema, std::string_view what) {
    visavis::text<120> sentence("column '");
    append_all(sentence, text_or(schema.name), "': ", what);
    return {reason::malformed, sentence};
}

inline refusal arrow_view::of_other_type(std::string_view wanted) const {
    visavis::text<120> sentence("column '");
    append_all(sentence, name(), "': expected ", wanted, ", found ",
               has_dictionary() ? "a dictionary" : name_of(type()), " (format '", format(), "')");
    return {reason::malformed, sentence};
}

inline answer<arrow_view> arrow_view::of(const ArrowSchema& schema, const ArrowArray& array,
                                         std::int64_t first, std::int64_t length) {
    if (schema.release == nullptr || array.release == nullptr)
        return odd(schema, "was released before it was read");
    if (schema.format == nullptr) return odd(schema, "has no format");
    if (array.length < 0 || array.offset < 0 || array.null_count < -1)
        return odd(schema, "a length, offset or count is negative");
    std::int64_t begin = 0;
    std::int64_t end = 0;
    if (first < 0 || length < 0 || __builtin_add_overflow(first, length, &end) ||
        end > array.length)
        return odd(schema, "has fewer cells than its struct");
    if (__builtin_add_overflow(array.offset, first, &begin) ||
        __builtin_add_overflow(begin, length, &end))
        return odd(schema, "its offset overflows");
    const auto type = type_of_format(schema.format);
    const int buffers = detail::arrow_buffers(type);
    if (buffers >= 0 && (array.n_buffers != buffers || array.buffers == nullptr))
        return odd(schema, "has another number of buffers than its format");
    const bool lacks_bits = buffers >= 0 && array.null_count > 0 && array.buffers[0] == nullptr;
    if (lacks_bits) return odd(schema, "has missing cells and no validity bitmap");
    if (type == arrow_type::structure &&
        (schema.n_children < 0 || schema.n_children != array.n_children ||
         (schema.n_children != 0 && (schema.children == nullptr || array.children == nullptr))))
        return odd(schema, "its schema and its array differ in their columns");
    if ((schema.dictionary == nullptr) != (array.dictionary == nullptr))
        return odd(schema, "its schema and its array differ in their dictionaries");
    return arrow_view(schema, array, begin, length);
}

inline answer<arrow_view> arrow_view::column_at(std::size_t position) const {
    if (position >= columns()) return refusal{reason::out_of_range, "the position of a column"};
    if (length_ != 0 && valid().has_bits()) {
        for (std::size_t row = 0; row != size(); ++row)
            if (!valid()[row]) return odd(*schema_, "a struct of which rows are missing");
    }
    const auto* const schema = schema_->children[position];
    const auto* const array = array_->children[position];
    if (schema == nullptr || array == nullptr) return odd(*schema_, "a column that is not there");
    return of(*schema, *array, offset_, length_);
}

inline answer<arrow_view> arrow_view::column_named(std::string_view name) const {
    for (std::size_t at = 0; at != columns(); ++at)
        if (schema_->children[at] != nullptr && text_or(schema_->children[at]->name) == name)
            return column_at(at);
    visavis::text<120> sentence("column '");
    append_all(sentence, name, "'");
    return refusal{reason::unknown_entity, sentence};
}

// Where the first cell's value is; null where there are no cells.
template <class Number>
answer<const Number*> arrow_view::values() const {
    const void* const buffer = array_->buffers[1];
    if (length_ == 0) return static_cast<const Number*>(nullptr);
    if (buffer == nullptr) return odd(*schema_, "has cells and no values");
    if (reinterpret_cast<std::uintptr_t>(buffer) % alignof(Number) != 0)
        return odd(*schema_, "its values are not aligned");
    return static_cast<const Number*>(buffer) + offset_;
}

template <column_number Number>
answer<column<Number>> arrow_view::numbers() const {
    if (type() != arrow_type_of<Number> || has_dictionary())
        return of_other_type(name_of(arrow_type_of<Number>));
    return values<Number>().then(
        [this](const Number* first) { return column<Number>(first, size(), valid()); });
}

template <class Number>
void arrow_view::copy_to(std::vector<double>& copies) const {
    const Number* const first = values<Number>().value();
    const auto there = valid();
    for (std::size_t cell = 0; cell != size(); ++cell) {
        if (!there[cell]) {
            copies[cell] = std::numeric_limits<double>::quiet_NaN();
            continue;
        }
        if (!detail::is_exact_as_double(first[cell]))
            refuse(reason::overflow, odd(*schema_, "an integer that no double holds").about);
        copies[cell] = static_cast<double>(first[cell]);
    }
}

inline std::vector<double> arrow_view::doubles() const {
    std::vector<double> copies(size());
    const bool is_number = !has_dictionary() && detail::with_number_of(type(), [&](auto number) {
        copy_to<decltype(number)>(copies);
    });
    if (!is_number) refuse(of_other_type("numbers"));
    return copies;
}

template <class Offset>
answer<std::string_view> arrow_view::text_by(std::size_t cell) const {
    const auto offsets = values<Offset>();
    if (!offsets) return offsets.refused();
    const Offset begin = offsets.value()[cell];
    const Offset end = offsets.value()[cell + 1];
    if (begin < 0 || end < begin) return odd(*schema_, "the offsets of its texts decrease");
    const auto* const characters = static_cast<const char*>(array_->buffers[2]);
    if (begin == end) return std::string_view();
    if (characters == nullptr) return odd(*schema_, "has texts and no characters");
    return std::string_view(characters + begin, static_cast<std::size_t>(end - begin));
}

// The position in the dictionary that a cell holds.
inline answer<std::int64_t> arrow_view::index_at(std::size_t cell) const {
    answer<std::int64_t> index = of_other_type("a dictionary with integers");
    detail::with_number_of(type(), [&](auto number) {
        using index_type = decltype(number);
        if constexpr (std::integral<index_type>)
            index = values<index_type>().then(
                [cell](const index_type* first) { return static_cast<std::int64_t>(first[cell]); });
    });
    return index;
}

inline answer<std::string_view> arrow_view::text(std::size_t cell) const {
    if (cell >= size()) return refusal{reason::out_of_range, "the position of a cell"};
    const bool is_text = type() == arrow_type::utf8 || type() == arrow_type::large_utf8;
    if (!is_text && !has_dictionary()) return of_other_type("texts");
    if (detail::arrow_buffers(type()) < 0) return of_other_type("texts");
    if (!valid()[cell]) return reason::not_available;
    if (!has_dictionary())
        return type() == arrow_type::utf8 ? text_by<std::int32_t>(cell)
                                          : text_by<std::int64_t>(cell);
    const auto index = index_at(cell);
    if (!index) return index.refused();
    const auto dictionary = of(*schema_->dictionary, *array_->dictionary);
    if (!dictionary) return dictionary.refused();
    if (dictionary.value().has_dictionary()) return odd(*schema_, "a dictionary of dictionaries");
    if (index.value() < 0 || index.value() >= dictionary.value().length_)
        return odd(*schema_, "a position beyond its dictionary");
    return dictionary.value().text(static_cast<std::size_t>(index.value()));
}

} // namespace visavis
