#include "plate/mark_rings.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ocop {
namespace {

constexpr int kMostRounds = 40;

/// Moves two marks that stand too close; of two in one spot the first goes where its number says.
bool part(Mark& a, Mark& b, double pitch) {
  double dx = b.at.x - a.at.x;
  double dy = b.at.y - a.at.y;
  const double squared = dx * dx + dy * dy;
  if (squared >= (pitch - 1e-6) * (pitch - 1e-6)) return false;
  double distance = std::sqrt(squared);
  if (distance < 1e-9) {
    const double angle = 2.399963 * a.producer;  // the golden angle
    dx = std::cos(angle);
    dy = std::sin(angle);
    distance = 0;
  } else {
    dx /= distance;
    dy /= distance;
  }
  const double step = (pitch - distance) / 2 + 1e-3;
  a.at = {a.at.x - dx * step, a.at.y - dy * step};
  b.at = {b.at.x + dx * step, b.at.y + dy * step};
  return true;
}

/// Marks by squares of one pitch.
class Squares {
 public:
  Squares(const std::vector<Mark>& marks, double pitch) : pitch_(pitch) {
    for (const Mark& mark : marks) box_.add(mark.at);
    columns_ = column(box_.max) + 1;
    starts_.assign(static_cast<std::size_t>(columns_) * static_cast<std::size_t>(row(box_.max) + 1) + 1, 0);
    for (const Mark& mark : marks) ++starts_[index(column(mark.at), row(mark.at)) + 1];
    for (std::size_t s = 1; s < starts_.size(); ++s) starts_[s] += starts_[s - 1];
    std::vector<std::uint32_t> next(starts_.begin(), starts_.end() - 1);
    marks_.resize(marks.size());
    for (std::size_t i = 0; i < marks.size(); ++i) {
      marks_[next[index(column(marks[i].at), row(marks[i].at))]++] = static_cast<std::uint32_t>(i);
    }
    rows_ = row(box_.max) + 1;
  }

  /// Marks after `i` in the squares round the place it had, in their order.
  void after(std::uint32_t i, Point at, std::vector<std::uint32_t>& near) const {
    near.clear();
    for (int v = std::max(0, row(at) - 1); v <= std::min(rows_ - 1, row(at) + 1); ++v) {
      const int from = std::max(0, column(at) - 1);
      const int to = std::min(columns_ - 1, column(at) + 1);
      for (std::uint32_t s = starts_[index(from, v)]; s < starts_[index(to, v) + 1]; ++s) {
        if (marks_[s] > i) near.push_back(marks_[s]);
      }
    }
    std::sort(near.begin(), near.end());
  }

 private:
  int column(Point p) const { return static_cast<int>((p.x - box_.min.x) / pitch_); }
  int row(Point p) const { return static_cast<int>((p.y - box_.min.y) / pitch_); }
  std::size_t index(int column, int row) const {
    return static_cast<std::size_t>(row) * static_cast<std::size_t>(columns_) + static_cast<std::size_t>(column);
  }

  double pitch_;
  Box box_;
  int columns_ = 0;
  int rows_ = 0;
  std::vector<std::uint32_t> starts_;
  std::vector<std::uint32_t> marks_;
};

}  // namespace

Point ring_place(std::size_t k, std::size_t n, double pitch) {
  if (n == 1) return {0, 0};
  std::size_t ring = 0;
  std::size_t first = 0;
  std::size_t room = n <= 6 ? n : 6;
  double radius = n == 2 ? pitch / 2 : pitch / (2 * std::sin(std::numbers::pi / static_cast<double>(room)));
  while (k >= first + room) {
    first += room;
    ++ring;
    radius += pitch;
    room = std::min(n - first, std::size_t{6} * (ring + 1));
  }
  const double angle = 2 * std::numbers::pi * static_cast<double>(k - first) / static_cast<double>(room);
  // Two stand side by side, three and more begin at the top.
  const double start = n == 2 ? std::numbers::pi : -std::numbers::pi / 2;
  return {radius * std::cos(start + angle), radius * std::sin(start + angle)};
}

void push_apart(std::vector<Mark>& marks, double pitch) {
  if (marks.size() < 2) return;
  std::vector<Point> before(marks.size());
  std::vector<std::uint32_t> near;
  for (int round = 0; round < kMostRounds; ++round) {
    const Squares squares(marks, pitch);
    for (std::size_t i = 0; i < marks.size(); ++i) before[i] = marks[i].at;
    bool has_moved = false;
    for (std::uint32_t i = 0; i < marks.size(); ++i) {
      squares.after(i, before[i], near);
      for (const std::uint32_t j : near) has_moved |= part(marks[i], marks[j], pitch);
    }
    if (!has_moved) return;
  }
}

}  // namespace ocop
