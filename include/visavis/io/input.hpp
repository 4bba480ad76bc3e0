// SPDX-License-Identifier: BSL-1.0
#pragma once

// input: where text is read from, piece by piece: a file, a text in memory, or anything else

#include <visavis/core/answer.hpp>

#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

namespace visavis {

/// Text that is read once, from its beginning to its end, piece by piece. Its name stands in
/// everything that is said about it.
class text_input {
public:
    /// Writes at most `room` characters and says how many; 0 ends the text.
    using piece_reader = std::size_t (*)(void* context, char* into, std::size_t room);

    /// A file, opened at once; one that cannot be is refused (`unreadable`).
    [[nodiscard]] static text_input file(const char* path);
    [[nodiscard]] static text_input file(const std::string& path) { return file(path.c_str()); }
    /// A text in memory, which must outlive the input.
    [[nodiscard]] static text_input memory(std::string_view text, std::string_view name) {
        text_input from(name);
        from.rest_ = text;
        from.size_ = text.size();
        return from;
    }
    /// What a function reads: a socket, a member of an archive. `context` is passed to it.
    [[nodiscard]] static text_input pieces(piece_reader read, void* context,
                                           std::string_view name) {
        text_input from(name);
        from.read_ = read;
        from.context_ = context;
        return from;
    }

    text_input(text_input&& other) noexcept
        : name_(std::move(other.name_)), rest_(other.rest_), size_(other.size_), read_(other.read_),
          context_(other.context_), file_(std::exchange(other.file_, nullptr)) {}
    text_input& operator=(text_input&&) = delete;
    ~text_input() {
        if (file_ != nullptr) std::fclose(file_);
    }

    /// The name of the file without its folders, or the name that was given.
    [[nodiscard]] std::string_view name() const { return name_; }
    /// The characters of all of it, where that is known from the outset; otherwise 0.
    [[nodiscard]] std::uint64_t size() const { return size_; }

    /// Reads the next piece; 0 at the end. What the system cannot read is `unreadable`.
    [[nodiscard]] answer<std::size_t> read(char* into, std::size_t room);

private:
    explicit text_input(std::string_view name) : name_(name) {}

    std::string name_;
    std::string_view rest_;
    std::uint64_t size_ = 0;
    piece_reader read_ = nullptr;
    void* context_ = nullptr;
    std::FILE* file_ = nullptr;
};

// ---------------------------------------------------------------------------------------------

inline text_input text_input::file(const char* path) {
    const std::string_view whole(path);
    text_input from(whole.substr(whole.find_last_of('/') + 1));
    from.file_ = std::fopen(path, "rb");
    if (from.file_ == nullptr) refuse(reason::unreadable, whole);
    if (std::fseek(from.file_, 0, SEEK_END) == 0) { // a pipe has no end to go to
        const long end = std::ftell(from.file_);
        if (end > 0) from.size_ = static_cast<std::uint64_t>(end);
        if (std::fseek(from.file_, 0, SEEK_SET) != 0) refuse(reason::unreadable, whole);
    }
    std::setvbuf(from.file_, nullptr, _IONBF, 0); // pieces are long enough as they are
    return from;
}

inline answer<std::size_t> text_input::read(char* into, std::size_t room) {
    if (file_ != nullptr) {
        const std::size_t count = std::fread(into, 1, room, file_);
        if (count == 0 && std::ferror(file_) != 0)
            return refusal{reason::unreadable, std::string_view(name_)};
        return count;
    }
    if (read_ != nullptr) {
        const std::size_t count = read_(context_, into, room);
        if (count > room) return refusal{reason::out_of_range, "a piece longer than its room"};
        return count;
    }
    const std::size_t count = rest_.size() < room ? rest_.size() : room;
    if (count != 0) std::memcpy(into, rest_.data(), count);
    rest_.remove_prefix(count);
    return count;
}

} // namespace visavis
