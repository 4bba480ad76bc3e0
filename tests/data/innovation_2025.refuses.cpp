// SPDX-License-Identifier: BSL-1.0
// What the article's figures do not allow: comparisons of what does not compare.
#include <visavis/compare/rank_of.hpp>
#include <visavis/data/innovation_2025.hpp>

#include <array>

namespace vv = visavis;
namespace article = vv::innovation_2025;
using namespace vv::literals;

constexpr auto cities = vv::share_of(article::chinese_cities);
constexpr auto clusters = vv::share_of(article::chinese_clusters);
static_assert(cities == 60_percent && clusters == 26_percent);

// case: 6 of 10 cities compared with 26 of 100 clusters, as if they were one list
// says: "visavis: only shares of the same whole compare"
// says: "these are shares of different indicators or lists"
#if VISAVIS_CASE == 1
constexpr bool fewer = clusters < cities;
#endif

// case: awards over researchers as a plain ratio
// says: "visavis: a ratio needs two figures of the same indicator"
// says: "between different indicators ask for a rate"
#if VISAVIS_CASE == 2
constexpr auto nonsense = vv::ratio(article::academy_awards, article::beijing_researchers);
#endif

// case: Beijing's 43 % of AI talent minus one fifth of the awards, in percentage points
// says: "visavis: percentage points are the difference of two shares of the same whole"
// says: "these are shares of different indicators or lists"
#if VISAVIS_CASE == 3
constexpr vv::percentage_points points = article::beijing_ai_talent - article::china_awards;
#endif

// case: a city ranked among countries
// says: "visavis: an entity is ranked only among its own kind"
// says: "a city among cities, a country among countries"
#if VISAVIS_CASE == 4
using countries = vv::list_of<"countries by R&D investment", vv::entity_kind::country>;
constexpr auto ranking = countries::ranked(2023_y, article::capital_visual,
                                           article::united_states{}, article::beijing{});
#endif

// case: the rank of a city in a list of clusters
// says: "visavis: an entity is ranked only among its own kind"
// says: "a city among cities, a country among countries"
#if VISAVIS_CASE == 5
constexpr auto rank = article::cluster_ranking.rank_of(article::beijing{});
#endif

// case: 6 of 10 cities minus 26 of 100 clusters, in percentage points
// says: "visavis: percentage points are the difference of two shares of the same whole"
// says: "these are shares of different indicators or lists"
#if VISAVIS_CASE == 6
constexpr vv::percentage_points points = cities - clusters;
#endif

// case: a city ranked by its number among figures of countries
// says: "visavis: an entity is ranked only among its own kind"
// says: "a city among cities, a country among countries"
#if VISAVIS_CASE == 7
constexpr std::array graduates{article::graduates_2020};
constexpr auto place = vv::rank_of(article::beijing{}, graduates);
#endif
