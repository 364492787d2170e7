#include <doctest/doctest.h>

#include "words/sentences.hpp"

using namespace ocop;

TEST_CASE("every flaw of a map is said in both languages, with its numbers") {
  init_words(OCOP_LOCALE_DIR);
  for (int kind = 0; kind < kMapFlawKindCount; ++kind) {
    CAPTURE(kind);
    const MapFlaw flaw{static_cast<MapFlawKind>(kind), 8, 92, 64, "2024"};
    CHECK(sentence(Language::vi, flaw) != sentence(Language::en, flaw));
    CHECK(fix_of(Language::vi, flaw) != fix_of(Language::en, flaw));
    CHECK(fine_of(Language::vi, flaw) != fine_of(Language::en, flaw));
    for (const Language language : {Language::vi, Language::en}) {
      CHECK(sentence(language, flaw).find_first_of("{}") == std::string::npos);
      CHECK(sentence(language, flaw).ends_with('.'));
    }
  }
  CHECK(sentence(Language::vi, {MapFlawKind::lapsed_counted, 8, 92}) ==
        "8 sản phẩm đã hết hạn vẫn được tính. 92 sản phẩm còn hiệu lực vào ngày của bản đồ.");
  CHECK(name_of(Language::vi, {MapFlawKind::tiny_text, 0, 0, 64}) == "Chữ cỡ 6,4 pt");
  CHECK(name_of(Language::en, {MapFlawKind::tiny_text, 0, 0, 64}) == "Type of 6.4 pt");
}
