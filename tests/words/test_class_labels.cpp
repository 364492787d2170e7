#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "pictures.hpp"
#include "words/sentences.hpp"

using namespace ocop;
using Labels = std::vector<std::string>;

TEST_CASE("counts have whole classes without gaps") {
  const Picture picture = picture_of(Indicator::products, {0, 1, 2, 3, 5, 7}, {1, 3, 6}, true);
  CHECK(class_labels(Language::vi, picture) == Labels{"1", "2–3", "4–6", "7 trở lên"});
  CHECK(class_labels(Language::en, picture) == Labels{"1", "2–3", "4–6", "7 or more"});
}

TEST_CASE("a closed top class ends at the maximum") {
  const Picture picture = picture_of(Indicator::products, {1, 2, 4, 1200}, {2, 4, 1200}, false);
  CHECK(class_labels(Language::vi, picture) == Labels{"1–2", "3–4", "5–1.200"});
}

TEST_CASE("classes of rates set by hand keep their bounds") {
  const Picture picture =
      picture_of(Indicator::products_per_10k_people, {0.4, 1.3, 2.2, 5.0, 12.6}, {1, 2, 4, 8}, true);
  CHECK(class_labels(Language::vi, picture) == Labels{"dưới 1", "1 – dưới 2", "2 – dưới 4", "4 – dưới 8", "8 trở lên"});
  CHECK(class_labels(Language::en, picture) ==
        Labels{"under 1", "1 – under 2", "2 – under 4", "4 – under 8", "8 or more"});
}

TEST_CASE("a bound that a commune has exactly moves up, so that the words stay true") {
  // 8.0 lies in the class up to 8; "8 or more" would be false of it.
  const Picture picture = picture_of(Indicator::products_per_10k_people, {1, 8, 9.5}, {8}, true);
  CHECK(class_labels(Language::vi, picture) == Labels{"dưới 9", "9 trở lên"});
}

TEST_CASE("natural breaks are rounded between the values they part") {
  const Picture picture =
      picture_of(Indicator::products_per_10k_people, {1.13, 1.27, 3.41, 3.87, 3.94, 8.2}, {1.27, 3.87, 8.2}, false);
  CHECK(class_labels(Language::en, picture) == Labels{"under 2.0", "2.0 – under 3.9", "3.9 or more"});
}

TEST_CASE("an empty class of a rate keeps its bounds") {
  const Picture picture = picture_of(Indicator::products_per_10k_people, {1, 9}, {2, 4, 8}, true);
  CHECK(class_labels(Language::en, picture) == Labels{"under 2", "2 – under 4", "4 – under 8", "8 or more"});
}

TEST_CASE("shares are percentages; single values are classes of their own") {
  const Picture picture = picture_of(Indicator::share_4plus, {0.5, 1, {}, 0}, {0.5, 1}, false);
  CHECK(class_labels(Language::vi, picture) == Labels{"50%", "100%"});
}

TEST_CASE("stars have a class each") {
  const Picture picture = picture_of(Indicator::best_stars, {3, 4, {}}, {3, 4}, false);
  CHECK(class_labels(Language::vi, picture) == Labels{"3 sao", "4 sao"});
}

TEST_CASE("nothing to class gives no labels") {
  CHECK(class_labels(Language::vi, picture_of(Indicator::products, {0, 0}, {}, false)).empty());
  CHECK(class_labels(Language::vi, picture_of(Indicator::products_per_100km2, {{}, {}}, {}, false)).empty());
}
