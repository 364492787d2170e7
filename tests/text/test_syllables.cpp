#include <doctest/doctest.h>

#include <string>

#include "text/syllables.hpp"

using namespace ocop;

TEST_CASE("Syllables of place words and products") {
  for (const char* word : {"xã",   "phường", "thị",   "trấn", "huyện", "hợp", "tác",   "công", "sản",  "phẩm", "Quý",
                           "quốc", "Quỳnh",  "gì",    "Giá",  "giếng", "Hòa", "Hoà",   "Thủy", "Thuỷ", "HỢP",  "Đông",
                           "Ấp",   "Nghĩa",  "khuỷu", "yến",  "Ý",     "mứt", "chuối", "rượu", "bưởi", "đường"}) {
    CHECK_MESSAGE(is_syllable(word), word);
  }
}

TEST_CASE("What is none") {
  for (const char* word : {"",    "Hîp", "t¸c",  "x·",  "xaõ",   "taùc",   "Hôïp", "thÞ",   "trÊn",  "Há»£p",   "Döông",
                           "bác̀", "bàc", "mưa1", "hợP", "Crème", "Müller", "quyề", "ngừoi", "Vieät", "nghiêngg"}) {
    CHECK_FALSE_MESSAGE(is_syllable(word), word);
  }
}
