#include "facts.hpp"

#include <algorithm>
#include <fstream>
#include <map>
#include <stdexcept>

namespace demo {
namespace {

using Row = std::map<std::string, std::string>;

std::vector<std::string> split(const std::string& line) {
  std::vector<std::string> cells(1);
  for (const char c : line) {
    if (c == ',') {
      cells.emplace_back();
    } else if (c != '\r') {
      cells.back() += c;
    }
  }
  return cells;
}

// The committed files hold no quoted cells.
std::vector<Row> read_rows(const std::filesystem::path& file) {
  std::ifstream in(file);
  std::string line;
  if (!in || !std::getline(in, line)) {
    throw std::runtime_error("cannot read " + file.string());
  }
  const auto header = split(line);
  std::vector<Row> rows;
  while (std::getline(in, line)) {
    const auto cells = split(line);
    if (cells.size() != header.size()) {
      throw std::runtime_error(file.string() + ": a row has another number of cells: " + line);
    }
    Row& row = rows.emplace_back();
    for (std::size_t i = 0; i < cells.size(); ++i) {
      row[header[i]] = cells[i];
    }
  }
  return rows;
}

Unit unit_of(const Row& row) {
  Unit unit{row.at("code"),
            row.at("name"),
            row.at("type"),
            row.at("district"),
            std::stod(row.at("lon")),
            std::stod(row.at("lat")),
            std::stod(row.at("area_km2")),
            std::nullopt};
  if (const auto& pop = row.at("pop_2009"); !pop.empty()) {
    unit.pop_2009 = std::stoi(pop);
  }
  return unit;
}

void sort_by_code(std::vector<Unit>& units) { std::ranges::sort(units, {}, &Unit::code); }

std::size_t index_of(const std::vector<Unit>& units, const std::string& code) {
  const auto found = std::ranges::find(units, code, &Unit::code);
  if (found == units.end()) {
    throw std::runtime_error("no point for code " + code);
  }
  return static_cast<std::size_t>(found - units.begin());
}

}  // namespace

Facts read_facts(const std::filesystem::path& folder, const std::filesystem::path& neighbours) {
  Facts facts;
  for (const Row& row : read_rows(folder / "commune_points.csv")) {
    const auto& vintage = row.at("vintage");
    if (vintage == "2024") {
      facts.communes.push_back(unit_of(row));
    } else if (vintage == "2025") {
      facts.units.push_back(unit_of(row));
    } else {
      facts.walls.push_back({std::stod(row.at("lon")), std::stod(row.at("lat")), std::stod(row.at("area_km2"))});
    }
  }
  sort_by_code(facts.communes);
  sort_by_code(facts.units);
  for (const Row& row : read_rows(folder / "crosswalk_2024_2025.csv")) {
    facts.pieces.push_back({index_of(facts.communes, row.at("old_code")), index_of(facts.units, row.at("new_code"))});
  }
  std::ranges::sort(facts.pieces, {}, [](const Piece& p) { return std::pair(p.commune, p.unit); });
  for (const Row& row : read_rows(neighbours)) {
    facts.neighbours.emplace_back(index_of(facts.communes, row.at("code_a")),
                                  index_of(facts.communes, row.at("code_b")));
  }
  return facts;
}

void share_areas(Facts& facts) {
  std::vector<std::vector<std::size_t>> pieces_of(facts.communes.size());
  for (std::size_t p = 0; p < facts.pieces.size(); ++p) {
    pieces_of[facts.pieces[p].commune].push_back(p);
  }
  std::vector<double> drawn_km2(facts.units.size());
  for (std::size_t c = 0; c < pieces_of.size(); ++c) {
    for (const std::size_t p : pieces_of[c]) {
      Piece& piece = facts.pieces[p];
      piece.area_km2 = facts.communes[c].area_km2 / static_cast<double>(pieces_of[c].size());
      drawn_km2[piece.unit] += piece.area_km2;
    }
  }
  // One cut after the other at its best place, until nothing moves any more.
  constexpr int sweeps = 2000;
  constexpr double smallest_share = 0.1;
  for (int sweep = 0; sweep < sweeps; ++sweep) {
    for (const auto& parts : pieces_of) {
      if (parts.size() == 1) {
        continue;
      }
      if (parts.size() > 2) {
        throw std::runtime_error("a commune is split over more than two units");
      }
      Piece& a = facts.pieces[parts[0]];
      Piece& b = facts.pieces[parts[1]];
      const double want_a = facts.units[a.unit].area_km2;
      const double want_b = facts.units[b.unit].area_km2;
      const double slope_a = (drawn_km2[a.unit] / want_a - 1) / want_a;
      const double slope_b = (drawn_km2[b.unit] / want_b - 1) / want_b;
      const double move = (slope_b - slope_a) / (1 / (want_a * want_a) + 1 / (want_b * want_b));
      const double whole = a.area_km2 + b.area_km2;
      const double next = std::clamp(a.area_km2 + move, smallest_share * whole, (1 - smallest_share) * whole);
      drawn_km2[a.unit] += next - a.area_km2;
      drawn_km2[b.unit] -= next - a.area_km2;
      a.area_km2 = next;
      b.area_km2 = whole - next;
    }
  }
}

}  // namespace demo
