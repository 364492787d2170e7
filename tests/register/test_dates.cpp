#include <doctest/doctest.h>

#include <string>

#include "register/dates.hpp"

using namespace ocop;

namespace {

std::string read(const char* text) {
  const auto date = read_date(text);
  return date ? iso(*date) : "?";
}

}  // namespace

TEST_CASE("Days as written") {
  CHECK(read("07/04/2023") == "2023-04-07");
  CHECK(read("7/4/2023") == "2023-04-07");
  CHECK(read("03-11-2021") == "2021-11-03");
  CHECK(read("7.4.2023") == "2023-04-07");
  CHECK(read("7/4/23") == "2023-04-07");
  CHECK(read("ngày 24/02/2023") == "2023-02-24");
  CHECK(read("ngày 03-11-2021") == "2021-11-03");
  CHECK(read("ngày 24 tháng 02 năm 2023") == "2023-02-24");
  CHECK(read("2023-04-07") == "2023-04-07");
  CHECK(read("2023/04/07") == "2023-04-07");
  CHECK(read("2023-04-07T00:00:00") == "2023-04-07");
  CHECK(read("2023/04/07 00:00:00") == "2023-04-07");
  CHECK(read("(QĐ 114/QĐ-UBND, 15/1/2020)") == "2020-01-15");
  CHECK(read("QĐ số 2008/QĐ/UBND ngày 07/04/2023") == "2023-04-07");
  CHECK(read("752/QĐ-UBND ngày 07 / 04 / 2023.") == "2023-04-07");
}

TEST_CASE("Serial days of a spreadsheet") {
  // 25569 is 1 January 1970: 45023 - 25569 = 19454 days later.
  CHECK(read("45023") == "2023-04-07");
  CHECK(read("45023.0") == "2023-04-07");
  CHECK(read("45023,75") == "2023-04-07");
  CHECK(read("36526") == "2000-01-01");
  CHECK(read("60001") == "?");
  CHECK(read("34999") == "?");
}

TEST_CASE("Months and years") {
  CHECK(read("04/2023") == "2023-04");
  CHECK(read("tháng 4/2023") == "2023-04");
  CHECK(read("Tháng 4 năm 2023") == "2023-04");
  CHECK(read("T4/2023") == "2023-04");
  CHECK(read("2023-04") == "2023-04");
  CHECK(read("2022") == "2022");
  CHECK(read("2022.0") == "2022");
  CHECK(read("Năm 2022") == "2022");
  CHECK(read("đợt 1 năm 2022") == "2022");
  CHECK(read("đợt 2, 3 và 4 năm 2024") == "2024");
  CHECK(read("Đợt 1/2022") == "2022");
}

TEST_CASE("What is no date, or more than one") {
  for (const char* text :
       {"", "31/02/2023", "4/24/2023", "1085/QĐ-UBND", "05/2020/QĐ-UBND", "2022-2023", "năm 2022-2023", "13/2023",
        "1899", "2150", "36 tháng", "3", "07/04/2023 và 08/05/2023", "0912345678"}) {
    INFO(text);
    CHECK(read(text) == "?");
  }
}

TEST_CASE("From the end to the decision") {
  CHECK(iso(decided_when_ending({2026, 4, 7})) == "2023-04-07");
  CHECK(iso(decided_when_ending({2027, 2, 28})) == "2024-02-28");
  CHECK(iso(decided_when_ending({2024, 2, 29})) == "2021-02-28");
  CHECK(iso(decided_when_ending({2026, 5, std::nullopt})) == "2023-05");
  CHECK(iso(decided_when_ending({2026, std::nullopt, std::nullopt})) == "2023");
  CHECK(is_duration("36 tháng"));
  CHECK(is_duration("3 năm"));
  CHECK_FALSE(is_duration("07/04/2026"));
}

TEST_CASE("Decision numbers") {
  CHECK(find_decision("1085/QĐ-UBND") == "1085/QĐ-UBND");
  CHECK(find_decision("QĐ số 2008/QĐ/UBND ngày 07/04/2023.") == "2008/QĐ/UBND");
  CHECK(find_decision("QĐ số 2190/QĐ-UBND TP. Hà Nội") == "2190/QĐ-UBND");
  CHECK(find_decision("OCOP 4 sao (QĐ 114/QĐ-UBND, 15/1/2020)") == "114/QĐ-UBND");
  CHECK(find_decision("05/2020/QĐ-UBND") == "05/2020/QĐ-UBND");
  CHECK(find_decision("3 sao").empty());
  CHECK(find_decision("/QĐ-UBND").empty());
}
