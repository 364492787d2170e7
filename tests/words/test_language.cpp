#include <doctest/doctest.h>

#include <clocale>
#include <string>
#include <thread>

#include "words/language.hpp"

using namespace ocop;

namespace {
/// The catalogue is found once, before any test of this room.
const bool kReady = (init_words(OCOP_LOCALE_DIR), true);
}  // namespace

TEST_CASE("both languages are at hand at once") {
  REQUIRE(kReady);
  CHECK(std::string(tr(Language::en, "Cooperative")) == "Cooperative");
  CHECK(std::string(tr(Language::vi, "Cooperative")) == "Hợp tác xã");
}

TEST_CASE("a sentence that no catalogue has stays English") {
  CHECK(std::string(tr(Language::vi, "No catalogue has this.")) == "No catalogue has this.");
  CHECK(std::string(trc(Language::vi, "nowhere", "No catalogue has this.")) == "No catalogue has this.");
}

TEST_CASE("English has a plural, Vietnamese has none") {
  CHECK(std::string(trn(Language::en, "{n} product", "{n} products", 1)) == "{n} product");
  CHECK(std::string(trn(Language::en, "{n} product", "{n} products", 0)) == "{n} products");
  CHECK(std::string(trn(Language::vi, "{n} product", "{n} products", 1)) == "{n} sản phẩm");
  CHECK(std::string(trn(Language::vi, "{n} product", "{n} products", 2)) == "{n} sản phẩm");
}

TEST_CASE("numbers are read and written with a point whatever the locale") {
  CHECK(std::string(std::localeconv()->decimal_point) == ".");
}

TEST_CASE("another thread sees the same words") {
  std::string seen;
  std::thread([&] { seen = tr(Language::vi, "Farm"); }).join();
  CHECK(seen == "Trang trại");
}
