#include "plate/row_sweep.hpp"

#include <algorithm>
#include <cstdlib>

namespace ocop {
namespace {

/// A sliver of ground thinner than this share of a pixel is a gap in the source, not water.
constexpr std::int32_t kSliver = kFullArea / 32;

/// Even-odd: what lies inside twice lies outside.
std::int32_t fold(std::int32_t signed_area) {
  const std::int32_t area = std::abs(signed_area) % (2 * kFullArea);
  return area > kFullArea ? 2 * kFullArea - area : area;
}

}  // namespace

void RowSweep::add(std::uint32_t unit, std::int32_t cover, std::int32_t area) {
  if (unit == kOutside || end_x_[unit] == 0) return;
  for (Open& open : open_) {
    if (open.unit != unit) continue;
    open.winding += cover;
    open.area += area;
    return;
  }
  open_.push_back({unit, cover, area});
}

/// The two that cover most, the ground among them.
RowSweep::Blend RowSweep::blend() const {
  struct Part {
    std::uint32_t unit;
    std::int32_t area;
  };
  Part first{kOutside, 0};
  Part second{kOutside, 0};
  const auto offer = [&](const Part& part) {
    const auto beats = [&](const Part& other) {
      return part.area != other.area ? part.area > other.area : part.unit < other.unit;
    };
    if (beats(first)) {
      second = first;
      first = part;
    } else if (beats(second)) {
      second = part;
    }
  };
  std::int32_t ground = kFullArea;
  for (const Open& open : open_) {
    const std::int32_t area = fold(open.winding * 2 * kPixelHeight - open.area);
    ground -= area;
    if (area > 0) offer({open.unit, area});
  }
  if (ground > kSliver || first.area == 0) offer({kOutside, ground});
  if (second.area == 0) return {first.unit, first.unit, 255};
  const std::int64_t both = std::int64_t{first.area} + second.area;
  const auto share = static_cast<std::uint8_t>((std::int64_t{first.area} * 255 + both / 2) / both);
  const bool is_whole = share == 255 && second.unit == kOutside;
  return {first.unit, is_whole ? first.unit : second.unit, share};
}

void RowSweep::fill(std::size_t row, int from, int to, const Blend& blend) {
  const auto begin = static_cast<std::ptrdiff_t>(row) + from;
  std::fill_n(image_.first.begin() + begin, to - from, blend.first);
  std::fill_n(image_.second.begin() + begin, to - from, blend.second);
  std::fill_n(image_.share.begin() + begin, to - from, blend.share);
}

void RowSweep::fill_span(std::size_t row, int x, int to) {
  while (x < to) {
    std::erase_if(open_, [&](const Open& open) { return end_x_[open.unit] <= x; });
    int end = to;
    for (const Open& open : open_) end = std::min(end, end_x_[open.unit]);
    fill(row, x, end, blend());
    x = end;
  }
}

void RowSweep::sweep(int y, std::span<const Cell> cells, std::vector<std::int32_t>& coast) {
  const std::size_t row = static_cast<std::size_t>(y) * static_cast<std::size_t>(image_.size.width);
  open_.clear();
  int x = 0;
  for (std::size_t c = 0; c < cells.size();) {
    const int at = cells[c].x;
    if (at > x) fill_span(row, x, at);
    bool is_coast = false;
    for (; c < cells.size() && cells[c].x == at; ++c) {
      const Arc& arc = arcs_.arcs[cells[c].arc];
      add(arc.left, cells[c].cover, cells[c].area);
      add(arc.right, -cells[c].cover, -cells[c].area);
      is_coast |= (arc.left == kOutside) != (arc.right == kOutside);
    }
    if (at >= 0) {
      fill(row, at, at + 1, blend());
      if (is_coast) coast.push_back(at);
      x = at + 1;
    }
    for (Open& open : open_) open.area = 0;
    std::erase_if(open_, [](const Open& open) { return open.winding == 0; });
  }
  fill_span(row, x, image_.size.width);
}

}  // namespace ocop
