// SPDX-License-Identifier: BSL-1.0
// Numbers, periods, ranks and statuses: no text does harm; what the C library reads in full as a
// plain number is the same number here.

#include <visavis/io/number_text.hpp>
#include <visavis/io/obs_status.hpp>
#include <visavis/io/period_text.hpp>
#include <visavis/io/rank_text.hpp>

#include "pieces.hpp"

#include <string>

namespace vv = visavis;

namespace {

void check_number(const std::string& text) {
    const auto read = vv::parse_number(text);
    const bool is_plain =
        !text.empty() && text.find_first_not_of("0123456789.eE+-") == std::string::npos;
    if (!read) return;
    vv::fuzz::require(read.value() == read.value());
    if (!is_plain) return;
    char* end = nullptr;
    const double wanted = std::strtod(text.c_str(), &end);
    vv::fuzz::require(end == text.c_str() + text.size() && wanted == read.value());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    if (size < 2) return 0;
    const std::string text(reinterpret_cast<const char*>(data) + 2, size - 2);
    check_number(text);
    const vv::number_format format{data[0] % 2 == 0 ? '.' : ',', " ,.'\0"[data[1] % 5]};
    (void)vv::parse_number(text, format, static_cast<int>(data[0]) - 128);
    (void)vv::stands_for_missing(text);
    (void)vv::parse_status(text);
    if (const auto period = vv::parse_period(text))
        vv::fuzz::require(period.value().year() >= 0 && period.value().year() < 10'000);
    if (const auto rank = vv::parse_rank(text))
        vv::fuzz::require(rank.value().first >= 1 &&
                          (rank.value().last == 0 || rank.value().last >= rank.value().first));
    return 0;
}
