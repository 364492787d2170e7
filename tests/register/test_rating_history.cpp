#include <doctest/doctest.h>

#include <string>

#include "register/rating_history.hpp"

using namespace ocop;

namespace {

std::string history(const std::string& text) {
  std::string shown;
  for (const DatedRating& rating : read_rating_history(text)) {
    shown += std::to_string(rating.stars) + ":" + (rating.date ? iso(*rating.date) : "?") + " ";
  }
  return shown;
}

}  // namespace

TEST_CASE("Two ratings of one product, oldest first") {
  CHECK(history("đạt 3 sao OCOP năm 2019, đến năm 2021 đánh giá lại và được xếp hạng 4 sao") == "3:2019 4:2021 ");
  CHECK(history("đạt 4 sao OCOP năm 2019, đến năm 2021 đánh giá lại và được xếp hạng 3 sao") == "4:2019 3:2021 ");
  CHECK(history("4 sao (2022); 3 sao (2019)") == "3:2019 4:2022 ");
  CHECK(history("nâng hạng từ 3 sao lên 4 sao năm 2021") == "3:? 4:2021 ");
  CHECK(history("3 sao (QĐ 114/QĐ-UBND, 15/1/2020), 4 sao (QĐ 20/QĐ-UBND, 20/2/2023)") == "3:2020-01-15 4:2023-02-20 ");
}

TEST_CASE("What tells no history") {
  CHECK(history("3 sao, 4 sao").empty());
  CHECK(history("4 sao và được đề xuất công nhận 5 sao").empty());
  CHECK(history("đạt 4 sao, được đề xuất 5 sao năm 2022").empty());
  CHECK(history("4 SP OCOP 5 sao và 7 SP OCOP 4 sao").empty());
  CHECK(history("3 sao năm 2021, 4 sao năm 2021").empty());
  CHECK(history("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)").empty());
}
