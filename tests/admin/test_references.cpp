#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "made_files.hpp"

using namespace ocop;
using namespace ocop::test;

namespace {

std::string geojson(const std::string& crs) {
  return R"({"type":"FeatureCollection",)" + crs +
         R"("features":[{"type":"Feature","properties":{"code":"25741","name":"Phường Hiệp Thành","url":"x"},)"
         R"("geometry":{"type":"Polygon","coordinates":[[[106.6,11],[106.7,11],[106.7,11.1],[106.6,11]]]}}]})";
}

std::string kml(const std::string& extra, const std::string& head = "") {
  return R"(<?xml version="1.0" encoding="UTF-8"?>)" + head +
         R"(<kml xmlns="http://www.opengis.net/kml/2.2"><Document>)" + extra +
         R"(<Placemark><name>Xã An Tây</name><styleUrl>#s</styleUrl><Polygon><outerBoundaryIs><LinearRing><coordinates>)"
         "106.6,11 106.7,11 106.7,11.1 106.6,11</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark>"
         "</Document></kml>";
}

/// The reference that a text of this name is refused for; "" when it opens.
std::string refused_for(const std::string& name, const std::string& text) {
  const TemporaryFolder folder;
  write_text(folder.file(name), text);
  const auto read = open_boundaries(folder.file(name));
  if (read) return "";
  CHECK(read.error().kind == FindingKind::refers_elsewhere);
  return read.error().args.empty() ? "?" : read.error().args.front();
}

}  // namespace

TEST_CASE("a linked crs is refused, however it is spelled, and not followed") {
  CHECK(refused_for("a.geojson", geojson("")).empty());
  CHECK(refused_for("a.geojson",
                    geojson(R"("crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:OGC:1.3:CRS84"}},)"))
            .empty());
  CHECK(refused_for("a.geojson", geojson(R"("crs":{"type":"link","properties":{"href":"http://example.org/x"}},)")) ==
        "http://example.org/x");
  CHECK(
      refused_for("a.geojson",
                  geojson(R"("crs":{"type":"link","properties":{"href":"http://example.org/x","type":"ogcwkt"}},)")) ==
      "http://example.org/x");
  CHECK(refused_for("a.geojson", geojson(R"("crs":{"type":"URL","properties":{"url":"/etc/passwd"}},)")) ==
        "/etc/passwd");
  CHECK(refused_for("a.geojson",
                    geojson(R"("CRS":{"properties":{"href":"http://example.org/y"},"type":"\u006cink"},)")) ==
        "http://example.org/y");
  CHECK(refused_for("a.geojson", geojson(R"("\u0063rs":{"type":"link","properties":{"href":"z"}},)")) == "z");
}

TEST_CASE("a linked crs of one geometry is refused too") {
  std::string text = geojson("");
  const std::string geometry = R"("geometry":{)";
  text.insert(text.find(geometry) + geometry.size(), R"("crs":{"type":"link","properties":{"href":"far"}},)");
  CHECK(refused_for("a.geojson", text) == "far");
}

TEST_CASE("KML that names other files or hosts is refused; its own styles are not") {
  CHECK(refused_for("a.kml", kml("")).empty());
  CHECK(refused_for("a.kml", kml("<Style id=\"s\"><IconStyle><Icon><href>http://example.org/i.png</href></Icon>"
                                 "</IconStyle></Style>"))
            .empty());
  CHECK(refused_for("a.kml", kml("<NetworkLink><Link><href>http://example.org/b.kml</href></Link></NetworkLink>")) ==
        "http://example.org/b.kml");
  CHECK(refused_for("a.kml", kml("<Placemark><styleUrl>other.kml#s</styleUrl></Placemark>")) == "other.kml#s");
  CHECK(refused_for("a.kml", kml("", "<!DOCTYPE kml [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>")) == "DOCTYPE");
}

TEST_CASE("MapInfo tables that show other tables are refused") {
  CHECK(refused_for("a.tab", "!table\n!version 100\nOpen Table \"b\" Hide\nCreate View a As Select * From b\n") ==
        "Create View a As Select * From b");
  CHECK(refused_for("b.tab",
                    "!table\n!version 900\n!charset Neutral\nDefinition Table\n  Type NATIVE\n"
                    "begin_metadata\n\"\\IsSeamless\" = \"TRUE\"\nend_metadata\n") == "\\IsSeamless\" = \"TRUE\"");
}

TEST_CASE("a GeoPackage with a table out of another file is refused") {
  const TemporaryFolder folder;
  const std::string file = folder.file("a.gpkg");
  MadeLayer layer = three_communes();
  layer.driver = "GPKG";
  write_layer(file, layer);
  REQUIRE(open_boundaries(file));
  // A full-text table is one that SQLite fills by a module, as it would from another file.
  run_sql(file, "CREATE VIRTUAL TABLE far USING fts3(x)");
  const auto read = open_boundaries(file);
  REQUIRE_FALSE(read);
  CHECK(read.error().kind == FindingKind::refers_elsewhere);
}
