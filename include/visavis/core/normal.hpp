// SPDX-License-Identifier: BSL-1.0
#pragma once

// normal: quantiles of the normal distribution

#include <visavis/core/elementary.hpp>

namespace visavis {

/// The number below which a standard normal variable lies with probability `probability`, which is
/// above 0 and below 1 (`out_of_range`): 1.96 for 0.975.
///
/// By M. J. Wichura's algorithm AS 241 (Applied Statistics 37, 1988), to about one part in 10^15.
/// Complexity: O(1).
[[nodiscard]] constexpr double normal_quantile(double probability);

// ---------------------------------------------------------------------------------------------

namespace detail {

// A quotient of two polynomials of degree 7, with the coefficients of the constant terms first.
struct quotient_of_polynomials {
    double above[8];
    double below[8];

    [[nodiscard]] constexpr double operator()(double at) const {
        double numerator = above[7];
        double denominator = below[7];
        for (int power = 6; power >= 0; --power) {
            numerator = numerator * at + above[power];
            denominator = denominator * at + below[power];
        }
        return numerator / denominator;
    }
};

// The coefficients of AS 241, near the median, in the tails and far out.
inline constexpr quotient_of_polynomials near_median{
    {3.3871328727963666080e0, 1.3314166789178437745e+2, 1.9715909503065514427e+3,
     1.3731693765509461125e+4, 4.5921953931549871457e+4, 6.7265770927008700853e+4,
     3.3430575583588128105e+4, 2.5090809287301226727e+3},
    {1, 4.2313330701600911252e+1, 6.8718700749205790830e+2, 5.3941960214247511077e+3,
     2.1213794301586595867e+4, 3.9307895800092710610e+4, 2.8729085735721942674e+4,
     5.2264952788528545610e+3}};
inline constexpr quotient_of_polynomials in_tail{
    {1.42343711074968357734e0, 4.63033784615654529590e0, 5.76949722146069140550e0,
     3.64784832476320460504e0, 1.27045825245236838258e0, 2.41780725177450611770e-1,
     2.27238449892691845833e-2, 7.74545014278341407640e-4},
    {1, 2.05319162663775882187e0, 1.67638483018380384940e0, 6.89767334985100004550e-1,
     1.48103976427480074590e-1, 1.51986665636164571966e-2, 5.47593808499534494600e-4,
     1.05075007164441684324e-9}};
inline constexpr quotient_of_polynomials far_out{
    {6.65790464350110377720e0, 5.46378491116411436990e0, 1.78482653991729133580e0,
     2.96560571828504891230e-1, 2.65321895265761230930e-2, 1.24266094738807843860e-3,
     2.71155556874348757815e-5, 2.01033439929228813265e-7},
    {1, 5.99832206555887937690e-1, 1.36929880922735805310e-1, 1.48753612908506148525e-2,
     7.86869131145613259100e-4, 1.84631831751005468180e-5, 1.42151175831644588870e-7,
     2.04426310338993978564e-15}};

} // namespace detail

constexpr double normal_quantile(double probability) {
    if (!(probability > 0 && probability < 1))
        refuse(reason::out_of_range, "a probability that is not between 0 and 1");
    const double off_median = probability - 0.5;
    if (off_median >= -0.425 && off_median <= 0.425)
        return off_median * detail::near_median(0.180625 - off_median * off_median);
    const double tail = off_median < 0 ? probability : 1 - probability;
    const double root = square_root(-natural_log(tail));
    const double quantile = root <= 5 ? detail::in_tail(root - 1.6) : detail::far_out(root - 5);
    return off_median < 0 ? -quantile : quantile;
}

} // namespace visavis
