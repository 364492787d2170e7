#include <doctest/doctest.h>

#include <set>
#include <string>

#include "words/sentences.hpp"

using namespace ocop;

namespace {

template <class All>
void check_names(const All& all) {
  for (const Language language : {Language::vi, Language::en}) {
    std::set<std::string> seen;
    for (const auto value : all) {
      const std::string name = name_of(language, value);
      CAPTURE(name);
      CHECK_FALSE(name.empty());
      CHECK(seen.insert(name).second);
    }
  }
}

}  // namespace

TEST_CASE("every key of a closed list has a name of its own in both languages") {
  check_names(kProducerTypes);
  check_names(kGroups);
  check_names(kStatuses);
  check_names(kIndicators);
  check_names(kMethods);
  check_names(kGapKinds);
  check_names(std::array{Fate::placed, Fate::ambiguous, Fate::unplaced, Fate::invalid});
}

TEST_CASE("names stand beside the right key") {
  CHECK(name_of(Language::vi, ProducerType::cooperative_group) == "Tổ hợp tác");
  CHECK(short_name_of(Language::vi, ProducerType::cooperative) == "HTX");
  CHECK(name_of(Language::vi, Group::tourism) == "Du lịch cộng đồng");
  CHECK(name_of(Language::vi, Status::valid) == "Còn trên 6 tháng");
  CHECK(name_of(Language::en, Status::withdrawn) == "Withdrawn");
  CHECK(name_of(Language::vi, Indicator::share_4plus) == "Tỷ lệ sản phẩm từ 4 sao");
  CHECK(name_of(Language::vi, Method::manual) == "Thủ công");
  CHECK(name_of(Language::vi, GapKind::no_cooperative) == "Không có hợp tác xã");
  CHECK(name_of(Language::vi, Fate::ambiguous) == "cần chọn xã");
  CHECK(name_of(Language::en, Problem::no_place) == "No place given");
}

TEST_CASE("every indicator says what it is divided by") {
  for (const Indicator indicator : kIndicators) {
    CHECK(explain(Language::vi, indicator) != explain(Language::en, indicator));
  }
  CHECK(explain(Language::vi, Indicator::products) == "Sản phẩm OCOP đã gán vào xã. Số đếm, không chia theo dân số.");
}
