// SPDX-License-Identifier: BSL-1.0
#pragma once

// in_parallel: work on columns divided among threads, with the same results as without

#include <visavis/column/work.hpp>

#include <tbb/blocked_range.h>
#include <tbb/info.h>
#include <tbb/parallel_for.h>
#include <tbb/task_arena.h>

namespace visavis {

/// Divides the work of a verb on columns among threads of oneTBB:
/// `rank(values, ranks, {}, in_parallel(2))`. The results are the same bits as without.
class in_parallel {
public:
    /// As many threads as the machine runs at once.
    in_parallel() : in_parallel(tbb::info::default_concurrency()) {}
    /// So many threads, of which the caller's is one. Less than one counts as one.
    explicit in_parallel(int threads) : threads_(threads < 1 ? 1 : threads) {}

    [[nodiscard]] std::size_t workers() const { return static_cast<std::size_t>(threads_); }

    /// Calls body(first, last) for parts that cover 0 to size - 1, of `least` or more where there
    /// are as many; what a body throws is thrown here.
    template <class Body>
    void operator()(std::size_t size, std::size_t least, const Body& body) const {
        if (size == 0) return;
        tbb::task_arena arena(threads_);
        arena.execute([&] {
            tbb::parallel_for(tbb::blocked_range<std::size_t>(0, size, least == 0 ? 1 : least),
                              [&](const tbb::blocked_range<std::size_t>& part) {
                                  body(part.begin(), part.end());
                              });
        });
    }

private:
    int threads_;
};

static_assert(work_division<in_parallel>);

} // namespace visavis
