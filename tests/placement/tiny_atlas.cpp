#include "tiny_atlas.hpp"

#include <utility>

namespace ocop::tiny {
namespace {

struct Square {
  double west;
  double south;
  double east;
  double north;
};

void add(BoundarySet& set, GeoOutlines& outlines, const std::string& code, const std::string& name,
         const std::string& district, Square square) {
  Commune commune;
  commune.code = *CommuneCode::parse(code);
  commune.name = name;
  commune.district = district;
  commune.area_km2 = 100;
  commune.inner = {(square.west + square.east) / 2, (square.south + square.north) / 2};
  set.communes.push_back(commune);
  outlines.points.insert(outlines.points.end(), {{square.west, square.south},
                                                 {square.east, square.south},
                                                 {square.east, square.north},
                                                 {square.west, square.north}});
  outlines.end_ring();
  outlines.end_unit();
}

CrosswalkRow row(const std::string& old_code, const std::string& old_name, bool is_ben_cat, const std::string& new_code,
                 const std::string& new_name, Share share) {
  CrosswalkRow made;
  made.old_code = *CommuneCode::parse(old_code);
  made.old_name = old_name;
  made.old_district_code = is_ben_cat ? "721" : "722";
  made.old_district = is_ben_cat ? "Thành phố Bến Cát" : "Huyện Phú Giáo";
  made.old_province_code = "74";
  made.old_province = "Tỉnh Bình Dương";
  made.new_code = *CommuneCode::parse(new_code);
  made.new_name = new_name;
  made.new_province = "Thành phố Hồ Chí Minh";
  made.share = share;
  return made;
}

}  // namespace

BoundarySet boundaries_2024() {
  BoundarySet set;
  set.file = "2024.shp";
  set.vintage = "2024";
  GeoOutlines outlines;
  add(set, outlines, "10001", "Phường An Tây", "Thành phố Bến Cát", {106.5, 11.0, 106.6, 11.1});
  add(set, outlines, "10004", "Phường Tân Định", "Thành phố Bến Cát", {106.6, 11.0, 106.7, 11.1});
  add(set, outlines, "10007", "Xã An Bình", "Huyện Phú Giáo", {106.7, 11.0, 106.8, 11.1});
  add(set, outlines, "10010", "Phường An Bình", "Thành phố Bến Cát", {106.5, 11.1, 106.6, 11.2});
  add(set, outlines, "10013", "Xã Vĩnh Hòa", "Huyện Phú Giáo", {106.6, 11.1, 106.7, 11.2});
  add(set, outlines, "10016", "Xã Phước Sang", "Huyện Phú Giáo", {106.7, 11.1, 106.8, 11.2});
  set.outlines = std::make_shared<const GeoOutlines>(std::move(outlines));
  return set;
}

BoundarySet boundaries_2025() {
  BoundarySet set;
  set.file = "2025.shp";
  set.vintage = "2025";
  GeoOutlines outlines;
  add(set, outlines, "10001", "Phường Tây Nam", "", {106.5, 11.0, 106.65, 11.1});
  add(set, outlines, "10007", "Xã Phú Giáo", "", {106.65, 11.0, 106.8, 11.1});
  add(set, outlines, "10010", "Phường An Bình", "", {106.5, 11.1, 106.6, 11.2});
  add(set, outlines, "10013", "Xã Vĩnh Hòa", "", {106.6, 11.1, 106.8, 11.2});
  set.outlines = std::make_shared<const GeoOutlines>(std::move(outlines));
  return set;
}

Crosswalk crosswalk() {
  return {"crosswalk.csv",
          "2024",
          "2025",
          {row("10001", "Phường An Tây", true, "10001", "Phường Tây Nam", Share::full),
           row("10004", "Phường Tân Định", true, "10001", "Phường Tây Nam", Share::partial),
           row("10004", "Phường Tân Định", true, "10007", "Xã Phú Giáo", Share::partial),
           row("10007", "Xã An Bình", false, "10007", "Xã Phú Giáo", Share::full),
           row("10010", "Phường An Bình", true, "10010", "Phường An Bình", Share::full),
           row("10013", "Xã Vĩnh Hòa", false, "10013", "Xã Vĩnh Hòa", Share::full),
           row("10016", "Xã Phước Sang", false, "10013", "Xã Vĩnh Hòa", Share::full)}};
}

Atlas make_atlas(std::vector<BoundarySet> sets, std::vector<Entry> entries, bool with_crosswalk) {
  Atlas atlas;
  atlas.projection = MapProjection::for_extent({106.5, 11.0}, {106.8, 11.2});
  for (BoundarySet& set : sets) {
    MapBorders borders = project_borders(set, *atlas.projection);
    atlas.vintages.push_back({std::move(set), std::move(borders)});
  }
  if (with_crosswalk) atlas.crosswalks.push_back(crosswalk());
  Register sheet;
  sheet.file = "register.csv";
  sheet.entries = std::move(entries);
  int row = 2;
  for (Entry& entry : sheet.entries) {
    if (entry.row == 0) entry.row = row;
    ++row;
  }
  atlas.registers.push_back(std::move(sheet));
  return atlas;
}

Entry entry(std::string product, std::string producer, std::string commune, std::string district) {
  Entry made;
  made.product = std::move(product);
  made.producer = std::move(producer);
  made.commune = std::move(commune);
  made.district = std::move(district);
  made.stars = 3;
  return made;
}

}  // namespace ocop::tiny
