// SPDX-License-Identifier: BSL-1.0

#include <visavis/io/input.hpp>

#include <boost/test/unit_test.hpp>

#include <string>

namespace vv = visavis;

namespace {

std::string all_of(vv::text_input&& from, std::size_t room) {
    std::string text;
    std::string piece(room, '\0');
    while (const auto count = from.read(piece.data(), room).value()) text.append(piece, 0, count);
    return text;
}

} // namespace

BOOST_AUTO_TEST_SUITE(io)
BOOST_AUTO_TEST_SUITE(input)

BOOST_AUTO_TEST_CASE(a_text_in_memory_is_read_in_pieces_of_any_size) {
    for (const std::size_t room : {1u, 3u, 100u})
        BOOST_TEST(all_of(vv::text_input::memory("a,b\n1,2\n", "made.csv"), room) == "a,b\n1,2\n");
    BOOST_TEST(all_of(vv::text_input::memory("", "empty"), 8).empty());
    BOOST_TEST(vv::text_input::memory("abc", "made.csv").size() == 3);
}

BOOST_AUTO_TEST_CASE(a_file_is_known_by_its_name_without_folders_and_by_its_size) {
    const std::string path = VISAVIS_SOURCE_DIR "/LICENSE";
    auto licence = vv::text_input::file(path);
    BOOST_TEST(licence.name() == "LICENSE");
    const auto size = licence.size();
    const auto text = all_of(std::move(licence), 7);
    BOOST_TEST(text.size() == size);
    BOOST_TEST(text.substr(0, 22) == "Boost Software License");
}

BOOST_AUTO_TEST_CASE(what_cannot_be_opened_or_read_is_refused_by_its_path) {
    const auto says = [](const vv::error& refused) {
        return refused.why() == vv::reason::unreadable &&
               std::string(refused.what()) == "visavis: cannot be read: no/such/file.csv";
    };
    BOOST_CHECK_EXCEPTION((void)vv::text_input::file("no/such/file.csv"), vv::error, says);
    auto folder = vv::text_input::file(VISAVIS_SOURCE_DIR); // opens, but has no text
    char letter = 0;
    BOOST_CHECK((folder.read(&letter, 1).why() == vv::reason::unreadable));
}

BOOST_AUTO_TEST_CASE(a_function_may_be_read_too) {
    int left = 3;
    const auto counts_down = [](void* context, char* into, std::size_t) -> std::size_t {
        int& number = *static_cast<int*>(context);
        if (number == 0) return 0;
        *into = static_cast<char>('0' + number--);
        return 1;
    };
    BOOST_TEST(all_of(vv::text_input::pieces(counts_down, &left, "countdown"), 16) == "321");

    const auto boasts = [](void*, char*, std::size_t room) { return room + 1; };
    auto wrong = vv::text_input::pieces(boasts, nullptr, "boasting");
    char room[4];
    BOOST_CHECK((wrong.read(room, 4).why() == vv::reason::out_of_range));
}

BOOST_AUTO_TEST_SUITE_END()
BOOST_AUTO_TEST_SUITE_END()
