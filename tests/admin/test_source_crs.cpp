#include <ogr_geometry.h>
#include <ogr_spatialref.h>

#include <doctest/doctest.h>

#include <cmath>
#include <cstdlib>
#include <memory>

#include "admin/province_places.hpp"
#include "admin/zone_proposal.hpp"
#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

/// The squares in metres of a system; GDAL moves them, so that the product's own way is checked.
MadeLayer moved_to(const std::string& crs) {
  OGRSpatialReference degrees;
  degrees.importFromEPSG(4326);
  degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  OGRSpatialReference metres;
  metres.SetFromUserInput(crs.c_str());
  metres.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
  MadeLayer layer = three_communes();
  layer.crs = crs;
  for (MadeRow& row : layer.rows) {
    OGRGeometry* geometry = nullptr;
    REQUIRE(OGRGeometryFactory::createFromWkt(row.wkt.value_or("").c_str(), &degrees, &geometry) == OGRERR_NONE);
    const std::unique_ptr<OGRGeometry> owner(geometry);
    REQUIRE(geometry->transformTo(&metres) == OGRERR_NONE);
    row.wkt = geometry->exportToWkt();
  }
  return layer;
}

Result<Read<BoundarySet>> opened(const MadeLayer& layer, const BoundaryOptions& options = {},
                                 const std::string& name = "a.shp") {
  const TemporaryFolder folder;
  write_layer(folder.file(name), layer);
  return open_boundaries(folder.file(name), options);
}

LonLat corner_of(const BoundarySet& set) {
  LonLat corner{180, 90};
  for (const LonLat& p : set.outlines->points) corner = {std::min(corner.lon, p.lon), std::min(corner.lat, p.lat)};
  return corner;
}

void check_place(const Result<Read<BoundarySet>>& read) {
  REQUIRE_MESSAGE(read, key_of(read.error().kind));
  REQUIRE(read->value.communes.size() == 3);
  // Two metres: the accuracy of the datum shift is one.
  CHECK(distance_m(corner_of(read->value), {106.60, 11.00}) < 2);
}

}  // namespace

TEST_CASE("a stated system is followed: VN-2000 in metres and in degrees, UTM, Web Mercator") {
  for (const std::string crs : {"EPSG:9210", "EPSG:3405", "EPSG:4756", "EPSG:32648", "EPSG:3857"}) {
    CAPTURE(crs);
    const auto read = opened(moved_to(crs));
    check_place(read);
    CHECK(of_kind(read->findings, FindingKind::crs_given).empty());
    CHECK(of_kind(read->findings, FindingKind::crs_assumed_degrees).empty());
  }
}

TEST_CASE("without a .prj, degrees are recognised") {
  MadeLayer layer = three_communes();
  layer.crs = "";
  const auto read = opened(layer);
  check_place(read);
  CHECK(of_kind(read->findings, FindingKind::crs_assumed_degrees).size() == 1);
}

TEST_CASE("without a .prj, metres ask for the province's own zone") {
  MadeLayer layer = moved_to("EPSG:9210");
  layer.crs = "";
  const auto asked = opened(layer);
  REQUIRE_FALSE(asked);
  CHECK(asked.error().kind == FindingKind::crs_zone_proposed);
  REQUIRE(asked.error().args.size() == 3);
  CHECK(asked.error().args[0] == "9210");
  CHECK(asked.error().args[2] == "VN-2000 / TM-3 105-45");
  // The middle of the squares is (106.63, 11.01); that of Bình Dương (106.66, 11.22): 23.5 km.
  CHECK(std::strtod(asked.error().args[1].c_str(), nullptr) == doctest::Approx(23.5).epsilon(0.01));

  BoundaryOptions answer;
  answer.epsg = 9210;
  const auto read = opened(layer, answer);
  check_place(read);
  const auto given = of_kind(read->findings, FindingKind::crs_given);
  REQUIRE(given.size() == 1);
  CHECK(given[0].args == std::vector<std::string>{"9210"});
}

TEST_CASE("the province is told by codes, by its column, by the file's name, by what is open") {
  MadeLayer layer = moved_to("EPSG:9210");
  layer.crs = "";
  for (MadeRow& row : layer.rows) row.values[0] = "";
  SUBCASE("column") {
    layer.columns.push_back({"province"});
    for (MadeRow& row : layer.rows) row.values.push_back("Tỉnh Bình Dương");
    CHECK(opened(layer).error().args.at(0) == "9210");
  }
  SUBCASE("file name") { CHECK(opened(layer, {}, "RanhGioi_BinhDuong.shp").error().args.at(0) == "9210"); }
  SUBCASE("what is open") {
    BoundaryOptions options;
    options.near = LonLat{106.6, 11.1};
    CHECK(opened(layer, options).error().args.at(0) == "9210");
  }
}

TEST_CASE("UTM without a .prj is told from the province's zone") {
  MadeLayer layer = moved_to("EPSG:3405");
  layer.crs = "";
  CHECK(opened(layer).error().args.at(0) == "3405");
}

TEST_CASE("metres that land nowhere in Vietnam have no zone to propose") {
  MadeLayer layer = three_communes();
  layer.crs = "";
  for (std::size_t i = 0; i < 3; ++i) layer.rows[i].wkt = square(5e6 + 1000.0 * static_cast<double>(i), 9e6, 1000);
  const auto read = opened(layer);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == FindingKind::crs_unknown);
}

TEST_CASE("a zone of VN-2000 written with datum WGS 84 asks, and the answer replaces it") {
  const std::string zone_on_wgs84 = "+proj=tmerc +lat_0=0 +lon_0=105.75 +k=0.9999 +x_0=500000 +y_0=0 +datum=WGS84";
  MadeLayer layer = moved_to("EPSG:9210");
  layer.crs = zone_on_wgs84;
  const auto asked = opened(layer);
  REQUIRE_FALSE(asked);
  CHECK(asked.error().kind == FindingKind::crs_wrong_datum);
  CHECK(asked.error().args == std::vector<std::string>{"9210", "VN-2000 / TM-3 105-45"});
  BoundaryOptions answer;
  answer.epsg = 9210;
  check_place(opened(layer, answer));
}

TEST_CASE("a .prj that its own numbers contradict counts as none") {
  MadeLayer metres = moved_to("EPSG:9210");
  metres.crs = "EPSG:4326";
  CHECK(opened(metres).error().kind == FindingKind::crs_zone_proposed);
  MadeLayer degrees = three_communes();
  degrees.crs = "EPSG:9210";
  const auto read = opened(degrees);
  check_place(read);
  CHECK(of_kind(read->findings, FindingKind::crs_assumed_degrees).size() == 1);
}

TEST_CASE("an EPSG code that does not exist") {
  BoundaryOptions answer;
  answer.epsg = 999999;
  CHECK(opened(three_communes(), answer).error().kind == FindingKind::crs_unknown);
}

TEST_CASE("every province's own zone is proposed for data at its middle") {
  for (const ProvincePlace& province : province_places()) {
    CAPTURE(province.name);
    OGRSpatialReference degrees;
    degrees.importFromEPSG(4326);
    degrees.SetAxisMappingStrategy(OAMS_TRADITIONAL_GIS_ORDER);
    OGRSpatialReference zone;
    zone.SetFromUserInput(("+proj=tmerc +lat_0=0 +lon_0=" + std::to_string(province.central_meridian) +
                           " +k=0.9999 +x_0=500000 +y_0=0 +ellps=WGS84 +towgs84=-191.90441429,-39.30318279,"
                           "-111.45032835,0.00928836,-0.01975479,0.00427372,0.252906278")
                              .c_str());
    OGRPoint middle(province.middle.lon, province.middle.lat);
    middle.assignSpatialReference(&degrees);
    REQUIRE(middle.transformTo(&zone) == OGRERR_NONE);
    Box box;
    box.add(Point{middle.getX() - 10000, middle.getY() - 10000});
    box.add(Point{middle.getX() + 10000, middle.getY() + 10000});
    LandingHints hints;
    hints.province = &province;
    const auto proposal = propose_zone(box, hints);
    REQUIRE(proposal);
    const ZoneProposal found = proposal.value_or(ZoneProposal{});
    CHECK(found.zone.central_meridian == province.central_meridian);
    CHECK(found.distance_km < 0.1);
  }
}

TEST_CASE("provinces by code, name and file name") {
  const auto codes = [](const std::vector<const char*>& texts) {
    std::vector<CommuneCode> result;
    result.reserve(texts.size());
    for (const char* text : texts) result.push_back(CommuneCode::parse(text).value_or(CommuneCode()));
    return result;
  };
  CHECK(province_of_codes(codes({"25741", "25777", "25990"}))->name == "Bình Dương");
  CHECK(province_of_codes(codes({"00004"}))->name == "Hà Nội");
  CHECK(province_of_codes(codes({"32248"}))->name == "Cà Mau");
  CHECK(province_of_codes(codes({"25741", "00004"})) == nullptr);
  CHECK(province_of_codes({}) == nullptr);
  CHECK(province_of_name("74")->name == "Bình Dương");
  CHECK(province_of_name("Thành phố Hồ Chí Minh")->code == "79");
  CHECK(province_of_name("binh duong")->code == "74");
  CHECK(province_of_name("") == nullptr);
  CHECK(province_in_file_name("ranhgioi_QuangNam_2020.shp")->name == "Quảng Nam");
  CHECK(province_in_file_name("xa_phuong.shp") == nullptr);
}
