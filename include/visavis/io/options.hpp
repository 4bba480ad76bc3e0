// SPDX-License-Identifier: BSL-1.0
#pragma once

// options: how a table is read, what ends the reading, and who is told how far it has come

#include <visavis/io/csv.hpp>
#include <visavis/io/entity_names.hpp>
#include <visavis/io/period_text.hpp>

namespace visavis {

/// How far a reading has come.
struct reading_progress {
    std::uint64_t characters = 0;
    std::uint64_t of_characters = 0; ///< 0 where it is not known
    std::uint64_t rows = 0;
};

/// Views a function that is told of progress, which must outlive it; or nobody.
class progress_listener {
public:
    progress_listener() = default;
    template <class Listener>
        requires std::invocable<Listener&, const reading_progress&>
        progress_listener(Listener& listener)
            : listener_(&listener), call_([](void* to, const reading_progress& how_far) {
                  (*static_cast<Listener*>(to))(how_far);
              }) {}

        void operator()(const reading_progress& how_far) const {
            if (listener_ != nullptr) call_(listener_, how_far);
        }

    private:
        void* listener_ = nullptr;
        void (*call_)(void*, const reading_progress&) = nullptr;
};

/// How a table is read.
struct reading_options {
    strictness mode = strictness::strict;
    csv_dialect csv = {};
    number_format numbers = {};
    /// What the entities are: countries and groups, whose names and codes are found out, or
    /// anything else, known by its name.
    entity_kind entities = entity_kind::country;
    /// The names of countries and groups; those of `entity_names` unless others are given.
    const entity_names* names = nullptr;
    /// Told after each piece of a quarter of a million characters or so, and at the end.
    progress_listener progress = {};
    /// So many oddities are kept, the others counted.
    std::size_t most_remarks = 10'000;
};

} // namespace visavis
