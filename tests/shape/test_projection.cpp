#include <doctest/doctest.h>
#include <proj.h>

#include <array>
#include <cmath>
#include <thread>

#include "shape/projection.hpp"

using namespace ocop;

namespace {

// A .prj as ESRI writes it, with the datum and scale left open.
std::string esri_zone(const std::string& datum, double meridian, const std::string& scale = "0.9999") {
  return "PROJCS[\"zone\",GEOGCS[\"GCS\",DATUM[\"" + datum +
         "\",SPHEROID[\"WGS_1984\",6378137.0,298.257223563]],PRIMEM[\"Greenwich\",0.0],"
         "UNIT[\"Degree\",0.0174532925199433]],PROJECTION[\"Transverse_Mercator\"],"
         "PARAMETER[\"False_Easting\",500000.0],PARAMETER[\"False_Northing\",0.0],PARAMETER[\"Central_Meridian\"," +
         std::to_string(meridian) + "],PARAMETER[\"Scale_Factor\"," + scale +
         "],PARAMETER[\"Latitude_Of_Origin\",0.0],UNIT[\"Meter\",1.0]]";
}

// The published shift of EPSG:6960 (coordinate frame) done by hand on geocentric coordinates.
LonLat shift_by_hand(LonLat vn2000) {
  const double a = 6378137;
  const double f = 1 / 298.257223563;
  const double e2 = f * (2 - f);
  const double degree = std::acos(-1.0) / 180;
  const double second = degree / 3600;
  const double lon = vn2000.lon * degree;
  const double lat = vn2000.lat * degree;
  const double n = a / std::sqrt(1 - e2 * std::sin(lat) * std::sin(lat));
  const double x = n * std::cos(lat) * std::cos(lon);
  const double y = n * std::cos(lat) * std::sin(lon);
  const double z = n * (1 - e2) * std::sin(lat);
  const double rx = -0.00928836 * second;
  const double ry = 0.01975479 * second;
  const double rz = -0.00427372 * second;
  const double m = 1 + 0.252906278e-6;
  const double x2 = -191.90441429 + m * (x + rz * y - ry * z);
  const double y2 = -39.30318279 + m * (-rz * x + y + rx * z);
  const double z2 = -111.45032835 + m * (ry * x - rx * y + z);
  const double p = std::hypot(x2, y2);
  double phi = std::atan2(z2, p * (1 - e2));
  for (int i = 0; i < 10; ++i) {
    const double nn = a / std::sqrt(1 - e2 * std::sin(phi) * std::sin(phi));
    phi = std::atan2(z2 + e2 * nn * std::sin(phi), p);
  }
  return {std::atan2(y2, x2) / degree, phi / degree};
}

LonLat degrees_of(const CoordinateSystem& system, Point p) {
  REQUIRE(to_degrees(system, std::span(&p, 1)));
  return {p.x, p.y};
}

}  // namespace

TEST_CASE("the zones are those of PROJ's own database") {
  PJ_CONTEXT* context = proj_context_create();
  CHECK(vietnam_zones().size() == 17);
  double before = 0;
  for (const VietnamZone& zone : vietnam_zones().first(15)) {
    CHECK(zone.central_meridian > before);
    before = zone.central_meridian;
  }
  for (const VietnamZone& zone : vietnam_zones()) {
    PJ* system = proj_create(context, ("EPSG:" + std::to_string(zone.epsg)).c_str());
    REQUIRE(system != nullptr);
    CHECK(zone.name == proj_get_name(system));
    PJ* conversion = proj_crs_get_coordoperation(context, system);
    double meridian = 0;
    proj_coordoperation_get_param(
        context, conversion, proj_coordoperation_get_param_index(context, conversion, "Longitude of natural origin"),
        nullptr, nullptr, nullptr, &meridian, nullptr, nullptr, nullptr, nullptr, nullptr, nullptr);
    CHECK(zone.central_meridian == meridian);
    proj_destroy(conversion);
    proj_destroy(system);
  }
  proj_context_destroy(context);
}

TEST_CASE("coordinate systems in every dialect") {
  const auto zone = CoordinateSystem::from_epsg(9210);
  REQUIRE(zone);
  CHECK(zone->name() == "VN-2000 / TM-3 105-45");
  CHECK_FALSE(zone->is_geographic());
  CHECK(CoordinateSystem::from_epsg(4326)->is_geographic());
  CHECK(CoordinateSystem::parse(esri_zone("D_Vietnam_2000", 105.75)));
  CHECK(CoordinateSystem::parse("\xEF\xBB\xBF" + esri_zone("D_Vietnam_2000", 105.75) + "\r\n"));
  CHECK(CoordinateSystem::parse("GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\",SPHEROID[\"WGS_1984\",6378137.0,"
                                "298.257223563]],PRIMEM[\"Greenwich\",0.0],UNIT[\"Degree\",0.0174532925199433]]")
            ->is_geographic());
  CHECK(
      CoordinateSystem::parse("GEOGCRS[\"WGS 84\",DATUM[\"World Geodetic System 1984\",ELLIPSOID[\"WGS 84\",6378137,"
                              "298.257223563]],CS[ellipsoidal,2],AXIS[\"lat\",north],AXIS[\"lon\",east],"
                              "ANGLEUNIT[\"degree\",0.0174532925199433]]"));
  CHECK(CoordinateSystem::parse(
      R"({"type":"GeographicCRS","name":"WGS 84","datum":{"type":"GeodeticReferenceFrame","name":"World Geodetic System 1984","ellipsoid":{"name":"WGS 84","semi_major_axis":6378137,"inverse_flattening":298.257223563}},"coordinate_system":{"subtype":"ellipsoidal","axis":[{"name":"Geodetic latitude","abbreviation":"Lat","direction":"north","unit":"degree"},{"name":"Geodetic longitude","abbreviation":"Lon","direction":"east","unit":"degree"}]}})"));
  for (const char* nonsense : {"", " ", "EPSG:", "EPSG:99", "EPSG:6960", "EPSG:92x", "VN-2000", "hello", "PROJCS[",
                               "{}", "/etc/passwd", "EPSG:5711"}) {
    CAPTURE(nonsense);
    CHECK_FALSE(CoordinateSystem::parse(nonsense));
  }
  CHECK_FALSE(CoordinateSystem::from_epsg(-1));
}

TEST_CASE("VN-2000 comes to degrees with its datum shift") {
  // On the central meridian the easting is the false one, and the northing is free: the shift by hand
  // of (105.75, lat) is what must come out, whatever lat is; here lat of the northing by PROJ's
  // inverse without any shift.
  const auto zone = CoordinateSystem::from_epsg(9210);
  const auto plain = CoordinateSystem::parse(esri_zone("D_WGS_1984", 105.75));
  for (const Point p : {Point{500000, 1230000}, Point{598000, 1215000}, Point{480000, 2340000}}) {
    const LonLat expected = shift_by_hand(degrees_of(*plain, p));
    const LonLat found = degrees_of(*zone, p);
    CHECK(distance_m(found, expected) < 1e-4);
    // 226 m are what the wrong datum costs (ground.md).
    CHECK(distance_m(found, degrees_of(*plain, p)) == doctest::Approx(226).epsilon(0.02));
    CHECK(distance_m(degrees_of(*CoordinateSystem::parse(esri_zone("D_Vietnam_2000", 105.75)), p), expected) < 1e-4);
    CHECK(distance_m(degrees_of(*CoordinateSystem::parse(esri_zone("D_VN_2000", 105.75)), p), expected) < 1e-4);
    CHECK(distance_m(degrees_of(*CoordinateSystem::parse(esri_zone("VN2000_Vietnam", 105.75)), p), expected) < 1e-4);
  }
}

TEST_CASE("degrees keep the order of a file: longitude first") {
  const LonLat place{106.65, 11.2};
  CHECK(degrees_of(*CoordinateSystem::from_epsg(4326), {place.lon, place.lat}) == place);
  const LonLat shifted = degrees_of(*CoordinateSystem::from_epsg(4756), {place.lon, place.lat});
  CHECK(distance_m(shifted, shift_by_hand(place)) < 1e-4);
}

TEST_CASE("what cannot be transformed is no place") {
  std::array<Point, 2> points = {Point{500000, 1230000}, Point{1e300, 1e300}};
  REQUIRE(to_degrees(*CoordinateSystem::from_epsg(9210), points));
  CHECK(std::isfinite(points[0].x));
  CHECK(std::isnan(points[1].x));
  CHECK(std::isnan(points[1].y));
}

TEST_CASE("a zone written with datum WGS 84 is noticed") {
  const auto zone = zone_with_wrong_datum(*CoordinateSystem::parse(esri_zone("D_WGS_1984", 105.75)));
  REQUIRE(zone);
  CHECK(zone->epsg == 9210);
  CHECK(zone_with_wrong_datum(*CoordinateSystem::parse(esri_zone("D_unknown", 107.75)))->epsg == 5899);
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::parse(esri_zone("D_Vietnam_2000", 105.75))));
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::parse(esri_zone("VN2000", 105.75))));
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::parse(esri_zone("D_WGS_1984", 105.8))));
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::parse(esri_zone("D_WGS_1984", 105, "0.9996"))));
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::from_epsg(32648)));
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::from_epsg(9210)));
  CHECK_FALSE(zone_with_wrong_datum(*CoordinateSystem::from_epsg(4326)));
}

TEST_CASE("any thread may ask") {
  const auto zone = CoordinateSystem::from_epsg(9210);
  const auto projection = MapProjection::for_extent({106, 10}, {107, 12});
  const Point expected = projection.to_map({106.5, 11});
  std::array<Point, 4> found = {};
  std::array<Point, 4> degrees = {};
  std::vector<std::thread> threads;
  for (std::size_t i = 0; i < found.size(); ++i) {
    threads.emplace_back([&, i] {
      for (int k = 0; k < 100; ++k) found[i] = projection.to_map({106.5, 11});
      degrees[i] = {500000, 1230000};
      if (!to_degrees(*zone, std::span(&degrees[i], 1))) degrees[i] = {};
    });
  }
  for (auto& thread : threads) thread.join();
  for (const Point& p : found) CHECK(p == expected);
  for (const Point& p : degrees) CHECK(p == degrees[0]);
}

TEST_CASE("the map plane goes through the province") {
  // Quảng Ninh's extent has its middle near 107.4; the nearest zone is 107 degrees 30.
  CHECK(MapProjection::for_extent({106.43, 20.7}, {108.5, 21.67}).central_meridian() == 107.5);
  CHECK(MapProjection::for_extent({102.1, 8.5}, {109.5, 23.4}).central_meridian() == doctest::Approx(105.8));
  CHECK(MapProjection::for_extent({106.3, 10.8}, {107, 11.5}).origin() == LonLat{106.5, 11.15});
  const auto projection = MapProjection::for_extent({106.3, 10.8}, {107, 11.5});
  CHECK(projection.to_map(projection.origin()) == Point{0, 0});
  // The scale is 1 on the meridian, and 0.3 degrees away within 2e-5 of it: plane distance is
  // geodesic distance.
  const LonLat a{106.8, 11.0};
  const LonLat b{106.8, 11.1};
  const Point pa = projection.to_map(a);
  const Point pb = projection.to_map(b);
  CHECK(std::hypot(pa.x - pb.x, pa.y - pb.y) == doctest::Approx(distance_m(a, b)).epsilon(2e-5));
  const LonLat back = projection.to_degrees(pa);
  CHECK(back.lon == doctest::Approx(a.lon).epsilon(1e-12));
  CHECK(back.lat == doctest::Approx(a.lat).epsilon(1e-12));
  CHECK(MapProjection::for_extent({NAN, NAN}, {NAN, NAN}).origin() == LonLat{106, 16});
}

TEST_CASE("many points go through a grid that errs by less than a centimetre") {
  // Vietnam with its islands, a point every 0.03 degrees beside the nodes of the grid.
  const LonLat south_west{102, 6};
  const LonLat north_east{118, 24};
  std::vector<LonLat> degrees;
  for (int i = 0; i * 0.03 < north_east.lon - south_west.lon - 0.0123; ++i) {
    for (int j = 0; j * 0.03 < north_east.lat - south_west.lat - 0.0071; ++j) {
      degrees.push_back({south_west.lon + 0.0123 + i * 0.03, south_west.lat + 0.0071 + j * 0.03});
    }
  }
  REQUIRE(degrees.size() > 200000);
  degrees.push_back({NAN, 10});
  std::vector<Point> map(degrees.size());
  const auto projection = MapProjection::for_extent(south_west, north_east);
  projection.to_map(degrees, map);
  CHECK(std::isnan(map.back().x));
  double worst_m = 0;
  for (std::size_t i = 0; i + 1 < degrees.size(); i += 7) {
    const Point exact = projection.to_map(degrees[i]);
    worst_m = std::max(worst_m, std::hypot(map[i].x - exact.x, map[i].y - exact.y));
  }
  MESSAGE("worst error of the grid: " << worst_m * 1000 << " mm");
  CHECK(worst_m < 0.01);
  CHECK(worst_m > 0);  // it was a grid indeed
}
