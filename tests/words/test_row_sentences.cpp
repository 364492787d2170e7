#include <doctest/doctest.h>

#include "words/sentences.hpp"

using namespace ocop;

namespace {

BoundarySet two_communes() {
  BoundarySet set;
  set.communes.resize(2);
  set.communes[0].name = "Phường Thủ Dầu Một";
  set.communes[1].name = "Phường Phú Lợi";
  return set;
}

}  // namespace

TEST_CASE("a placed row says where and by what") {
  const EntryPlace place{Fate::placed, Evidence::name, CommuneId{1}, {}, {}};
  CHECK(sentence(Language::vi, Entry{}, place, two_communes()) == "Đã gán vào Phường Phú Lợi theo tên xã.");
  CHECK(sentence(Language::en, Entry{}, place, two_communes()) == "Placed in Phường Phú Lợi by its name.");
}

TEST_CASE("an ambiguous row names its candidates and the reason") {
  const EntryPlace place{Fate::ambiguous, Evidence::crosswalk, {}, {0, 1}, {Problem::split_commune}};
  CHECK(sentence(Language::vi, Entry{}, place, two_communes()) ==
        "Cần chọn xã: Phường Thủ Dầu Một, Phường Phú Lợi. Xã cũ bị tách, tên không đủ để quyết định: chọn một xã.");
}

TEST_CASE("an unplaced row quotes what it said") {
  Entry entry;
  entry.commune = "Xã Tân Thnàh";
  const EntryPlace place{Fate::unplaced, Evidence::none, {}, {}, {Problem::unknown_name}};
  CHECK(sentence(Language::vi, entry, place, two_communes()) ==
        "Chưa gán được. Không có xã nào tên “Xã Tân Thnàh” trong ranh giới: kiểm tra chính tả và thời kỳ ranh giới.");
}

TEST_CASE("every problem has a sentence and a name in both languages") {
  Entry entry;
  entry.commune = "Xã An Tây";
  entry.producer_type_text = "Câu lạc bộ";
  entry.score = 71.5;
  for (int p = 0; p < kProblemCount; ++p) {
    const EntryPlace place{Fate::unplaced, Evidence::none, {}, {}, {static_cast<Problem>(p)}};
    const std::string vi = sentence(Language::vi, entry, place, two_communes());
    const std::string en = sentence(Language::en, entry, place, two_communes());
    CAPTURE(vi);
    CHECK(vi != en);
    CHECK(vi.size() > std::string("Chưa gán được. ").size());
    for (const std::string& text : {vi, en}) CHECK(text.find_first_of("{?") == std::string::npos);
    CHECK(name_of(Language::vi, static_cast<Problem>(p)) != name_of(Language::en, static_cast<Problem>(p)));
  }
}
