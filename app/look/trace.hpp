#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "plate/camera.hpp"

namespace ocop {

enum class WidgetKind : std::uint8_t { control, text, label, mark, card };
/// As in the trace: `control`.
std::string_view key_of(WidgetKind kind);

/// One thing that was drawn in a frame.
struct WidgetRecord {
  std::string id;  ///< `panel.part[.KEY]`, English
  WidgetKind kind = WidgetKind::control;
  Rect rect;             ///< the visible part, window pixels
  std::string text;      ///< whole, also where it was shortened
  bool clipped = false;  ///< the text was shortened with an ellipsis
  std::string msgid;     ///< English sentence behind the text; empty for data
};

/// What one frame drew. Only there while tracing is on.
class WidgetTrace {
 public:
  void begin_frame() { records_.clear(); }
  void add(WidgetRecord record) { records_.push_back(std::move(record)); }
  const std::vector<WidgetRecord>& records() const { return records_; }

 private:
  std::vector<WidgetRecord> records_;
};

}  // namespace ocop
