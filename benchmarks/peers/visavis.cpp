// SPDX-License-Identifier: BSL-1.0
// The workloads by visavis. Results go to buffers that are there before, and the memory that
// ranking a long column takes is lent, as a program would do that ranks more than once.
#include "job.hpp"

#include <visavis/compare/kendall.hpp>
#include <visavis/compare/rank.hpp>
#include <visavis/panel/multiple.hpp>
#include <visavis/panel/share.hpp>
#include <visavis/panel/top.hpp>
#include <visavis/version.hpp>
#ifdef VISAVIS_PEERS_PARALLEL
#include <visavis/parallel/in_parallel.hpp>
#endif

namespace {

namespace vv = visavis;

vv::ties ties_of(const peers::job& asked) {
    if (asked.ties == "dense") return vv::ties::dense;
    return asked.ties == "fractional" ? vv::ties::fractional : vv::ties::competition;
}

vv::groups groups_of(const peers::job& asked, std::size_t rows) {
    return vv::groups::of_size(asked.group, rows / asked.group);
}

// Calls use(work) with the division of work among the threads of the job.
template <class Use>
void with_work(const peers::job& asked, Use use) {
    if (asked.threads == 1) return use(vv::in_sequence());
#ifdef VISAVIS_PEERS_PARALLEL
    use(vv::in_parallel(static_cast<int>(asked.threads)));
#else
    peers::skip("one thread alone, built without oneTBB");
#endif
}

void write(const peers::job& asked, const std::vector<double>& results) {
    if (!asked.result.empty()) peers::write_column(asked.result, results);
}

template <class Work>
void rank(const peers::job& asked, const Work& work) {
    peers::with_values(asked, [&](const auto& values) {
        std::vector<double> ranks;
        std::vector<std::byte> workspace;
        peers::measure(
            asked,
            [&] {
                ranks.resize(values.size());
                workspace.resize(vv::ordering_bytes(values.size(), asked.threads));
            },
            [&] {
                vv::rank(values, ranks, {.ties = ties_of(asked), .workspace = workspace}, work);
            });
        write(asked, ranks);
    });
}

// A verb that writes one result for each cell of the groups of a column.
template <class Verb>
void of_groups(const peers::job& asked, Verb verb) {
    peers::with_values(asked, [&](const auto& values) {
        const auto by = groups_of(asked, values.size());
        std::vector<double> results;
        peers::measure(
            asked, [&] { results.resize(values.size()); },
            [&] { verb(vv::by_group(values, by), results); });
        write(asked, results);
    });
}

template <class Work>
void grouped_rank(const peers::job& asked, const Work& work) {
    of_groups(asked, [&](const auto& groups, auto& out) {
        vv::rank(groups, out, {.ties = ties_of(asked)}, work);
    });
}

template <class Work>
void grouped_share(const peers::job& asked, const Work& work) {
    of_groups(asked, [&](const auto& groups, auto& out) { vv::shares(groups, out, work); });
}

template <class Work>
void grouped_multiple(const peers::job& asked, const Work& work) {
    of_groups(asked, [&](const auto& groups, auto& out) {
        vv::multiples(groups, vv::cell_at(0), out, work);
    });
}

void small_lists(const peers::job& asked) {
    peers::with_values(asked, [&](const auto& values) {
        std::vector<double> ranks;
        peers::measure(
            asked, [&] { ranks.resize(values.size()); },
            [&] {
                const std::span all(values);
                const std::span into(ranks);
                for (std::size_t first = 0; first != all.size(); first += asked.group)
                    vv::rank(all.subspan(first, asked.group), into.subspan(first, asked.group));
            });
        write(asked, ranks);
    });
}

template <class Work>
void top_ten(const peers::job& asked, const Work& work) {
    const auto country = peers::read_column<std::int32_t>(asked.data + "/country.i32");
    peers::with_values(asked, [&](const auto& values) {
        const auto by = groups_of(asked, values.size());
        std::vector<std::int32_t> counts;
        peers::measure(
            asked, [&] { counts.resize(by.size() * asked.countries); },
            [&] {
                vv::top_by_country(10, vv::by_group(values, by), vv::same_in_each(country), counts,
                                   {}, work);
            });
        write(asked, {counts.begin(), counts.end()});
    });
}

void kendall(const peers::job& asked) {
    const auto x = peers::read_column<double>(asked.data + "/x.f64");
    const auto y = peers::read_column<double>(asked.data + "/y.f64");
    double tau = 0;
    std::vector<std::byte> workspace;
    peers::measure(
        asked, [&] { workspace.resize(vv::agreement_workspace_size(x.size())); },
        [&] { tau = vv::kendall_tau(x, y, {.workspace = workspace}).value(); });
    write(asked, {tau});
}

} // namespace

int main(int count, char** arguments) {
    const auto asked = peers::read_job(count, arguments);
    std::printf("version %s\n", VISAVIS_VERSION_STRING);
    if (asked.operation == "rank")
        with_work(asked, [&](const auto& work) { rank(asked, work); });
    else if (asked.operation == "grouped_rank")
        with_work(asked, [&](const auto& work) { grouped_rank(asked, work); });
    else if (asked.operation == "grouped_share")
        with_work(asked, [&](const auto& work) { grouped_share(asked, work); });
    else if (asked.operation == "grouped_multiple")
        with_work(asked, [&](const auto& work) { grouped_multiple(asked, work); });
    else if (asked.operation == "top_ten")
        with_work(asked, [&](const auto& work) { top_ten(asked, work); });
    else if (asked.threads != 1)
        peers::skip("one thread alone: " + asked.operation);
    else if (asked.operation == "small_lists")
        small_lists(asked);
    else if (asked.operation == "kendall")
        kendall(asked);
    else
        peers::skip("not asked of visavis: " + asked.operation);
}
