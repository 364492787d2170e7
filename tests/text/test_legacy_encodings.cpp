#include <doctest/doctest.h>

#include <string>

#include "text/legacy_encodings.hpp"
#include "text/letters.hpp"

using namespace ocop;

namespace {

/// The 134 letters that Vietnamese has beyond ASCII: 67 small ones and their capitals.
const std::u32string kLetters =
    U"àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ"
    U"ÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬÈÉẺẼẸÊỀẾỂỄỆÌÍỈĨỊÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢÙÚỦŨỤƯỪỨỬỮỰỲÝỶỸỴĐ";

/// As a program shows it that takes the bytes for Windows-1252.
std::string as_seen(const std::string& text, LegacyEncoding encoding) {
  const auto bytes = to_windows_1252(text);
  REQUIRE_MESSAGE(bytes, text);
  return decode(*bytes, encoding);
}

/// Each letter written in bytes, cut at blanks.
std::u32string letters_written(const std::string& bytes, LegacyEncoding encoding) {
  std::u32string all;
  for (const char32_t c : code_points(decode(bytes, encoding))) {
    if (c != U' ') all.push_back(c);
  }
  return all;
}

}  // namespace

TEST_CASE("All 134 letters in TCVN3") {
  // By glibc: iconv -f UTF-8 -t TCVN5712-1, letter by letter in the order of kLetters.
  const std::string bytes =
      "\xB5 \xB8 \xB6 \xB7 \xB9 \xA8 \xBB \xBE \xBC \xBD \xC6 \xA9 "
      "\xC7 \xCA \xC8 \xC9 \xCB \xCC \xD0 \xCE \xCF \xD1 \xAA \xD2 "
      "\xD5 \xD3 \xD4 \xD6 \xD7 \xDD \xD8 \xDC \xDE \xDF \xE3 \xE1 "
      "\xE2 \xE4 \xAB \xE5 \xE8 \xE6 \xE7 \xE9 \xAC \xEA \xED \xEB "
      "\xEC \xEE \xEF \xF3 \xF1 \xF2 \xF4 \xAD \xF5 \xF8 \xF6 \xF7 "
      "\xF9 \xFA \xFD \xFB \xFC \xFE \xAE \x80 \x83 \x81 \x82 \x84 "
      "\xA1 \xAF \xC0 \xBA \xBF \x85 \xA2 \xC1 \xC4 \xC2 \xC3 \x86 "
      "\x87 \x8A \x88 \x89 \x8B \xA3 \xC5 \xDA \xCD \xD9 \x8C \x8D "
      "\x90 \x8E \x8F \x91 \x92 \x95 \x93 \x94 \x96 \xA4 \xDB \xFF "
      "\xE0 \xF0 \x97 \xA5 \x98 \x9B \x99 \x9A \x9C \x9D \x01 \x9E "
      "\x9F \x02 \xA6 \x04 \x11 \x05 \x06 \x12 \x13 \x16 \x14 \x15 "
      "\x17 \xA7 ";
  REQUIRE(kLetters.size() == 134);
  CHECK(letters_written(bytes, LegacyEncoding::tcvn3) == kLetters);
}

TEST_CASE("All 134 letters in VNI") {
  const std::string seen =
      "aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò "
      "oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î ñ "
      "AØ AÙ AÛ AÕ AÏ AÊ AÈ AÉ AÚ AÜ AË AÂ AÀ AÁ AÅ AÃ AÄ EØ EÙ EÛ EÕ EÏ EÂ EÀ EÁ EÅ EÃ EÄ Ì Í Æ Ó Ò "
      "OØ OÙ OÛ OÕ OÏ OÂ OÀ OÁ OÅ OÃ OÄ Ô ÔØ ÔÙ ÔÛ ÔÕ ÔÏ UØ UÙ UÛ UÕ UÏ Ö ÖØ ÖÙ ÖÛ ÖÕ ÖÏ YØ YÙ YÛ YÕ Î Ñ";
  CHECK(letters_written(*to_windows_1252(seen), LegacyEncoding::vni) == kLetters);
  // Only the letter under the mark was typed as a capital.
  CHECK(as_seen("Aáp", LegacyEncoding::vni) == "Ấp");
}

TEST_CASE("All 134 letters in Windows-1258 and as UTF-8 taken for Windows-1252") {
  // By glibc's CP1258: a letter with a mark and then the tone.
  CHECK(decode("B\xEA\xECn \xD0\xF4ng, x\xE3\xDE, H\xF5\xF2p t\xE1\x63", LegacyEncoding::windows_1258) ==
        "Bến Đông, xẵ, Hợp tác");
  CHECK(decode("\xC3\xD0\xD5\xDD\xE3\xF0\xF5\xFD\xFE", LegacyEncoding::windows_1258) == "ĂĐƠƯăđơư₫");
  const std::string all = utf8_of(kLetters);
  const auto back = to_windows_1252(from_windows_1252(all));
  REQUIRE(back);
  CHECK(decode(*back, LegacyEncoding::utf8) == all);
}

TEST_CASE("Words as offices see them") {
  CHECK(as_seen("Hîp t¸c x· n«ng nghiÖp §ång T©m", LegacyEncoding::tcvn3) == "Hợp tác xã nông nghiệp Đồng Tâm");
  CHECK(as_seen("ThÞ trÊn Phó Mü, huyÖn B×nh S¬n", LegacyEncoding::tcvn3) == "Thị trấn Phú Mỹ, huyện Bình Sơn");
  CHECK(as_seen("Hôïp taùc xaõ noâng nghieäp Ñoàng Taâm", LegacyEncoding::vni) == "Hợp tác xã nông nghiệp Đồng Tâm");
  CHECK(as_seen("Thò traán Phuù Myõ, huyeän Bình Sôn", LegacyEncoding::vni) == "Thị trấn Phú Mỹ, huyện Bình Sơn");
}

TEST_CASE("A capitals font") {
  CHECK(as_seen("HîP T¸C X· PHó Mü 3", LegacyEncoding::tcvn3) == "HỢP TÁC Xã PHÚ Mỹ 3");
  CHECK(as_seen("B×NH D¦¥NG", LegacyEncoding::tcvn3) == "BÌNH DƯƠNG");
}

TEST_CASE("Right Vietnamese is no Western text") {
  CHECK_FALSE(to_windows_1252("Hợp tác xã"));
  CHECK_FALSE(to_windows_1252("Đông"));
  CHECK(to_windows_1252("Cà phê € “tím”") == "C\xE0 ph\xEA \x80 \x93t\xEDm\x94");
  CHECK(key_of(LegacyEncoding::vni) == "vni");
  CHECK(legacy_encoding_of_key("tcvn3") == LegacyEncoding::tcvn3);
  CHECK_FALSE(legacy_encoding_of_key("auto"));
}
