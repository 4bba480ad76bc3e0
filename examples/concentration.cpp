// SPDX-License-Identifier: BSL-1.0

// How much of a whole lies with few? Index, coefficient, entropy and the share of the largest, of
// one list. The sales are made up.

#include <visavis/tell/ostream.hpp>
#include <visavis/visavis.hpp>

#include <array>
#include <iomanip>
#include <iostream>
#include <string_view>

namespace vv = visavis;
using namespace vv::literals;

namespace {

struct firm {
    std::string_view name;
    int sales;
};

// region measures
constexpr std::array firms{firm{"Aldgate", 40}, firm{"Bishop", 30}, firm{"Cole", 20},
                           firm{"Drake", 10}};
constexpr auto index = vv::herfindahl(firms, {}, &firm::sales);
static_assert(index == 3_over(10)); // 0.4^2 + 0.3^2 + 0.2^2 + 0.1^2, exact
static_assert(vv::gini(firms, {}, &firm::sales) == 1_over(4));
static_assert(vv::top_share(2, firms, {}, &firm::sales) == 7_over(10));
// endregion

void all_measures() {
    std::cout << "Herfindahl-Hirschman index: " << index.value() << ", " << index.points()
              << " points, normalised " << index.normalised().value() << '\n';
    std::cout << "as many equal firms: " << index.effective_number().to_double() << '\n';
    const auto gini = vv::gini(firms, {}, &firm::sales);
    std::cout << "Gini coefficient: " << gini.value() << ", of a sample "
              << gini.of_sample().value() << '\n';
    const auto entropy = vv::shannon_entropy(firms, {}, &firm::sales);
    std::cout << "Shannon's entropy: " << entropy.value() << " nats, " << entropy.bits()
              << " bits, evenness " << entropy.evenness().value() << '\n';
    std::cout << "Theil's index: " << vv::theil(firms, {}, &firm::sales).value() << '\n';
    std::cout << "the two largest: " << vv::top_share(2, firms, {}, &firm::sales).exact()
              << " of all sales\n";
}

void after_a_merger() {
    const std::array sales{40 + 30, 20, 10};
    std::cout << "after a merger: " << vv::herfindahl(sales).points() - index.points()
              << " points more\n";
}

void of_each_year() {
    // region groups
    constexpr std::array sales{40.0, 30.0, 20.0, 10.0, 70.0, 20.0, 10.0, 0.0};
    std::array<double, 2> index_of_year{};
    vv::concentrations(vv::by_group(sales, vv::groups::of_size(4, 2)),
                       vv::concentration_columns<double>{.herfindahl = index_of_year});
    // endregion
    std::cout << "year by year: " << index_of_year[0] << ", " << index_of_year[1] << '\n';
}

void what_has_no_concentration() {
    std::cout << "a loss among sales: " << vv::gini.checked(std::array{5, -1}).refused() << '\n';
    std::cout << "nothing to divide: " << vv::herfindahl.checked(std::array{0, 0}).refused()
              << '\n';
}

} // namespace

int main() {
    std::cout << std::setprecision(4);
    all_measures();
    after_a_merger();
    of_each_year();
    what_has_no_concentration();
}
