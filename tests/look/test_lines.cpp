#include <doctest/doctest.h>

#include "look/lines.hpp"

using namespace ocop;

namespace {

// Every code point one wide, combining marks none: a Vietnamese letter counts once either way.
double count_letters(std::string_view text) {
  double width = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool is_start = (byte & 0xC0U) != 0x80U;
    const bool is_combining = byte == 0xCC || byte == 0xCD;  // U+0300 to U+036F
    if (is_start && !is_combining) width += 1;
  }
  return width;
}

}  // namespace

TEST_CASE("what fits stays whole") {
  CHECK(shorten("Xã An Tây", 9, count_letters) == "Xã An Tây");
  CHECK(shorten("", 0, count_letters).empty());
}

TEST_CASE("what does not fit ends in an ellipsis and is as long as it can be") {
  CHECK(shorten("Cơ sở, hộ kinh doanh", 15, count_letters) == "Cơ sở, hộ kinh…");
  CHECK(shorten("Cơ sở, hộ kinh doanh", 14, count_letters) == "Cơ sở, hộ kin…");
  CHECK(shorten("Dĩ An", 4, count_letters) == "Dĩ…");  // no blank before the ellipsis
  CHECK(shorten("Dĩ An", 1, count_letters) == "…");
  CHECK(shorten("Dĩ An", 0, count_letters) == "…");
}

TEST_CASE("a letter is never cut from its marks") {
  // "ế" as e + circumflex + acute
  const std::string decomposed = "Hie\xCC\x82\xCC\x81u";
  CHECK(shorten(decomposed, 4, count_letters) == decomposed);
  CHECK(shorten(decomposed + "xx", 4, count_letters) == "Hie\xCC\x82\xCC\x81…");
}

TEST_CASE("lines break at blanks") {
  const Lines lines = wrap("Sản phẩm OCOP đã gán vào xã.", 13, 0, count_letters);
  CHECK(lines.lines == std::vector<std::string>{"Sản phẩm OCOP", "đã gán vào", "xã."});
  CHECK_FALSE(lines.is_shortened);
}

TEST_CASE("a word wider than the line is broken between letters") {
  CHECK(wrap("nghiêng", 3, 0, count_letters).lines == std::vector<std::string>{"ngh", "iên", "g"});
  CHECK(wrap("ab", 0, 0, count_letters).lines == std::vector<std::string>{"a", "b"});
}

TEST_CASE("the last allowed line is shortened when more follows") {
  const Lines lines = wrap("một hai ba bốn năm", 7, 2, count_letters);
  CHECK(lines.lines == std::vector<std::string>{"một hai", "ba bốn…"});
  CHECK(lines.is_shortened);
  const Lines paragraphs = wrap("một\nhai", 7, 1, count_letters);
  CHECK(paragraphs.lines == std::vector<std::string>{"một…"});
  CHECK(paragraphs.is_shortened);
  CHECK_FALSE(wrap("một hai ba", 7, 2, count_letters).is_shortened);
}

TEST_CASE("newlines are kept and nothing is one empty line") {
  CHECK(wrap("một\n\nhai", 9, 0, count_letters).lines == std::vector<std::string>{"một", "", "hai"});
  CHECK(wrap("", 9, 0, count_letters).lines == std::vector<std::string>{""});
}

TEST_CASE("bytes that are not UTF-8 end somewhere") {
  CHECK(shorten("\xFF\xFE\xFF\xFE", 2, [](std::string_view t) { return static_cast<double>(t.size()); }) == "…");
}
