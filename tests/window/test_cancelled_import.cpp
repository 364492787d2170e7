#include <doctest/doctest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <thread>

#include "demo_folder.hpp"
#include "window/import_preview.hpp"
#include "window/session.hpp"

using namespace ocop;

namespace {

using Clock = std::chrono::steady_clock;

/// A register of many rows that lie in the demo's communes.
std::string write_rows(const TestFolder& folder, int count) {
  const std::string path = folder.file("many.csv");
  std::ofstream file(path);
  file << "STT,Tên sản phẩm,Chủ thể,Địa chỉ,Số sao\n";
  for (int i = 1; i <= count; ++i) {
    file << i << ",Trà số " << i << ",HTX " << i % 997 << ",\"xã Long Hoà, huyện Dầu Tiếng\",3 sao\n";
  }
  return path;
}

OpenResult wait_for(Loader& loader) {
  while (true) {
    if (auto result = loader.take()) return *std::move(result);
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

}  // namespace

TEST_CASE("an import cancelled at any moment leaves what was open") {
  const TestFolder folder(TestFolder::With::demo);
  Session session;
  session.take(opened({{folder.file("demo.ocop")}, {}, {}}), session.asked());
  const auto picture = session.shared_picture();
  const auto placement = session.shared_placement();
  const Workspace workspace = session.workspace();
  REQUIRE(picture);
  const OpenRequest request{{write_rows(folder, 20000)}, session.workspace(), session.file()};

  Loader loader;
  const Clock::time_point start = Clock::now();
  loader.start(request);
  const OpenResult whole = wait_for(loader);
  REQUIRE(whole);
  CHECK(whole->atlas->entry_count() == 20103);
  const std::chrono::duration<double> length = Clock::now() - start;

  std::mt19937 random(20250701);
  std::uniform_real_distribution<double> share(0, 1);
  for (int moment = 0; moment < 10; ++moment) {
    loader.start(request);
    std::this_thread::sleep_for(share(random) * length);
    loader.cancel();
    const OpenResult result = wait_for(loader);
    CHECK_FALSE(loader.is_busy());
    // Ready before the hand was: whole, or nothing at all.
    if (result) {
      CHECK(result->picture->totals->products == whole->picture->totals->products);
    } else {
      CHECK(result.error().finding.kind == FindingKind::cancelled);
    }
    CHECK(session.shared_picture() == picture);
    CHECK(session.shared_placement() == placement);
    CHECK(session.workspace() == workspace);
  }
  // And it can be asked again.
  loader.start(request);
  CHECK(wait_for(loader));
}

TEST_CASE("a register that comes with its boundaries is foretold on them") {
  const TestFolder folder(TestFolder::With::demo);
  Progress progress;
  const std::vector<std::string> others = {folder.file("communes_2024.shp"), folder.file("crosswalk_2024_2025.csv")};
  const Sorted sorted = sort_files({folder.file("register.csv"), others[0], others[1]}, PreviewRequest{}, progress);
  REQUIRE(sorted.registers.size() == 1);
  CHECK(sorted.others == others);
  const auto forecast = sorted.registers[0].forecast;
  REQUIRE(forecast);
  // The demo: 98 placed, two of several communes, three without a place.
  CHECK(forecast->placed == 98);
  CHECK(forecast->ambiguous == 2);
  CHECK(forecast->unplaced == 3);
  CHECK(forecast->invalid == 0);
}

TEST_CASE("what is foretold while boundaries are coarse is what true ones say") {
  const std::string country = std::string(OCOP_GEODATA_DIR) + "/vietnam_2025.shp.zip";
  if (!std::filesystem::exists(country)) {
    std::cout << "skipped: no official outlines in " << OCOP_GEODATA_DIR << "\n";
    return;
  }
  const TestFolder folder;
  const auto foretold = [&](const std::string& rows, const std::optional<FirstPicture>& first_picture) {
    const std::string path = folder.file("rows.csv");
    std::ofstream(path) << "Tên sản phẩm,Chủ thể,Địa chỉ,Vĩ độ,Kinh độ,Số sao\n" << rows;
    Progress progress;
    PreviewRequest like;
    like.first_picture = first_picture;
    const Sorted sorted = sort_files({path, country}, like, progress);
    REQUIRE(sorted.registers.size() == 1);
    REQUIRE(sorted.registers[0].forecast);
    CHECK(sorted.registers[0].forecast->placed == 1);
    CHECK(sorted.registers[0].forecast->unplaced == 1);
    return sorted.atlas->is_coarse();
  };
  // Names need no outlines: those of the first picture will do.
  const std::string nowhere = "Mật ong,HTX B,\"Xã Không Có, huyện Không Có\",,,4\n";
  CHECK(foretold("Trà,HTX A,\"Phường Thủ Dầu Một, Thành phố Hồ Chí Minh\",,,3\n" + nowhere, FirstPicture{1920, 1080}));
  // The point of a row is looked for in true ones: the same within the city, 10.98 N 106.65 E.
  CHECK_FALSE(foretold("Trà,HTX A,,10.98,106.65,3\n" + nowhere, FirstPicture{1920, 1080}));
  CHECK_FALSE(foretold("Trà,HTX A,,10.98,106.65,3\n" + nowhere, std::nullopt));
}
