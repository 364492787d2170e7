#include <doctest/doctest.h>

#include "words/usage.hpp"

using namespace ocop;

TEST_CASE("every usage problem has a sentence in both languages") {
  for (int k = 0; k < kUsageKindCount; ++k) {
    const UsageProblem problem{static_cast<UsageKind>(k), "--ramp", "tael", {"teal", "indigo"}, {}};
    const std::string vi = sentence(Language::vi, problem);
    const std::string en = sentence(Language::en, problem);
    CAPTURE(vi);
    CHECK(vi != en);
    CHECK(vi.ends_with('.'));
    CHECK(vi.find_first_of("{?") == std::string::npos);
    CHECK(en.find_first_of("{?") == std::string::npos);
  }
}

TEST_CASE("a near miss is answered with what was meant") {
  const UsageProblem problem{UsageKind::unknown_key, "--ramp", "tael", {"teal", "indigo"}, "teal"};
  CHECK(sentence(Language::vi, problem) ==
        "--ramp không nhận “tael”; các giá trị dùng được: teal, indigo. Có phải là teal?");
  CHECK(sentence(Language::en, problem) == "--ramp does not know “tael”; it knows teal, indigo. Did you mean teal?");
}
