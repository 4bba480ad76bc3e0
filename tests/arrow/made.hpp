// SPDX-License-Identifier: BSL-1.0
#pragma once

// made: arrays in Arrow's format, made by hand, which count how often they are released

#include <visavis/arrow/c_data.hpp>

#include <cstdint>
#include <cstring>
#include <deque>
#include <string>
#include <vector>

namespace visavis::tests {

/// A producer of one array, whose parts tests may bend before they are taken over.
class made_array {
public:
    ArrowSchema schema = {};
    ArrowArray array = {};
    std::vector<const void*> buffers;

    made_array(std::string format, std::string name) : format_(format), name_(name) {
        schema.format = format_.c_str();
        schema.name = name_.c_str();
        schema.release = [](ArrowSchema* self) {
            ++static_cast<made_array*>(self->private_data)->schema_releases;
            self->release = nullptr;
        };
        schema.private_data = this;
        array.release = [](ArrowArray* self) {
            ++static_cast<made_array*>(self->private_data)->array_releases;
            self->release = nullptr;
        };
        array.private_data = this;
    }
    made_array(const made_array&) = delete;
    made_array& operator=(const made_array&) = delete;

    /// Numbers, with the bits of those that are there, or none.
    template <class Number>
    made_array& with(const std::vector<Number>& values, const std::vector<std::uint8_t>& bits = {},
                     std::int64_t missing = 0) {
        auto* const copy = store(values.data(), values.size() * sizeof(Number));
        array.length = static_cast<std::int64_t>(values.size());
        array.null_count = missing;
        buffers = {bits.empty() ? nullptr : store(bits.data(), bits.size()), copy};
        return point();
    }
    template <class Offset>
    made_array& with_texts(const std::vector<Offset>& offsets, const std::string& characters) {
        array.length = static_cast<std::int64_t>(offsets.size()) - 1;
        buffers = {nullptr, store(offsets.data(), offsets.size() * sizeof(Offset)),
                   store(characters.data(), characters.size())};
        return point();
    }
    made_array& with_columns(const std::vector<made_array*>& columns, std::int64_t length) {
        for (auto* const one : columns) {
            child_schemas_.push_back(&one->schema);
            child_arrays_.push_back(&one->array);
        }
        schema.children = child_schemas_.data();
        array.children = child_arrays_.data();
        schema.n_children = array.n_children = static_cast<std::int64_t>(columns.size());
        array.length = length;
        buffers = {nullptr};
        return point();
    }
    made_array& with_dictionary(made_array& texts) {
        schema.dictionary = &texts.schema;
        array.dictionary = &texts.array;
        return *this;
    }
    made_array& point() {
        array.buffers = buffers.data();
        array.n_buffers = static_cast<std::int64_t>(buffers.size());
        return *this;
    }

    int schema_releases = 0;
    int array_releases = 0;

private:
    void* store(const void* from, std::size_t size) {
        // of doubles, so that everything is aligned
        auto& memory = memory_.emplace_back(size / sizeof(double) + 1);
        if (size != 0) std::memcpy(memory.data(), from, size);
        return memory.data();
    }

    std::string format_;
    std::string name_;
    std::deque<std::vector<double>> memory_;
    std::vector<ArrowSchema*> child_schemas_;
    std::vector<ArrowArray*> child_arrays_;
};

} // namespace visavis::tests
