#include <doctest/doctest.h>
#include <imgui.h>
#include <imgui_internal.h>

#include <vector>

#include "look/kept_panels.hpp"

using namespace ocop;

namespace {

constexpr int kMap = 0;
constexpr int kPanel = 1;
constexpr int kCard = 2;
constexpr Rect kMoving{100, 0, 200, 200};

struct Drawn {
  int layer;
  Rect rect;
  ImU32 colour = 0xFFFFFFFF;
};

/// Frames of three layers, looked at one after the other.
class Frames {
 public:
  /// Whether the panels of a frame were left out; what is left is what the map and the cards drew.
  bool show(const std::vector<Drawn>& drawn, const Rect& moving = kMoving) {
    ImDrawList list(&data_);
    list._ResetForNewFrame();
    list.PushClipRect({0, 0}, {400, 200});
    list.PushTextureID(nullptr);
    ImDrawListSplitter layers;
    layers.Split(&list, 3);
    for (const Drawn& d : drawn) {
      layers.SetCurrentChannel(&list, d.layer);
      list.AddRectFilled({static_cast<float>(d.rect.x), static_cast<float>(d.rect.y)},
                         {static_cast<float>(d.rect.x + d.rect.width), static_cast<float>(d.rect.y + d.rect.height)},
                         d.colour);
    }
    const bool are_left_out = kept_.take_out(list, layers, kPanel, moving);
    layers.Merge(&list);
    indices = list.IdxBuffer.Size;
    return are_left_out;
  }
  void forget() { kept_.forget(); }

  int indices = 0;  ///< of the last frame, six for a rectangle

 private:
  ImDrawListSharedData data_;
  KeptPanels kept_;
};

const Drawn kLeft{kPanel, {0, 0, 100, 200}};
const Drawn kRight{kPanel, {300, 0, 100, 200}};
const Drawn kLegend{kCard, {110, 120, 60, 70}};

Drawn land(double x) { return {kMap, {x, 50, 40, 40}}; }

}  // namespace

TEST_CASE("panels that stand are left out while the map moves, and only they") {
  Frames frames;
  CHECK_FALSE(frames.show({kLeft, kRight, kLegend, land(120)}));
  CHECK(frames.indices == 24);
  CHECK(frames.show({kLeft, kRight, kLegend, land(125)}));
  CHECK(frames.indices == 12);
  CHECK(frames.show({kLeft, kRight, kLegend, land(130)}));
}

TEST_CASE("a panel that changes is drawn, and stands again in the next frame") {
  Frames frames;
  frames.show({kLeft, kRight});
  const Drawn hovered{kPanel, kLeft.rect, 0xFF00FF00};
  CHECK_FALSE(frames.show({hovered, kRight}));
  CHECK(frames.show({hovered, kRight}));
  CHECK_FALSE(frames.show({hovered}));
  CHECK_FALSE(frames.show({hovered, kRight}));
}

TEST_CASE("what lies over a panel is drawn with it, and once more when it has gone") {
  Frames frames;
  const Drawn list{kCard, {50, 20, 80, 60}};
  frames.show({kLeft, kRight});
  CHECK_FALSE(frames.show({kLeft, kRight, list}));
  CHECK_FALSE(frames.show({kLeft, kRight, list}));
  CHECK_FALSE(frames.show({kLeft, kRight}));
  CHECK(frames.show({kLeft, kRight}));
}

TEST_CASE("a panel that reaches into the map is never left out") {
  Frames frames;
  const Drawn wide{kPanel, {0, 0, 130, 200}};
  frames.show({wide});
  CHECK_FALSE(frames.show({wide}));
}

TEST_CASE("another map area, or a frame that was not looked at, begins anew") {
  Frames frames;
  frames.show({kLeft, kRight});
  CHECK_FALSE(frames.show({kLeft, kRight}, {100, 0, 200, 150}));
  CHECK(frames.show({kLeft, kRight}, {100, 0, 200, 150}));
  frames.forget();
  CHECK_FALSE(frames.show({kLeft, kRight}, {100, 0, 200, 150}));
}
