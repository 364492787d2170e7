#include <doctest/doctest.h>

#include "search/typed.hpp"

namespace ocop {
namespace {

std::optional<Closeness> closeness(const char* typed, std::string_view name, std::string_view around = "") {
  return Typed(typed).closeness(name, name.starts_with("xa ") ? name.substr(3) : name, around);
}

std::string marked(std::string text, const char* typed) {
  const std::vector<TextRange> ranges = found_letters(text, Typed(typed));
  for (auto range = ranges.rbegin(); range != ranges.rend(); ++range) {
    text.insert(range->end, "]");
    text.insert(range->begin, "[");
  }
  return text;
}

}  // namespace

TEST_CASE("Closeness falls from the whole name to what stands around it") {
  CHECK(closeness("Bạch Đằng", "xa bach dang") == Closeness::exact);
  CHECK(closeness("xa bach dang", "xa bach dang") == Closeness::exact);
  CHECK(closeness("bach d", "xa bach dang") == Closeness::prefix);
  CHECK(closeness("dang", "xa bach dang") == Closeness::word_prefix);
  CHECK(closeness("dan bac", "xa bach dang") == Closeness::word_prefix);
  CHECK(closeness("ach", "xa bach dang") == Closeness::inside);
  CHECK(closeness("bach tan uyen", "xa bach dang", "thanh pho tan uyen 25930") == Closeness::around);
  CHECK(closeness("25930", "xa bach dang", "thanh pho tan uyen 25930") == Closeness::around);
  CHECK_FALSE(closeness("an uy", "xa bach dang", "thanh pho tan uyen"));
  CHECK_FALSE(closeness("c", "xa bach dang", "can tho"));
}

TEST_CASE("One letter may be wrong, missing, too many or swapped") {
  CHECK(is_one_letter_off("bach", "bavh"));
  CHECK(is_one_letter_off("bach", "bah"));
  CHECK(is_one_letter_off("bach", "bacch"));
  CHECK(is_one_letter_off("bach", "bcah"));
  CHECK_FALSE(is_one_letter_off("bach", "bach"));
  CHECK_FALSE(is_one_letter_off("bach", "bcha"));
  CHECK_FALSE(is_one_letter_off("bach", "ba"));
  CHECK(Typed("bavh dang").is_near("xa bach dang"));
  CHECK(Typed("bach dabg").is_near("xa bach dang"));
  CHECK(Typed("thuj dau").is_near("phuong thu dau mot"));
  CHECK_FALSE(Typed("bavh dabg").is_near("xa bach dang"));
  CHECK_FALSE(Typed("phi").is_near("xa phu an"));
}

TEST_CASE("Beginnings of words may be written together") {
  CHECK(Typed("tdm").is_near("phuong thu dau mot"));
  CHECK(Typed("bdang").is_near("xa bach dang"));
  CHECK(Typed("bachdang").is_near("xa bach dang"));
  CHECK(abbreviated_places("xa bach dang", "bda") == std::vector<std::size_t>{3, 8, 9});
  CHECK(abbreviated_places("xa bach dang", "hda").empty());
  // The first d does not lead to the end; the second one does.
  CHECK(abbreviated_places("do dau", "da") == std::vector<std::size_t>{3, 4});
}

TEST_CASE("The letters that were found are told in the text as written") {
  CHECK(marked("Xã Bạch Đằng", "bach d") == "Xã [Bạch Đ]ằng");
  CHECK(marked("Xã Bạch Đằng", "BẠCH ĐẰNG") == "Xã [Bạch Đằng]");
  CHECK(marked("HTX Bưởi  (Bạch-Đằng)", "bach dang buoi") == "HTX [Bưởi]  ([Bạch]-[Đằng])");
  CHECK(marked("Phường Thủ Dầu Một", "tdm") == "Phường [T]hủ [D]ầu [M]ột");
  CHECK(marked("Xã Bạch Đằng", "bavh dang") == "Xã [Bạch] [Đằng]");
  CHECK(marked("Xã Bạch Đằng", "q") == "Xã Bạch Đằng");
  CHECK(marked("Xã Bạch Đằng", " ") == "Xã Bạch Đằng");
  CHECK(marked("Xa\xCC\x83 Ba\xCC\xA3"
               "ch",
               "xa b") ==
        "[Xa\xCC\x83 B]a\xCC\xA3"
        "ch");
}

}  // namespace ocop
