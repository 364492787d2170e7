#include <doctest/doctest.h>

#include <fstream>

#include "demo.hpp"

namespace ocop::e2e {
namespace {

namespace fs = std::filesystem;

/// Two products of a producer that is spelled in two ways, as points of a GeoJSON.
std::string write_register(const fs::path& folder) {
  const std::string path = (folder / "san pham.geojson").string();
  std::ofstream file(path);
  const auto add = [&](const std::string& product, const std::string& producer) {
    file << R"({"type":"Feature","properties":{"Tên sản phẩm":")" << product << R"(","Chủ thể":")" << producer
         << R"(","Địa chỉ":"xã Long Hoà, huyện Dầu Tiếng","Số sao":"3 sao"},"geometry":null})";
  };
  file << R"({"type":"FeatureCollection","features":[)";
  add("Trà sen", "HTX Tân Quý");
  file << ",";
  add("Mứt sen", "HTX Tân Quí");
  file << "]}";
  return path;
}

const ShownFrame& wait_for_producers(WindowDriver& window, const std::string& count) {
  return window.wait_until("so many producers: " + count, [&](const ShownFrame& frame) {
    return frame.has("commune.producers") && frame.text("commune.producers") == count;
  });
}

}  // namespace

TEST_CASE("A GeoJSON of products is a register; spellings of one producer are shown, taken apart and put together") {
  const DemoHome home;
  WindowDriver window(home.path(), {"open", (home.path() / "communes_2024.shp").string(), write_register(home.path())});
  window.wait_for("status.file");
  window.press("t");
  const std::string row = window.wait_for("table.head.products").with_prefix("table.row.").front().id;
  window.click(row);
  CHECK(wait_for_producers(window, "1").text("commune.name") == "Xã Long Hoà");
  CHECK(window.wait_for("commune.producer.0.apart.0.text").text("commune.producer.0.apart.0.text") ==
        "cũng viết “HTX Tân Quí”");
  // The card has come to rest.
  window.wait_until_still();
  window.click("commune.producer.0.apart.0");
  wait_for_producers(window, "2");
  window.wait_until_still();
  window.click("commune.producer.1.join");
  wait_for_producers(window, "1");
  window.press("ctrl+z");
  wait_for_producers(window, "2");
}

}  // namespace ocop::e2e
