#include <doctest/doctest.h>

#include "../placement/tiny_atlas.hpp"
#include "search/commune_search.hpp"

namespace ocop {

using namespace tiny;
using Communes = std::vector<CommuneId>;

TEST_CASE("Communes are found without diacritics, type or whole words") {
  const BoundarySet set = boundaries_2024();
  CHECK(find_communes(set, "an binh", 9) == Communes{kAnBinhPg, kAnBinhBc});
  CHECK(find_communes(set, "AN BÌNH", 9) == Communes{kAnBinhPg, kAnBinhBc});
  CHECK(find_communes(set, "xa an b", 9).front() == kAnBinhPg);
  CHECK(find_communes(set, "hoa vinh", 9) == Communes{kVinhHoa});
  CHECK(find_communes(set, "10016", 9) == Communes{kPhuocSang});
  CHECK(find_communes(set, "inh", 9).empty());
}

TEST_CASE("A district finds its communes behind those of the name") {
  const BoundarySet set = boundaries_2024();
  CHECK(find_communes(set, "phu giao", 9) == Communes{kAnBinhPg, kVinhHoa, kPhuocSang});
  CHECK(find_communes(set, "an binh ben cat", 9) == Communes{kAnBinhBc});
  CHECK(find_communes(set, "phu giao", 2) == Communes{kAnBinhPg, kVinhHoa});
}

TEST_CASE("Nothing typed finds nothing") {
  CHECK(find_communes(boundaries_2024(), "", 9).empty());
  CHECK(find_communes(boundaries_2024(), " - ", 9).empty());
}

}  // namespace ocop
