// SPDX-License-Identifier: BSL-1.0

// How many places of a ranking list that lies in a file does each country have, edition by edition?
// Without an argument this reads a small list of made-up universities; with one, any list with the
// columns rank, name, country and edition (or as the second argument calls the names).

#include <visavis/io/ranking.hpp>
#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <iostream>
#include <string>

namespace vv = visavis;

namespace {

vv::ranking_lists read(const std::string& path, std::string_view name) {
    // region read
    vv::reading_options how;
    how.mode = vv::strictness::lenient;
    return vv::read_ranking(vv::text_input::file(path), {.title = "the list", .name = name}, how);
    // endregion
}

// The members of an edition that surely lie in a country.
int members_in(vv::any_country where, const vv::ranking_lists& lists, std::size_t edition) {
    int count = 0;
    for (std::size_t at = 0; at != lists.places(edition); ++at)
        count += lists.begin(edition)[at].who.countries().contains(where) ? 1 : 0;
    return count;
}

void tell_edition(const vv::ranking_lists& lists, std::size_t edition) {
    std::string when;
    vv::append_period(when, lists.edition(edition));
    std::cout << when << ", " << lists.places(edition) << " places:";
    for (const auto& record : vv::iso3166) {
        const auto where = vv::any_country::parse(record.alpha2).value();
        const int count = members_in(where, lists, edition);
        if (count != 0) std::cout << ' ' << record.alpha2 << ' ' << count;
    }
    const int unknown = members_in({}, lists, edition);
    if (unknown != 0) std::cout << ", of unknown country " << unknown;
    std::cout << '\n';
}

} // namespace

int main(int count, char** arguments) {
    try {
        const auto lists = read(count > 1 ? arguments[1] : "examples/tables/universities.csv",
                                count > 2 ? arguments[2] : "");
        std::string remarks;
        vv::append_remarks(remarks, lists.report());
        std::cout << remarks << '\n';
        for (std::size_t edition = 0; edition != lists.size(); ++edition)
            tell_edition(lists, edition);
    } catch (const vv::error& refused) {
        std::cerr << refused.what() << '\n';
        return 1;
    }
}
