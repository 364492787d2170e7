#include "look/kept_panels.hpp"

#include <xxhash.h>

#include <algorithm>
#include <limits>

namespace ocop {
namespace {

struct Extent {
  float x0 = std::numeric_limits<float>::max();
  float y0 = std::numeric_limits<float>::max();
  float x1 = std::numeric_limits<float>::lowest();
  float y1 = std::numeric_limits<float>::lowest();

  void add(const ImVec2& p) {
    x0 = std::min(x0, p.x);
    y0 = std::min(y0, p.y);
    x1 = std::max(x1, p.x);
    y1 = std::max(y1, p.y);
  }
  void cut(const ImVec4& clip) {
    x0 = std::max(x0, clip.x);
    y0 = std::max(y0, clip.y);
    x1 = std::min(x1, clip.z);
    y1 = std::min(y1, clip.w);
  }
  bool is_empty() const { return x0 >= x1 || y0 >= y1; }
};

struct Edges {
  double x0, y0, x1, y1;
  explicit Edges(const Rect& r) : x0(r.x), y0(r.y), x1(r.x + r.width), y1(r.y + r.height) {}
  bool holds(const Extent& e) const { return e.x0 >= x0 && e.y0 >= y0 && e.x1 <= x1 && e.y1 <= y1; }
  bool meets(const Extent& e) const { return e.x0 < x1 && x0 < e.x1 && e.y0 < y1 && y0 < e.y1; }
};

/// Calls `visit` with what each triangle of a layer covers, until it answers false.
template <typename Visit>
bool all_triangles(const ImDrawList& draw, const ImDrawChannel& layer, Visit visit) {
  unsigned first = 0;
  for (const ImDrawCmd& command : layer._CmdBuffer) {
    for (unsigned i = first; i + 2 < first + command.ElemCount; i += 3) {
      Extent extent;
      for (unsigned k = i; k < i + 3; ++k) {
        const unsigned vertex = layer._IdxBuffer[static_cast<int>(k)] + command.VtxOffset;
        extent.add(draw.VtxBuffer[static_cast<int>(vertex)].pos);
      }
      extent.cut(command.ClipRect);
      if (!extent.is_empty() && !visit(extent)) return false;
    }
    first += command.ElemCount;
  }
  return true;
}

/// Of the commands and of all vertices between the first and the last that they use; others among those can only make
/// it differ.
std::uint64_t hash_of(const ImDrawList& draw, const ImDrawChannel& layer) {
  std::uint64_t hash =
      XXH3_64bits(layer._IdxBuffer.Data, static_cast<std::size_t>(layer._IdxBuffer.Size) * sizeof(ImDrawIdx));
  unsigned lowest = std::numeric_limits<unsigned>::max();
  unsigned highest = 0;
  unsigned first = 0;
  for (const ImDrawCmd& command : layer._CmdBuffer) {
    hash = XXH3_64bits_withSeed(&command.ClipRect, sizeof(command.ClipRect), hash);
    hash = XXH3_64bits_withSeed(static_cast<const void*>(&command.TextureId), sizeof(command.TextureId), hash);
    hash = XXH3_64bits_withSeed(&command.ElemCount, sizeof(command.ElemCount), hash);
    for (unsigned i = first; i < first + command.ElemCount; ++i) {
      const unsigned vertex = layer._IdxBuffer[static_cast<int>(i)] + command.VtxOffset;
      lowest = std::min(lowest, vertex);
      highest = std::max(highest, vertex);
    }
    first += command.ElemCount;
  }
  if (first == 0) return hash;
  return XXH3_64bits_withSeed(draw.VtxBuffer.Data + lowest, (highest - lowest + 1) * sizeof(ImDrawVert), hash);
}

}  // namespace

bool KeptPanels::take_out(ImDrawList& draw, ImDrawListSplitter& layers, int panels, const Rect& moving) {
  // The lowest layer is the map's, whose commands stand in the list itself while it is current.
  layers.SetCurrentChannel(&draw, 0);
  ImDrawChannel& kept = layers._Channels[panels];
  const Edges area(moving);
  const std::uint64_t hash = hash_of(draw, kept);
  const bool are_the_same = hash == hash_ && moving == moving_;
  if (!are_the_same) {
    hash_ = hash;
    moving_ = moving;
    are_apart_ = all_triangles(draw, kept, [&](const Extent& e) { return !area.meets(e); });
  }
  bool is_all_inside = are_apart_;
  for (int layer = 1; layer < layers._Count && is_all_inside; ++layer) {
    if (layer == panels) continue;
    is_all_inside = all_triangles(draw, layers._Channels[layer], [&](const Extent& e) { return area.holds(e); });
  }
  const bool may_go = are_the_same && stands_ && is_all_inside;
  stands_ = is_all_inside;
  if (!may_go) return false;
  kept._CmdBuffer.resize(0);
  kept._IdxBuffer.resize(0);
  return true;
}

}  // namespace ocop
