#include "layout.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

// The part of Layout that weighs a picture against the facts and changes it step by step.
namespace demo {
namespace {

double square(double x) { return x * x; }

}  // namespace

bool Layout::is_owned(std::size_t site, const Anchor& anchor, Owner kind) const {
  const std::size_t group = sites_[site].group;
  if (kind == Owner::wall) {
    return group == anchor.owner;
  }
  return group < piece_count_ && (kind == Owner::commune ? commune_of_[group] : unit_of_[group]) == anchor.owner;
}

void Layout::weigh(Anchor& anchor, Owner kind) const {
  anchor.own = anchor.other = {};
  for (std::size_t s = 0; s < sites_.size(); ++s) {
    const double power_m2 = power_of(s, anchor.at);
    if (power_m2 < anchor.own.power_m2 || power_m2 < anchor.other.power_m2) {
      Nearest& nearest = is_owned(s, anchor, kind) ? anchor.own : anchor.other;
      if (power_m2 < nearest.power_m2) {
        nearest = {power_m2, s};
      }
    }
  }
  const Point between = sites_[anchor.own.site].at - sites_[anchor.other.site].at;
  const double beyond_m = (anchor.own.power_m2 - anchor.other.power_m2) / (2 * std::sqrt(dot(between, between)) + 1);
  anchor.penalty = anchor.importance * std::clamp(beyond_m / anchor.margin_m + 1, 0.0, 8.0);
}

double Layout::unit_penalty() const {
  double penalty = 0;
  std::vector<char> seen(piece_count_);
  std::vector<std::size_t> open;
  for (const auto& pieces : pieces_of_unit_) {  // one piece of land each
    std::ranges::fill(seen, 0);
    std::size_t found = 1;
    seen[pieces[0]] = 1;
    open.assign(1, pieces[0]);
    while (!open.empty()) {
      const std::size_t p = open.back();
      open.pop_back();
      for (const std::size_t q : pieces) {
        if (!seen[q] && border(p, q) > 400) {
          seen[q] = 1;
          ++found;
          open.push_back(q);
        }
      }
    }
    penalty += 3.0 * static_cast<double>(pieces.size() - found);
  }
  for (const auto& pieces : pieces_of_commune_) {
    if (pieces.size() < 2) {
      continue;
    }
    penalty += 3 * (1 - std::min(1.0, border(pieces[0], pieces[1]) / 800));
    for (const std::size_t p : pieces) {
      double longest = 0;
      for (const std::size_t q : pieces_of_unit_[unit_of_[p]]) {
        longest = std::max(longest, q == p ? 0 : border(p, q));
      }
      penalty += 2 * (1 - std::min(1.0, longest / 800));
    }
  }
  return penalty;
}

// Real communes are seldom much longer than round for their area; slivers never.
double Layout::shape_penalty() const {
  double penalty = 0;
  for (std::size_t p = 0; p < piece_count_; ++p) {
    penalty += 4.0 * static_cast<double>(parts_[p] > 0 ? parts_[p] - 1 : 3);
    double perimeter = 0;
    for (std::size_t q = 0; q <= piece_count_; ++q) {
      perimeter += border(p, q);
    }
    const double roundness = square(perimeter) / (4 * 3.14159265 * std::max(area_m2_[p], 1e5));
    penalty += 0.12 * std::max(0.0, roundness - 1.3) + 0.6 * square(std::max(0.0, roundness - 1.75));
  }
  return penalty;
}

double Layout::energy() const {
  double sum = unit_penalty() + shape_penalty();
  for (std::size_t g = 0; g < area_m2_.size(); ++g) {
    const double off = area_m2_[g] / aim_m2_[g] - 1;
    if (g < piece_count_) {
      sum += 20 * square(off);
    } else {
      sum += 0.1 * std::min(1.0, square(off));
    }
  }
  const std::size_t n = commune_count_ + 1;
  for (std::size_t a = 0; a < commune_count_; ++a) {
    for (std::size_t b = a + 1; b < commune_count_; ++b) {
      const double have = std::min(1.0, commune_border_m_[a * n + b] / wanted_border_m_[a * n + b]);
      sum += is_neighbour_[a * n + b] ? 1 - have : 0.4 * have;
    }
  }
  for (const auto& kind : anchors_) {
    for (const Anchor& anchor : kind) {
      sum += anchor.penalty;
    }
  }
  return sum;
}

// Computes the cells of `changed` again and of all whose cells they touch or touched.
void Layout::update_cells(const std::vector<std::size_t>& changed, Undo& undo) {
  auto& touched = undo.cells;
  for (const std::size_t s : changed) {
    touched.emplace_back(s, cells_[s]);
  }
  const auto note_neighbours = [&](const Cell& cell) {
    for (const Corner& corner : cell) {
      const auto is_it = [&](const auto& entry) { return entry.first == corner.across; };
      if (corner.across != kBeyond && std::ranges::none_of(touched, is_it)) {
        touched.emplace_back(corner.across, cells_[corner.across]);
      }
    }
  };
  std::vector<Cell> next;
  for (const std::size_t s : changed) {
    note_neighbours(cells_[s]);
    next.push_back(cell_of(s, sites_, box_, cells_[s]));
    note_neighbours(next.back());
  }
  for (std::size_t k = 0; k < touched.size(); ++k) {
    const std::size_t s = touched[k].first;
    account(s, -1);
    cells_[s] = k < changed.size() ? std::move(next[k]) : cell_of(s, sites_, box_, cells_[s]);
    account(s, 1);
  }
  for (const auto& [s, cell] : touched) {
    const std::size_t group = sites_[s].group;
    if (group < piece_count_) {
      undo.parts.emplace_back(group, parts_[group]);
      parts_[group] = parts_of(group).size();
    }
  }
}

void Layout::update_anchors(Undo& undo) {
  for (const Owner kind : {Owner::commune, Owner::unit, Owner::wall}) {
    for (Anchor& anchor : anchors_[static_cast<std::size_t>(kind)]) {
      const bool is_concerned = std::ranges::any_of(undo.sites, [&](const auto& entry) {
        const std::size_t s = entry.first;
        return s == anchor.own.site || s == anchor.other.site ||
               power_of(s, anchor.at) < std::max(anchor.own.power_m2, anchor.other.power_m2);
      });
      if (is_concerned) {
        undo.anchors.emplace_back(&anchor, anchor);
        weigh(anchor, kind);
      }
    }
  }
}

void Layout::take_back(Undo& undo) {
  for (const auto& [s, site] : undo.sites) {
    sites_[s] = site;
  }
  for (auto& [s, cell] : undo.cells) {
    account(s, -1);
    cells_[s] = std::move(cell);
    account(s, 1);
  }
  for (const auto& [anchor, before] : undo.anchors) {
    *anchor = before;
  }
  // A piece can stand there twice; the first entry is the oldest.
  for (auto entry = undo.parts.rbegin(); entry != undo.parts.rend(); ++entry) {
    parts_[entry->first] = entry->second;
  }
}

// Changes some sites, and keeps in `undo` what they were.
std::vector<std::size_t> Layout::propose(Dice& dice, double step, Undo& undo) {
  const double kind = dice.unit();
  const std::size_t group =
      kind < 0.88 ? dice.below(piece_count_) : piece_count_ + dice.below(sites_of_.size() - piece_count_);
  const double reach = std::sqrt(aim_m2_[group]);
  const Point shift = step * reach * Point{dice.signed_unit(), dice.signed_unit()};
  auto changed = sites_of_[group];
  if (group < piece_count_ && kind < 0.55) {
    changed = {changed[dice.below(changed.size())]};
  }
  for (const std::size_t s : changed) {
    undo.sites.emplace_back(s, sites_[s]);
  }
  if (kind >= 0.68 && kind < 0.94) {
    const double gain = 0.3 * step * aim_m2_[group] * dice.signed_unit();
    for (const std::size_t s : changed) {
      sites_[s].weight_m2 += gain;
    }
    return changed;
  }
  if (kind < 0.05) {  // a strayed site comes back to another of its piece
    sites_[changed[0]].at = sites_[sites_of_[group][dice.below(sites_of_[group].size())]].at;
  }
  for (const std::size_t s : changed) {
    sites_[s].at = sites_[s].at + shift;
  }
  if (group >= piece_count_) {  // a wall stays near its point
    const Point way = sites_[changed[0]].at - wall_home_[group - piece_count_];
    if (dot(way, way) > 0.1 * aim_m2_[group]) {
      sites_[changed[0]].at = undo.sites[0].second.at;
    }
  }
  return changed;
}

void Layout::search(std::size_t tries, double first_tolerance, double last_tolerance, Dice& dice) {
  constexpr std::size_t refresh_every = 5000;  // sums that are kept up to date drift a little
  rebuild();
  double now = energy();
  for (std::size_t t = 0; t < tries; ++t) {
    const double done = static_cast<double>(t) / static_cast<double>(tries);
    const double tolerance = first_tolerance + (last_tolerance - first_tolerance) * std::sqrt(done);
    const double step = 0.4 - 0.34 * done;
    Undo undo;
    const auto changed = propose(dice, step, undo);
    update_cells(changed, undo);
    update_anchors(undo);
    const double next = energy();
    if (next < now + tolerance * dice.unit()) {
      now = next;
    } else {
      take_back(undo);
    }
    if ((t + 1) % refresh_every == 0) {
      rebuild();
      now = energy();
    }
  }
}

}  // namespace demo
