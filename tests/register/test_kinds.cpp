#include <doctest/doctest.h>

#include <set>
#include <string>

#include "register/entry.hpp"
#include "register/kinds.hpp"

using namespace ocop;

TEST_CASE("Keys of the contract") {
  CHECK(key_of(ProducerType::cooperative_group) == "cooperative_group");
  CHECK(key_of(Group::ornamental) == "ornamental");
  CHECK(key_of(Problem::stars_against_score) == "stars_against_score");
  CHECK(key_of(IgnoredWhy::repeated_header) == "repeated_header");
  for (const ProducerType type : kProducerTypes) CHECK(producer_type_of_key(key_of(type)) == type);
  for (const Group group : kGroups) CHECK(group_of_key(key_of(group)) == group);
  CHECK_FALSE(producer_type_of_key("Enterprise"));
  std::set<std::string> keys;
  for (int i = 0; i < kProblemCount; ++i) keys.emplace(key_of(static_cast<Problem>(i)));
  CHECK(keys.size() == kProblemCount);
}
