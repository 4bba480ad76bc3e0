// SPDX-License-Identifier: BSL-1.0
#include <visavis/compare/entropy.hpp>
#include <visavis/compare/gini.hpp>
#include <visavis/compare/herfindahl.hpp>
#include <visavis/compare/top_share.hpp>

#include <visavis/core/literals.hpp>

#include <array>

namespace vv = visavis;
using namespace vv::literals;

struct row {
    int id;
    double sales;
};

constexpr std::array parts{1, 3};
constexpr std::array rows{row{1, 0.5}, row{2, 0.25}};
constexpr bool control = vv::gini(parts) == 1_over(4) && vv::herfindahl(parts) == 5_over(8) &&
                         vv::top_share(1, rows, {}, &row::sales).value() > 0.6;

// case: parts of rows without naming the member
// says: "visavis: only numbers and figures are parts of a whole; name the member that holds one"
#if VISAVIS_CASE == 1
constexpr auto of_rows = vv::herfindahl.checked(rows).has_value();
#endif

// case: the concentration of hedged numbers
// says: "visavis: hedged figures have no one distribution"
#if VISAVIS_CASE == 2
constexpr std::array hedged{vv::about(780), vv::nearly(800)};
constexpr auto of_hedged = vv::gini.checked(hedged).has_value();
#endif

// case: the concentration of rates
// says: "visavis: figures of an intensive indicator (a rate, a score) do not add up"
#if VISAVIS_CASE == 3
using score = vv::indicator<"score", vv::unit<"point">, vv::polarity::higher_is_better,
                            vv::scaling::intensive>;
constexpr vv::source someone{"someone"};
constexpr std::array scores{score::of(vv::country<"CN">{}, 2025_y, 5, someone)};
constexpr auto of_scores = vv::theil.checked(scores).has_value();
#endif

// case: a negative part
// says: "negative_part"
#if VISAVIS_CASE == 4
constexpr auto negative = vv::shannon_entropy(std::array{3, -1});
#endif

// case: a negative number of parts
// says: "out_of_range"
#if VISAVIS_CASE == 5
constexpr auto none = vv::top_share(-1, parts);
#endif
