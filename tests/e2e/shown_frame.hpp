#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace ocop::e2e {

struct Box {
  double x = 0;
  double y = 0;
  double width = 0;
  double height = 0;

  double right() const { return x + width; }
  double bottom() const { return y + height; }
  double middle_x() const { return x + width / 2; }
  double middle_y() const { return y + height / 2; }
};
/// How far the boxes lie over each other, in the direction in which they do so least; 0 when apart.
double overlap(const Box& a, const Box& b);

/// One thing that the window drew, from its trace.
struct Widget {
  std::string id;
  std::string kind;
  Box box;
  std::string text;
  bool is_clipped = false;
  std::string msgid;
};

/// One line of the trace.
struct ShownFrame {
  long number = -1;
  double ms = 0;        ///< since the program started
  double frame_ms = 0;  ///< what the frame cost
  std::string why;
  std::string picture;
  std::vector<std::string> selection;
  bool is_busy = false;
  bool is_complete = false;
  std::vector<Widget> widgets;

  const Widget* find(std::string_view id) const;
  bool has(std::string_view id) const { return find(id) != nullptr; }
  /// Empty when there is no such widget.
  std::string text(std::string_view id) const;
  std::vector<Widget> with_prefix(std::string_view prefix) const;
};

/// Whether the map is seen from the same place: every mark stands where it stood.
bool is_same_view(const ShownFrame& a, const ShownFrame& b);

ShownFrame read_frame(const std::string& line);

/// The number in a text: "55" of "0 – chưa có sản phẩm 55 xã" is the last one. -1 without digits.
int last_number(std::string_view text);

}  // namespace ocop::e2e
