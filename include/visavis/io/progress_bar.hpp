// SPDX-License-Identifier: BSL-1.0
#pragma once

// progress_bar: a bar on a terminal for as long as a large text is read

#include <visavis/io/options.hpp>

#include <unistd.h>

namespace visavis {

/// Draws how far a reading has come, and wipes it away when it is destroyed:
/// "reading [========                      ]  27 %, 1200000 rows". A text of less than eight
/// million characters is read before one could look at a bar, and has none.
///
///     visavis::progress_bar bar;
///     how.progress = bar;
class progress_bar {
public:
    /// On standard error, where that is a terminal; otherwise nothing is drawn.
    progress_bar() : progress_bar(stderr, ::isatty(STDERR_FILENO) != 0) {}
    /// On a stream, which must outlive it, if it is to be drawn.
    progress_bar(std::FILE* onto, bool is_drawn) : onto_(onto), is_drawn_(is_drawn) {}
    progress_bar(const progress_bar&) = delete;
    progress_bar& operator=(const progress_bar&) = delete;
    ~progress_bar() { wipe(); }

    void operator()(const reading_progress& how_far);

private:
    void draw(const reading_progress& how_far);
    void wipe();

    std::FILE* onto_;
    std::uint64_t next_ = 8'000'000; // characters, after which it is drawn anew
    bool is_drawn_;
    bool is_there_ = false;
};

// ---------------------------------------------------------------------------------------------

inline void progress_bar::operator()(const reading_progress& how_far) {
    constexpr std::uint64_t step = 4'000'000;
    const bool is_at_end = how_far.characters == how_far.of_characters;
    if (!is_drawn_ || how_far.characters < next_ || is_at_end) return;
    next_ = how_far.characters + step;
    draw(how_far);
}

// Of a text of unknown length there is no share, only rows.
inline void progress_bar::draw(const reading_progress& how_far) {
    constexpr std::size_t width = 30;
    const auto rows = static_cast<unsigned long long>(how_far.rows);
    is_there_ = true;
    if (how_far.of_characters == 0) {
        std::fprintf(onto_, "\rreading, %llu rows", rows);
    } else {
        const double share =
            static_cast<double>(how_far.characters) / static_cast<double>(how_far.of_characters);
        const double shown = share < 1 ? share : 1;
        char bar[width + 1] = {};
        for (std::size_t at = 0; at != width; ++at)
            bar[at] = static_cast<double>(at + 1) <= shown * width ? '=' : ' ';
        std::fprintf(onto_, "\rreading [%s] %3d %%, %llu rows", bar, static_cast<int>(100 * shown),
                     rows);
    }
    std::fflush(onto_);
}

inline void progress_bar::wipe() {
    if (is_there_) std::fputs("\r\x1b[K", onto_);
    is_there_ = false;
}

} // namespace visavis
