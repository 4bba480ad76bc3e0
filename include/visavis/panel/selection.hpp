// SPDX-License-Identifier: BSL-1.0
#pragma once

// selection: some of the entities of a databank: the members of a group, those of one kind

#include <visavis/column/grouping.hpp>
#include <visavis/compare/membership.hpp>

namespace visavis {

/// A predicate of entities: `of_kind(entity_kind::country)` tells countries from the aggregates
/// beside them.
struct of_kind {
    entity_kind wanted;

    constexpr explicit of_kind(entity_kind kind) : wanted(kind) {}
    [[nodiscard]] constexpr bool operator()(const entity auto& who) const {
        return who.kind() == wanted;
    }
};

/// The positions of some entities of a databank, in its order; owned.
class entity_selection {
public:
    constexpr entity_selection() = default;
    /// Positions that do not increase are `malformed`. O(n).
    constexpr explicit entity_selection(buffer<std::uint32_t> positions);

    [[nodiscard]] constexpr std::size_t size() const { return positions_.size(); }
    [[nodiscard]] constexpr std::uint32_t operator[](std::size_t at) const {
        return positions_[at];
    }
    [[nodiscard]] constexpr const std::uint32_t* begin() const { return positions_.begin(); }
    [[nodiscard]] constexpr const std::uint32_t* end() const { return positions_.end(); }

    /// The selected entities as the one group of a column with one cell an entity, viewed, as long
    /// as this object lives:
    /// `rank(by_group(databank.of("GDP", 2020_y), members.group()), ranks)`.
    [[nodiscard]] constexpr groups group() const&;
    void group() const&& = delete; // the positions would be gone

private:
    buffer<std::uint32_t> positions_;
    std::size_t offsets_[2] = {};
};

// ---------------------------------------------------------------------------------------------

constexpr entity_selection::entity_selection(buffer<std::uint32_t> positions)
    : positions_(std::move(positions)), offsets_{0, positions_.size()} {
    for (std::size_t at = 1; at < size(); ++at)
        if (positions_[at - 1] >= positions_[at])
            refuse(reason::malformed, "positions of selected entities that do not increase");
}

constexpr groups entity_selection::group() const& {
    const auto one = groups::by_offsets(offsets_);
    return size() == 0 ? one : one.at(positions_.data());
}

} // namespace visavis
