#include <doctest/doctest.h>

#include <set>

#include "../picture/small_province.hpp"
#include "panels/export_order.hpp"

using namespace ocop;

TEST_CASE("a sheet has the pixels of its paper") {
  ExportOrder order;
  order.sheet_ending = ".png";
  order.dpi = 300;
  // 297 x 210 mm at 300 dots to the inch.
  CHECK(sheet_options(order).width_px == 3508);
  CHECK(sheet_options(order).height_px == 2480);
  order.is_portrait = true;
  CHECK(sheet_options(order).width_px == 2480);
  order.paper = Paper::slide;
  order.dpi = 144;
  CHECK(sheet_options(order).width_px == 1920);
  CHECK(sheet_options(order).height_px == 1080);
  // A page of vectors is laid out for paper, whatever the dots of a picture.
  order.paper = Paper::a3;
  order.is_portrait = false;
  order.sheet_ending = ".pdf";
  CHECK(sheet_options(order).width_px == 2480);
  CHECK(sheet_options(order).dots_per_inch == 150);
}

TEST_CASE("the preview has the shape and the type of the sheet") {
  for (const Paper paper : {Paper::a4, Paper::a3, Paper::a1, Paper::slide}) {
    for (const bool is_portrait : {false, true}) {
      ExportOrder order;
      order.paper = paper;
      order.is_portrait = is_portrait;
      const SheetOptions sheet = sheet_options(order);
      const SheetOptions preview = preview_options(order);
      CHECK(std::max(preview.width_px, preview.height_px) == 1754);
      CHECK(preview.width_px / static_cast<double>(preview.height_px) ==
            doctest::Approx(sheet.width_px / static_cast<double>(sheet.height_px)).epsilon(0.002));
      CHECK(smallest_type_pt(preview) == doctest::Approx(smallest_type_pt(sheet)).epsilon(0.01));
    }
  }
}

TEST_CASE("a file has the ending of what is in it") {
  ExportOrder order;
  order.folder = "/a";
  order.name = "b";
  order.is_named_so = true;
  CHECK(order.path() == "/a/b.pdf");
  order.kind = ExportKind::table;
  CHECK(order.path() == "/a/b.xlsx");
  order.kind = ExportKind::page;
  CHECK(order.path() == "/a/b.html");
  order.kind = ExportKind::deck;
  CHECK(order.path() == "/a/b.pdf");
  order.deck_is_folder = true;
  CHECK(order.path() == "/a/b");
  // Without a name of one's own no kind of file takes the place of another.
  order.is_named_so = false;
  std::set<std::string> names;
  for (const ExportKind kind : {ExportKind::sheet, ExportKind::atlas, ExportKind::deck, ExportKind::page}) {
    order.kind = kind;
    order.deck_is_folder = false;
    CHECK(names.insert(order.file_name()).second);
  }
  order.kind = ExportKind::table;
  for (order.table = 0; order.table < 6; ++order.table) CHECK(names.insert(order.file_name()).second);
  order.kind = ExportKind::deck;
  order.language = Language::en;
  CHECK(order.file_name() == "b – scenes.pdf");
  CHECK(proposed_export_name("Bình Dương – 12/2023", make_day(2023, 12, 31)) == "Bình Dương – 12-2023 2023-12-31");
  CHECK(proposed_export_name("", make_day(2023, 12, 31)) == "OCOP 2023-12-31");
}

TEST_CASE("type that is too small becomes seven points") {
  ExportOrder order;
  order.type_scale = 0.8;
  const auto picture = tiny::SmallProvince().picture();
  Choices choices;
  const double before = smallest_type_pt(sheet_options(order));
  CHECK(mend({.kind = MapFlawKind::tiny_text, .tenths = static_cast<int>(before * 10)}, *picture, choices, order));
  CHECK(smallest_type_pt(sheet_options(order)) == doctest::Approx(7).epsilon(0.02));
}

TEST_CASE("a table has no colours to be careful with, and the same products") {
  ExportOrder order;
  CHECK(concerns(order, {MapFlawKind::raw_counts}));
  order.kind = ExportKind::table;
  CHECK_FALSE(concerns(order, {MapFlawKind::raw_counts}));
  CHECK_FALSE(concerns(order, {MapFlawKind::greys_alike}));
  CHECK(concerns(order, {MapFlawKind::filtered}));
  CHECK(concerns(order, {MapFlawKind::not_on_map}));
}
